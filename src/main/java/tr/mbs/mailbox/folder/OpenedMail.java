package tr.mbs.mailbox.folder;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.imap.IMAPMessage;
import tr.mbs.mailbox.letter.Letter;
import tr.mbs.mailbox.letter.LetterReader;

/**
 * A mail that lies open.
 *
 * @param letter   what it says
 * @param wasNew   whether nobody had read it
 * @param answered whether it was answered
 * @param draft    whether it is still to be sent
 */
public record OpenedMail(long uid, Letter letter, boolean wasNew, boolean answered, boolean draft) {

  /**
   * Reads it, and marks it as read when that has succeeded.
   *
   * @throws NoSuchMail when it is not there
   */
  static OpenedMail read(OpenFolder folder, long uid) throws MessagingException {
    IMAPMessage mail = folder.mailToRead(uid);
    boolean fresh = !mail.isSet(Flags.Flag.SEEN);
    Letter letter = LetterReader.read(mail);
    if (fresh) {
      mail.setFlag(Flags.Flag.SEEN, true);
    }
    return new OpenedMail(uid, letter, fresh, mail.isSet(Flags.Flag.ANSWERED), mail.isSet(Flags.Flag.DRAFT));
  }

  /** Whether somebody's pictures stand within its text. */
  public boolean hasPictures() {
    return letter.enclosures().stream().anyMatch(file -> file.shown());
  }

  /** Says nothing of what is in it: it may stand in a log. */
  @Override
  public String toString() {
    return "OpenedMail[" + uid + "]";
  }
}

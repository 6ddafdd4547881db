package tr.mbs.mailbox.folder;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import org.eclipse.angus.mail.imap.AppendUID;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.kernel.Refusal;

/** Puts mails from one folder into another, and marks them. */
public final class Moves {

  /**
   * Where a mail lies now.
   *
   * @param uid there; 0 when the server does not say
   */
  public record Moved(MailFolder folder, long uid, long validity) {
  }

  private Moves() {
  }

  /** @throws NoSuchMail when it is not there any more */
  public static Moved move(IMAPStore store, MailFolder from, long uid, Long validity, MailFolder to)
      throws MessagingException {
    IMAPFolder target = to.in(store);
    if (to.place() != Place.OWN && !target.exists()) {
      target.create(Folder.HOLDS_MESSAGES);
    }
    try (OpenFolder opened = OpenFolder.withMails(store, from, validity)) {
      return move(opened, opened.mail(uid), to, target);
    }
  }

  /**
   * Out of "Çöp Kutusu" or "İstenmeyen": where it belongs, by what it is.
   *
   * @param address of the mailbox
   */
  public static Moved back(IMAPStore store, MailFolder from, long uid, Long validity, String address)
      throws MessagingException {
    MailFolder home;
    try (OpenFolder opened = OpenFolder.withMails(store, from, validity)) {
      home = MailFolder.of(home(from.place(), opened.mail(uid), address));
    }
    return move(store, from, uid, validity, home);
  }

  /** Whoever sends rubbish may write it in the name of its recipient: from there it has come, and was never sent. */
  private static Place home(Place from, IMAPMessage mail, String address) throws MessagingException {
    if (from == Place.JUNK) {
      return Place.INBOX;
    }
    if (mail.isSet(Flags.Flag.DRAFT)) {
      return Place.DRAFTS;
    }
    boolean own = mail.getFrom() != null && Arrays.stream(mail.getFrom())
        .anyMatch(sender -> sender instanceof InternetAddress known && known.getAddress() != null
            && address.equals(EmailAddress.lower(known.getAddress())));
    return own ? Place.SENT : Place.INBOX;
  }

  private static Moved move(OpenFolder from, IMAPMessage mail, MailFolder to, IMAPFolder target)
      throws MessagingException {
    AppendUID[] there = from.folder().moveUIDMessages(new Message[] {mail}, target);
    return there != null && there.length == 1 && there[0] != null
        ? new Moved(to, there[0].uid, there[0].uidvalidity) : new Moved(to, 0, 0);
  }

  public static void markUnread(IMAPStore store, MailFolder folder, long uid, Long validity)
      throws MessagingException {
    try (OpenFolder opened = OpenFolder.withMails(store, folder, validity)) {
      opened.mail(uid).setFlag(Flags.Flag.SEEN, false);
    }
  }

  /** For good, and from "Çöp Kutusu" alone. Others that a mail program has marked stay as they are. */
  public static void deleteForGood(IMAPStore store, MailFolder folder, long uid, Long validity)
      throws MessagingException {
    if (folder.place() != Place.TRASH) {
      throw new Refusal(Refusal.Kind.CONFLICT, "mailbox.read.notInTrash");
    }
    try (OpenFolder opened = OpenFolder.withMails(store, folder, validity)) {
      IMAPMessage mail = opened.mail(uid);
      mail.setFlag(Flags.Flag.DELETED, true);
      opened.folder().expunge(new Message[] {mail});
    }
  }
}

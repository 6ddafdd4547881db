package tr.mbs.mailbox.folder;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** A folder that is open on the connection; closed by whoever opened it, before anything is asked about another. */
public final class OpenFolder implements AutoCloseable {

  /** UIDs have 32 bits (RFC 3501). */
  static final long LARGEST_UID = 0xFFFF_FFFFL;

  private static final FetchProfile TO_READ = new FetchProfile();

  static {
    TO_READ.add(FetchProfile.Item.ENVELOPE);
    TO_READ.add(FetchProfile.Item.FLAGS);
    TO_READ.add(FetchProfile.Item.CONTENT_INFO);
    List.of("Subject", "From", "To", "Cc", "Reply-To", "Date").forEach(TO_READ::add);
  }

  private final MailFolder about;
  private final IMAPFolder folder;

  private OpenFolder(MailFolder about, IMAPFolder folder) {
    this.about = about;
    this.folder = folder;
  }

  /**
   * For looking alone.
   *
   * @param validity UIDVALIDITY that the caller knows; null when he knows none
   * @return null for a folder that the server makes with its first mail
   * @throws Renumbered when the numbers that he knows mean nothing any more
   * @throws NoSuchMail when an own folder is gone
   */
  public static OpenFolder toLook(IMAPStore store, MailFolder about, Long validity) throws MessagingException {
    return open(store, about, validity, Folder.READ_ONLY);
  }

  private static OpenFolder open(IMAPStore store, MailFolder about, Long validity, int mode)
      throws MessagingException {
    IMAPFolder folder = about.in(store);
    try {
      folder.open(mode);
    } catch (FolderNotFoundException none) {
      if (about.place() == Place.OWN) {
        throw new NoSuchMail();
      }
      return null;
    }
    OpenFolder opened = new OpenFolder(about, folder);
    if (validity != null && validity != folder.getUIDValidity()) {
      opened.close();
      throw new Renumbered(about);
    }
    return opened;
  }

  /**
   * To read a mail of it, mark it or move it.
   *
   * @throws NoSuchMail when it is not there
   */
  public static OpenFolder withMails(IMAPStore store, MailFolder about, Long validity) throws MessagingException {
    OpenFolder opened = open(store, about, validity, Folder.READ_WRITE);
    if (opened == null) {
      throw new NoSuchMail();
    }
    return opened;
  }

  public MailFolder about() {
    return about;
  }

  IMAPFolder folder() {
    return folder;
  }

  /** How many mails lie in it. */
  public int count() throws MessagingException {
    return folder.getMessageCount();
  }

  /** UIDVALIDITY: with it and its UID a mail is named for ever. */
  public long validity() throws MessagingException {
    return folder.getUIDValidity();
  }

  /**
   * A mail that is not marked as read by looking at it.
   *
   * @throws NoSuchMail when it is not there
   */
  public IMAPMessage mail(long uid) throws MessagingException {
    Message found = uid > 0 && uid <= LARGEST_UID ? folder.getMessageByUID(uid) : null;
    if (!(found instanceof IMAPMessage mail)) {
      throw new NoSuchMail();
    }
    mail.setPeek(true);
    return mail;
  }

  /**
   * The same with its head, flags and structure, by one command more; its words come part by part.
   *
   * @throws NoSuchMail when it is not there
   */
  public IMAPMessage mailToRead(long uid) throws MessagingException {
    IMAPMessage mail = mail(uid);
    folder.fetch(new Message[] {mail}, TO_READ);
    return mail;
  }

  /** Nothing is deleted by closing. */
  @Override
  public void close() throws MessagingException {
    if (folder.isOpen()) {
      folder.close(false);
    }
  }
}

package tr.mbs.mailbox.folder;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Puts what its holder has written into a mailbox: copies of what was sent, and drafts. */
public final class Appending {

  /** The mailbox has no room for it: nothing was put there. */
  public static final class Full extends Exception {
    private static final long serialVersionUID = 1L;

    private Full(Throwable cause) {
      super("The mailbox is full", cause);
    }
  }

  private Appending() {
  }

  /** Puts it there, read. */
  public static void append(IMAPStore store, Place place, MimeMessage message) throws MessagingException, Full {
    IMAPFolder folder = MailFolder.of(place).in(store);
    if (!folder.exists()) {
      folder.create(Folder.HOLDS_MESSAGES);
    }
    message.setFlag(Flags.Flag.SEEN, true);
    message.setFlag(Flags.Flag.DRAFT, place == Place.DRAFTS);
    try {
      folder.appendMessages(new Message[] {message});
    } catch (MessagingException e) {
      if (isFull(e)) {
        throw new Full(e);
      }
      throw e;
    }
  }

  /** Servers without the code of RFC 9208 say it in words. */
  private static boolean isFull(MessagingException failure) {
    return failure.getCause() instanceof CommandFailedException no && no.getMessage() != null
        && no.getMessage().toLowerCase(Locale.ROOT).contains("quota");
  }

  /** A draft that is sent, or stands there anew; no harm when it is gone. */
  public static void deleteDraft(IMAPStore store, long uid, Long validity) throws MessagingException {
    try (OpenFolder drafts = OpenFolder.withMails(store, MailFolder.of(Place.DRAFTS), validity)) {
      IMAPMessage draft = drafts.mail(uid);
      draft.setFlag(Flags.Flag.DELETED, true);
      drafts.folder().expunge(new Message[] {draft});
    } catch (NoSuchMail | Renumbered gone) {
      // Deleted by hand, or nobody knows any more which one it was.
    }
  }

  /** No harm when it is gone. */
  public static void markAnswered(IMAPStore store, String folder, long uid, Long validity) throws MessagingException {
    try (OpenFolder opened = OpenFolder.withMails(store, MailFolder.named(store, folder), validity)) {
      opened.mail(uid).setFlag(Flags.Flag.ANSWERED, true);
    } catch (NoSuchMail | Renumbered gone) {
      // Put away by hand.
    }
  }
}

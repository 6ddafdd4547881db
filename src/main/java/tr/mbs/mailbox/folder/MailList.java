package tr.mbs.mailbox.folder;

import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * A page of a folder's list, the newest first.
 *
 * @param validity UIDVALIDITY of the folder; 0 of one that does not exist yet
 * @param after    below which UID the page begins; null on the first
 * @param next     below which UID the next page begins; null on the last
 * @param total    how many mails lie in the folder
 */
public record MailList(MailFolder folder, long validity, List<MailRow> rows, Long after, Long next, int total) {

  /** Rows of a page. */
  public static final int ROWS = 25;

  static final FetchProfile ROW = new FetchProfile();

  static {
    // For when it came; what the head says is read as it stands there, by the one rule for heads.
    ROW.add(FetchProfile.Item.ENVELOPE);
    Rows.HEADS.forEach(ROW::add);
    ROW.add(FetchProfile.Item.FLAGS);
    ROW.add(FetchProfile.Item.SIZE);
    ROW.add(FetchProfile.Item.CONTENT_INFO);
    ROW.add(UIDFolder.FetchProfileItem.UID);
  }

  static MailList empty(MailFolder folder) {
    return new MailList(folder, 0, List.of(), null, null, 0);
  }

  /**
   * Reads a page by one fetch, after one question where it begins.
   *
   * @param below UID below which it begins; null, or one that no mail can have, for the newest
   */
  static MailList read(OpenFolder opened, Long below) throws MessagingException {
    Long after = below == null || below > OpenFolder.LARGEST_UID ? null : below;
    IMAPFolder folder = opened.folder();
    int total = folder.getMessageCount();
    int last = after == null ? total : mailsBelow(folder, after);
    int first = Math.max(1, last - ROWS + 1);
    List<MailRow> rows = new ArrayList<>();
    Long next = null;
    if (last > 0) {
      Message[] mails = folder.getMessages(first, last);
      folder.fetch(mails, ROW);
      for (int i = mails.length - 1; i >= 0; i--) {
        Rows.of(opened, (IMAPMessage) mails[i]).ifPresent(rows::add);
      }
      next = first > 1 && !mails[0].isExpunged() ? Long.valueOf(folder.getUID(mails[0])) : null;
    }
    return new MailList(opened.about(), folder.getUIDValidity(), rows, after, next, total);
  }

  /**
   * How many mails have smaller UIDs: what a page begins with is counted once, when it is read. A mail that is still there
   * knows its own place.
   */
  private static int mailsBelow(IMAPFolder folder, long uid) throws MessagingException {
    if (uid <= 1) {
      return 0;
    }
    Message mail = folder.getMessageByUID(uid);
    return mail != null ? mail.getMessageNumber() - 1
        : ((long[]) folder.doCommand(protocol -> protocol.fetchSequenceNumbers(1, uid - 1))).length;
  }
}

package tr.mbs.mailbox.folder;

import jakarta.mail.MessagingException;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * What the page of a mailbox shows: the folders, a page of one folder's list, and perhaps a mail of it.
 *
 * @param quota  null where the server keeps no account
 * @param opened null when none is open
 */
public record MailPage(List<MailFolders.Counted> folders, MailList list, Quota quota, OpenedMail opened) {

  /**
   * @param slug     of the folder, from an address
   * @param validity UIDVALIDITY from there; null when the address has none
   * @param after    UID below which the list begins; null for the newest
   * @throws NoSuchMail when there is no such folder
   * @throws Renumbered when the numbers in the address mean nothing any more
   */
  public static MailPage list(IMAPStore store, String slug, Long validity, Long after) throws MessagingException {
    return read(store, slug, validity, after, null);
  }

  /**
   * @param uid of the mail to be read
   * @throws NoSuchMail also when there is no such mail
   */
  public static MailPage mail(IMAPStore store, String slug, Long validity, Long after, long uid)
      throws MessagingException {
    return read(store, slug, validity, after, uid);
  }

  private static MailPage read(IMAPStore store, String slug, Long validity, Long after, Long uid)
      throws MessagingException {
    List<MailFolders.Counted> folders = MailFolders.counted(store);
    MailFolder folder = folders.stream().map(MailFolders.Counted::folder)
        .filter(known -> known.slug().equals(slug)).findFirst().orElseThrow(NoSuchMail::new);
    Quota quota = Quota.of(store).orElse(null);
    try (OpenFolder opened = uid == null ? OpenFolder.toLook(store, folder, validity)
        : OpenFolder.withMails(store, folder, validity)) {
      if (opened == null) {
        return new MailPage(folders, MailList.empty(folder), quota, null);
      }
      OpenedMail mail = uid == null ? null : OpenedMail.read(opened, uid);
      return new MailPage(folders, MailList.read(opened, after), quota, mail);
    }
  }

  public MailFolder folder() {
    return list.folder();
  }

  /** As it is now: a mail that has just been opened is unread no more. */
  public int unread(MailFolders.Counted counted) {
    boolean justRead = opened != null && opened.wasNew() && counted.folder().equals(folder());
    return justRead ? Math.max(0, counted.unread() - 1) : counted.unread();
  }
}

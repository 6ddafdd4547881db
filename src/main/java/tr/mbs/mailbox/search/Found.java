package tr.mbs.mailbox.search;

import java.util.List;
import tr.mbs.listing.Position;
import tr.mbs.mailbox.folder.MailFolder;
import tr.mbs.mailbox.folder.MailRow;

/**
 * A page of what was found.
 *
 * @param validity UIDVALIDITY of the folder; 0 when nothing was looked for
 * @param rows     the newest first
 * @param next     where the next page begins; null on the last
 * @param left     how many mails, the newest of the folder, are not in the index yet: they were not looked through
 */
public record Found(MailFolder folder, long validity, List<MailRow> rows, Position next, int left) {

  /** Whether the whole folder was looked through. */
  public boolean isWhole() {
    return left == 0;
  }
}

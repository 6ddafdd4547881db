package tr.mbs.mailbox.search;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.SearchWords;
import tr.mbs.listing.Order;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.mailbox.folder.Beginnings;
import tr.mbs.mailbox.folder.FoundMails;
import tr.mbs.mailbox.folder.MailFolder;
import tr.mbs.mailbox.folder.OpenFolder;

/**
 * Finds mails of a folder by words in any spelling of Turkish: "iyi" finds "İYİ". Before it looks it takes into
 * the index what is new in the folder, oldest first, as much as fits into a moment; the next search goes on from there. How
 * many commands that needs does not depend on how much lies there, but for one more a {@value #PORTION} new mails.
 */
@Component
public class MailSearch {

  /** In which order mails are found, and addresses of pages are read. */
  public static final Order NEWEST = MailIndex.NEWEST;

  /** So many mails by one command and in one transaction. */
  static final int PORTION = 500;
  /** A person waits; what is left is for the next search. */
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private final MailIndex index;
  private final Duration moment;

  @Autowired
  MailSearch(MailIndex index) {
    this(index, MOMENT);
  }

  /** @param moment after which no further portion is begun */
  MailSearch(MailIndex index, Duration moment) {
    this.index = index;
    this.moment = moment;
  }

  /**
   * @param mailbox whose it is
   * @param mandate for whom: nobody after him meets what this leaves behind
   * @param slug    of the folder
   * @param typed   words, all of which a mail has; blank finds nothing
   * @param from    {@link Position#START} for the newest
   */
  public Found find(IMAPStore store, UUID mailbox, UUID mandate, String slug, String typed, Position from)
      throws MessagingException {
    MailFolder folder = MailFolder.named(store, slug);
    try (OpenFolder opened = OpenFolder.toLook(store, folder, null)) {
      if (opened == null || SearchWords.patterns(typed).isEmpty()) {
        return new Found(folder, 0, List.of(), null, 0);
      }
      MailIndex.State state = open(new MailIndex.Shelf(mailbox, mandate, folder.slug()), opened.validity());
      int left = fill(opened, state);
      Page<Long> page = index.find(state, typed, from);
      return new Found(folder, opened.validity(), FoundMails.rows(opened, page.lines()), page.next(), left);
    }
  }

  private MailIndex.State open(MailIndex.Shelf shelf, long validity) {
    try {
      return index.open(shelf, validity);
    } catch (DuplicateKeyException atOnce) {
      // He searches in two windows: the other one has just begun it.
      return index.open(shelf, validity);
    }
  }

  /** @return how many mails are not in the index yet */
  private int fill(OpenFolder opened, MailIndex.State opening) throws MessagingException {
    long end = System.nanoTime() + moment.toNanos();
    MailIndex.State state = opening;
    List<Long> missing = Beginnings.above(opened, state.indexedTo());
    if (index.count(state) != opened.count() - missing.size()) {
      index.keep(state, new HashSet<>(Beginnings.above(opened, 0)));
    }
    int done = 0;
    while (done < missing.size() && (done == 0 || System.nanoTime() < end)) {
      List<Long> portion = missing.subList(done, Math.min(missing.size(), done + PORTION));
      long to = portion.get(portion.size() - 1);
      if (!index.add(state, words(opened, portion), to)) {
        break;
      }
      state = new MailIndex.State(state.id(), state.validity(), to);
      done += portion.size();
    }
    return missing.size() - done;
  }

  private static Map<Long, String> words(OpenFolder opened, List<Long> portion) throws MessagingException {
    Map<Long, String> words = new TreeMap<>();
    Beginnings.of(opened, portion).forEach((uid, beginning) -> words.put(uid, MailWords.of(beginning)));
    return words;
  }
}

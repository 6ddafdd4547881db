package tr.mbs.mailbox.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPStore;
import tr.mbs.listing.Position;
import tr.mbs.mailbox.folder.MailFolder;
import tr.mbs.mailbox.folder.MailRow;
import tr.mbs.mailbox.folder.MailFolders;

/** What a Turkish reader expects of a search, asked of a mailbox on any IMAP server. */
final class SearchCheck {

  static final String FOLDER = "Arama";

  private final MailSearch search;
  private final IMAPStore store;
  private final UUID mailbox;
  private final UUID mandate;

  SearchCheck(MailSearch search, IMAPStore store, UUID mailbox, UUID mandate) {
    this.search = search;
    this.store = store;
    this.mailbox = mailbox;
    this.mandate = mandate;
  }

  /** Fills a folder with so many mails (a multiple of 100), searches, and throws it away. */
  void run(int mails) throws MessagingException {
    TurkishMails.fill(store, FOLDER, mails);
    try {
      String slug = slug();
      int requests = 0;
      Found found;
      do {
        found = search.find(store, mailbox, mandate, slug, "iyi", Position.START);
        requests++;
        assertThat(found.isWhole() || found.left() % MailSearch.PORTION == mails % MailSearch.PORTION).isTrue();
      } while (!found.isWhole());
      System.out.println(mails + " mails taken in by " + requests + " searches");
      int hundredth = mails / 100;
      for (String typed : List.of("iyi", "İYİ", "IYI", "İyi")) {
        assertThat(all(slug, typed)).as(typed).hasSize(2 * hundredth);
      }
      for (String typed : List.of("IŞIK", "ışık", "isik", "Işık")) {
        assertThat(all(slug, typed)).as(typed).hasSize(2 * hundredth);
      }
      for (String typed : List.of("ısparta", "ISPARTA", "Isparta", "isparta müdürlüğü")) {
        assertThat(all(slug, typed)).as(typed).hasSize(hundredth);
      }
      assertThat(all(slug, "ışık arızası")).hasSize(hundredth);
      assertThat(all(slug, "iyi ısparta")).isEmpty();
      assertThat(all(slug, "%")).isEmpty();
      assertThat(all(slug, "duyuru")).hasSize(mails - hundredth).isSortedAccordingTo((one, other) -> (int) (other - one));
    } finally {
      store.getFolder(FOLDER).delete(true);
    }
  }

  String slug() throws MessagingException {
    return MailFolders.of(store).stream().filter(folder -> folder.name().equals(FOLDER)).map(MailFolder::slug).findFirst()
        .orElseThrow();
  }

  /** UIDs over all pages. */
  List<Long> all(String slug, String typed) throws MessagingException {
    List<Long> uids = new ArrayList<>();
    Position next = Position.START;
    while (next != null) {
      Found page = search.find(store, mailbox, mandate, slug, typed, next);
      assertThat(page.isWhole()).isTrue();
      page.rows().stream().map(MailRow::uid).forEach(uids::add);
      next = page.next();
    }
    assertThat(uids).doesNotHaveDuplicates();
    return uids;
  }
}

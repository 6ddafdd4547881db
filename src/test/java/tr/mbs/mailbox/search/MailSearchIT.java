package tr.mbs.mailbox.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.listing.Position;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.account.MailboxTokens;
import tr.mbs.mailbox.account.Mailboxes;
import tr.mbs.mailbox.server.Endpoint;
import tr.mbs.mailbox.server.MailEndpoints;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.TestDatabase;

/** The search on the mail server of a demo; {@link tr.mbs.MailServerAtFullSizeIT} asks the same of a real one. */
@ApplicationTest
@Tag("h2")
class MailSearchIT {

  private static final String OFFICE = "D73-027";

  @Autowired
  private MailSearch search;
  @Autowired
  private MailIndex index;
  @Autowired
  private OldIndexes old;
  @Autowired
  private MailEndpoints server;
  @Autowired
  private MailboxTokens tokens;
  @Autowired
  private Mailboxes mailboxes;
  @Autowired
  private JdbcClient jdbc;

  private final ByteArrayOutputStream spoken = new ByteArrayOutputStream();
  private UUID mandate;
  private UUID mailbox;
  private IMAPStore store;
  private SearchCheck check;

  @BeforeEach
  void signIn() throws MessagingException {
    mandate = jdbc.sql("select id from mandate where muhtarlik_id = ? and end_on is null").param(OFFICE).query(UUID.class).single();
    mailbox = mailboxes.ofOffice(OFFICE).orElseThrow().id();
    Credentials key = tokens.issue(mandate);
    Endpoint imap = server.imap();
    Properties settings = imap.settings("imap");
    settings.put("mail.imap.socketFactory", new PromptSockets());
    Session session = Session.getInstance(settings);
    session.setDebugOut(new PrintStream(spoken, true, StandardCharsets.ISO_8859_1));
    session.setDebug(true);
    store = (IMAPStore) session.getStore("imap");
    store.connect(imap.host(), imap.port(), key.address(), key.secret());
    check = new SearchCheck(search, store, mailbox, mandate);
  }

  @AfterEach
  void hangUp() throws MessagingException {
    store.close();
    jdbc.sql("delete from mailbox_index_folder where mailbox_id = ?").param(mailbox).update();
  }

  @Test
  void wordsAreFoundInAnySpelling() throws MessagingException {
    check.run(600);
  }

  /** Never silently in part: whoever is shown what there is so far is told how much was not looked through. */
  @Test
  void whatDoesNotFitIntoAMomentIsTakenInByTheNextSearches() throws MessagingException {
    TurkishMails.fill(store, SearchCheck.FOLDER, 1_100);
    MailSearch hurried = new MailSearch(index, Duration.ZERO);
    String slug = check.slug();
    assertThat(List.of(left(hurried, slug), left(hurried, slug), left(hurried, slug))).containsExactly(600, 100, 0);
    store.getFolder(SearchCheck.FOLDER).delete(true);
  }

  private int left(MailSearch hurried, String slug) throws MessagingException {
    return hurried.find(store, mailbox, mandate, slug, "iyi", Position.START).left();
  }

  @Test
  void howManyCommandsDoesNotDependOnHowManyMails() throws MessagingException {
    assertThat(commands(600)).isEqualTo(commands(100) + 1);
  }

  /** Of the first search in a folder of so many mails, which takes all of them in, and the second one together. */
  private int commands(int mails) throws MessagingException {
    TurkishMails.fill(store, SearchCheck.FOLDER, mails);
    String slug = check.slug();
    MailSearch patient = new MailSearch(index, Duration.ofMinutes(5));
    spoken.reset();
    // A page each, full of rows in both folders or empty in both.
    assertThat(patient.find(store, mailbox, mandate, slug, "duyuru", Position.START).isWhole()).isTrue();
    assertThat(patient.find(store, mailbox, mandate, slug, "bulunmaz", Position.START).isWhole()).isTrue();
    int commands = (int) spoken.toString(StandardCharsets.ISO_8859_1).lines()
        .filter(line -> line.matches("[A-Z]+[0-9]+ [A-Z].*") && !line.matches("[A-Z]+[0-9]+ (OK|NO|BAD).*")).count();
    assertThat(commands).isPositive();
    store.getFolder(SearchCheck.FOLDER).delete(true);
    return commands;
  }

  @Test
  void whatIsNewIsFoundAndWhatIsGoneIsForgotten() throws MessagingException {
    TurkishMails.fill(store, SearchCheck.FOLDER, 200);
    String slug = check.slug();
    List<Long> before = check.all(slug, "iyi haber");
    assertThat(before).hasSize(2);
    IMAPFolder folder = (IMAPFolder) store.getFolder(SearchCheck.FOLDER);
    folder.open(Folder.READ_WRITE);
    folder.getMessageByUID(before.get(0)).setFlag(Flags.Flag.DELETED, true);
    folder.copyMessages(new Message[] {folder.getMessageByUID(before.get(1))}, folder);
    folder.close(true);
    List<Long> after = check.all(slug, "iyi haber");
    assertThat(after).hasSize(2).contains(before.get(1)).doesNotContain(before.get(0));
    assertThat(jdbc.sql("select count(*) from mailbox_index i join mailbox_index_folder f on f.id = i.folder_id"
        + " where f.mailbox_id = ?").param(mailbox).query(Integer.class).single()).isEqualTo(200);
    store.getFolder(SearchCheck.FOLDER).delete(true);
  }

  @Test
  void aFolderOfTheSameNameMadeAnewIsReadAnew() throws MessagingException {
    TurkishMails.fill(store, SearchCheck.FOLDER, 100);
    assertThat(check.all(check.slug(), "iyi haber")).hasSize(1);
    TurkishMails.fill(store, SearchCheck.FOLDER, 200);
    assertThat(check.all(check.slug(), "iyi haber")).hasSize(2);
    store.getFolder(SearchCheck.FOLDER).delete(true);
  }

  @Test
  void theIndexEndsWithTheMandateThatItWasMadeFor() throws MessagingException {
    assertThat(search.find(store, mailbox, mandate, "gelen", "MUHTARLAR toplantısı", Position.START).rows()).isNotEmpty();
    old.sweep();
    assertThat(indexes()).isEqualTo(1);
    UUID earlier = jdbc.sql("select id from mandate where id <> ? fetch first 1 rows only").param(mandate).query(UUID.class).single();
    jdbc.sql("update mailbox_index_folder set mandate_id = ? where mailbox_id = ?").params(earlier, mailbox).update();
    old.sweep();
    assertThat(indexes()).isZero();
  }

  private int indexes() {
    return jdbc.sql("select count(*) from mailbox_index_folder where mailbox_id = ?").param(mailbox).query(Integer.class).single();
  }

  /** A folder is read from its newest mail on, and no other folder with it. */
  @Test
  void theStatementGoesByTheKey() {
    assumeThat(TestDatabase.isH2()).isFalse();
    jdbc.sql("insert into mailbox_index_folder (mailbox_id, mandate_id, folder, uid_validity, asked_at)"
        + " select ?, ?, 'plan-' || n, 1, current_timestamp from generate_series(1, 40) n").params(mailbox, mandate).update();
    jdbc.sql("insert into mailbox_index (folder_id, uid, words) select f.id, n, ' DUYURU ' || n || repeat(' KELIME', 30)"
        + " from mailbox_index_folder f cross join generate_series(1, 5000) n where f.folder like 'plan-%'").update();
    jdbc.sql("analyze mailbox_index").update();
    long folder = jdbc.sql("select id from mailbox_index_folder where folder = 'plan-1'").query(Long.class).single();
    assertThat(plan(folder, "duyuru")).contains("Index Scan Backward using mailbox_index_pk").doesNotContain("Sort");
    assertThat(plan(folder, "bulunmaz")).contains("mailbox_index_pk").doesNotContain("Seq Scan");
  }

  private String plan(long folder, String typed) {
    var conditions = MailIndex.conditions(folder, typed);
    String statement = MailIndex.NEWEST.statement(MailIndex.SELECT, conditions, Position.START, MailIndex.PAGE);
    return String.join("\n", jdbc.sql("explain (analyze) " + statement).params(conditions.values()).query(String.class).list());
  }
}

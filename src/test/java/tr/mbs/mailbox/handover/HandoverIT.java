package tr.mbs.mailbox.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Secrets;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.account.EndedKeys;
import tr.mbs.mailbox.account.MailboxGate;
import tr.mbs.mailbox.account.MailboxTokens;
import tr.mbs.mailbox.account.Mailboxes;
import tr.mbs.mailbox.account.OfficeMailbox;
import tr.mbs.mailbox.account.StubbornServer;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.BackgroundJobs;
import tr.mbs.testing.mail.PromptGreenMail;
import tr.mbs.testing.measure.DumpedTables;

/** What the next holder of an office finds in its mailbox, on a mail server of this test that asks our gate. */
@ApplicationTest
@Tag("h2")
@ExtendWith(BackgroundJobs.Paused.class)
class HandoverIT {

  private final PromptGreenMail server = new PromptGreenMail();

  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Archive archive;
  @Autowired
  private ObjectProvider<MailboxTokens> tokens;
  @Autowired
  private EndedKeys ended;
  @Autowired
  private MailboxGate gate;
  @Autowired
  private Secrets secrets;

  private OfficeMailbox office;
  private boolean away;

  @BeforeEach
  void aMailboxThatWasUsed() throws Exception {
    server.start();
    office = OfficeMailbox.made(context);
    server.setUser(office.address(), office.address(), "unused");
    tokens.getObject().issue(office.muhtar().mandate());
    arrives("INBOX", "Muhtarlığa gelen yazı");
    arrives("Sent", "Muhtarlığın yanıtı");
    arrives("Drafts", "Yarım kalan taslak");
    arrives("Trash", "Silinen ileti");
    arrives("Özel", "Kanarya mektubu");
    arrives("Özel/İç", "İç klasördeki ileti");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void whatTheOfficeReceivedAndSentStaysAndTheRestIsArchivedSealed() throws Exception {
    UUID successor = office.succeeded();
    assertThat(handover("official").handOver(office.mailbox(), successor, false)).isEqualTo(Handover.Progress.DONE);
    assertThat(count("INBOX")).isOne();
    assertThat(count("Sent")).isOne();
    assertThat(count("Drafts")).isZero();
    assertThat(count("Trash")).isZero();
    assertThat(count("Özel")).isEqualTo(-1);
    assertThat(count("Özel/İç")).isEqualTo(-1);
    assertThat(archived()).isEqualTo(4);
    assertThat(jdbc.sql("select source_sealed from mailbox_archive where mailbox_id = ?").param(office.mailbox().id())
        .query((row, number) -> new String(secrets.decrypt("mailbox-archive.source", row.getBytes(1)), StandardCharsets.UTF_8)).list())
        .anyMatch(source -> source.contains("Kanarya mektubu"));
    assertThat(DumpedTables.startingWith("mailbox_archive", jdbc)).doesNotContain("Kanarya").doesNotContain("Özel");
    assertThat(gate.admits(tokens.getObject().issue(successor))).isTrue();
    assertThat(jdbc.sql("select count(*) from mailbox_session where mandate_id is null and mailbox_id = ?")
        .param(office.mailbox().id()).query(Integer.class).single())
        .as("tokens of the hand-over").isZero();
  }

  @Test
  void byConfigurationNothingStaysButWhatCameAfterHisLastDay() throws Exception {
    arrives("INBOX", "Boş makama gelen yazı", Instant.now());
    assertThat(handover("empty").handOver(office.mailbox(), office.succeeded(), false)).isEqualTo(Handover.Progress.DONE);
    assertThat(count("INBOX")).isOne();
    assertThat(count("Sent") + count("Drafts")).isZero();
    assertThat(archived()).isEqualTo(6);
  }

  @Test
  void whoStaysInOfficeByAnotherMandateFindsAll() throws Exception {
    UUID again = office.succeeded();
    jdbc.sql("update mandate set muhtar_id = (select muhtar_id from mandate where id = ?) where id = ?")
        .params(office.muhtar().mandate(), again).update();
    assertThat(handover("official").handOver(office.mailbox(), again, false)).isEqualTo(Handover.Progress.DONE);
    assertThat(count("Drafts")).isOne();
    assertThat(archived()).isZero();
  }

  @Test
  void aMailServerThatIsAwayLosesNothingAndLetsNobodyIn() throws Exception {
    away = true;
    UUID successor = office.succeeded();
    Handover handover = handover("official");
    assertThatThrownBy(() -> handover.prepare(office.mailbox(), successor)).isInstanceOf(Refusal.class)
        .hasMessage("mailbox.handover.later");
    assertThat(preparedFor()).isEqualTo(office.muhtar().mandate());
    away = false;
    handover.prepare(office.mailbox(), successor);
    assertThat(preparedFor()).isEqualTo(successor);
    assertThat(archived()).isEqualTo(4);
  }

  @Test
  void aVisitGoesOnWhereTheOneBeforeItEnded() throws Exception {
    Visit first = visit(2);
    with(first);
    assertThat(first.isDone()).isFalse();
    assertThat(archived()).isEqualTo(2);
    Visit second = visit(10);
    with(second);
    assertThat(second.isDone()).isTrue();
    with(visit(10));
    assertThat(archived()).isEqualTo(4);
  }

  /** The job at night and the successor's first visit: one of them does it, and the other does nothing. */
  @Test
  void whileOneHandsOverAnotherDoesNot() throws Exception {
    UUID successor = office.succeeded();
    List<Handover.Progress> meanwhile = new ArrayList<>();
    Handover second = handover("official");
    Handover first = new Handover(jdbc, archive, "official", tokens, new Given((who, work) -> {
      meanwhile.add(second.handOver(office.mailbox(), successor, false));
      signedIn(who, work);
    }), ended);
    assertThat(first.handOver(office.mailbox(), successor, false)).isEqualTo(Handover.Progress.DONE);
    assertThat(meanwhile).containsExactly(Handover.Progress.NOT_OURS);
    assertThat(second.handOver(office.mailbox(), successor, false)).isEqualTo(Handover.Progress.DONE);
  }

  /** Its claim has ended, another has come, and the successor writes already: its late word counts for nothing. */
  @Test
  void whoComesLateChangesNothing() throws Exception {
    UUID successor = office.succeeded();
    Handover late = new Handover(jdbc, archive, "official", tokens, new Given((who, work) -> {
      signedIn(who, work);
      jdbc.sql("update mailbox set handing_over_until = current_timestamp - interval '1' second where id = ?")
          .param(office.mailbox().id()).update();
      handover("official").prepare(office.mailbox(), successor);
    }), ended);
    assertThat(late.handOver(office.mailbox(), successor, false)).isEqualTo(Handover.Progress.DONE);
    assertThat(jdbc.sql("select used from mailbox where id = ?").param(office.mailbox().id()).query(Boolean.class)
        .single()).isTrue();
  }

  /** The job's list is older than the change of the holder. */
  @Test
  void nothingIsHandedOverToWhoIsOutOfOffice() throws Exception {
    UUID successor = office.succeeded();
    jdbc.sql("update mandate set start_on = current_date - 9, end_on = current_date - 1 where id = ?").param(successor)
        .update();
    assertThat(handover("official").handOver(office.mailbox(), successor, false)).isEqualTo(Handover.Progress.NOT_OURS);
    assertThat(preparedFor()).isEqualTo(office.muhtar().mandate());
    assertThat(archived()).isZero();
  }

  /** The connection broke after a message was archived, and before the server had removed it. */
  @Test
  void aMessageThatComesTwiceIsArchivedOnce() {
    byte[] source = "Subject: taslak".getBytes(StandardCharsets.UTF_8);
    for (long uid : new long[] {7, 7, 8}) {
      archive.keep(office.mailbox().id(), office.muhtar().mandate(), "Drafts", uid, source);
    }
    assertThat(archived()).as("two that are alike are two").isEqualTo(2);
  }

  @Test
  void atNightAllAreHandedOverAndTheUntouchedWithoutAVisit() throws Exception {
    OfficeMailbox quiet = OfficeMailbox.made(context);
    UUID successor = office.succeeded();
    UUID other = quiet.succeeded();
    MailboxHandovers handovers = new MailboxHandovers(jdbc, context.getBean(Mailboxes.class), handover("official"));
    handovers.run(() -> true);
    assertThat(preparedFor()).isEqualTo(successor);
    assertThat(jdbc.sql("select prepared_for from mailbox where id = ?").param(quiet.mailbox().id()).query(UUID.class)
        .single()).isEqualTo(other);
    assertThat(archived()).isEqualTo(4);
    assertThat(handovers.run(() -> true)).isZero();
  }

  /** One that always fails stands before all others at each run. */
  @Test
  void oneThatFailsDoesNotKeepTheOthersWaiting() throws Exception {
    OfficeMailbox other = OfficeMailbox.made(context);
    tokens.getObject().issue(other.muhtar().mandate());
    UUID successor = office.succeeded();
    other.succeeded();
    Handover failing = new Handover(jdbc, archive, "official", tokens, new Given((who, work) -> {
      if (who.address().equals(other.address())) {
        throw new DataIntegrityViolationException("kanarya");
      }
      signedIn(who, work);
    }), ended);
    assertThat(new MailboxHandovers(jdbc, context.getBean(Mailboxes.class), failing).run(() -> true)).isPositive();
    assertThat(preparedFor()).isEqualTo(successor);
    handOverAll();
  }

  /** Most of a visit is waiting for the mail server. */
  @Test
  void visitsGoOnBesideEachOther() throws Exception {
    OfficeMailbox other = anotherThatWasUsed();
    UUID successor = office.succeeded();
    UUID colleague = other.succeeded();
    CountDownLatch there = new CountDownLatch(2);
    List<List<String>> asked = new CopyOnWriteArrayList<>();
    Handover meeting = new Handover(jdbc, archive, "official", tokens, new Given((who, work) -> {
      there.countDown();
      if (!reached(there)) {
        throw new VisitFailed("alone");
      }
      inMailbox(who.address(), work);
    }), StubbornServer.that(jdbc, address -> false, asked));
    assertThat(new MailboxHandovers(jdbc, context.getBean(Mailboxes.class), meeting).run(() -> true)).isEqualTo(2);
    assertThat(preparedFor()).isEqualTo(successor);
    assertThat(preparedFor(other)).isEqualTo(colleague);
    assertThat(asked).as("for the connections of all").hasSize(1);
  }

  @Test
  void oneWhosePredecessorStaysConnectedDoesNotKeepTheOthersWaiting() throws Exception {
    OfficeMailbox other = anotherThatWasUsed();
    UUID successor = office.succeeded();
    other.succeeded();
    Handover handover = new Handover(jdbc, archive, "official", tokens, new Given(this::signedIn),
        StubbornServer.that(jdbc, other.address()::equals, new CopyOnWriteArrayList<>()));
    assertThat(new MailboxHandovers(jdbc, context.getBean(Mailboxes.class), handover).run(() -> true)).isOne();
    assertThat(preparedFor()).isEqualTo(successor);
    assertThat(preparedFor(other)).isEqualTo(other.muhtar().mandate());
    handOverAll();
  }

  private OfficeMailbox anotherThatWasUsed() {
    handOverAll();
    tokens.getObject().issue(office.muhtar().mandate());
    OfficeMailbox other = OfficeMailbox.made(context);
    server.setUser(other.address(), other.address(), "unused");
    tokens.getObject().issue(other.muhtar().mandate());
    return other;
  }

  private static boolean reached(CountDownLatch there) {
    try {
      return there.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void handOverAll() {
    jdbc.sql("update mailbox set used = false").update();
    new MailboxHandovers(jdbc, context.getBean(Mailboxes.class), handover("official")).run(() -> true);
  }

  private Handover handover(String keeping) {
    return new Handover(jdbc, archive, keeping, tokens, new Given(this::signedIn), ended);
  }

  private Visit visit(int most) {
    return new Visit(archive, Keeping.OFFICIAL, office.mailbox().id(),
        new Visit.Predecessor(office.muhtar().mandate(), Instant.now()), most);
  }

  private void with(Visit visit) {
    Credentials token = tokens.getObject().issueForHandover(office.mailbox());
    signedIn(token, visit);
    tokens.getObject().revoke(token);
  }

  private void signedIn(Credentials who, MailStores.Work work) {
    if (away) {
      throw new VisitFailed("away");
    }
    assertThat(gate.admits(who)).as("the mail server lets the hand-over in").isTrue();
    inMailbox(work);
  }

  /** Long before the end of his mandate. */
  private void arrives(String folder, String subject) throws Exception {
    arrives(folder, subject, Instant.now().minus(9, ChronoUnit.DAYS));
  }

  private void arrives(String folder, String subject, Instant when) throws Exception {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    message.setSubject(subject, "UTF-8");
    message.setText(subject, "UTF-8");
    message.setSentDate(Date.from(when));
    message.saveChanges();
    inMailbox(store -> {
      Folder there = folder(store, folder);
      if (!there.exists()) {
        there.create(Folder.HOLDS_MESSAGES);
      }
      there.appendMessages(new Message[] {message});
    });
  }

  private static Folder folder(Store store, String name) throws MessagingException {
    return store.getFolder(name.replace('/', store.getDefaultFolder().getSeparator()));
  }

  /** Minus one when there is no such folder. */
  private int count(String name) {
    AtomicInteger count = new AtomicInteger(-1);
    inMailbox(store -> {
      Folder folder = folder(store, name);
      if (folder.exists()) {
        count.set(folder.getMessageCount());
      }
    });
    return count.get();
  }

  private void inMailbox(MailStores.Work work) {
    inMailbox(office.address(), work);
  }

  private void inMailbox(String address, MailStores.Work work) {
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", server.port(), address, "unused");
      work.in(store);
    } catch (MessagingException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private int archived() {
    return jdbc.sql("select count(*) from mailbox_archive where mailbox_id = ?").param(office.mailbox().id())
        .query(Integer.class).single();
  }

  private UUID preparedFor() {
    return preparedFor(office);
  }

  private UUID preparedFor(OfficeMailbox of) {
    return jdbc.sql("select prepared_for from mailbox where id = ?").param(of.mailbox().id()).query(UUID.class).single();
  }

  /** One object as Spring would provide it. */
  private record Given(MailStores stores) implements ObjectProvider<MailStores> {

    @Override
    public MailStores getObject() {
      return stores;
    }
  }
}

package tr.mbs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;
import tr.mbs.registry.load.SharedRegister;
import tr.mbs.testing.TestDatabase;
import tr.mbs.testing.TimePassed;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.gateway.TestCertificate;
import tr.mbs.testing.mail.MailHost;
import tr.mbs.testing.mail.MailProgram;

/**
 * The product as in production with the complete register, and Dovecot beside it. New muhtars for the whole country in one
 * file are checked and applied, at midnight they take the offices, and their mailboxes are handed over, with
 * {@code kill -9} half-way through each of the three: in the end each office has exactly the muhtar that the file names, and
 * he finds the office's post and nothing of his predecessor's. The figures go to the test's output.
 */
@Tag("heavy")
class HandoverAtFullSizeIT {

  private static final LocalDate TODAY = LocalDate.now();
  private static final String DOMAIN = "muhtar.example";
  private static final String PASSWORD = "Kendi-Parolam-2026";
  private static final String GIVEN = "Valilikten-2026";
  private static final String JOB = "hand-over-mailboxes";
  /** Mailboxes in which somebody has written and kept mails. */
  private static final int USED = 2_000;
  /** Visits that go on beside each other. */
  private static final int AT_ONCE = 4;
  private static final Map<String, List<byte[]>> HELD = Map.of("INBOX", List.of(mail("Gelen 1"), mail("Gelen 2"), mail("Gelen 3")),
      "Sent", List.of(mail("Giden")), "Drafts", List.of(mail("Taslak 1"), mail("Taslak 2")), "Kanarya", List.of(mail("Mektup")));
  private static final int HIS_OWN = 3;

  private final Map<String, String> database = TestDatabase.settings(false);
  private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database.get("spring.datasource.url"),
      database.get("spring.datasource.username"), database.get("spring.datasource.password")));

  @TempDir
  Path folder;
  private Path register;
  private MailHost host;
  private Map<String, String> environment;
  private Duration slowest = Duration.ZERO;

  @BeforeEach
  void aMailServer() {
    assumeTrue(MailHost.installed(), "needs dovecot-imapd dovecot-lmtpd dovecot-pgsql postfix postfix-pgsql, and root");
    register = SharedRegister.folder();
    MailHost.addRole(jdbc);
    TestCertificate certificate = new TestCertificate(folder, "localhost");
    host = new MailHost(folder, database.get("spring.datasource.url"), DOMAIN, certificate);
    environment = new HashMap<>(Map.of("MBS_DB_URL", database.get("spring.datasource.url"),
        "MBS_DB_USER", database.get("spring.datasource.username"), "MBS_DB_PASSWORD", database.get("spring.datasource.password"),
        "MBS_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]), "MBS_ADMIN_PASSWORD", Election.PASSWORD));
    environment.putAll(Map.of("MBS_MAIL_DOMAIN", DOMAIN, "MBS_MAIL_CA", certificate.pem().toString(), "MBS_IMAP_HOST", "localhost",
        "MBS_IMAP_PORT", Integer.toString(host.imap()), "MBS_SUBMISSION_PORT", Integer.toString(host.submission()),
        "MBS_DOVEADM_URL", "https://localhost:" + host.api() + "/doveadm/v1", "MBS_DOVEADM_KEY", MailHost.API_KEY));
  }

  @AfterEach
  void stop() {
    if (host != null) {
      host.close();
    }
  }

  @Test
  void theWholeCountryChangesHandsOnceThoughTheNodeIsKilledThreeTimes() throws Exception {
    Election election;
    int offices;
    String page;
    try (RunningJar node = new RunningJar(folder, environment, "--mbs.register=" + register.toAbsolutePath())) {
      node.awaitReady();
      List<String> ids = jdbc.sql("select muhtarlik_id from mailbox order by muhtarlik_id").query(String.class).list();
      offices = ids.size();
      assertThat(offices).isGreaterThan(50_000);
      election = new Election(jdbc, ids);
      election.hold(node, "First muhtars, undisturbed", "Ahmet Yılmaz", TODAY.minusDays(30));
      handedOver("Mailboxes that nobody had before");
      everybodyHasAPasswordFromHisGovernorate();
      whatAMailServerAsksReadsByIndexes();
      election.hold(node, "Successors, undisturbed", "Rıza İnanç", TODAY.plusDays(1));
      midnight(offices);
      handedOver("Mailboxes that nobody has opened");
      page = election.upload(Election.officer(node), "Ayşe Işık", TODAY.plusDays(1));
      election.awaitHalf("CHECKING");
      node.kill();
    }
    List<String> used = someUseTheirMailboxes();
    try (RunningJar node = new RunningJar(folder, environment)) {
      node.awaitReady();
      Visitor officer = Election.officer(node);
      assertThat(Election.settled(officer, page)).contains("Bütün satırlar doğru.");
      assertThat(count("select count(*) from mandate where start_on > current_date")).as("nothing changed").isZero();
      Election.apply(officer, page);
      election.awaitHalf("APPLYING");
      node.kill();
    }
    try (RunningJar node = new RunningJar(folder, environment)) {
      node.awaitReady();
      assertThat(Election.settled(Election.officer(node), page)).contains("Yeni muhtarlar kaydedildi.");
      election.say("Successors, killed half-way through both", page);
      everythingEndsAtMidnight(node, used);
      TimePassed.due(JOB, jdbc);
      awaitLeft(USED - 1, node);
      visits(USED / 2, node);
      whoComesBeforeHisTurnFindsHisOffice(node, used.get(used.size() - 1));
      node.kill();
    }
    assertThat(left()).isBetween(1, USED / 2);
    try (RunningJar node = new RunningJar(folder, environment)) {
      node.awaitReady();
      awaitLeft(left() - 1, node);
      visits(AT_ONCE, node);
      // Those at which the node was killed are free again after ten minutes.
      jdbc.sql("update mailbox set handing_over_until = current_timestamp where handing_over is not null").update();
      TimePassed.due(JOB, jdbc);
      awaitLeft(0, node);
      assertThat(signedIn(node, used.get(0)).get("/posta/gelen").body()).contains("Gelen 1", "Gelen 2", "Gelen 3");
    }
    System.out.println("The slowest page meanwhile: " + slowest.toMillis() + " ms");
    assertThat(slowest).isLessThan(Duration.ofSeconds(2));
    eachOfficeHasItsMuhtar(offices);
    nothingIsLost(used);
  }

  /** The governorates have given them; nobody has used his. */
  private void everybodyHasAPasswordFromHisGovernorate() {
    jdbc.sql("insert into mailbox_password (mailbox_id, mandate_id, hash, given) select mailbox_id, mandate_id, ?, true from mailbox_holder")
        .param(hash(GIVEN)).update();
  }

  /** The night's first minutes: all keys end, and what they may have opened. */
  private void midnight(int offices) {
    TimePassed.midnight(jdbc);
    long begin = System.nanoTime();
    await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(200)).until(() ->
        count("select count(*) from mailbox_password") + count("select count(*) from mailbox_kick") == 0);
    tell(offices + " keys ended and their connections closed, up to a minute's wait included", begin);
  }

  /** @return addresses of mailboxes in which there is something, in the order in which they are handed over */
  private List<String> someUseTheirMailboxes() throws IOException {
    jdbc.sql("update mailbox set used = true where id in (select id from mailbox order by md5(address) fetch first ? rows only)")
        .param(USED).update();
    jdbc.sql("""
            insert into mailbox_password (mailbox_id, mandate_id, hash, given)
            select b.id, b.prepared_for, ?, false from mailbox b where b.used""").param(hash(PASSWORD)).update();
    List<String> used = jdbc.sql("select address from mailbox where used order by id").query(String.class).list();
    for (Map.Entry<String, List<byte[]>> held : HELD.entrySet()) {
      host.fill(used, held.getKey(), held.getValue());
    }
    return used;
  }

  /** His password, his session, his node's token and a connection that is open. */
  private void everythingEndsAtMidnight(RunningJar node, List<String> used) throws MessagingException {
    String address = used.get(0);
    Visitor predecessor = signIn(node, address, PASSWORD);
    assertThat(predecessor.get("/posta/taslaklar").body()).contains("Taslak 1");
    MailProgram program = new MailProgram(host);
    try (Store open = program.open(address, PASSWORD)) {
      assertThat(open.getFolder("Kanarya").exists()).isTrue();
      assertThat(count("select count(*) from maild_session")).isOne();
      TimePassed.midnight(jdbc);
      assertThat(count("select count(*) from maild_session")).isZero();
      assertThatThrownBy(() -> program.open(address, PASSWORD)).isInstanceOf(AuthenticationFailedException.class);
      assertThat(predecessor.get("/posta/gelen").statusCode()).isEqualTo(303);
      long begin = System.nanoTime();
      await().atMost(Duration.ofMinutes(3)).until(() -> !open.isConnected());
      tell("The connection of a predecessor closed", begin);
    }
  }

  private void whoComesBeforeHisTurnFindsHisOffice(RunningJar node, String address) {
    long begin = System.nanoTime();
    Visitor successor = signedIn(node, address);
    assertThat(successor.get("/posta/gelen").body()).contains("Gelen 1", "Gelen 2", "Gelen 3");
    assertThat(successor.get("/posta/taslaklar").body()).contains("Bu klasörde ileti yok.");
    tell("Signed in, password chosen, handed over and read meanwhile", begin);
  }

  /** The governorate has given him a password, and he has chosen {@link #PASSWORD} with it. */
  private Visitor signedIn(RunningJar node, String address) {
    jdbc.sql("""
            insert into mailbox_password (mailbox_id, mandate_id, hash, given)
            select h.mailbox_id, h.mandate_id, ?, true from mailbox_holder h join mailbox b on b.id = h.mailbox_id
            where b.address = ?""").params(hash(GIVEN), address).update();
    Visitor muhtar = signIn(node, address, GIVEN);
    assertThat(muhtar.fillIn("/posta/parola", Map.of("currentPassword", GIVEN, "newPassword", PASSWORD,
        "repeatedPassword", PASSWORD)).statusCode()).isEqualTo(303);
    return muhtar;
  }

  private static Visitor signIn(RunningJar node, String address, String password) {
    Visitor muhtar = Visitor.behindTls(node.port());
    HttpResponse<String> answer = muhtar.fillIn("/posta/giris", Map.of("address", address, "password", password));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return muhtar;
  }

  /** The job, and nothing is left. */
  private void handedOver(String what) {
    int due = left();
    long begin = System.nanoTime();
    TimePassed.due(JOB, jdbc);
    await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(200)).until(() -> left() == 0);
    tell(what + ": " + due + " handed over", begin);
  }

  private void visits(int until, RunningJar node) {
    int from = left();
    long begin = System.nanoTime();
    awaitLeft(until, node);
    double seconds = (System.nanoTime() - begin) / 1e9;
    int visited = from - left();
    System.out.println(visited + " used mailboxes visited in " + Math.round(seconds) + " s: " + Math.round(visited / seconds)
        + " a second, 10,000 in " + Math.round(10_000 * seconds / visited / 60) + " minutes");
  }

  /** Meanwhile the portal answers. */
  private void awaitLeft(int most, RunningJar node) {
    Visitor anybody = Visitor.behindTls(node.port());
    await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(200)).until(() -> {
      long begin = System.nanoTime();
      assertThat(anybody.get("/giris").statusCode()).isEqualTo(200);
      Duration answered = Duration.ofNanos(System.nanoTime() - begin);
      slowest = answered.compareTo(slowest) > 0 ? answered : slowest;
      return left() <= most;
    });
  }

  /** Mailboxes whose offices have another holder. */
  private int left() {
    return count("select count(*) from mailbox b join mailbox_holder h on h.mailbox_id = b.id"
        + " where b.prepared_for is null or b.prepared_for <> h.mandate_id");
  }

  private void eachOfficeHasItsMuhtar(int offices) {
    assertThat(count("""
        select count(*) from muhtarlik o where o.active and 1 = (
          select count(*) from mandate m join muhtar p on p.id = m.muhtar_id where m.muhtarlik_id = o.id
            and m.end_on is null and m.start_on = current_date and p.full_name = 'Ayşe Işık')
        and 1 = (
          select count(*) from mandate m where m.muhtarlik_id = o.id and m.end_on = current_date - 1)"""))
        .isEqualTo(offices);
    assertThat(count("select count(*) from mandate")).isEqualTo(3 * offices);
    assertThat(count("select count(*) from audit_entry where action = 'mandate-record'")).isEqualTo(3 * offices);
    assertThat(count("select count(*) from audit_entry where action = 'mandate-end'")).isEqualTo(2 * offices);
    assertThat(count("select count(*) from handover_row")).isZero();
  }

  private void nothingIsLost(List<String> used) throws IOException {
    assertThat(count("select count(*) from mailbox_archive")).isEqualTo(HIS_OWN * USED);
    assertThat(count("select count(*) from (select mailbox_id from mailbox_archive group by mailbox_id having count(*) = "
        + HIS_OWN + ") whole")).isEqualTo(USED);
    assertThat(count("select count(*) from mailbox_archive a where a.mandate_id not in ("
        + "select m.id from mandate m where m.end_on = current_date - 1)")).as("of other people").isZero();
    for (String address : used) {
      assertThat(List.of(host.count(address, "INBOX"), host.count(address, "Sent"), host.count(address, "Drafts"),
          host.count(address, "Kanarya"))).as(address).containsExactly(3L, 1L, 0L, -1L);
    }
  }

  /** For each mail and each sign-in. */
  private void whatAMailServerAsksReadsByIndexes() {
    jdbc.sql("analyze").update();
    String address = jdbc.sql("select min(address) from mailbox").query(String.class).single();
    String plan = String.join("\n", jdbc.sql("explain analyze select * from maild_user where address = ?").param(address)
        .query(String.class).list());
    System.out.println(plan);
    assertThat(plan).doesNotContain("Seq Scan");
  }

  private static byte[] mail(String subject) {
    return ("From: yazi@kurum.example\r\nSubject: " + subject + "\r\nMessage-ID: <" + UUID.randomUUID() + "@kurum.example>\r\n\r\n"
        + "Bilgilerinize sunulur.\r\n".repeat(200)).getBytes(UTF_8);
  }

  private static String hash(String password) {
    return new BCryptPasswordEncoder(BCryptVersion.$2Y, 4).encode(password);
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private static void tell(String what, long begin) {
    System.out.println(what + ": " + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms");
  }
}

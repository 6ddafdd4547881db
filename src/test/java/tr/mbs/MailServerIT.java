package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;
import tr.mbs.testing.TestDatabase;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.gateway.TestCertificate;
import tr.mbs.testing.mail.MailHost;
import tr.mbs.testing.mail.MailProgram;

/**
 * The product as in production with Dovecot and Postfix of this machine, set up by docs/mail-server: what comes from outside
 * is read, answered and delivered; what ends at midnight ends. Skipped where they are not installed.
 */
@Tag("heavy")
class MailServerIT {

  private static final Map<String, String> DATABASE = TestDatabase.settings(false);
  private static final String URL = DATABASE.get("spring.datasource.url");
  private static final String FIRST = "Valilikten-2026";
  private static final String OWN = "Kendi-Parolam-2026";
  private static final String SUBJECT = "Köy yolu bakımı hakkında";

  /** An office, its mailbox and who holds it. */
  private record Office(String id, UUID mailbox, String address, UUID mandate) {
  }

  @TempDir
  static Path folder;
  private static final Deque<Office> FRESH = new ArrayDeque<>();
  private static JdbcClient jdbc;
  private static MailHost host;
  private static MailProgram program;
  private static RunningJar node;

  @BeforeAll
  static void aMinistry() throws IOException {
    assumeTrue(MailHost.installed(), "needs dovecot-imapd dovecot-lmtpd dovecot-pgsql postfix postfix-pgsql, and root");
    jdbc = JdbcClient.create(new DriverManagerDataSource(URL, DATABASE.get("spring.datasource.username"),
        DATABASE.get("spring.datasource.password")));
    jdbc.sql("create role maild login password '" + MailHost.ROLE_PASSWORD + "'").update();
    try (RunningJar demo = new RunningJar(folder, environment(Map.of("MBS_DEMO", "true")))) {
      demo.awaitReady();
    }
    jdbc.sql("""
        select b.muhtarlik_id, b.id, b.address, h.mandate_id from mailbox b join mailbox_holder h on h.mailbox_id = b.id
        order by b.address""").query((row, number) -> new Office(row.getString(1), row.getObject(2, UUID.class),
            row.getString(3), row.getObject(4, UUID.class))).list().forEach(FRESH::add);
    TestCertificate certificate = new TestCertificate(folder, "localhost");
    host = new MailHost(folder, URL, "muhtar.example", certificate);
    program = new MailProgram(host);
    node = new RunningJar(folder, environment(Map.of("MBS_DEMO", "false", "MBS_ADMIN_PASSWORD", "Uzun-bir-parola-2026!",
        "MBS_MAIL_DOMAIN", "muhtar.example", "MBS_MAIL_CA", certificate.pem().toString(),
        "MBS_IMAP_HOST", "localhost", "MBS_IMAP_PORT", Integer.toString(host.imap()),
        "MBS_SUBMISSION_PORT", Integer.toString(host.submission()),
        "MBS_DOVEADM_URL", "https://localhost:" + host.api() + "/doveadm/v1", "MBS_DOVEADM_KEY", MailHost.API_KEY)));
    node.awaitReady();
  }

  @AfterAll
  static void stop() {
    if (node != null) {
      node.close();
      assertThat(node.errors()).isEmpty();
    }
    if (host != null) {
      host.close();
    }
  }

  private static Map<String, String> environment(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(Map.of("MBS_DB_URL", URL,
        "MBS_DB_USER", DATABASE.get("spring.datasource.username"),
        "MBS_DB_PASSWORD", DATABASE.get("spring.datasource.password"),
        "MBS_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32])));
    environment.putAll(more);
    return environment;
  }

  @Test
  void whatComesFromOutsideIsReadAnsweredAndDelivered() throws Exception {
    Office one = FRESH.pop();
    Office other = FRESH.pop();
    Visitor muhtar = withPassword(one);
    program.deliver("vatandas@dis.org", one.address(), SUBJECT, "Yağmurdan sonra köprü çöktü.");
    String mail = link(awaitInList(muhtar, "/posta/gelen", SUBJECT), SUBJECT);
    assertThat(muhtar.get(mail).body()).contains("Yağmurdan sonra köprü çöktü.", "vatandas@dis.org");
    muhtar.get("/posta/yeni");
    HttpResponse<String> sent = muhtar.upload("/posta/yeni", Map.of("to", other.address(), "subject", SUBJECT,
        "text", "Gördüm, bildirdim.", "idempotencyKey", UUID.randomUUID().toString()), "files", Map.of());
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    awaitInList(muhtar, "/posta/gonderilmis", SUBJECT);
    Visitor neighbour = withPassword(other);
    String answer = link(awaitInList(neighbour, "/posta/gelen", SUBJECT), SUBJECT);
    assertThat(neighbour.get(answer).body()).contains("Gördüm, bildirdim.", one.address());
  }

  @Test
  void anyMailProgramWorksBesideThePages() throws Exception {
    Office office = FRESH.pop();
    withPassword(office);
    try (Store store = program.open(office.address(), OWN)) {
      assertThat(store.getFolder("INBOX").exists()).isTrue();
    }
    program.submit(office.address(), OWN, office.address(), office.address(), "Kendime");
    assertThatThrownBy(() -> program.submit(office.address(), OWN, FRESH.peek().address(), office.address(), "Başkası"))
        .hasStackTraceContaining("553");
    assertThatThrownBy(() -> program.deliver(FRESH.peek().address(), office.address(), "Sahte", "Ben muhtarım"))
        .hasStackTraceContaining("553");
    assertThatThrownBy(() -> program.deliver("a@dis.org", "yok@muhtar.example", "Merhaba", "Merhaba"))
        .hasStackTraceContaining("550");
    assertThatThrownBy(() -> program.deliver("a@dis.org", "b@baska.org", "Merhaba", "Merhaba"))
        .hasStackTraceContaining("554");
    assertThatThrownBy(() -> program.open(office.address(), "x' or '1'='1")).isInstanceOf(AuthenticationFailedException.class);
  }

  @Test
  void whatHasNoRoomIsRefusedAndThePageSaysSo() throws Exception {
    Office office = FRESH.pop();
    jdbc.sql("update mailbox set quota_mb = 1 where id = ?").param(office.mailbox()).update();
    Visitor muhtar = withPassword(office);
    String large = "Uzun satır, uzun satır, uzun satır.\r\n".repeat(25_000);
    program.deliver("a@dis.org", office.address(), "Büyük", large);
    awaitInList(muhtar, "/posta/gelen", "Büyük");
    assertThatThrownBy(() -> program.deliver("a@dis.org", office.address(), "Büyük", large)).hasStackTraceContaining("552");
    assertThat(muhtar.get("/posta/gelen").body()).contains("Posta kutunuz do");
  }

  @Test
  void anAbolishedOfficeIsRefused() throws Exception {
    Office office = FRESH.pop();
    withPassword(office);
    jdbc.sql("update muhtarlik set active = false where id = ?").param(office.id()).update();
    assertThatThrownBy(() -> program.deliver("a@dis.org", office.address(), "Merhaba", "Merhaba"))
        .hasStackTraceContaining("550");
    assertThatThrownBy(() -> program.open(office.address(), OWN)).isInstanceOf(AuthenticationFailedException.class);
  }

  @Test
  void atMidnightEverythingEndsForThePredecessor() throws Exception {
    Office office = FRESH.pop();
    Visitor predecessor = withPassword(office);
    program.deliver("a@dis.org", office.address(), SUBJECT, "Muhtarlığa.");
    awaitInList(predecessor, "/posta/gelen", SUBJECT);
    try (Store open = program.open(office.address(), OWN)) {
      try (Folder drafts = open.getFolder("Drafts")) {
        drafts.open(Folder.READ_WRITE);
        drafts.appendMessages(new jakarta.mail.Message[] {MailProgram.message(office.address(), office.address(), "Taslağım",
            "Yalnız bana")});
      }
      jdbc.sql("update mandate set end_on = current_date - 1 where id = ?").param(office.mandate()).update();
      assertThatThrownBy(() -> program.open(office.address(), OWN)).isInstanceOf(AuthenticationFailedException.class);
      assertThat(predecessor.get("/posta/gelen").statusCode()).as("his session").isNotEqualTo(200);
      await().atMost(Duration.ofMinutes(3)).until(() -> !answers(open));
    }
    Office after = successor(office);
    Visitor successor = withPassword(after);
    assertThat(awaitInList(successor, "/posta/gelen", SUBJECT)).doesNotContain("Taslağım");
    assertThat(successor.get("/posta/taslaklar").body()).doesNotContain("Taslağım");
    assertThat(jdbc.sql("select count(*) from mailbox_archive where mailbox_id = ?").param(office.mailbox())
        .query(Integer.class).single()).isEqualTo(1);
  }

  /** Somebody who was muhtar elsewhere holds the office from today. */
  private static Office successor(Office office) {
    Office elsewhere = FRESH.pop();
    UUID mandate = UUID.randomUUID();
    jdbc.sql("update mandate set end_on = current_date - 1 where id = ?").param(elsewhere.mandate()).update();
    jdbc.sql("""
        insert into mandate (id, muhtar_id, muhtarlik_id, start_on, version)
        select ?, muhtar_id, ?, current_date, 0 from mandate where id = ?""")
        .params(mandate, office.id(), elsewhere.mandate()).update();
    return new Office(office.id(), office.mailbox(), office.address(), mandate);
  }

  /** The governorate has given him a password, and he has chosen his own with it. */
  private static Visitor withPassword(Office office) {
    jdbc.sql("insert into mailbox_password (mailbox_id, mandate_id, hash, given) values (?, ?, ?, true)")
        .params(office.mailbox(), office.mandate(), new BCryptPasswordEncoder(BCryptVersion.$2Y, 4).encode(FIRST)).update();
    Visitor muhtar = Visitor.behindTls(node.port());
    assertThat(muhtar.fillIn("/posta/giris", Map.of("address", office.address(), "password", FIRST)).statusCode())
        .isEqualTo(303);
    HttpResponse<String> chosen = muhtar.fillIn("/posta/parola",
        Map.of("currentPassword", FIRST, "newPassword", OWN, "repeatedPassword", OWN));
    assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(303);
    return muhtar;
  }

  private static String awaitInList(Visitor muhtar, String list, String subject) {
    return await().atMost(Duration.ofSeconds(30)).until(() -> muhtar.get(list).body(), page -> page.contains(subject));
  }

  /** Where the row with this text leads. */
  private static String link(String list, String text) {
    String before = list.substring(0, list.indexOf(text));
    return before.substring(before.lastIndexOf("href=\"") + 6).replaceFirst("\"[\\s\\S]*", "").replace("&amp;", "&");
  }

  private static boolean answers(Store store) {
    try {
      return store.isConnected() && store.getFolder("INBOX").exists();
    } catch (MessagingException closed) {
      return false;
    }
  }
}

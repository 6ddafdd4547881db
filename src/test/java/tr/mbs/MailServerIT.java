package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.mail.MailMinistry;
import tr.mbs.testing.mail.MailMinistry.Office;
import tr.mbs.testing.mail.MailProgram;

/**
 * The product as in production with Dovecot and Postfix of this machine, set up by docs/mail-server: what comes from outside
 * is read, answered and delivered; what ends at midnight ends. Skipped where they are not installed.
 */
@Tag("heavy")
class MailServerIT {

  private static final String SUBJECT = "Köy yolu bakımı hakkında";

  @TempDir
  static Path folder;
  private static MailMinistry ministry;
  private static MailProgram program;

  @BeforeAll
  static void start() throws IOException {
    ministry = new MailMinistry(folder);
    program = new MailProgram(ministry.host());
  }

  @AfterAll
  static void stop() {
    if (ministry != null) {
      ministry.close();
    }
  }

  @Test
  void whatComesFromOutsideIsReadAnsweredAndDelivered() throws Exception {
    Office one = ministry.office();
    Office other = ministry.office();
    Visitor muhtar = ministry.withPassword(one);
    program.deliver("vatandas@dis.org", one.address(), SUBJECT, "Yağmurdan sonra köprü çöktü.");
    String mail = link(awaitInList(muhtar, "/posta/gelen", SUBJECT), SUBJECT);
    assertThat(muhtar.get(mail).body()).contains("Yağmurdan sonra köprü çöktü.", "vatandas@dis.org");
    muhtar.get("/posta/yeni");
    HttpResponse<String> sent = muhtar.upload("/posta/yeni", Map.of("to", other.address(), "subject", SUBJECT,
        "text", "Gördüm, bildirdim.", "idempotencyKey", UUID.randomUUID().toString()), "files", Map.of());
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    awaitInList(muhtar, "/posta/gonderilmis", SUBJECT);
    Visitor neighbour = ministry.withPassword(other);
    String answer = link(awaitInList(neighbour, "/posta/gelen", SUBJECT), SUBJECT);
    assertThat(neighbour.get(answer).body()).contains("Gördüm, bildirdim.", one.address());
  }

  @Test
  void anyMailProgramWorksBesideThePages() throws Exception {
    Office office = ministry.office();
    Office other = ministry.office();
    Visitor muhtar = ministry.withPassword(office);
    try (Store store = program.open(office.address(), MailMinistry.PASSWORD)) {
      assertThat(store.getFolder("INBOX").exists()).isTrue();
    }
    program.submit(office.address(), MailMinistry.PASSWORD, office.address(), office.address(), "Kendime");
    awaitInList(muhtar, "/posta/gelen", "Kendime");
    assertThatThrownBy(() -> program.open(office.address(), "x' or '1'='1")).isInstanceOf(AuthenticationFailedException.class);
    assertThatThrownBy(() -> program.open(other.address(), MailMinistry.PASSWORD)).isInstanceOf(AuthenticationFailedException.class);
  }

  /** Whoever has signed in names himself, and not nobody either: what comes back of his mails comes back to him. */
  @Test
  void nobodyWritesAsAnother() throws Exception {
    Office office = ministry.office();
    Office other = ministry.office();
    ministry.withPassword(office);
    for (String sender : List.of(other.address(), "bakan@dis.org", "")) {
      assertThatThrownBy(() -> program.submit(office.address(), MailMinistry.PASSWORD, sender, other.address(), "Başkası")).as(sender)
          .hasStackTraceContaining("553");
    }
    assertThatThrownBy(() -> program.deliver(other.address(), office.address(), "Sahte", "Ben muhtarım"))
        .hasStackTraceContaining("553");
  }

  @Test
  void fromOutsideOnlyWhatIsForUsIsTaken() throws Exception {
    Office office = ministry.office();
    Visitor muhtar = ministry.withPassword(office);
    assertThatThrownBy(() -> program.deliver("a@dis.org", "yok@muhtar.example", "Merhaba", "Merhaba"))
        .hasStackTraceContaining("550");
    assertThatThrownBy(() -> program.deliver("a@dis.org", "b@baska.org", "Merhaba", "Merhaba"))
        .hasStackTraceContaining("554");
    program.deliver("", office.address(), "Geri gelen", "Servers name no sender when a mail of his comes back.");
    awaitInList(muhtar, "/posta/gelen", "Geri gelen");
  }

  @Test
  void whatHasNoRoomIsRefusedAndThePageSaysSo() throws Exception {
    Office office = ministry.office();
    ministry.jdbc().sql("update mailbox set quota_mb = 1 where id = ?").param(office.mailbox()).update();
    Visitor muhtar = ministry.withPassword(office);
    program.deliver("a@dis.org", office.address(), "Birinci", kilobytes(600));
    awaitInList(muhtar, "/posta/gelen", "Birinci");
    assertThatThrownBy(() -> program.deliver("a@dis.org", office.address(), "Sığmaz", kilobytes(600)))
        .as("at once, and no report to a sender who may be forged").hasStackTraceContaining("552");
    program.deliver("a@dis.org", office.address(), "İkinci", kilobytes(400));
    assertThat(awaitInList(muhtar, "/posta/gelen", "İkinci")).contains("Posta kutunuz dolmak üzere: 1 MB / 1 MB");
    program.deliver("a@dis.org", office.address(), "Üçüncü", kilobytes(50));
    assertThat(awaitInList(muhtar, "/posta/gelen", "Üçüncü")).contains("Posta kutunuz dolu (1 MB). Yeni ileti gelemez.");
    assertThatThrownBy(() -> program.deliver("a@dis.org", office.address(), "Küçük", "Merhaba")).hasStackTraceContaining("552");
    assertThat(muhtar.get("/posta/gelen").body()).doesNotContain("Sığmaz", "Küçük");
    assertThat(ministry.host().log()).doesNotContain("status=bounced");
  }

  private static String kilobytes(int count) {
    return ("Uzun bir yazi. ".repeat(4) + "\r\n").repeat(count * 1024 / 62);
  }

  @Test
  void anAbolishedOfficeIsRefused() throws Exception {
    Office office = ministry.office();
    ministry.withPassword(office);
    ministry.jdbc().sql("update muhtarlik set active = false where id = ?").param(office.id()).update();
    assertThatThrownBy(() -> program.deliver("a@dis.org", office.address(), "Merhaba", "Merhaba"))
        .hasStackTraceContaining("550");
    assertThatThrownBy(() -> program.open(office.address(), MailMinistry.PASSWORD)).isInstanceOf(AuthenticationFailedException.class);
  }

  @Test
  void atMidnightEverythingEndsForThePredecessor() throws Exception {
    Office office = ministry.office();
    Visitor predecessor = ministry.withPassword(office);
    program.deliver("a@dis.org", office.address(), SUBJECT, "Muhtarlığa.");
    awaitInList(predecessor, "/posta/gelen", SUBJECT);
    String key = keyOfANode(office);
    program.open(office.address(), key).close();
    try (Store open = program.open(office.address(), MailMinistry.PASSWORD)) {
      try (Folder drafts = open.getFolder("Drafts")) {
        drafts.open(Folder.READ_WRITE);
        drafts.appendMessages(new Message[] {MailProgram.message(office.address(), office.address(), "Taslağım",
            "Yalnız bana")});
      }
      assertThat(predecessor.get("/posta/taslaklar").body()).contains("Taslağım");
      ministry.jdbc().sql("update mandate set end_on = current_date - 1 where id = ?").param(office.mandate()).update();
      assertThatThrownBy(() -> program.open(office.address(), MailMinistry.PASSWORD)).isInstanceOf(AuthenticationFailedException.class);
      assertThatThrownBy(() -> program.open(office.address(), key)).isInstanceOf(AuthenticationFailedException.class);
      assertThat(predecessor.get("/posta/gelen").statusCode()).as("his session").isEqualTo(303);
      await().atMost(Duration.ofMinutes(3)).until(() -> !answers(open));
    }
    Office after = ministry.successor(office);
    Visitor successor = ministry.withPassword(after);
    assertThat(awaitInList(successor, "/posta/gelen", SUBJECT)).doesNotContain("Taslağım");
    assertThat(successor.get("/posta/taslaklar").body()).contains("Bu klasörde ileti yok.").doesNotContain("Taslağım");
    assertThat(ministry.jdbc().sql("select count(*) from mailbox_archive where mailbox_id = ?").param(office.mailbox())
        .query(Integer.class).single()).isEqualTo(1);
  }

  /** One like those with which our nodes sign in for who is on the pages. */
  private static String keyOfANode(Office office) throws NoSuchAlgorithmException {
    String key = UUID.randomUUID().toString();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    ministry.jdbc().sql("""
        insert into mailbox_session (token_sha256, mailbox_id, mandate_id, expires_at)
        values (?, ?, ?, current_timestamp + interval '2' hour)""")
        .params(HexFormat.of().formatHex(hash), office.mailbox(), office.mandate()).update();
    return key;
  }

  /** Whoever comes first waits for an answer once, all others are told at once; whatever needs no mail server goes on. */
  @Test
  void whileDovecotHangsItsPagesSaySoAndTheOthersGoOn() {
    Office office = ministry.office();
    Visitor muhtar = ministry.withPassword(office);
    Visitor other = ministry.withPassword(ministry.office());
    ministry.host().hang();
    try {
      assertThat(within(Duration.ofSeconds(15), () -> muhtar.get("/posta/gelen"))).returns(503, HttpResponse::statusCode)
          .extracting(HttpResponse::body).asString().contains("E-posta sistemine şu anda ulaşılamıyor.");
      assertThat(within(Duration.ofSeconds(5), () -> other.get("/posta/gelen")).statusCode()).isEqualTo(503);
      for (String page : List.of("/", "/giris", "/posta/parola")) {
        assertThat(within(Duration.ofSeconds(5), () -> muhtar.get(page)).statusCode()).as(page).isEqualTo(200);
      }
    } finally {
      ministry.host().goOn();
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> other.get("/posta/gelen").statusCode() == 200);
    await().atMost(Duration.ofSeconds(30)).until(() -> muhtar.get("/posta/gelen").statusCode() == 200);
  }

  private static <T> T within(Duration time, Supplier<T> work) {
    long begin = System.nanoTime();
    T done = work.get();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(time);
    return done;
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

package tr.mbs.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.notification.gateway.Delivery.Outcome.ACCEPTED;
import static tr.mbs.notification.gateway.Delivery.Outcome.LATER;
import static tr.mbs.notification.gateway.Delivery.Outcome.RECIPIENT_LATER;
import static tr.mbs.notification.gateway.Delivery.Outcome.REJECTED;
import static tr.mbs.notification.gateway.Delivery.Outcome.UNSURE;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.Delivery.Outcome;
import tr.mbs.testing.gateway.SmtpStandIn;
import tr.mbs.testing.gateway.SmtpStandIn.Mail;
import tr.mbs.testing.gateway.SmtpStandIn.Mode;

/** What becomes of a mail, whatever the server does; over real connections. */
@ExtendWith(OutputCaptureExtension.class)
class SmtpGatewayTest {

  private static final String TO = "kanarya.alici@alici.test";
  private static final String SUBJECT = "Başvurunuz sonuçlandı: İĞNE ığüş";
  private static final String TEXT =
      "Sayın muhtar,\nçöğüşı ÇÖĞÜŞİ kanaryametni.\n.\n.nokta\n" + "uzun satır ".repeat(200);

  private final SmtpStandIn server = SmtpStandIn.running();
  private final SmtpGateway gateway = MailSetUp.gateway(server, Duration.ofSeconds(25));

  @AfterEach
  void close() {
    gateway.close();
    server.close();
  }

  static Stream<Arguments> modes() {
    return Stream.of(
        Arguments.of(Mode.OK, ACCEPTED, null, 1),
        Arguments.of(Mode.BUSY_AT_GREETING, LATER, "421 4.3.2 at connecting", 0),
        Arguments.of(Mode.BUSY_AT_SENDER, LATER, "421 4.7.0 at MAIL", 0),
        Arguments.of(Mode.GREYLISTING, RECIPIENT_LATER, "451 4.7.1 at RCPT", 0),
        Arguments.of(Mode.NO_SUCH_MAILBOX, REJECTED, "550 5.1.1 at RCPT", 0),
        Arguments.of(Mode.MAILBOX_FULL, REJECTED, "552 5.2.2 at RCPT", 0),
        Arguments.of(Mode.REFUSED_AT_END, REJECTED, "554 5.7.1 at the end of DATA", 0),
        Arguments.of(Mode.LATER_AT_END, RECIPIENT_LATER, "452 4.3.1 at the end of DATA", 0),
        Arguments.of(Mode.DROP_BEFORE_DOT, LATER, "no answer at DATA", 0),
        Arguments.of(Mode.DROP_AFTER_DOT, UNSURE, "no answer at the end of DATA", 1),
        Arguments.of(Mode.DROP_AFTER_ANSWER, ACCEPTED, null, 1));
  }

  @ParameterizedTest
  @MethodSource("modes")
  void whatTheServerDoesDecides(Mode mode, Outcome outcome, String reason, int mails, CapturedOutput log) {
    server.mode(mode);
    Delivery delivery = send();
    assertThat(delivery.outcome()).isEqualTo(outcome);
    assertThat(delivery.reason()).isEqualTo(reason);
    assertThat(delivery.reference() != null).isEqualTo(outcome == ACCEPTED || outcome == UNSURE);
    assertThat(server.mails()).hasSize(mails);
    assertThat(log.getAll()).doesNotContain("kanarya");
  }

  /** The library writes a short mail and its dot at once, so the server may have had both. */
  @Test
  void whereAConnectionEndsWithinTheMailNobodyKnows() {
    server.mode(Mode.DROP_WITHIN_MAIL);
    assertThat(send().outcome()).isEqualTo(UNSURE);
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void aGreylistedMailGoesOnTheSecondTry() {
    server.mode(Mode.GREYLISTING);
    send();
    assertThat(send().outcome()).as("the same sender, for the same mail").isEqualTo(ACCEPTED);
  }

  @Test
  void noServerIsLater() {
    server.pause();
    assertThat(send()).isEqualTo(Delivery.later("ConnectException at connecting"));
    server.resume();
    assertThat(send().outcome()).isEqualTo(ACCEPTED);
  }

  /** With the true limits: what makes no noise is waited for ten seconds, never twenty. */
  @Test
  void aSilentServerIsNotWaitedForLong() {
    try (SmtpStandIn another = SmtpStandIn.running().mode(Mode.SLOW_AT_END);
        SmtpGateway toAnother = MailSetUp.gateway(another, Duration.ofSeconds(25))) {
      server.mode(Mode.SLOW_AT_GREETING);
      Instant start = Instant.now();
      CompletableFuture<Delivery> atTheEnd = CompletableFuture.supplyAsync(() -> send(toAnother, "key"));
      assertThat(send()).isEqualTo(Delivery.later("SocketTimeoutException at connecting"));
      assertThat(atTheEnd.join().outcome()).isEqualTo(UNSURE);
      assertThat(atTheEnd.join().reason()).isEqualTo("SocketTimeoutException at the end of DATA");
      assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(18));
    }
  }

  @Test
  void aDrippingServerIsGivenUp() {
    server.mode(Mode.DRIPPING);
    try (SmtpGateway quick = MailSetUp.gateway(server, Duration.ofSeconds(2))) {
      Instant start = Instant.now();
      assertThat(send(quick, "key")).isEqualTo(Delivery.later("too slow at connecting"));
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void aMailIsWhatWasWritten() throws MessagingException, IOException {
    Delivery delivery = send();
    Mail mail = server.mails().get(0);
    MimeMessage read = new MimeMessage(Session.getInstance(new Properties()),
        new ByteArrayInputStream(mail.source().getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(read.getSubject()).isEqualTo(SUBJECT);
    assertThat(((String) read.getContent()).replace("\r\n", "\n").stripTrailing()).isEqualTo(TEXT.stripTrailing());
    assertThat(read.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat(read.getEncoding()).isEqualTo("quoted-printable");
    assertThat(read.getFrom()).containsExactly(new InternetAddress("mbs@mbs.example", "Muhtar Bilgi Sistemi İĞ", "UTF-8"));
    assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo("Muhtar Bilgi Sistemi İĞ");
    assertThat(mail.header("To")).isEqualTo(TO);
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.header("Precedence")).isNull();
    assertThat(read.getSentDate().toInstant()).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    assertThat(mail.header("Message-ID")).isEqualTo("<" + delivery.reference() + "@mbs.example>");
    assertThat(mail.sender()).isEqualTo("iade+" + delivery.reference() + "@iade.mbs.example");
    assertThat(mail.recipient()).isEqualTo(TO);
    assertThat(delivery.reference()).matches("[0-9a-f]{32}");
    assertThat(mail.announced()).endsWith(" RET=HDRS");
    assertThat(mail.source().lines()).as("RFC 5322").allMatch(line -> line.length() <= 998);
  }

  @Test
  void aMailThatIsSentAgainIsTheSame() {
    server.mode(Mode.DROP_AFTER_DOT);
    Delivery first = send();
    server.mode(Mode.OK);
    Delivery second = send();
    assertThat(second.reference()).isEqualTo(first.reference());
    assertThat(server.mails()).hasSize(2).extracting(mail -> mail.header("Message-ID")).containsOnly(
        "<" + first.reference() + "@mbs.example>");
    assertThat(gateway.recognisesKeys()).isTrue();
    assertThat(send(gateway, "another").reference()).isNotEqualTo(first.reference());
  }

  /** OutgoingMessage lets none of these come so far. */
  @ParameterizedTest
  @ValueSource(strings = {"a@b.example\r\nRCPT TO:<c@d.example>", "a@b.example, c@d.example", "<a@b.example>",
      "öğretmen@b.example", "a b@c.example", "a@b.example\0", "Ad <a@b.example>", "a:b@c.example;"})
  void onlyAnAddressIsARecipient(String to) {
    assertThat(gateway.send("key", to, SUBJECT, TEXT)).isEqualTo(Delivery.rejected("not an e-mail address"));
    assertThat(server.conversations()).isZero();
  }

  /** The database may have been a demo's: what its outbox still holds, and whoever still has such an address. */
  @ParameterizedTest
  @ValueSource(strings = {"valilik-18@kurum.example", "muhtar.d18-001@muhtar.example"})
  void nothingIsMailedToAMadeUpAddress(String to) {
    assertThat(gateway.send("key", to, SUBJECT, TEXT)).isEqualTo(Delivery.rejected("a made-up address"));
    assertThat(server.conversations()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nBcc: c@d.example", "a\nb", "a\rb", "a\0b", "ş\r\n\r\nb"})
  void aSubjectIsOneLine(String subject) {
    assertThat(gateway.send("key", TO, subject, TEXT)).isEqualTo(Delivery.rejected("not a subject of one line"));
    assertThat(server.conversations()).isZero();
  }

  @Test
  void manyAtOnceDoNotMixUp() {
    List<Delivery> deliveries = Stream.iterate(0, i -> i + 1).limit(40).parallel()
        .map(i -> gateway.send("key-" + i, "alici" + i + "@alici.test", "Konu " + i, "Metin " + i)).toList();
    assertThat(deliveries).allMatch(delivery -> delivery.outcome() == ACCEPTED)
        .extracting(Delivery::reference).doesNotHaveDuplicates();
    assertThat(server.mails()).hasSize(40)
        .allMatch(mail -> mail.header("Subject").substring(5).equals(mail.recipient().replaceAll("\\D", "")))
        .allMatch(mail -> mail.sender().contains(mail.header("Message-ID").substring(1, 33)));
  }

  private Delivery send() {
    return send(gateway, "key");
  }

  private static Delivery send(SmtpGateway gateway, String key) {
    return gateway.send(key, TO, SUBJECT, TEXT);
  }
}

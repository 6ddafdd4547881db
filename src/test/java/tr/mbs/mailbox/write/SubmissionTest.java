package tr.mbs.mailbox.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.letter.Letter;
import tr.mbs.mailbox.letter.LetterReader;
import tr.mbs.mailbox.server.Endpoint;
import tr.mbs.notification.mail.MailServer;
import tr.mbs.testing.gateway.SmtpStandIn;
import tr.mbs.testing.gateway.SmtpStandIn.Mode;

/** How a mail goes out, against a mail server that does what a test tells it. */
class SubmissionTest {

  private static final String OWN = "yukaripinar@muhtar.example";
  private static final Credentials KEY = new Credentials(OWN, "anahtar");

  private final SmtpStandIn server = SmtpStandIn.running().requiring(OWN, "anahtar");

  private final Turns turns = new Turns(1, Duration.ofMillis(200));

  @AfterEach
  void stop() {
    server.close();
  }

  private static final UUID FORM = UUID.randomUUID();

  private static Outgoing mail(Recipients recipients, String subject, String text, List<Outgoing.Packed> files) {
    Writing writing = new Writing(FORM, UUID.randomUUID(), Writing.State.OPEN, new TypedMail(null, null, subject, text), null, true,
        new Writing.Thread("<once@b.example>", "<first@b.example>\r\n <once@b.example>"));
    return Outgoing.of(writing, recipients, files, OWN, "Yukarıpınar Köyü Muhtarlığı (Çankırı, Merkez)", Instant.parse("2026-11-30T09:00:00Z"));
  }

  private static Recipients to(String typed) {
    return Recipients.of(new TypedMail(typed, null, null, null), new ArrayList<>());
  }

  private boolean send(String to) {
    Recipients recipients = to(to);
    return Submission.send(turns, endpoint(server.port()), KEY, mail(recipients, "Köy yolu İĞÜŞÖÇ", "Merhaba ışık\n.\nNokta", List.of()), recipients);
  }

  private static Endpoint endpoint(int port) {
    return new Endpoint("127.0.0.1", port, MailServer.Tls.NONE);
  }

  @Test
  void itGoesOutInTheOfficesName() {
    send("Çankırı Valiliği <valilik@kurum.example>");
    SmtpStandIn.Mail taken = server.mails().get(0);
    assertThat(taken.sender()).isEqualTo(OWN);
    assertThat(taken.recipient()).isEqualTo("valilik@kurum.example");
    assertThat(taken.header("Message-ID")).isEqualTo("<" + FORM + "@muhtar.example>");
    assertThat(taken.header("In-Reply-To")).isEqualTo("<once@b.example>");
    assertThat(taken.header("References")).isEqualTo("<first@b.example> <once@b.example>");
    assertThat(taken.source().chars()).as("seven bits only, whatever the server can").allMatch(letter -> letter < 0x80);
    Letter read = read(taken);
    assertThat(read.from().shown().get(0).name()).isEqualTo("Yukarıpınar Köyü Muhtarlığı (Çankırı, Merkez)");
    assertThat(read.to().shown().get(0).name()).isEqualTo("Çankırı Valiliği");
    assertThat(read.subject()).isEqualTo("Köy yolu İĞÜŞÖÇ");
    assertThat(read.text()).isEqualTo("Merhaba ışık\n.\nNokta");
  }

  @Test
  void filesComeWithTheirTurkishNames() throws MessagingException {
    Recipients recipients = to("a@b.example");
    WrittenFile about = new WrittenFile(UUID.randomUUID(), "Köy yolu keşif özeti; \"son\" hâli.pdf", "application/pdf", 4);
    Submission.send(turns, endpoint(server.port()), KEY,
        mail(recipients, "x", null, List.of(new Outgoing.Packed(about, "%PDF".getBytes(StandardCharsets.US_ASCII)))), recipients);
    assertThat(read(server.mails().get(0)).enclosures()).singleElement()
        .satisfies(file -> assertThat(file.name()).isEqualTo("Köy yolu keşif özeti; son hâli.pdf"));
  }

  /** The form refuses it; a draft may have one. */
  @Test
  void noLineOfTheHeadIsWrittenByASubject() {
    Recipients recipients = to("a@b.example");
    Submission.send(turns, endpoint(server.port()), KEY, mail(recipients, "x\r\nBcc: herkes@b.example", "y", List.of()), recipients);
    assertThat(server.mails().get(0).header("Bcc")).isNull();
    assertThat(server.mails()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"NO_SUCH_MAILBOX, to, mailbox.write.refused", "MAILBOX_FULL, to, mailbox.write.full.recipient",
      "REFUSED_AT_END, , mailbox.write.notTaken", "LATER_AT_END, , mailbox.write.away", "BUSY_AT_GREETING, , mailbox.write.away",
      "BUSY_AT_SENDER, , mailbox.write.away", "DROP_BEFORE_DOT, , mailbox.write.away"})
  void eachFailureHasItsSentence(Mode mode, String field, String key) {
    server.mode(mode);
    assertThatThrownBy(() -> send("a@b.example")).asInstanceOf(InstanceOfAssertFactories.type(Refusal.class)).satisfies(no -> {
      assertThat(no.messageKey()).isEqualTo(key);
      assertThat(no.field()).isEqualTo(field);
    });
    assertThat(server.mails()).isEmpty();
  }

  /** The server has the mail, or may have it, for a short one is written at once with its end: it must not go again. */
  @ParameterizedTest
  @CsvSource({"DROP_AFTER_DOT, false, 1", "DROP_WITHIN_MAIL, false, 0", "DROP_AFTER_ANSWER, true, 1"})
  void aLineLostAfterTheEndIsNoFailure(Mode mode, boolean sure, int taken) {
    server.mode(mode);
    assertThat(send("a@b.example")).isEqualTo(sure);
    assertThat(server.mails()).hasSize(taken);
  }

  /** Where the mail was not written to its end, it cannot have gone. */
  @Test
  void aLineLostWithinAMailIsAFailure() {
    server.mode(Mode.DROP_WITHIN_MAIL);
    Recipients recipients = to("a@b.example");
    Outgoing large = mail(recipients, "x", "y".repeat(900).concat("\n").repeat(20_000), List.of());
    assertThatThrownBy(() -> Submission.send(turns, endpoint(server.port()), KEY, large, recipients)).isInstanceOf(Refusal.class)
        .hasMessage("mailbox.write.away");
  }

  @Test
  void aServerThatIsNotThereIsAway() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Recipients recipients = to("a@b.example");
    assertThatThrownBy(() -> Submission.send(turns, endpoint(free), KEY, mail(recipients, "x", "y", List.of()), recipients))
        .isInstanceOf(Refusal.class).hasMessage("mailbox.write.away");
  }

  @Test
  void aKeyThatHasEndedSendsNothing() {
    Recipients recipients = to("a@b.example");
    assertThatThrownBy(() -> Submission.send(turns, endpoint(server.port()), new Credentials(OWN, "eski"),
        mail(recipients, "x", "y", List.of()), recipients)).isInstanceOf(Refusal.class).hasMessage("mailbox.write.away");
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void afterAFailureNobodyTries() {
    server.mode(Mode.DROP_BEFORE_DOT);
    assertThatThrownBy(() -> send("a@b.example")).hasMessage("mailbox.write.away");
    server.mode(Mode.OK);
    assertThatThrownBy(() -> send("a@b.example")).hasMessage("mailbox.write.away");
    assertThat(server.conversations()).isEqualTo(1);
  }

  /** One recipient's server that has no time concerns nobody else. */
  @Test
  void anAnswerIsNoFailureOfTheServer() {
    server.mode(Mode.LATER_AT_RECIPIENT);
    assertThatThrownBy(() -> send("a@b.example")).hasMessage("mailbox.write.away");
    server.mode(Mode.OK);
    assertThat(send("a@b.example")).isTrue();
  }

  @Test
  void whoFindsNoPlaceIsTurnedAway() {
    turns.enter();
    assertThatThrownBy(() -> send("a@b.example")).hasMessage("mailbox.write.away");
    turns.leave();
    assertThat(server.conversations()).isZero();
  }

  private static Letter read(SmtpStandIn.Mail mail) {
    try {
      return LetterReader.read(new MimeMessage(Session.getInstance(new Properties()),
          new ByteArrayInputStream(mail.source().getBytes(StandardCharsets.UTF_8))));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}

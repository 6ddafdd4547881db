package tr.mbs.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.notification.gateway.Delivery.Outcome.ACCEPTED;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tr.mbs.kernel.Secrets;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.testing.gateway.SmtpStandIn;
import tr.mbs.testing.gateway.TestCertificate;

/** A mail and a password go to the server that the operator means, and are read by nobody on the way. */
@ExtendWith(OutputCaptureExtension.class)
class SmtpSecurityTest {

  private static final String PASSWORD = "kanarya-parola";

  @TempDir
  private static Path folder;
  private static TestCertificate right;
  private static TestCertificate ofAnother;

  private final SmtpStandIn server = SmtpStandIn.running();

  @BeforeAll
  static void certificates() {
    right = new TestCertificate(folder, "localhost");
    ofAnother = new TestCertificate(folder, "baska.example");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void sendsByStartTls() {
    server.offeringTls(right.server()).requiring("mbs", PASSWORD);
    assertThat(send("starttls", right.pem().toString(), "mbs", PASSWORD).outcome()).isEqualTo(ACCEPTED);
    assertThat(server.mails()).hasSize(1);
  }

  @Test
  void sendsByTlsFromTheStart() {
    server.speakingTls(right.server()).requiring("mbs", PASSWORD);
    assertThat(send("tls", right.pem().toString(), "mbs", PASSWORD).outcome()).isEqualTo(ACCEPTED);
  }

  @Test
  void sendsNothingWithoutStartTls() {
    assertThat(send("", right.pem().toString(), "", "")).isEqualTo(Delivery.later("no STARTTLS at connecting"));
    server.requiring("mbs", PASSWORD);
    assertThat(send("starttls", right.pem().toString(), "mbs", PASSWORD))
        .isEqualTo(Delivery.later("no STARTTLS at connecting"));
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void sendsNothingToAStranger() {
    server.offeringTls(right.server());
    Delivery untrusted = send("starttls", "", "", "");
    assertThat(untrusted).isEqualTo(Delivery.later("SunCertPathBuilderException at connecting"));
    server.offeringTls(ofAnother.server());
    assertThat(send("starttls", ofAnother.pem().toString(), "", "")).as("another name")
        .isEqualTo(Delivery.later("CertificateException at connecting"));
    server.speakingTls(ofAnother.server());
    assertThat(send("tls", ofAnother.pem().toString(), "", "")).as("another name, from the start")
        .isEqualTo(Delivery.later("CertificateException at connecting"));
    assertThat(server.mails()).isEmpty();
  }

  /** What is wrong here is wrong for every mail: none of them fails for it. */
  @Test
  void aWrongPasswordIsLater(CapturedOutput log) {
    server.requiring("mbs", PASSWORD);
    assertThat(send("none", "", "mbs", PASSWORD + "x")).isEqualTo(Delivery.later("535 5.7.8 at connecting"));
    assertThat(send("none", "", "", "")).isEqualTo(Delivery.later("530 5.7.0 at MAIL"));
    assertThat(send("none", "", "mbs", PASSWORD).outcome()).isEqualTo(ACCEPTED);
    assertThat(log.getAll()).doesNotContain("kanarya");
  }

  @Test
  void aUserIsNotSentAsNobody() {
    assertThat(send("none", "", "mbs", PASSWORD)).isEqualTo(Delivery.later("no AUTH at connecting"));
  }

  private Delivery send(String tls, String authorities, String user, String password) {
    Sender sender = Sender.parse("mbs@mbs.example");
    MailServer address = MailServer.of("MBS_SMTP", MailServer.Protocol.SMTP,
        new MailProperties.Server("localhost", Integer.toString(server.port()), user, password, tls), authorities);
    try (SmtpGateway gateway =
        new SmtpGateway(address, sender, new ReturnPath(new Secrets(new byte[32]), sender.address(), ""))) {
      return gateway.send("key", "alici@alici.test", "Konu", "Metin");
    }
  }
}

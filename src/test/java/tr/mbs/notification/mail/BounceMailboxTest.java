package tr.mbs.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.kernel.Secrets;
import tr.mbs.notification.gateway.Report;
import tr.mbs.notification.gateway.Reports;
import tr.mbs.testing.gateway.TestCertificate;
import tr.mbs.testing.mail.PromptGreenMail;

/** A mailbox over IMAP, with all that comes to a return address. */
@ExtendWith(OutputCaptureExtension.class)
class BounceMailboxTest {

  private static final ReturnPath RETURNS =
      new ReturnPath(new Secrets(new byte[32]), new EmailAddress("mbs@mbs.example"), "iade@iade.mbs.example");

  private final PromptGreenMail server = new PromptGreenMail();
  private final List<String> reported = new ArrayList<>();
  private GreenMailUser mailbox;

  @BeforeEach
  void start() {
    server.start();
    mailbox = server.setUser("iade@iade.mbs.example", "iade", "parola");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void whatCameBackIsReportedOnceAndDeleted(CapturedOutput log) throws Exception {
    for (String sample : new String[] {"postfix", "auto-reply", "exchange", "malformed", "delayed", "gmail"}) {
      arrives(ReturnedMailsTest.sample(sample));
    }
    read("parola");
    assertThat(reported).containsExactly("smtp UNDELIVERED 5.1.1", "smtp UNDELIVERED 5.1.10", "smtp PENDING null",
        "smtp UNDELIVERED 5.2.2");
    assertThat(inbox()).isZero();
    assertThat(folder(BounceMailbox.UNREADABLE)).isEqualTo(1);
    read("parola");
    assertThat(reported).as("read once").hasSize(4);
    assertThat(log.getAll()).contains("Returned mails: 3 RECORDED, 2 WITHOUT_NEWS, 1 UNREADABLE")
        .doesNotContainIgnoringCase("kanarya").doesNotContain(RETURNS.token("key"));
  }

  /** Whoever makes up a token meets no message; the mail goes all the same. */
  @Test
  void aForgedReportIsLookedAtTwiceAndDeleted() throws Exception {
    arrives(forged());
    arrives(ReturnedMailsTest.sample("exchange"));
    read("parola");
    assertThat(reported).containsExactly("unknown", "smtp UNDELIVERED 5.1.10");
    assertThat(inbox()).as("it may be about a mail that is just being sent").isEqualTo(1);
    read("parola");
    assertThat(reported).containsExactly("unknown", "smtp UNDELIVERED 5.1.10", "unknown");
    assertThat(inbox()).isZero();
    read("parola");
    assertThat(reported).hasSize(3);
  }

  @Test
  void theBeginningOfALargeMailIsRead() throws Exception {
    String large = new String(ReturnedMailsTest.sample("gmail"), StandardCharsets.UTF_8)
        .replace("Kanarya metni.", "Kanarya metni.\n".repeat(200_000));
    arrives(large.getBytes(StandardCharsets.UTF_8));
    read("parola");
    assertThat(reported).containsExactly("smtp UNDELIVERED 5.2.2");
    assertThat(inbox()).isZero();
  }

  /** The database is away: nothing is lost, and what was reported before is not reported again. */
  @Test
  void aReportThatCouldNotBeWrittenComesAgain() throws Exception {
    arrives(ReturnedMailsTest.sample("postfix"));
    arrives(ReturnedMailsTest.sample("exchange"));
    Reports away = (gateway, reference, report) -> {
      if (reported.size() == 1) {
        throw new IllegalStateException("away");
      }
      return write(gateway, reference, report);
    };
    assertThatThrownBy(() -> mailbox("parola", away).run()).hasMessage("away");
    assertThat(inbox()).isEqualTo(1);
    read("parola");
    assertThat(reported).containsExactly("smtp UNDELIVERED 5.1.1", "smtp UNDELIVERED 5.1.10");
  }

  @Test
  void aMailboxThatCannotBeReadWaits(CapturedOutput log) throws Exception {
    arrives(ReturnedMailsTest.sample("postfix"));
    read("yanlis");
    assertThat(log.getAll()).contains("cannot be read now: AuthenticationFailedException").doesNotContain("yanlis");
    BounceMailbox away = mailbox("parola", this::write);
    server.stop();
    away.run();
    assertThat(log.getAll()).contains("cannot be read now: ConnectException");
    assertThat(reported).isEmpty();
  }

  /** And its place is where the server wants folders to be. */
  @ParameterizedTest
  @ValueSource(strings = {"TAG NO cannot be read from the disk", "TAG BAD cannot be read from the disk",
      "* 1 FETCH (BODY[]<0> NIL)\r\nTAG OK", "TAG OK"})
  void aMailThatTheServerDoesNotHandOutIsPutAsideAndHoldsUpNoOther(String refusal) throws Exception {
    try (ImapStandIn courier = new ImapStandIn(refusal, ReturnedMailsTest.sample("postfix"))) {
      MailServer address = MailServer.of("MBS_BOUNCE_IMAP", MailServer.Protocol.IMAP, new MailProperties.Server(
          "127.0.0.1", Integer.toString(courier.port()), "iade", "parola", "none"), "");
      new BounceMailbox(address, new ReturnedMails(RETURNS), this::write).run();
      assertThat(reported).containsExactly("smtp UNDELIVERED 5.1.1");
      assertThat(courier.commands()).as("%s", courier.commands()).contains("CREATE INBOX.Okunamayan",
          "COPY 1 INBOX.Okunamayan", "STORE 1 +FLAGS (\\Deleted)", "STORE 2 +FLAGS (\\Deleted)");
    }
  }

  /** Its password goes to nobody but the server that the operator means. */
  @Test
  void theMailboxShowsWhoItIs(@TempDir Path folder) throws Exception {
    TestCertificate right = new TestCertificate(folder, "localhost");
    assertThat(readsByTls("localhost", right, true)).isTrue();
    assertThat(readsByTls("localhost", right, false)).as("nobody whom we trust").isFalse();
    assertThat(readsByTls("127.0.0.1", right, true)).as("another name").isFalse();
  }

  @Test
  void nothingIsReadWithoutTheTlsThatIsSet(CapturedOutput log) throws Exception {
    arrives(ReturnedMailsTest.sample("postfix"));
    MailServer address = MailServer.of("MBS_BOUNCE_IMAP", MailServer.Protocol.IMAP, new MailProperties.Server("localhost",
        Integer.toString(server.port()), "iade", "parola", "starttls"), "");
    new BounceMailbox(address, new ReturnedMails(RETURNS), this::write).run();
    assertThat(reported).isEmpty();
    assertThat(log.getAll()).contains("cannot be read now: ProtocolException");
  }

  private boolean readsByTls(String host, TestCertificate certificate, boolean trusted) throws Exception {
    reported.clear();
    System.setProperty("greenmail.tls.keystore.file", certificate.store().toString());
    System.setProperty("greenmail.tls.keystore.password", TestCertificate.PASSWORD);
    GreenMail secure = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
    try {
      secure.start();
      secure.setUser("iade@iade.mbs.example", "iade", "parola").deliver(mail(ReturnedMailsTest.sample("postfix")));
      MailServer address = MailServer.of("MBS_BOUNCE_IMAP", MailServer.Protocol.IMAP, new MailProperties.Server(host,
          Integer.toString(secure.getImaps().getPort()), "iade", "parola", ""), trusted ? certificate.pem().toString() : "");
      new BounceMailbox(address, new ReturnedMails(RETURNS), this::write).run();
      return reported.size() == 1;
    } finally {
      secure.stop();
      System.clearProperty("greenmail.tls.keystore.file");
      System.clearProperty("greenmail.tls.keystore.password");
    }
  }

  private void read(String password) {
    mailbox(password, this::write).run();
  }

  private Reports.Effect write(String gateway, String reference, Report report) {
    boolean known = reference.equals(RETURNS.token("key"));
    reported.add(known ? gateway + " " + report.fate() + " " + report.reason() : "unknown");
    return !known ? Reports.Effect.UNKNOWN
        : report.fate() == Report.Fate.PENDING ? Reports.Effect.KNOWN : Reports.Effect.RECORDED;
  }

  private BounceMailbox mailbox(String password, Reports reports) {
    MailServer address = MailServer.of("MBS_BOUNCE_IMAP", MailServer.Protocol.IMAP, new MailProperties.Server("127.0.0.1",
        Integer.toString(server.port()), "iade", password, "none"), "");
    return new BounceMailbox(address, new ReturnedMails(RETURNS), reports);
  }

  private static byte[] forged() throws IOException {
    return new String(ReturnedMailsTest.sample("postfix"), StandardCharsets.UTF_8)
        .replace(RETURNS.token("key"), "0".repeat(32)).getBytes(StandardCharsets.UTF_8);
  }

  private void arrives(byte[] source) throws MessagingException {
    mailbox.deliver(mail(source));
  }

  private static MimeMessage mail(byte[] source) throws MessagingException {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
  }

  private int inbox() throws FolderException {
    return server.getManagers().getImapHostManager().getInbox(mailbox).getMessageCount();
  }

  private int folder(String name) {
    MailFolder folder = server.getManagers().getImapHostManager().getFolder(mailbox, name);
    return folder == null ? 0 : folder.getMessageCount();
  }
}

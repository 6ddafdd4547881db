package tr.mbs.mailbox.write;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.account.MailboxTokens;
import tr.mbs.mailbox.account.Mailboxes;
import tr.mbs.mailbox.account.OfficeMailbox;
import tr.mbs.mailbox.embedded.EmbeddedMailServer;
import tr.mbs.mailbox.server.Endpoint;
import tr.mbs.mailbox.server.MailEndpoints;
import tr.mbs.mailbox.server.Mailroom;
import tr.mbs.notification.mail.MailServer;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.gateway.SmtpStandIn;
import tr.mbs.testing.gateway.SmtpStandIn.Mode;

/** A mail of which nobody knows whether it went, because the line was lost after its end: its words are not lost with it. */
@ApplicationTest
@Tag("h2")
class UnsureSendingIT {

  @Autowired
  private ApplicationContext context;
  @Autowired
  private Mailroom mailroom;
  @Autowired
  private Mailboxes mailboxes;
  @Autowired
  private MailboxTokens tokens;
  @Autowired
  private Writings writings;
  @Autowired
  private WrittenFiles files;
  @Autowired
  private AuditTrail audit;
  @Autowired
  private Clock clock;
  @Autowired
  private EmbeddedMailServer embedded;
  @Autowired
  private JdbcClient jdbc;

  private OfficeMailbox office;
  private Writing writing;

  @BeforeEach
  void somethingIsWritten() {
    office = OfficeMailbox.made(context);
    writing = Writing.begun(UUID.randomUUID(), office.muhtar().mandate(),
        new TypedMail("vali@kurum.example", null, "Köy yolu", "Köprü çöktü."), null);
    writings.save(writing);
  }

  @Test
  void itsCopyIsInSentAndItDoesNotGoAgain() {
    assertThat(sent()).isEqualTo("mailbox.write.unsure.KEPT");
    assertThat(count("Sent")).isOne();
    Writing after = after();
    assertThat(after.state()).isEqualTo(Writing.State.UNSURE);
    assertThat(after.typed()).isEqualTo(TypedMail.NOTHING);
  }

  @Test
  void withoutRoomForACopyTheWordsStayHere() {
    byte[] large = ("Subject: dolu\r\n\r\n" + "x".repeat(70).concat("\r\n").repeat(14_600)).getBytes(StandardCharsets.US_ASCII);
    assertThat(embedded.deliver(office.address(), large)).isTrue();
    jdbc.sql("update mailbox set quota_mb = 1 where address = ?").param(office.address()).update();
    assertThat(sent()).isEqualTo("mailbox.write.unsure.FULL");
    assertThat(after().state()).isEqualTo(Writing.State.LEFT);
    assertThat(after().typed()).isEqualTo(writing.typed());
    assertThat(writings.open(writing.mandate())).map(Writing::key).hasValue(writing.key());
    assertThat(writings.claim(writing)).as("before its writer knows").isFalse();
    writings.reopen(writing.key(), writing.mandate());
    assertThat(writings.claim(writing)).isTrue();
  }

  /** Through a server that takes the whole mail and says nothing more. */
  private String sent() {
    try (SmtpStandIn server = SmtpStandIn.running().mode(Mode.DROP_AFTER_DOT)) {
      Endpoint there = new Endpoint("127.0.0.1", server.port(), MailServer.Tls.NONE);
      ObjectProvider<MailEndpoints> endpoints = new ObjectProvider<>() {
        @Override
        public MailEndpoints getObject() {
          return new MailEndpoints(there, there);
        }
      };
      Sending sending = new Sending(mailroom, mailboxes, writings, files, new Submission(endpoints, tokens), audit, clock);
      List<Refusal> wrong = new ArrayList<>();
      String sentence = sending.send(new MuhtarPrincipal(writing.mandate(), office.office()), writing, wrong);
      assertThat(wrong).isEmpty();
      assertThat(server.mails()).hasSize(1);
      return sentence;
    }
  }

  private Writing after() {
    return writings.find(writing.key(), writing.mandate()).orElseThrow();
  }

  private int count(String folder) {
    return mailroom.with(tokens.issue(writing.mandate()), store -> {
      Folder opened = store.getFolder(folder);
      return opened.exists() ? opened.getMessageCount() : 0;
    });
  }
}

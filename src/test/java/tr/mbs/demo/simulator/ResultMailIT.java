package tr.mbs.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.mailbox.account.MailboxTokens;
import tr.mbs.mailbox.account.OfficeMailbox;
import tr.mbs.mailbox.embedded.Correspondent;
import tr.mbs.mailbox.embedded.EmbeddedMailServer;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;

/** What a newcomer to the demo finds in the office's mailbox after a request of its muhtar was answered. */
@ApplicationTest
@Tag("h2")
class ResultMailIT {

  @Autowired
  private ApplicationContext context;
  @Autowired
  private AutowireCapableBeanFactory beans;
  @Autowired
  private EmbeddedMailServer server;
  @Autowired
  private MailboxTokens tokens;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void theResultIsWrittenToTheOfficeAndArrivesInItsMailbox() throws Exception {
    OfficeMailbox office = OfficeMailbox.made(context);
    Casework casework = beans.createBean(Casework.class);
    Request request = casework.file(office.office());
    casework.decide("migm1", request, Casework.resolve("POSITIVE"));
    assertThat(jdbc.sql("select recipient from notification where message_key like ? and channel = 'EMAIL'")
        .param(request.getId() + "-%").query(String.class).list()).containsExactly(office.address(), office.address());
    try (Correspondent muhtar = new Correspondent(server.endpoints(), tokens.issue(office.muhtar().mandate()))) {
      await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(inbox(muhtar)).hasSize(2)
          .anySatisfy(mail -> assertThat(mail).contains(request.number(), "Konu: Yol. Sonuç: Olumlu.")));
    }
    assertThat(jdbc.sql("select count(*) from demo_message where recipient = ?").param(office.address())
        .query(Integer.class).single()).as("on /demo/posta too").isEqualTo(2);
  }

  private static List<String> inbox(Correspondent muhtar) throws Exception {
    List<String> mails = new ArrayList<>();
    try (IMAPFolder inbox = muhtar.open("INBOX")) {
      for (Message mail : inbox.getMessages()) {
        mails.add(mail.getSubject() + "\n" + mail.getContent());
      }
    }
    return mails;
  }
}

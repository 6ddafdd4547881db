package tr.mbs.mailbox.search;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.account.MailboxTokens;
import tr.mbs.mailbox.account.Mailboxes;
import tr.mbs.mailbox.server.MailEndpoints;
import tr.mbs.testing.ApplicationTest;

/**
 * The search in 20,000 mails on whatever server {@code -Dmbs.test.imap=host:port}, {@code -Dmbs.test.imap.user} and
 * {@code -Dmbs.test.imap.password} name (without TLS; {@code -Dmbs.test.imap.mails} for another number), else on the embedded one. Dovecot's own search does not find
 * "İyi" by "iyi"; the embedded server's does, and would hide a fault.
 */
@ApplicationTest
@Tag("heavy")
class MailSearchOnAnyServerIT {

  @Autowired
  private MailSearch search;
  @Autowired
  private Mailboxes mailboxes;
  @Autowired
  private MailboxTokens tokens;
  @Autowired
  private MailEndpoints embedded;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void wordsAreFoundInAnySpelling() throws MessagingException {
    UUID mandate = jdbc.sql("select id from mandate where muhtarlik_id = 'D73-028' and end_on is null").query(UUID.class).single();
    try (IMAPStore store = connected(mandate)) {
      new SearchCheck(search, store, mailboxes.ofOffice("D73-028").orElseThrow().id(), mandate)
          .run(Integer.getInteger("mbs.test.imap.mails", 20_000));
    }
  }

  private IMAPStore connected(UUID mandate) throws MessagingException {
    String named = System.getProperty("mbs.test.imap");
    Properties settings = new Properties();
    settings.put("mail.imap.socketFactory", new PromptSockets());
    IMAPStore store = (IMAPStore) Session.getInstance(settings).getStore("imap");
    if (named == null) {
      Credentials key = tokens.issue(mandate);
      store.connect(embedded.imap().host(), embedded.imap().port(), key.address(), key.secret());
    } else {
      store.connect(named.replaceFirst(":.*", ""), Integer.parseInt(named.replaceFirst(".*:", "")),
          System.getProperty("mbs.test.imap.user"), System.getProperty("mbs.test.imap.password"));
    }
    return store;
  }
}

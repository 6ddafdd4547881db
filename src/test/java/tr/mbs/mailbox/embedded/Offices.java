package tr.mbs.mailbox.embedded;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.account.MailboxTokens;

/** Keys to mailboxes of the demo's offices. */
final class Offices {

  private final JdbcClient jdbc;
  private final MailboxTokens tokens;

  Offices(JdbcClient jdbc, MailboxTokens tokens) {
    this.jdbc = jdbc;
    this.tokens = tokens;
  }

  Credentials key(String office) {
    return tokens.issue(jdbc.sql("select id from mandate where muhtarlik_id = ? and end_on is null").param(office)
        .query(UUID.class).single());
  }
}

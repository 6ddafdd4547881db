package tr.mbs.mailbox.account;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;

/**
 * Tokens with which our own nodes sign in to the mail server for who is in the portal, so that no password is needed and
 * none opens all mailboxes. They end after two hours, with the mandate at midnight, or when they are given back.
 */
@Component
public class MailboxTokens {

  private final JdbcClient jdbc;
  private final Mandates mandates;
  private final Mailboxes mailboxes;
  private final Preparation preparation;

  MailboxTokens(JdbcClient jdbc, Mandates mandates, Mailboxes mailboxes, Preparation preparation) {
    this.jdbc = jdbc;
    this.mandates = mandates;
    this.mailboxes = mailboxes;
    this.preparation = preparation;
  }

  /**
   * A new token for the office's mailbox. The first after a change of the holder waits until the mailbox is handed over.
   *
   * @param mandate of who asks
   * @return kept in memory alone, never in a session or a log
   * @throws Refusal NOT_FOUND without a mailbox, or when the mandate is not in force today
   */
  public Credentials issue(UUID mandate) {
    Mailbox mailbox = mandates.find(mandate).map(Mandate::muhtarlikId).flatMap(mailboxes::ofOffice)
        .filter(found -> holds(found, mandate)).orElseThrow(MailboxTokens::none);
    preparation.prepare(mailbox, mandate);
    Credentials token = new Credentials(mailbox.address(), Token.draw());
    store(mailbox, mandate, token);
    return token;
  }

  /** For the hand-over alone: ten minutes in a mailbox of which nobody holds the key at this moment. */
  @Transactional
  public Credentials issueForHandover(Mailbox mailbox) {
    Credentials token = new Credentials(mailbox.address(), Token.draw());
    jdbc.sql("""
            insert into mailbox_session (token_sha256, mailbox_id, expires_at)
            values (?, ?, current_timestamp + interval '10' minute)""")
        .params(Token.hash(token.secret()), mailbox.id()).update();
    return token;
  }

  /** Nothing signs in with it any more. */
  @Transactional
  public void revoke(Credentials token) {
    jdbc.sql("delete from mailbox_session where token_sha256 = ?").param(Token.hash(token.secret())).update();
  }

  private void store(Mailbox mailbox, UUID mandate, Credentials token) {
    jdbc.sql("""
            insert into mailbox_session (token_sha256, mailbox_id, mandate_id, expires_at)
            values (?, ?, ?, current_timestamp + interval '2' hour)""")
        .params(Token.hash(token.secret()), mailbox.id(), mandate).update();
  }

  private boolean holds(Mailbox mailbox, UUID mandate) {
    return jdbc.sql("select count(*) from mailbox_holder where mailbox_id = ? and mandate_id = ?")
        .params(mailbox.id(), mandate).query(Integer.class).single() > 0;
  }

  private static Refusal none() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "mailbox.account.none");
  }
}

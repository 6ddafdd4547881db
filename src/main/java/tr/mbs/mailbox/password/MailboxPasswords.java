package tr.mbs.mailbox.password;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.account.EndedKeys;
import tr.mbs.mailbox.account.Mailbox;
import tr.mbs.mailbox.account.Mailboxes;
import tr.mbs.mailbox.account.PasswordHash;
import tr.mbs.mailbox.account.Preparation;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.Mandates;

/**
 * Passwords of the offices' mailboxes, which their owners choose. One that is replaced opens nothing at once, and what it
 * had opened is closed.
 */
@Component
public class MailboxPasswords {

  private final JdbcClient jdbc;
  private final PasswordHash hash;
  private final Mailboxes mailboxes;
  private final Mandates mandates;
  private final Preparation preparation;
  private final StaffAccounts policy;
  private final EndedKeys ended;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  MailboxPasswords(JdbcClient jdbc, PasswordHash hash, Mailboxes mailboxes, Mandates mandates, Preparation preparation,
      StaffAccounts policy, EndedKeys ended, AuditTrail audit,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.hash = hash;
    this.mailboxes = mailboxes;
    this.mandates = mandates;
    this.preparation = preparation;
    this.policy = policy;
    this.ended = ended;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Whether this is his present password. */
  public boolean knows(UUID mandate, String password) {
    return hash.matches(password, ofMandate(mandate).map(Holder::hash).orElse(null));
  }

  /**
   * Who holds an office chooses the password of its mailbox; first it is handed over to him, if it was not yet.
   *
   * @param wrong takes a refusal for each rule that the password breaks; then the earlier one stays
   * @throws Refusal NOT_FOUND without a mailbox, or when the mandate is over
   */
  public void choose(UUID mandate, String chosen, List<Refusal> wrong) {
    Holder holder = ofMandate(mandate).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "mailbox.account.none"));
    check(holder, chosen, wrong);
    if (wrong.isEmpty()) {
      preparation.prepare(mailboxes.ofOffice(holder.office()).orElseThrow(), mandate);
      transaction.executeWithoutResult(status -> {
        store(holder, chosen, false);
        audit.record(mandate.toString(), "mailbox-password-own", "muhtarlik", holder.office(), null,
            DataSubject.mandate(mandate));
      });
      ended.closeSoon(holder.address());
    }
  }

  private void check(Holder holder, String chosen, List<Refusal> wrong) {
    String local = holder.address().substring(0, holder.address().indexOf('@'));
    String name = mandates.find(holder.mandate()).orElseThrow().fullName();
    policy.broken(local, name, holder.address(), chosen)
        .forEach(rule -> wrong.add(Refusal.field("newPassword", "registry.password." + rule.name())));
    if (chosen.getBytes(StandardCharsets.UTF_8).length > PasswordHash.MOST_BYTES) {
      wrong.add(Refusal.field("newPassword", "mailbox.password.long"));
    }
  }

  /**
   * In the caller's transaction, who afterwards has closed what the earlier one had opened.
   *
   * @param given whether it opens nothing but the page to choose another
   */
  void store(Holder holder, String password, boolean given) {
    // Of two who set one at once the second replaces the first.
    jdbc.sql("select id from mailbox where id = ? for update").param(holder.mailbox()).query(UUID.class).single();
    ended.end(holder.mailbox(), holder.address());
    jdbc.sql("insert into mailbox_password (mailbox_id, mandate_id, hash, given) values (?, ?, ?, ?)")
        .params(holder.mailbox(), holder.mandate(), hash.of(password), given).update();
  }

  private Optional<Holder> ofMandate(UUID mandate) {
    return jdbc.sql(Holder.SELECT + "h.mandate_id = ?").param(mandate).query(Holder::of).optional();
  }
}

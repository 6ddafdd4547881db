package tr.mbs.mailbox.password;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.mailbox.account.EndedKeys;
import tr.mbs.mailbox.account.Mailbox;
import tr.mbs.notification.Outbox;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.registry.OneTimePassword;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;

/**
 * A mailbox's password from an officer's hands, as for staff: it opens nothing but the page to choose another. The muhtar
 * hears of it by SMS, or by e-mail to his own address: without either only the audit trail tells of an officer who would
 * take over a mailbox.
 */
@Component
public class FirstPasswords {

  /** A mailbox's present password as an officer sees it. */
  public enum State {
    NOBODY,
    NONE,
    GIVEN,
    CHOSEN
  }

  private static final String KIND = "mailbox-password";

  private final JdbcClient jdbc;
  private final MailboxPasswords passwords;
  private final Mandates mandates;
  private final Outbox outbox;
  private final MessageSource messages;
  private final EndedKeys ended;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  FirstPasswords(JdbcClient jdbc, MailboxPasswords passwords, Mandates mandates, Outbox outbox, MessageSource messages,
      EndedKeys ended, AuditTrail audit, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.mandates = mandates;
    this.outbox = outbox;
    this.messages = messages;
    this.ended = ended;
    this.audit = audit;
    this.transaction = transaction;
  }

  public State state(Mailbox mailbox) {
    return holder(mailbox)
        .map(holder -> holder.hash() == null ? State.NONE : holder.given() ? State.GIVEN : State.CHOSEN)
        .orElse(State.NOBODY);
  }

  /**
   * A new password for who holds the office, known to nobody but who gets this answer. Until he has chosen his own it opens
   * no mail program.
   *
   * @param officer user id
   * @throws Refusal CONFLICT when nobody holds the office today
   */
  public String give(Mailbox mailbox, String officer) {
    Holder holder = holder(mailbox).orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "mailbox.password.nobody"));
    String password = OneTimePassword.draw();
    transaction.executeWithoutResult(status -> {
      passwords.store(holder, password, true);
      tell(holder.mandate());
      audit.record(officer, "mailbox-password", "muhtarlik", holder.office(), null, DataSubject.mandate(holder.mandate()));
    });
    ended.closeSoon(holder.address());
    return password;
  }

  private void tell(UUID mandate) {
    Mandate muhtar = mandates.find(mandate).orElseThrow();
    String key = KIND + "-" + UUID.randomUUID();
    if (muhtar.phone() != null) {
      outbox.add(OutgoingMessage.sms(key, KIND, muhtar.phone(), TurkishText.gsm7(text("mailbox.office.told"))));
    } else if (muhtar.email() != null) {
      outbox.add(OutgoingMessage.email(key, KIND, muhtar.email(), text("mailbox.office.told.subject"),
          text("mailbox.office.told")));
    }
  }

  private String text(String key) {
    return messages.getMessage(key, null, TurkishText.TURKISH);
  }

  private Optional<Holder> holder(Mailbox mailbox) {
    return jdbc.sql(Holder.SELECT + "b.id = ?").param(mailbox.id()).query(Holder::of).optional();
  }
}

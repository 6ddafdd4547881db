package tr.mbs.mailbox.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.making.MailboxMaking;
import tr.mbs.mailbox.password.MailboxPasswords;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.mandate.NewMandate;
import tr.mbs.testing.Officeholder;

/** A new office with its mailbox, and the muhtar who holds it. */
public record OfficeMailbox(ApplicationContext context, Officeholder muhtar, String office, Mailbox mailbox) {

  public static OfficeMailbox made(ApplicationContext context) {
    return of(context, Officeholder.inOffice(context));
  }

  /** @param muhtar in office; its mailbox is made now */
  public static OfficeMailbox of(ApplicationContext context, Officeholder muhtar) {
    context.getBean(MailboxMaking.class).run();
    String office = context.getBean(Mandates.class).find(muhtar.mandate()).orElseThrow().muhtarlikId();
    return new OfficeMailbox(context, muhtar, office, context.getBean(Mailboxes.class).ofOffice(office).orElseThrow());
  }

  public String address() {
    return mailbox.address();
  }

  /** He chooses this password, as on {@code /posta/parola}. */
  public void choose(String password) {
    choose(muhtar.mandate(), password);
  }

  /** As {@link #choose(String)}, by who holds the office with this mandate. */
  public void choose(UUID mandate, String password) {
    List<Refusal> wrong = new ArrayList<>();
    context.getBean(MailboxPasswords.class).choose(mandate, password, wrong);
    if (!wrong.isEmpty()) {
      throw wrong.get(0);
    }
  }

  /** His last day was yesterday: midnight has passed. */
  public void retire() {
    muhtar.retire(context);
  }

  /** He is out of office since yesterday, and somebody else holds it since today. @return the successor's mandate */
  public UUID succeeded() {
    retire();
    return context.getBean(Mandates.class).record(new NewMandate(Officeholder.newTckn(), "Rıza İnanç", null, null, office,
        LocalDate.now(), null));
  }

  public String password() {
    return context.getBean(JdbcClient.class).sql("select password from maild_user where address = ?").param(address())
        .query(String.class).optional().orElse(null);
  }
}

package tr.mbs.registry.office;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.registry.Reason;
import tr.mbs.registry.mandate.Mandate;

/** "Göster": shows an officer one full number, for a reason that is kept and with an entry for the auditor. */
@Component
public class Disclosures {

  /** What can be shown. */
  public enum Item {
    TCKN,
    PHONE
  }

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  Disclosures(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** @return the number as people write it; {@code null} when no phone is registered, and then nothing was shown */
  @Transactional
  public String show(Mandate mandate, Item item, Reason reason, String officer) {
    if (item == Item.PHONE && mandate.phone() == null) {
      return null;
    }
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into disclosure (id, mandate_id, item, reason, shown_to) values (?, ?, ?, ?, ?)")
        .params(id, mandate.id(), item.name(), reason.text(), officer).update();
    audit.record(officer, item == Item.TCKN ? "tckn-show" : "phone-show", "mandate", mandate.id().toString(),
        id.toString(), DataSubject.mandate(mandate.id()));
    return item == Item.TCKN ? mandate.tckn().digits() : mandate.phone().display();
  }
}

package tr.mbs.registry.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.registry.Reason;

/** Why the register was corrected, and what stood there before; names are not kept. */
@Component
public class MandateCorrections {

  private final JdbcClient jdbc;

  MandateCorrections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One correction.
   *
   * @param startOn first day before it
   * @param mazbata before it; {@code null} when there was none
   * @param officer user id
   */
  public record Entry(LocalDate startOn, Mazbata mazbata, String reason, String officer, Instant at) {
  }

  /** @param before the mandate as it was. @return id of what was kept */
  UUID keep(Mandate before, Reason reason, String officer) {
    UUID id = UUID.randomUUID();
    Mazbata mazbata = before.mazbata() == null ? new Mazbata(null, null) : before.mazbata();
    jdbc.sql("""
            insert into mandate_correction
              (id, mandate_id, start_on, mazbata_date, mazbata_no, reason, corrected_by)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(id, before.id(), before.startOn(), mazbata.date(), mazbata.number(), reason.text(), officer).update();
    return id;
  }

  /** Those of an office's mandates, the latest first. */
  @Transactional(readOnly = true)
  public List<Entry> ofOffice(String muhtarlikId) {
    return jdbc.sql("""
            select c.* from mandate_correction c join mandate m on m.id = c.mandate_id
            where m.muhtarlik_id = ? order by c.corrected_at desc, c.id""")
        .param(muhtarlikId)
        .query((row, number) -> {
          LocalDate certified = row.getObject("mazbata_date", LocalDate.class);
          return new Entry(row.getObject("start_on", LocalDate.class),
              certified == null ? null : new Mazbata(certified, row.getString("mazbata_no")), row.getString("reason"),
              row.getString("corrected_by"), row.getObject("corrected_at", OffsetDateTime.class).toInstant());
        })
        .list();
  }
}

package tr.mbs.registry.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.retention.Destruction;

/**
 * People whose last mandate ended long ago. What identifies them goes; that somebody held an office from one day to
 * another stays, and so do the office's requests. Nobody can find out any more whether a TCKN was theirs: whoever takes
 * an office after that is a new person to the register.
 */
@Component
class FormerMuhtars implements Destruction {

  private static final String DUE = """
      p.tckn_hash is not null and not exists (
        select 1 from mandate m where m.muhtar_id = p.id and (m.end_on is null or m.end_on >= :day))""";

  private final JdbcClient jdbc;

  FormerMuhtars(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "person";
  }

  /** A person whom somebody records in an office just now is locked by him, or is looked at again under our lock. */
  @Override
  public int destroy(Instant before, int most) {
    LocalDate day = IstanbulTime.dateOf(before);
    List<UUID> due = jdbc.sql("select p.id from muhtar p where " + DUE
            + " order by p.id fetch first :most rows only for update skip locked")
        .param("day", day).param("most", most).query(UUID.class).list();
    if (due.isEmpty()) {
      return 0;
    }
    int destroyed = jdbc.sql("""
            update muhtar p set tckn_hash = null, tckn_sealed = null, full_name = null, name_fold = null
            where p.id in (:due) and\s""" + DUE)
        .param("due", due).param("day", day).update();
    jdbc.sql("""
            update mandate set phone = null, email = null, mazbata_date = null, mazbata_no = null, close_reason = null,
              version = version + 1
            where muhtar_id in (select p.id from muhtar p where p.id in (:due) and p.tckn_hash is null)""")
        .param("due", due).update();
    return destroyed;
  }
}

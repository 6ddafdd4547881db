package tr.mbs.mailbox.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tr.mbs.kernel.IstanbulTime;

/**
 * Who had a mailbox last, beside who is to have it.
 *
 * @param before     his mandate, or {@code null} when nobody had it
 * @param lastDay    of that mandate; {@code null} when none is set
 * @param used       whether he had keys
 * @param samePerson whether both mandates are one person's
 */
record Past(UUID before, LocalDate lastDay, boolean used, boolean samePerson) {

  /** Parameters: the mandate of who is to have it, and the mailbox. */
  static final String SELECT = """
      select b.prepared_for, was.end_on, b.used, coalesce(was.muhtar_id = present.muhtar_id, false) as same_person
      from mailbox b join mandate present on present.id = ?
      left join mandate was on was.id = b.prepared_for where b.id = ?""";

  static Past of(ResultSet row, int number) throws SQLException {
    return new Past(row.getObject("prepared_for", UUID.class), row.getObject("end_on", LocalDate.class),
        row.getBoolean("used"), row.getBoolean("same_person"));
  }

  Visit.Predecessor predecessor() {
    return new Visit.Predecessor(before,
        lastDay == null ? Instant.MAX : lastDay.plusDays(1).atStartOfDay(IstanbulTime.ZONE).toInstant());
  }
}

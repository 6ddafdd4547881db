package tr.mbs.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** What officers made of days, and took back. */
interface EnteredOverrides extends Kept<CalendarOverride, Long> {

  /** Those of one form that stand, from this day on, in their order. */
  @Query("""
      select o from CalendarOverride o
      where o.madeBy = :officer and o.madeAt = :at and o.standingDate >= :first order by o.onDate""")
  List<CalendarOverride> standingOf(String officer, Instant at, LocalDate first);

  /** Of these days, the latest first. */
  @Query("select o from CalendarOverride o where o.onDate between :first and :last order by o.id desc")
  List<CalendarOverride> between(LocalDate first, LocalDate last);
}

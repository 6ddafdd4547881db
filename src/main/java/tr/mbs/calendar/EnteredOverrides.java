package tr.mbs.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** What officers made of days, and took back. */
interface EnteredOverrides extends Kept<CalendarOverride, Long> {

  /** The one that stands on a day. */
  @Query("select o from CalendarOverride o where o.standingDate = :day")
  Optional<CalendarOverride> standingOn(LocalDate day);

  /** Of these days, the latest first. */
  @Query("select o from CalendarOverride o where o.onDate between :first and :last order by o.id desc")
  List<CalendarOverride> between(LocalDate first, LocalDate last);
}

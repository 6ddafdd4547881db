package tr.mbs.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.Reason;

/**
 * Where a MİGM yöneticisi changes days and takes changes back. Who changes one day after another, or together with a
 * colleague, waits for his turn. What rests on the calendar follows by itself: see {@link CalendarOverrides#revision}.
 */
@Component
public class CalendarBook {

  private static final String AUDITED = "calendar-day";

  private final EnteredOverrides overrides;
  private final CalendarRevision revision;
  private final AuditTrail audit;
  private final Clock clock;

  CalendarBook(EnteredOverrides overrides, CalendarRevision revision, AuditTrail audit, Clock clock) {
    this.overrides = overrides;
    this.revision = revision;
    this.audit = audit;
    this.clock = clock;
  }

  /** A year as the database has it now, and no copy in memory. */
  public CalendarYear year(int year) {
    return CalendarYear.of(year, overrides.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  /** @throws Refusal NOT_FOUND */
  public CalendarOverride get(long id) {
    return overrides.findById(id).orElseThrow(CalendarBook::notFound);
  }

  /**
   * Makes something of a day, or of each in a row of days that is not so by law: last days move once, however many they
   * are. The same form sent twice does it once.
   *
   * @param last the day itself, or the last one of the row
   * @throws Refusal for the field {@code day} when it is past, for {@code kind} when all days are so by law; CONFLICT when
   *     something else has been made of one already, and then nothing is made of any
   */
  @Transactional
  public void enter(LocalDate first, LocalDate last, DayKind kind, Reason reason, String officer) {
    requireNotPast(first, "day");
    revision.lock();
    List<LocalDate> free = freeOf(first, last, kind, reason, officer);
    List<LocalDate> changed = free.stream().filter(day -> kind.differsFrom(WorkingDays.isByLaw(day))).toList();
    if (changed.isEmpty() && free.size() == ChronoUnit.DAYS.between(first, last) + 1) {
      throw Refusal.field("kind", kind == DayKind.WORKING ? "calendar.refusal.workingAnyway"
          : "calendar.refusal.offAnyway", free.size());
    }
    Instant now = now();
    for (LocalDate day : changed) {
      overrides.add(new CalendarOverride(day, kind, reason, officer, now));
      audit(officer, "calendar-enter", day, kind);
    }
    moveLastDays(kind, changed);
  }

  /** The days of which this form has made nothing before. @throws Refusal CONFLICT when another has of one of them */
  private List<LocalDate> freeOf(LocalDate first, LocalDate last, DayKind kind, Reason reason, String officer) {
    Map<LocalDate, CalendarOverride> standing = CalendarYear.standing(overrides.between(first, last));
    List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
    days.stream().filter(day -> standing.containsKey(day) && !standing.get(day).repeats(kind, reason, officer)).findFirst()
        .ifPresent(day -> {
          throw new Refusal(Refusal.Kind.CONFLICT, "calendar.refusal.enteredBefore", IstanbulTime.numericDate(day));
        });
    return days.stream().filter(day -> !standing.containsKey(day)).toList();
  }

  /** The days from today on that were entered by the same form as this one, and stand; what no officer entered is by itself. */
  public List<CalendarOverride> row(CalendarOverride override) {
    return override.madeBy() == null ? List.of(override)
        : overrides.standingOf(override.madeBy(), override.madeAt(), today());
  }

  /**
   * Takes it back, and with it the rest of its {@link #row}: these days are again as the law says. The same form sent twice
   * does it once.
   *
   * @param seen the version that the officer saw
   * @throws Refusal as {@link CalendarOverride#withdraw}; for the whole form when the day is past; NOT_FOUND
   */
  @Transactional
  public void withdraw(long id, int seen, Reason reason, String officer) {
    revision.lock();
    CalendarOverride override = get(id);
    requireNotPast(override.day(), "reason");
    List<CalendarOverride> row = row(override);
    Instant now = now();
    if (!override.withdraw(seen, reason, officer, now)) {
      return;
    }
    row.stream().filter(CalendarOverride::stands).forEach(other -> other.withdraw(other.version(), reason, officer, now));
    row.forEach(day -> audit(officer, "calendar-withdraw", day.day(), day.kind()));
    moveLastDays(override.kind(), row);
  }

  private void audit(String officer, String action, LocalDate day, DayKind kind) {
    audit.record(officer, action, AUDITED, day.toString(), kind.name());
  }

  private void moveLastDays(DayKind kind, List<?> changed) {
    if (!changed.isEmpty() && kind.open().isPresent()) {
      revision.next();
    }
  }

  private void requireNotPast(LocalDate day, String field) {
    if (day.isBefore(today())) {
      throw Refusal.field(field, "calendar.refusal.past");
    }
  }

  public LocalDate today() {
    return IstanbulTime.today(clock);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "calendar.refusal.notFound");
  }
}

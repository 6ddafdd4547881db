package tr.mbs.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.calendar.CalendarYear.Day;
import tr.mbs.registry.Reason;

/** What a year's page lists. */
class CalendarYearTest {

  private static final LocalDate BRIDGE = LocalDate.of(2026, 5, 25);

  /** domain.md §2.6. */
  @ParameterizedTest
  @CsvSource({
      "RAMADAN, 2026-03-20, 2026-03-22", "SACRIFICE, 2026-05-27, 2026-05-30",
      "RAMADAN, 2027-03-09, 2027-03-11", "SACRIFICE, 2027-05-16, 2027-05-19",
      "RAMADAN, 2028-02-26, 2028-02-28", "SACRIFICE, 2028-05-05, 2028-05-08",
      "RAMADAN, 2029-02-14, 2029-02-16", "SACRIFICE, 2029-04-24, 2029-04-27"})
  void bothFeastsAndTheirEvesAreThere(Holiday feast, LocalDate first, LocalDate last) {
    List<Day> days = CalendarYear.of(first.getYear(), List.of()).days();
    assertThat(days).filteredOn(day -> day.holidays().contains(feast)).extracting(Day::day)
        .containsExactlyElementsOf(first.datesUntil(last.plusDays(1)).toList());
    assertThat(days).filteredOn(day -> day.day().equals(first.minusDays(1))).singleElement()
        .satisfies(eve -> assertThat(eve.holidays()).anyMatch(Holiday::half));
  }

  @Test
  void aDayCanHaveTwoNames() {
    assertThat(day(CalendarYear.of(2027, List.of()), LocalDate.of(2027, 5, 19)).holidays())
        .containsExactly(Holiday.YOUTH, Holiday.SACRIFICE);
  }

  @Test
  void halfDaysAreWorkingDays() {
    Day eve = day(CalendarYear.of(2026, List.of()), LocalDate.of(2026, 10, 28));
    assertThat(eve.working()).isTrue();
    assertThat(eve.half()).isTrue();
  }

  @Test
  void whatWasEnteredCountsUntilItIsWithdrawn() {
    CalendarOverride override =
        new CalendarOverride(BRIDGE, DayKind.HOLIDAY, new Reason("Köprü"), "migmyonetici", Instant.EPOCH);
    CalendarYear without = CalendarYear.of(2026, List.of());
    CalendarYear with = CalendarYear.of(2026, List.of(override));
    assertThat(day(with, BRIDGE).working()).isFalse();
    assertThat(with.workingDays()).isEqualTo(without.workingDays() - 1);
    override.withdraw(0, new Reason("Yanlış gün"), "migmyonetici", Instant.EPOCH);
    CalendarYear after = CalendarYear.of(2026, List.of(override));
    assertThat(after.days()).isEqualTo(without.days());
    assertThat(after.history()).containsExactly(override);
  }

  private static Day day(CalendarYear year, LocalDate day) {
    return year.days().stream().filter(one -> one.day().equals(day)).findFirst().orElseThrow();
  }
}

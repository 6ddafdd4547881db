package tr.mbs.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

  private final WorkingDays workingDays = new WorkingDays(day -> Optional.empty());
  private final Deadlines deadlines = new Deadlines(workingDays);

  /** Check values of domain.md §2.6. */
  @ParameterizedTest
  @CsvSource({
      "2026-03-05, 2026-03-23, 2026-04-06",
      "2026-05-12, 2026-06-01, 2026-06-11",
      "2026-12-17, 2027-01-04, 2027-01-18",
      "2027-05-04, 2027-05-20, 2027-06-03",
      "2026-10-14, 2026-10-30, 2026-11-13"})
  void lastDaysAreCountedFromTheDayAfterAndRolled(LocalDate start, LocalDate response, LocalDate legal) {
    assertThat(deadlines.response(start)).isEqualTo(response);
    assertThat(deadlines.legal(start)).isEqualTo(legal);
  }

  /** The same when days beside them are entered, and all others for information. */
  @ParameterizedTest
  @CsvSource({
      "2026-03-05, 2026-03-23, 2026-04-06",
      "2026-05-12, 2026-06-01, 2026-06-11",
      "2026-12-17, 2027-01-04, 2027-01-18",
      "2027-05-04, 2027-05-20, 2027-06-03",
      "2026-10-14, 2026-10-30, 2026-11-13"})
  void whatMovesNoLastDayLeavesThem(LocalDate start, LocalDate response, LocalDate legal) {
    Map<LocalDate, DayKind> entered = Map.of(
        LocalDate.of(2026, 11, 14), DayKind.WORKING,
        LocalDate.of(2026, 5, 25), DayKind.HOLIDAY,
        LocalDate.of(2027, 1, 5), DayKind.EXTENDING_LEAVE);
    Deadlines changed = new Deadlines(new WorkingDays(
        day -> Optional.of(entered.getOrDefault(day, DayKind.LEAVE))));
    assertThat(changed.response(start)).isEqualTo(response);
    assertThat(changed.legal(start)).isEqualTo(legal);
  }

  @Test
  void areWorkingDaysNeverEarlierThanTheLawSays() {
    LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2030, 1, 1)).forEach(start -> {
      assertThat(deadlines.response(start)).isAfterOrEqualTo(start.plusDays(15)).matches(workingDays::isWorkingDay);
      assertThat(deadlines.legal(start)).isAfterOrEqualTo(start.plusDays(30)).matches(workingDays::isWorkingDay);
    });
  }
}

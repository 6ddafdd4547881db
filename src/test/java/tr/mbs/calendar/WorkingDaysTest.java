package tr.mbs.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

  private final WorkingDays workingDays = new WorkingDays(day -> Optional.empty());

  @ParameterizedTest
  @CsvSource({
      "2026-11-20, true, Friday",
      "2026-11-21, false, Saturday",
      "2026-11-22, false, Sunday",
      "2026-11-23, true, Monday",
      "2026-10-28, true, half day before the Republic's",
      "2026-10-29, false, Cumhuriyet Bayramı",
      "2026-03-19, true, eve of Ramazan Bayramı",
      "2026-03-20, false, Ramazan Bayramı",
      "2026-05-26, true, eve of Kurban Bayramı",
      "2026-05-27, false, Kurban Bayramı"})
  void areMondayToFridayWithoutHolidays(LocalDate day, boolean working, String reason) {
    assertThat(workingDays.isWorkingDay(day)).as(reason).isEqualTo(working);
  }

  @Test
  void anExceptionOfTheAdministratorWins() {
    Map<LocalDate, DayKind> exceptions = Map.of(
        LocalDate.of(2026, 5, 25), DayKind.HOLIDAY,
        LocalDate.of(2026, 5, 26), DayKind.HOLIDAY,
        LocalDate.of(2026, 5, 29), DayKind.WORKING,
        LocalDate.of(2026, 5, 23), DayKind.WORKING);
    WorkingDays changed = new WorkingDays(day -> Optional.ofNullable(exceptions.get(day)));
    assertThat(LocalDate.of(2026, 5, 22).datesUntil(LocalDate.of(2026, 6, 2)).filter(changed::isWorkingDay))
        .containsExactly(LocalDate.of(2026, 5, 22), LocalDate.of(2026, 5, 23), LocalDate.of(2026, 5, 29),
            LocalDate.of(2026, 6, 1));
    assertThat(new Deadlines(changed).response(LocalDate.of(2026, 5, 10))).isEqualTo("2026-05-29");
  }

  /** İdarî izin moves last days only where MİGM has said so. */
  @Test
  void aLeaveCountsWhenItExtends() {
    LocalDate bridge = LocalDate.of(2026, 5, 25);
    assertThat(new WorkingDays(day -> Optional.of(DayKind.LEAVE)).sameOrNext(bridge)).isEqualTo(bridge);
    WorkingDays extended = new WorkingDays(day -> day.equals(bridge) ? Optional.of(DayKind.EXTENDING_LEAVE) : Optional.empty());
    assertThat(extended.sameOrNext(bridge)).isEqualTo("2026-05-26");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-20, 2026-11-20", "2026-11-21, 2026-11-23", "2026-11-22, 2026-11-23", "2026-05-27, 2026-06-01",
      "2027-01-01, 2027-01-04"})
  void rollForwardOnly(LocalDate day, LocalDate rolled) {
    assertThat(workingDays.sameOrNext(day)).isEqualTo(rolled);
  }

  /** Check values of domain.md §2.6: 15 working days of law 4982. */
  @ParameterizedTest
  @CsvSource({"2026-03-05, 2026-03-27", "2026-05-12, 2026-06-08", "2026-12-17, 2027-01-08", "2027-05-04, 2027-05-28",
      "2026-10-14, 2026-11-05"})
  void fifteenAreCountedFromTheDayAfter(LocalDate start, LocalDate last) {
    assertThat(workingDays.plusWorkingDays(start, 15)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-20, 2026-11-23", "2026-11-21, 2026-11-23", "2026-11-22, 2026-11-23", "2026-11-23, 2026-11-24"})
  void theNextOneIsAlwaysLater(LocalDate start, LocalDate next) {
    assertThat(workingDays.plusWorkingDays(start, 1)).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void cannotBeCountedBackwards(int count) {
    assertThatThrownBy(() -> workingDays.plusWorkingDays(LocalDate.of(2026, 11, 20), count))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package tr.mbs.report.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.calendar.WorkingDays;

class QuarterTest {

  private final WorkingDays days = new WorkingDays(day -> Optional.empty());

  @Test
  void beginsAndEndsInIstanbul() {
    Quarter second = new Quarter(2026, 2);
    assertThat(second.first()).isEqualTo("2026-04-01");
    assertThat(second.last()).isEqualTo("2026-06-30");
    assertThat(second.begin()).hasToString("2026-03-31T21:00Z");
    assertThat(second.end()).hasToString("2026-06-30T21:00Z");
    assertThat(new Quarter(2026, 1).before()).isEqualTo(new Quarter(2025, 4));
  }

  @Test
  void readsWhatItWrites() {
    assertThat(Quarter.parse("2026-3")).contains(new Quarter(2026, 3)).map(Quarter::toString).contains("2026-3");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "2026-0", "2026-5", "2026", "0026-1", "2026-03", "2026-1 ", "x"})
  void readsNothingElse(String text) {
    assertThat(Quarter.parse(text)).isEqualTo(Optional.empty());
  }

  /**
   * 1 October 2026 is a Thursday. 1 January 2027 is New Year, a Friday: Monday the 4th. 1 April 2025 is the third day of
   * Ramazan Bayramı (30 March to 1 April): the 2nd, a Wednesday.
   */
  @Test
  void isPreparedOnTheFirstWorkingDayAfterIt() {
    assertThat(new Quarter(2026, 3).preparedOn(days)).isEqualTo("2026-10-01");
    assertThat(new Quarter(2026, 4).preparedOn(days)).isEqualTo("2027-01-04");
    assertThat(new Quarter(2025, 1).preparedOn(days)).isEqualTo("2025-04-02");
  }

  @Test
  void isDueFromThatDayOn() {
    assertThat(Quarter.due(LocalDate.parse("2025-04-01"), days)).isEqualTo(new Quarter(2024, 4));
    assertThat(Quarter.due(LocalDate.parse("2025-04-02"), days)).isEqualTo(new Quarter(2025, 1));
    assertThat(Quarter.due(LocalDate.parse("2027-01-03"), days)).isEqualTo(new Quarter(2026, 3));
    assertThat(Quarter.due(LocalDate.parse("2027-01-04"), days)).isEqualTo(new Quarter(2026, 4));
  }
}

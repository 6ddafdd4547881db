package tr.mbs.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of domain.md §2.6, whole years at a time: no day too few, none too many. */
class PublicHolidaysTest {

  private static final List<String> FIXED =
      List.of("01-01", "04-23", "05-01", "05-19", "07-15", "08-30", "10-29");

  static Stream<Arguments> years() {
    return Stream.of(
        Arguments.of(2026, List.of("03-20", "03-21", "03-22", "05-27", "05-28", "05-29", "05-30")),
        Arguments.of(2027, List.of("03-09", "03-10", "03-11", "05-16", "05-17", "05-18", "05-19")),
        Arguments.of(2028, List.of("02-26", "02-27", "02-28", "05-05", "05-06", "05-07", "05-08")),
        Arguments.of(2029, List.of("02-14", "02-15", "02-16", "04-24", "04-25", "04-26", "04-27")));
  }

  @ParameterizedTest
  @MethodSource("years")
  void aYearHasExactlyTheDaysOfTheLaw(int year, List<String> religious) {
    List<LocalDate> expected = Stream.concat(FIXED.stream(), religious.stream()).distinct().sorted()
        .map(day -> LocalDate.parse(year + "-" + day)).toList();
    List<LocalDate> actual = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(PublicHolidays::include).toList();
    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-28", "2026-03-19", "2026-05-26", "2027-03-08", "2027-05-15"})
  void halfDaysAreNotInIt(LocalDate day) {
    assertThat(PublicHolidays.include(day)).isFalse();
  }

  @Test
  void reachesAsFarAsAnyRequestWill() {
    assertThat(PublicHolidays.include(LocalDate.of(2174, 10, 29))).isTrue();
  }
}

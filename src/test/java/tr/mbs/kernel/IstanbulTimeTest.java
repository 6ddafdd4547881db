package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IstanbulTimeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Instant MORNING = Instant.parse("2026-11-22T07:12:00Z");

  @Test
  void aDayBeginsAtMidnightInIstanbul() {
    assertThat(IstanbulTime.dateOf(Instant.parse("2026-11-21T20:59:59Z"))).isEqualTo(DAY.minusDays(1));
    assertThat(IstanbulTime.dateOf(Instant.parse("2026-11-21T21:00:00Z"))).isEqualTo(DAY);
    assertThat(IstanbulTime.today(clockAt("2026-11-22T21:00:00Z"))).isEqualTo(DAY.plusDays(1));
  }

  @Test
  void aDayEndsOneSecondBeforeMidnight() {
    assertThat(IstanbulTime.endOfDay(DAY)).isEqualTo("2026-11-22T20:59:59Z");
  }

  @Test
  void writesDatesInTurkishWhateverTheMachineSpeaks() {
    assertThat(IstanbulTime.date(DAY, TurkishText.TURKISH)).isEqualTo("22 Kasım 2026");
    assertThat(IstanbulTime.shortDate(DAY, TurkishText.TURKISH)).isEqualTo("22 Kas");
    assertThat(IstanbulTime.dateTime(MORNING, TurkishText.TURKISH)).isEqualTo("22 Kasım 2026 10.12");
    assertThat(IstanbulTime.numericDate(LocalDate.of(2026, 3, 5))).isEqualTo("05.03.2026");
  }

  @Test
  void writesDatesInEnglish() {
    assertThat(IstanbulTime.date(DAY, Locale.ENGLISH)).isEqualTo("22 November 2026");
    assertThat(IstanbulTime.shortDate(DAY, Locale.ENGLISH)).isEqualTo("22 Nov");
    assertThat(IstanbulTime.dateTime(MORNING, Locale.ENGLISH)).isEqualTo("22 November 2026 10:12");
  }

  @Test
  void countsMidnightsNotHours() {
    assertThat(IstanbulTime.daysSince(MORNING, clockAt("2026-11-22T20:59:59Z"))).isZero();
    assertThat(IstanbulTime.daysSince(MORNING, clockAt("2026-11-22T21:00:00Z"))).isEqualTo(1);
    assertThat(IstanbulTime.daysSince(MORNING, clockAt("2026-12-02T07:00:00Z"))).isEqualTo(10);
  }

  private static Clock clockAt(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }
}

package tr.mbs.report.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasePathTest {

  private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

  @Test
  void consecutiveEventsOfAHolderAreOneStay() {
    CasePath path = path("A0 A1 B3 B4 A9");
    assertThat(path.stays()).containsExactly(new Stay("A", START), new Stay("B", day(3)), new Stay("A", day(9)));
    assertThat(path.handOvers()).isEqualTo(2);
    assertThat(path.events()).isEqualTo(5);
    assertThat(path.duration()).isEqualTo(Duration.ofDays(9));
  }

  /** From the old holder's first event, not from his last: he had the case all that time. */
  @Test
  void aHandOverTakesAsLongAsTheHolderHadTheCase() {
    CasePath path = path("A0 A1 B3 B4 A9");
    assertThat(path.untilHandOver(0)).isEqualTo(Duration.ofDays(3));
    assertThat(path.untilHandOver(1)).isEqualTo(Duration.ofDays(6));
  }

  @Test
  void theSecondEventIsTheFirstTouchWhoeverDoesIt() {
    assertThat(path("A0 A2 B3").firstTouch()).contains(Duration.ofDays(2));
    assertThat(path("A0 B3").firstTouch()).contains(Duration.ofDays(3));
    assertThat(path("A0 A0").firstTouch()).contains(Duration.ZERO);
    assertThat(path("A0").firstTouch()).isEmpty();
  }

  @Test
  void oneEventIsACaseWithoutDuration() {
    assertThat(path("A0").duration()).isEqualTo(Duration.ZERO);
    assertThat(path("A0").handOvers()).isZero();
    assertThat(path("A0").detours()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "A0 B1 C3, -",
      "A0 B1 C3 A6, -", // round three holders is no ping-pong
      "A0 A1 A2, -",
      "A0 B1 A4, 3",
      "A0 A1 B2 B3 A4, 2", // stays count, not events
      "A0 B1 A4 B9, 3 5", // B returns to A, and A to B
      "A0 B1 A2 C3 A7, 1 4"})
  void whoeverStandsBetweenTwoStaysOfAnotherIsADetour(String events, String days) {
    assertThat(path(events).detours().map(Duration::toDays).map(String::valueOf).toList())
        .isEqualTo(days == null ? List.of() : List.of(days.split(" ")));
  }

  /** "A0 B3": A has the case on the first day, B three days later. */
  static CasePath path(String events) {
    List<PathEvent> path = new ArrayList<>();
    for (String event : events.split(" ")) {
      path.add(new PathEvent(event.substring(0, 1), day(Integer.parseInt(event.substring(1)))));
    }
    return CasePath.of(path);
  }

  private static Instant day(int number) {
    return START.plus(Duration.ofDays(number));
  }
}

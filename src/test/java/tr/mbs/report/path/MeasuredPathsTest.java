package tr.mbs.report.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Five cases, every figure worked out by hand. */
class MeasuredPathsTest {

  private final PathFigures figures = figures(
      "A0 A1 B2 B7",         // A→B after 2; duration 7; touched after 1
      "A0 A2 B3 A7 C8 C10",  // A→B after 3, B→A after 4 (there and back), A→C after 1; duration 10; touched after 2
      "A0",                  // nothing after it
      "A0 A3",               // duration 3; touched after 3
      "C0 B5 C6 B8");        // C→B after 5, B→C after 1 (there and back), C→B after 2 (the same the other way); 8; after 5

  @Test
  void counts() {
    assertThat(figures.cases()).isEqualTo(5);
    assertThat(figures.events()).isEqualTo(4 + 6 + 1 + 2 + 4);
    assertThat(figures.holders()).isEqualTo(3);
    assertThat(figures.handOverCount()).isEqualTo(1 + 3 + 0 + 0 + 3);
    assertThat(figures.casesByHandOvers()).isEqualTo(Map.of(0, 2L, 1, 1L, 3, 2L));
  }

  /** 0, 3, 7, 8, 10: 28 in all. Ranks begin with 0: 90 % of 4 is 3.6, 8 + 0.6 × 2; 95 % is 3.8. */
  @Test
  void durations() {
    assertDays(figures.duration(), 5, 28, 5.6, 7, 9.2, 9.6);
  }

  /** 1, 2, 3, 5: 11 in all. 50 % of 3 is rank 1.5, between 2 and 3; 90 % is 2.7, 3 + 0.7 × 2; 95 % is 2.85. */
  @Test
  void firstTouch() {
    assertDays(figures.firstTouch(), 4, 11, 2.75, 2.5, 4.4, 4.7);
  }

  /** Ping-pong 10, 8; others 7, 0, 3. Detours: B 4; B 1 and C 2. */
  @Test
  void pingPong() {
    assertThat(figures.pingPong().rate()).isEqualTo(0.4);
    assertDays(figures.pingPong().cases(), 2, 18, 9, 9, 9.8, 9.9);
    assertDays(figures.pingPong().others(), 3, 10, 10 / 3.0, 3, 6.2, 6.6);
    assertDays(figures.pingPong().detours(), 3, 7, 7 / 3.0, 2, 3.6, 3.8);
  }

  /** C→B 5 and 2; A→B 2 and 3; B→A 4; A→C 1; B→C 1. Of equal totals the names decide. */
  @Test
  void theHandOverThatAddsMostDaysIsFirst() {
    assertThat(figures.handOvers()).extracting(handOver -> handOver.from() + handOver.to())
        .containsExactly("CB", "AB", "BA", "AC", "BC");
    assertDays(figures.handOvers().get(0).days(), 2, 7, 3.5, 3.5, 4.7, 4.85);
    assertDays(figures.handOvers().get(1).days(), 2, 5, 2.5, 2.5, 2.9, 2.95);
    assertThat(figures.costliest(2)).isEqualTo(figures.handOvers().subList(0, 2));
    assertThat(figures.costliest(10)).isEqualTo(figures.handOvers());
  }

  @Test
  void ofNoCaseThereAreNoFigures() {
    PathFigures none = new MeasuredPaths().figures();
    assertThat(none.cases()).isZero();
    assertThat(none.duration()).isEqualTo(new Days(0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    assertThat(none.pingPong().rate()).isNaN();
    assertThat(none.costliest(10)).isEmpty();
  }

  private static void assertDays(Days days, long number, double... totalMeanMedianP90P95) {
    assertThat(days.number()).isEqualTo(number);
    assertThat(new double[] {days.total(), days.mean(), days.median(), days.p90(), days.p95()})
        .containsExactly(totalMeanMedianP90P95, within(1e-9));
  }

  private static PathFigures figures(String... paths) {
    MeasuredPaths measured = new MeasuredPaths();
    for (String path : paths) {
      measured.add(CasePathTest.path(path));
    }
    return measured.figures();
  }
}

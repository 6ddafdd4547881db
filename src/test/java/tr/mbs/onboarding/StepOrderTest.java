package tr.mbs.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepOrderTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"2|1", "3|2", "4|3", "5|4", "6|5", "7|5", "8|5", "9|5", "10|6 7 8 9", "11|10"})
  void aStepWaitsForThoseBeforeIt(int step, String before) {
    assertThat(StepOrder.before(step)).extracting(String::valueOf).containsExactly(before.split(" "));
  }

  @Test
  void theFirstWaitsForNothing() {
    assertThat(StepOrder.before(1)).isEmpty();
  }

  @Test
  void thereAreEleven() {
    assertThat(StepOrder.all()).hasSize(11).allMatch(StepOrder::isStep);
    assertThat(StepOrder.isStep(0)).isFalse();
    assertThat(StepOrder.isStep(12)).isFalse();
  }
}

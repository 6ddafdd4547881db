package tr.mbs.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepsTest {

  @Test
  void eachStepHasAsManyOfTheValues() {
    List<Double> values = IntStream.rangeClosed(1, 80).mapToObj(value -> value * 1.5).toList();
    Steps steps = Steps.equalNumbers(values);
    assertThat(IntStream.rangeClosed(1, 5).mapToLong(step -> values.stream().filter(value -> steps.of(value) == step).count()))
        .containsExactly(16L, 16L, 16L, 16L, 16L);
    assertThat(words(steps)).containsExactly("-24", "24-48", "48-72", "72-96", "96-");
  }

  @Test
  void equalValuesAreInOneStep() {
    Steps same = Steps.equalNumbers(Collections.nCopies(81, 4.0));
    assertThat(same.of(4)).isEqualTo(1);
    assertThat(words(same)).containsExactly("-4");
    Steps most = Steps.equalNumbers(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 3.0, 9.0));
    assertThat(List.of(most.of(0), most.of(3), most.of(9))).containsExactly(1, 5, 5);
    assertThat(words(most)).containsExactly("-0", "0-");
    assertThat(Steps.equalNumbers(List.of()).of(0)).isEqualTo(1);
  }

  @Test
  void stepsOfTheSameWidthShowWhatOutweighsTheRest() {
    Steps steps = Steps.equalWidths(List.of(160.0, 2310.4, 9807.3));
    assertThat(List.of(steps.of(160), steps.of(2310.4), steps.of(2000), steps.of(9807.3))).containsExactly(1, 2, 1, 5);
    assertThat(words(steps)).containsExactly("-2000", "2000-4000", "4000-6000", "6000-8000", "8000-");
    for (double most = 0.01; most < 100_000; most *= 1.37) {
      assertThat(Steps.equalWidths(List.of(most)).of(most)).as("the largest, " + most).isEqualTo(5);
    }
    assertThat(Steps.equalWidths(List.of(0.0)).of(0)).isEqualTo(1);
    assertThat(Steps.equalWidths(List.of()).of(0)).isEqualTo(1);
  }

  private static List<String> words(Steps steps) {
    return steps.ranges(value -> "" + Math.round(value)).stream()
        .map(range -> (range.from() == null ? "" : range.from()) + "-" + (range.to() == null ? "" : range.to())).toList();
  }
}

package tr.mbs.workflow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of many things when some fail. */
class EachTest {

  private final List<Integer> done = new ArrayList<>();
  private final List<Integer> failed = new ArrayList<>();

  @Test
  void allHaveTheirTurnInOrder() {
    Each.inTurn(List.of(1, 3, 5), this::onlyOdd, failed::add);
    assertThat(done).containsExactly(1, 3, 5);
    assertThat(failed).isEmpty();
  }

  @Test
  void whatFailsIsToldAndThrownWhenTheOthersHadTheirTurn() {
    assertThatThrownBy(() -> Each.inTurn(List.of(2, 3, 4, 5), this::onlyOdd, failed::add)).hasMessage("4");
    assertThat(done).containsExactly(3, 5);
    assertThat(failed).containsExactly(2, 4);
  }

  private void onlyOdd(int number) {
    if (number % 2 == 0) {
      throw new IllegalStateException(Integer.toString(number));
    }
    done.add(number);
  }
}

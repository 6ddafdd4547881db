package tr.mbs.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.camunda.bpm.engine.authorization.Permissions;
import org.junit.jupiter.api.Test;

/** The engine does not check for null when a colleague was faster; nothing of ours may pass for that. */
class FormDoorTest {

  @Test
  void whatOursLackIsNoFaultOfTheEngine() {
    assertThat(FormDoor.isOfEngine(failing(() -> Objects.requireNonNull(null)))).isFalse();
    assertThat(FormDoor.isOfEngine(failing(() -> lengthOf(null)))).isFalse();
  }

  @Test
  void theEnginesOwnFaultIsKnownByWhereItHappened() {
    assertThat(FormDoor.isOfEngine(failing(() -> Permissions.forName(null)))).isTrue();
  }

  private static int lengthOf(String text) {
    return text.length();
  }

  private static NullPointerException failing(Runnable work) {
    return catchThrowableOfType(NullPointerException.class, work::run);
  }
}

package tr.mbs.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import tr.mbs.kernel.Refusal;

/** How tests say that the domain said no, and in which words. */
public final class Refusals {

  private Refusals() {
  }

  /** The action is refused as a whole: with this kind, and this sentence of the bundle. */
  public static void assertRefused(ThrowingCallable action, Refusal.Kind kind, String messageKey) {
    Refusal refusal = catchThrowableOfType(Refusal.class, action);
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.messageKey()).isEqualTo(messageKey);
    assertThat(refusal.kind()).isEqualTo(kind);
  }

  /** The action is refused because of one field of the form. */
  public static void assertFieldRefused(ThrowingCallable action, String field, String messageKey) {
    Refusal refusal = catchThrowableOfType(Refusal.class, action);
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.messageKey()).isEqualTo(messageKey);
    assertThat(refusal.field()).isEqualTo(field);
  }
}

package tr.mbs.onboarding.setup;

import java.util.List;
import tr.mbs.kernel.Refusal;

/** What is wrong in a form, a sentence for each field: nothing of it is stored. */
public final class WrongFields extends RuntimeException {

  private final transient List<Refusal> refusals;

  private WrongFields(List<Refusal> refusals) {
    super("Wrong fields", null, false, false);
    this.refusals = List.copyOf(refusals);
  }

  /** @throws WrongFields when there are any */
  public static void requireNone(List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      throw new WrongFields(refusals);
    }
  }

  List<Refusal> refusals() {
    return refusals;
  }
}

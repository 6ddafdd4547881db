package tr.mbs.request.dialogue;

import jakarta.persistence.Embeddable;
import tr.mbs.kernel.Refusal;

/** How often the muhtar may still add something to a request. */
@Embeddable
public class Dialogue {

  public static final int MOST_ADDITIONS = 10;

  private int additions;

  /** @throws Refusal CONFLICT when he has added {@value #MOST_ADDITIONS} times */
  public void add() {
    if (!mayAdd()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.tooManyAdditions", MOST_ADDITIONS);
    }
    additions++;
  }

  public boolean mayAdd() {
    return additions < MOST_ADDITIONS;
  }
}

package tr.mbs.request.dialogue;

import jakarta.persistence.Embeddable;
import tr.mbs.kernel.Refusal;

/** How often the muhtar may still add something to a request, and whether its holder waits for an answer of his. */
@Embeddable
public class Dialogue {

  public static final int MOST_ADDITIONS = 10;

  private int additions;
  /** Sequence of the movement that asked; null when no question is open. */
  private Integer question;

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

  /** @throws Refusal CONFLICT while another question is open */
  public void ask(int movement) {
    if (question != null) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.alreadyAsked");
    }
    question = movement;
  }

  /**
   * @param asked sequence of the movement that asked; null for the open one
   * @throws Refusal CONFLICT when no question is open, no longer, or another
   */
  public void answer(Integer asked) {
    if (question == null || asked != null && !asked.equals(question)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.noQuestion");
    }
    close();
  }

  /** An open question ends with the custody of who asked it. */
  public void close() {
    question = null;
  }

  public Integer question() {
    return question;
  }
}

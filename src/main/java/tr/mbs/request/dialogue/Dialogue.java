package tr.mbs.request.dialogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import tr.mbs.kernel.Refusal;
import tr.mbs.request.Decision;

/**
 * What is said about a request while it stays where it is: how often the muhtar may still add something, whether its holder
 * waits for an answer of his, and whether MİGM has been asked for extra time.
 */
@Embeddable
public class Dialogue {

  public static final int MOST_ADDITIONS = 10;

  private int additions;
  /** Sequence of the movement that asked; null when no question is open. */
  private Integer question;
  /** In the present round; null when nobody has wished for any. */
  @Enumerated(EnumType.STRING)
  private ExtraTime extraTime;

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
    question = null;
  }

  /** @throws Refusal CONFLICT while a wish is open, and when MİGM has decided one in this round */
  public void wishForExtraTime() {
    if (!mayWishForExtraTime()) {
      throw new Refusal(Refusal.Kind.CONFLICT, extraTime == ExtraTime.WISHED
          ? "request.refusal.alreadyWished" : "request.refusal.wishDecided");
    }
    extraTime = ExtraTime.WISHED;
  }

  /**
   * MİGM answers the wish.
   *
   * @param answer GRANTED or DENIED
   * @throws Refusal CONFLICT when none is open
   */
  public void answerWish(ExtraTime answer) {
    if (extraTime != ExtraTime.WISHED) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.wishLapsed");
    }
    extraTime = answer;
  }

  /** An open question and an open wish end with the custody of who asked. */
  public void close() {
    question = null;
    if (extraTime == ExtraTime.WISHED) {
      extraTime = ExtraTime.LAPSED;
    }
  }

  /** An objection begins a new round. */
  public void beginRound() {
    extraTime = null;
  }

  /**
   * Adds what leaves the request where it is to what its holder may decide; who may decide nothing says nothing either.
   *
   * @param extensible whether the holder is a body whose last day extra time would move
   */
  public void addTo(Set<Decision> decisions, boolean extensible) {
    if (decisions.isEmpty()) {
      return;
    }
    decisions.add(Decision.INTERIM);
    if (question == null) {
      decisions.add(Decision.ASK);
    }
    if (extensible && mayWishForExtraTime()) {
      decisions.add(Decision.EXTEND);
    }
  }

  private boolean mayWishForExtraTime() {
    return extraTime == null || extraTime == ExtraTime.LAPSED;
  }

  /** What became of the wish of this round; null when there was none. */
  public ExtraTime extraTime() {
    return extraTime;
  }

  public Integer question() {
    return question;
  }
}

package tr.mbs.onboarding.dossier;

import java.util.List;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;

/** A reason as it was typed into the field {@code note}. */
record TypedReason(String note) {

  /** A day and a reason fit into one entry of the journal. */
  static final int LONGEST = 1_000;

  /**
   * As it is stored, or {@code null} without one.
   *
   * @param wrong takes a refusal when it is too long
   */
  String read(List<Refusal> wrong) {
    String clean = TypedText.clean(note);
    if (clean != null && clean.length() > LONGEST) {
      wrong.add(Refusal.field("note", "board.reason.long", LONGEST));
    }
    return clean;
  }

  /** The same where nothing is done without one. */
  String required(List<Refusal> wrong) {
    String clean = read(wrong);
    if (clean == null) {
      wrong.add(Refusal.field("note", "onboarding.refusal.noReason"));
    }
    return clean;
  }
}

package tr.mbs.request.process.own;

import java.util.List;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;

/** İtiraz Et: why a muhtar is not content with the result. */
public record ObjectionForm(String reason) {

  private static final int LENGTH = 2000;

  /**
   * @param wrong gets a sentence for the field {@code reason} when nothing, or too much, was typed
   * @return {@code null} then
   */
  public static ObjectionForm read(String typed, List<Refusal> wrong) {
    String reason = TypedText.clean(typed);
    if (reason != null && reason.length() <= LENGTH) {
      return new ObjectionForm(reason);
    }
    wrong.add(reason == null ? Refusal.field("reason", "request.refusal.objection.missing")
        : Refusal.field("reason", "request.refusal.objection.long", LENGTH));
    return null;
  }
}

package tr.mbs.registry;

import java.util.List;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;

/** Why an officer does something that is to be justified: kept beside what he did, never in the audit's own table. */
public record Reason(String text) {

  private static final int LENGTH = 500;

  /**
   * @param wrong gets a sentence for the field {@code reason} when nothing, or too much, was typed
   * @return {@code null} then
   */
  public static Reason read(String typed, List<Refusal> wrong) {
    String text = TypedText.clean(typed);
    if (text != null && text.length() <= LENGTH) {
      return new Reason(text);
    }
    wrong.add(text == null ? Refusal.field("reason", "registry.reason.missing")
        : Refusal.field("reason", "registry.reason.long", LENGTH));
    return null;
  }
}

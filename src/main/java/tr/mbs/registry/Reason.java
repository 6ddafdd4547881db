package tr.mbs.registry;

import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;

/** Why an officer does something that is to be justified: kept beside what he did, never in the audit's own table. */
public record Reason(String text) {

  private static final int LENGTH = 500;

  /** @throws Refusal of the field {@code reason} when nothing, or too much, was typed */
  public static Reason typed(String typed) {
    String text = TypedText.clean(typed);
    if (text == null) {
      throw Refusal.field("reason", "registry.reason.missing");
    }
    if (text.length() > LENGTH) {
      throw Refusal.field("reason", "registry.reason.long", LENGTH);
    }
    return new Reason(text);
  }
}

package tr.mbs.registry;

import java.util.List;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;

/**
 * Name and mailbox of a muhtar as they should be.
 *
 * @param email {@code null} when there is no mailbox
 */
public record Correction(String fullName, String email) {

  /** @param wrong gets a sentence for each field that is wrong */
  public static Correction read(String fullName, String email, List<Refusal> wrong) {
    String name = TypedMandate.required("fullName", fullName, TypedMandate::fullName, wrong);
    String mailbox = TypedText.clean(email) == null ? null
        : TypedMandate.required("email", email, TypedMandate::address, wrong);
    return new Correction(name, mailbox);
  }
}

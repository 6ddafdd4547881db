package tr.mbs.onboarding.kep;

import java.time.Instant;
import java.util.List;
import tr.mbs.kernel.TypedDate;
import tr.mbs.onboarding.kep.secret.SecretField;

/**
 * What there is of the KEP annex of step 1, for pages.
 *
 * @param receipt       {@code null} before the letter was handed over
 * @param secretTypedAt when secrets were typed in; {@code null} when none are kept
 */
public record KepAnnex(KepReceipt receipt, Instant secretTypedAt) {

  /** Whether step 1 has it: either way is enough. */
  public boolean isThere() {
    return receipt != null || secretTypedAt != null;
  }

  /** The form of the receipt as it is shown first. */
  public TypedReceipt form() {
    return receipt == null ? new TypedReceipt(null, null, null)
        : new TypedReceipt(TypedDate.text(receipt.receivedOn()), receipt.documentNumber(), receipt.receivedBy());
  }

  /** What the form of the secret asks for, in order. */
  public List<SecretField> secretFields() {
    return List.of(SecretField.values());
  }
}

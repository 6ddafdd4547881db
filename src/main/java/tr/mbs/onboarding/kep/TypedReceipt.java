package tr.mbs.onboarding.kep;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedDate;
import tr.mbs.kernel.TypedFields;

/** The form of a {@link KepReceipt} as it was typed. */
public record TypedReceipt(String receivedOn, String documentNumber, String receivedBy) {

  private static final int NUMBER_LENGTH = 60;
  private static final int NAME_LENGTH = 120;

  /** @param wrong takes a sentence for each field that cannot be stored; then the answer is of no use */
  KepReceipt read(UUID onboarding, LocalDate today, List<Refusal> wrong) {
    TypedFields fields = new TypedFields("kep.field", wrong);
    LocalDate day = fields.required("receivedOn", receivedOn, TypedDate::parse);
    if (day != null && day.isAfter(today)) {
      wrong.add(Refusal.field("receivedOn", "kep.field.receivedOn.future"));
    }
    return new KepReceipt(onboarding, day,
        fields.required("documentNumber", documentNumber, TypedFields.line(NUMBER_LENGTH)),
        fields.required("receivedBy", receivedBy, TypedFields.line(NAME_LENGTH)));
  }
}

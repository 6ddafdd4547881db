package tr.mbs.registry.mandate;

import java.time.LocalDate;
import java.util.List;
import tr.mbs.kernel.PersonName;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedDate;
import tr.mbs.kernel.TypedFields;
import tr.mbs.kernel.TypedText;

/** What the register says of a mandate, as an officer typed it anew; anything may be missing or wrong. */
public record TypedCorrection(String fullName, String email, String mazbataDate, String mazbataNo, String startOn) {

  /** As the form begins. */
  public static TypedCorrection of(Mandate mandate) {
    Mazbata mazbata = mandate.mazbata();
    return new TypedCorrection(mandate.fullName(), mandate.email(), mazbata == null ? null : TypedDate.text(mazbata.date()),
        mazbata == null ? null : mazbata.number(), TypedDate.text(mandate.startOn()));
  }

  /**
   * @param seen  the mandate as it is; only one that was recorded without a mazbata may stay without
   * @param today in Istanbul
   * @param wrong gets a sentence for each field that is wrong; then the answer is of no use
   */
  public Correction read(Mandate seen, LocalDate today, List<Refusal> wrong) {
    TypedFields fields = TypedMandate.fields(wrong);
    PersonName name = fields.required("fullName", fullName, PersonName::parse);
    String mailbox = TypedMandate.mailbox(email, wrong);
    boolean without = seen.mazbata() == null && TypedText.clean(mazbataDate) == null
        && TypedText.clean(mazbataNo) == null;
    LocalDate certified = without ? null : fields.required("mazbataDate", mazbataDate, TypedDate::parse);
    String number = without ? null : TypedMandate.mazbataNumber(mazbataNo, wrong);
    LocalDate start = fields.required("startOn", startOn, TypedDate::parse);
    TypedMandate.requireOrder(certified, start, today, wrong);
    return new Correction(name == null ? null : name.text(), mailbox,
        without ? null : new Mazbata(certified, number), start);
  }
}

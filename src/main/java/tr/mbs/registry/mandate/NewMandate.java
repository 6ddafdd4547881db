package tr.mbs.registry.mandate;

import java.time.LocalDate;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Tckn;

/**
 * A person who takes office. Its text form names nobody, so it may be logged.
 *
 * @param phone   {@code null} when none is registered
 * @param email   {@code null} when there is no mailbox
 * @param startOn first day in office
 * @param endOn   last day in office, or {@code null}
 * @param mazbata {@code null} when it is not at hand
 */
public record NewMandate(Tckn tckn, String fullName, Phone phone, String email, String muhtarlikId, LocalDate startOn,
    LocalDate endOn, Mazbata mazbata) {

  public NewMandate(Tckn tckn, String fullName, Phone phone, String email, String muhtarlikId, LocalDate startOn,
      LocalDate endOn) {
    this(tckn, fullName, phone, email, muhtarlikId, startOn, endOn, null);
  }

  Term term() {
    return new Term(startOn, endOn, false);
  }

  @Override
  public String toString() {
    return "NewMandate[" + muhtarlikId + "]";
  }
}

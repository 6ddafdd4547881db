package tr.mbs.registry;

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
 */
public record NewMandate(Tckn tckn, String fullName, Phone phone, String email, String muhtarlikId, LocalDate startOn,
    LocalDate endOn) {

  @Override
  public String toString() {
    return "NewMandate[" + muhtarlikId + "]";
  }
}

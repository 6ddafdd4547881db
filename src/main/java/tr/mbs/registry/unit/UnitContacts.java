package tr.mbs.registry.unit;

import java.util.Optional;

/** Port to how bodies can be reached, for the foot of what they answer. The module that asks them for it implements it. */
public interface UnitContacts {

  /**
   * @param fax null where there is none
   * @param web without scheme
   */
  record Footer(String address, String phone, String fax, String email, String web) {
  }

  /** Empty for a body that was never asked, or has not told all of it yet. */
  Optional<Footer> of(UnitCode body);
}

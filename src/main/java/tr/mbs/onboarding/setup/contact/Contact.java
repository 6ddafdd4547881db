package tr.mbs.onboarding.setup.contact;

import jakarta.persistence.Embeddable;

/**
 * What the footer of a municipality's documents shows; {@code null} for what is not known yet.
 *
 * @param fax a number, or {@link #NO_FAX}
 * @param web without scheme
 */
@Embeddable
public record Contact(String address, String phone, String fax, String email, String web) {

  static final Contact NONE = new Contact(null, null, null, null, null);
  static final String NO_FAX = "yok";
}

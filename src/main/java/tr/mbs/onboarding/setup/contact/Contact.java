package tr.mbs.onboarding.setup.contact;

/**
 * What the footer of a municipality's documents shows; {@code null} for what is not known yet.
 *
 * @param fax     a number, or {@link #NO_FAX}
 * @param web     without scheme
 * @param version counts changes by people; 0 before the first
 */
public record Contact(String address, String phone, String fax, String email, String web, int version) {

  static final Contact NONE = new Contact(null, null, null, null, null, 0);
  static final String NO_FAX = "yok";
}

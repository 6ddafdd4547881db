package tr.mbs.registry.unit;

import java.util.List;
import java.util.Optional;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TelephoneNumber;
import tr.mbs.kernel.TurkishText;

/** The form of a unit as it was typed; blank fields are {@code null}. */
public record TypedUnit(String name, String longName, String email, String phone) {

  public static final int NAME_LENGTH = 120;

  public static TypedUnit of(UnitFile unit) {
    return new TypedUnit(unit.name(), unit.longName(), unit.email(), unit.phone());
  }

  /**
   * @param longName {@code null} when it is the name itself
   * @param email    {@code null} when none is known
   */
  record Content(String name, String longName, String email, String phone) {
  }

  /** @param wrong takes a refusal for each field that cannot be stored; then the answer is of no use */
  Content read(List<Refusal> wrong) {
    String shortName = field("name", name, wrong);
    String fullName = longName == null ? null : field("longName", longName, wrong);
    Optional<EmailAddress> address = EmailAddress.parse(email);
    Optional<TelephoneNumber> number = TelephoneNumber.parse(phone);
    if (email != null && address.isEmpty()) {
      wrong.add(Refusal.field("email", "registry.unit.email.wrong"));
    }
    if (phone != null && number.isEmpty()) {
      wrong.add(Refusal.field("phone", "registry.unit.phone.wrong"));
    }
    return new Content(shortName, fullName == null || fullName.equals(shortName) ? null : fullName,
        address.map(EmailAddress::text).orElse(null), number.map(TelephoneNumber::text).orElse(null));
  }

  private static String field(String field, String typed, List<Refusal> wrong) {
    String text = typed == null ? "" : TurkishText.normalize(typed);
    if (!UnitName.isOne(text, NAME_LENGTH)) {
      wrong.add(Refusal.field(field, "registry.unit." + field + ".wrong", NAME_LENGTH));
    }
    return text;
  }
}

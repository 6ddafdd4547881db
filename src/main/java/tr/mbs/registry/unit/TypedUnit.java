package tr.mbs.registry.unit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.registry.mandate.TypedMandate;

/** The form of a unit as it was typed; blank fields are {@code null}. */
public record TypedUnit(String name, String longName, String email, String phone) {

  public static final int NAME_LENGTH = 120;

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,'’()&/–-]*");
  /** Also "444 0 123", which is no number of one person; 25 characters at most. */
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 ()-]{5,23}");

  public static TypedUnit of(UnitFile unit) {
    return new TypedUnit(unit.name(), unit.longName(), unit.email(), unit.phone());
  }

  /** @param longName {@code null} when it is the name itself */
  record Content(String name, String longName, String email, String phone) {
  }

  /** @param wrong takes a refusal for each field that cannot be stored; then the answer is of no use */
  Content read(List<Refusal> wrong) {
    String shortName = field("name", name, wrong);
    String fullName = longName == null ? null : field("longName", longName, wrong);
    Optional<String> address = email == null ? Optional.empty() : TypedMandate.address(email);
    if (address.isEmpty()) {
      wrong.add(Refusal.field("email", "registry.unit.email.wrong"));
    }
    if (phone != null && !PHONE.matcher(phone).matches()) {
      wrong.add(Refusal.field("phone", "registry.unit.phone.wrong"));
    }
    return new Content(shortName, fullName == null || fullName.equals(shortName) ? null : fullName,
        address.orElse(null), phone);
  }

  private static String field(String field, String typed, List<Refusal> wrong) {
    String text = typed == null ? "" : TurkishText.normalize(typed);
    if (!NAME.matcher(text).matches() || text.length() > NAME_LENGTH) {
      wrong.add(Refusal.field(field, "registry.unit." + field + ".wrong", NAME_LENGTH));
    }
    return text;
  }
}

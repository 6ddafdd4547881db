package tr.mbs.onboarding.kep.secret;

import java.util.Optional;
import java.util.function.Function;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Tckn;
import tr.mbs.kernel.TypedDate;
import tr.mbs.kernel.TypedFields;
import tr.mbs.onboarding.kep.KepAddress;

/** What the sealed letter tells of a KEP account (domain.md §3, "KEP annex"), and how each of it is read. */
public enum SecretField {
  ADDRESS("kepAddress", true, typed -> KepAddress.parse(typed).map(KepAddress::value)),
  OPERATOR_TCKN("operatorTckn", true, typed -> Tckn.parse(typed).map(Tckn::digits)),
  PASSWORD("kepPassword", true, SecretField::asTyped),
  PASSCODE("kepPasscode", true, SecretField::asTyped),
  OPERATOR_NAME("operatorName", false, TypedFields.line(120)),
  OPERATOR_TITLE("operatorTitle", false, TypedFields.line(100)),
  OPERATOR_PHONE("operatorPhone", false, typed -> Phone.parse(typed).map(Phone::display)),
  PROVIDER("kepProvider", false, TypedFields.line(100)),
  EXPIRES_ON("kepExpiresOn", false, typed -> TypedDate.parse(typed).map(IstanbulTime::numericDate));

  private static final int LONGEST_PASSWORD = 100;

  private final String field;
  private final boolean required;
  private final Function<String, Optional<String>> meaning;

  SecretField(String field, boolean required, Function<String, Optional<String>> meaning) {
    this.field = field;
    this.required = required;
    this.meaning = meaning;
  }

  /** Its name in the form and, after {@code kep.field.}, in the message bundle. */
  public String field() {
    return field;
  }

  public boolean isRequired() {
    return required;
  }

  /** Whether nobody may read it over the shoulder of who types it. */
  public boolean isPassword() {
    return this == PASSWORD || this == PASSCODE;
  }

  /** What was understood; {@code null} when nothing, or nothing good, was typed. */
  String read(String typed, TypedFields fields) {
    return required ? fields.required(field, typed, meaning) : fields.optional(field, typed, meaning);
  }

  /** Blanks and accents of a password count; a control character is no part of one. */
  private static Optional<String> asTyped(String typed) {
    return Optional.of(typed).filter(text -> text.length() <= LONGEST_PASSWORD
        && text.codePoints().noneMatch(Character::isISOControl));
  }
}

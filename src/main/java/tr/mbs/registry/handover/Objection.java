package tr.mbs.registry.handover;

import java.util.Optional;
import java.util.regex.Pattern;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Tckn;
import tr.mbs.kernel.TurkishText;
import tr.mbs.kernel.TypedDate;
import tr.mbs.kernel.TypedText;

/**
 * What spreadsheets and long lists do to a value, told by its looks. Whatever passes here may still be wrong: the rules
 * are those of an officer's form.
 */
final class Objection {

  private static final int LONGEST_VALUE = 200;
  private static final Pattern OFFICE = Pattern.compile("[A-Z][A-Za-z0-9-]{1,19}");
  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9][.,]?[0-9]*E\\+?[0-9]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern DAY = Pattern.compile("[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2}");
  /** Letters that were read in another encoding: "ş" has become "ÅŸ", or nothing that can be shown. */
  private static final Pattern GARBLED = Pattern.compile("\uFFFD|[ÃÄÅ][^\\p{ASCII}]");

  private Objection() {
  }

  /** @return last part of the key of a sentence */
  static Optional<String> to(Column column, String value) {
    if (value.length() > LONGEST_VALUE) {
      return Optional.of("value");
    }
    if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
      return Optional.of("lineBreak");
    }
    return Optional.ofNullable(in(column, TurkishText.normalize(value)));
  }

  private static String in(Column column, String value) {
    if (value.startsWith("=")) {
      return "formula";
    }
    if (value.startsWith("#")) {
      return "excelError";
    }
    if (GARBLED.matcher(value).find()) {
      return "garbled";
    }
    return switch (column) {
      case OFFICE -> office(value);
      case TCKN -> value.isEmpty() ? null : tckn(TypedText.compact(value));
      case NAME -> name(value);
      case PHONE -> value.isEmpty() ? null : phone(TypedText.compact(value));
      case MAZBATA_DATE, START -> day(value);
      case MAZBATA_NO -> null;
    };
  }

  private static String office(String value) {
    if (value.isEmpty()) {
      return "office";
    }
    return OFFICE.matcher(value).matches() ? null : "officeForm";
  }

  private static String tckn(String value) {
    if (SCIENTIFIC.matcher(value).matches()) {
      return "tcknScientific";
    }
    if (!DIGITS.matcher(value).matches()) {
      return "tcknDigits";
    }
    if (value.length() != 11) {
      return "tcknLength";
    }
    if (value.startsWith("05")) {
      return "tcknPhone";
    }
    return value.charAt(0) == '0' ? "tcknZero" : null;
  }

  private static String name(String value) {
    if (value.isEmpty()) {
      return "name";
    }
    if (value.indexOf('?') >= 0) {
      return "garbled";
    }
    if (value.chars().anyMatch(Character::isDigit)) {
      return "nameDigits";
    }
    return value.indexOf(' ') < 0 ? "nameOneWord" : null;
  }

  private static String phone(String value) {
    if (Phone.parse(value).isPresent()) {
      return null;
    }
    if (SCIENTIFIC.matcher(value).matches()) {
      return "phoneScientific";
    }
    if (value.startsWith("+") && !value.startsWith("+90")) {
      return "phoneForeign";
    }
    if (Tckn.isValid(value)) {
      return "phoneTckn";
    }
    String digits = value.replaceFirst("^(\\+90|0090|90(?=[0-9]{10}$)|0)", "");
    if (!DIGITS.matcher(digits).matches()) {
      return "phoneDigits";
    }
    if (digits.length() != 10) {
      return "phoneLength";
    }
    return digits.charAt(0) == '5' ? null : "phoneLandline";
  }

  private static String day(String value) {
    if (SHORT_YEAR.matcher(value).matches()) {
      return "dayShortYear";
    }
    if (DIGITS.matcher(value).matches()) {
      return "daySerial";
    }
    return DAY.matcher(value).matches() && TypedDate.parse(value).isEmpty() ? "dayUnknown" : null;
  }
}

package tr.mbs.registry.handover;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.kernel.TypedDate;
import tr.mbs.registry.NewMandate;
import tr.mbs.registry.TypedMandate;

/**
 * What a line says by itself, without the register. The rules are those of an officer's form ({@link TypedMandate});
 * what spreadsheets and long lists get wrong has sentences of its own before them.
 *
 * @param entry {@code null} unless everything is right
 * @param wrong one refusal a column at most
 */
record LineReading(NewMandate entry, Map<Column, Refusal> wrong) {

  private static final int LONGEST_VALUE = 200;
  private static final int OLDEST_MAZBATA_YEARS = 6;
  private static final Pattern OFFICE = Pattern.compile("[A-Z][A-Za-z0-9-]{1,19}");
  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9][.,]?[0-9]*E\\+?[0-9]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern DAY = Pattern.compile("[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2}");

  /** @param today in Istanbul */
  static LineReading of(HandoverLine line, LocalDate today) {
    Map<Column, Refusal> wrong = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      objection(column, line.value(column)).ifPresent(key -> wrong.put(column, refusal(key)));
    }
    String name = TurkishText.normalize(line.value(Column.NAME));
    int last = name.lastIndexOf(' ');
    var typed = new TypedMandate(line.value(Column.TCKN), name.substring(0, Math.max(last, 0)),
        name.substring(last + 1), line.value(Column.PHONE), null, line.value(Column.MAZBATA_DATE),
        line.value(Column.MAZBATA_NO), line.value(Column.START)).read(line.value(Column.OFFICE), today);
    typed.wrong().forEach(refusal -> wrong.putIfAbsent(Column.ofField(refusal.field()), refusal));
    if (!wrong.containsKey(Column.MAZBATA_DATE)) {
      TypedDate.parse(line.value(Column.MAZBATA_DATE)).filter(date ->
              date.isBefore(today.minusYears(OLDEST_MAZBATA_YEARS)))
          .ifPresent(old -> wrong.put(Column.MAZBATA_DATE, refusal("mazbataOld", OLDEST_MAZBATA_YEARS)));
    }
    return new LineReading(wrong.isEmpty() ? typed.entry() : null, wrong);
  }

  private static Optional<String> objection(Column column, String value) {
    if (value.length() > LONGEST_VALUE) {
      return Optional.of("value");
    }
    if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
      return Optional.of("lineBreak");
    }
    return Optional.ofNullable(switch (column) {
      case OFFICE -> office(value);
      case TCKN -> value.isEmpty() ? null : tckn(TurkishText.normalize(value).replace(" ", ""));
      case NAME -> value.isEmpty() ? "name" : name(TurkishText.normalize(value));
      case PHONE -> value.isEmpty() ? null : phone(value.replaceAll("[\\s().-]", ""));
      case MAZBATA_DATE, START -> day(value);
      case MAZBATA_NO -> null;
    });
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
    return value.charAt(0) == '0' ? "tcknZero" : null;
  }

  private static String name(String value) {
    if (value.chars().anyMatch(Character::isDigit)) {
      return "nameDigits";
    }
    return value.indexOf(' ') < 0 ? "nameOneWord" : null;
  }

  private static String phone(String value) {
    if (SCIENTIFIC.matcher(value).matches()) {
      return "phoneScientific";
    }
    if (value.startsWith("+") && !value.startsWith("+90")) {
      return "phoneForeign";
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

  static Refusal refusal(String key, Object... numbers) {
    Object[] args = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      args[i] = String.valueOf(numbers[i]);
    }
    return new Refusal(Refusal.Kind.INVALID, "registry.handover.wrong." + key, args);
  }
}

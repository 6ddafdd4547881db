package tr.mbs.registry.load;

import java.util.Arrays;
import java.util.List;
import tr.mbs.csv.CsvLine;
import tr.mbs.csv.CsvReader;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;

/** One line of a register's file, read with the rules of the column; every refusal names file and line and says what to do. */
record CsvRow(String file, CsvLine line) {

  private static final int NAME_LENGTH = 60;
  private static final int CODE_LENGTH = 20;

  /** @throws Refusal naming file and line when a column is missing, a line has another width, or a quote is open */
  static List<CsvRow> all(String file, String text, String... columns) {
    CsvReader.Faults faults = (kind, detail) -> new Refusal(Refusal.Kind.INVALID, "registry.import." + kind, file,
        String.valueOf(detail), String.join(",", columns));
    if (text.replace(CsvReader.BYTE_ORDER_MARK, "").isBlank()) {
      throw faults.of("column", columns[0]);
    }
    return CsvReader.read(text, ",", Integer.MAX_VALUE, List.of(columns), faults).stream()
        .map(line -> new CsvRow(file, line).complete()).toList();
  }

  private CsvRow complete() {
    if (line.values() == null) {
      throw fault("width");
    }
    return this;
  }

  String name(String column) {
    return required(column, NAME_LENGTH);
  }

  String id(String column) {
    return required(column, CODE_LENGTH);
  }

  /** {@code null} when the value is empty. */
  String optional(String column) {
    String value = TurkishText.normalize(line.get(column));
    return value.isEmpty() ? null : value;
  }

  boolean flag(String column) {
    return "true".equals(choice(column, List.of("true", "false")));
  }

  <E extends Enum<E>> E oneOf(String column, Class<E> type) {
    return Enum.valueOf(type, choice(column, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
  }

  Refusal fault(String key, Object... args) {
    Object[] all = new Object[args.length + 2];
    all[0] = file;
    all[1] = String.valueOf(line.number());
    System.arraycopy(args, 0, all, 2, args.length);
    return new Refusal(Refusal.Kind.INVALID, "registry.import." + key, all);
  }

  private String choice(String column, List<String> allowed) {
    String value = line.get(column);
    if (!allowed.contains(value)) {
      throw fault("value", column, value, String.join(", ", allowed));
    }
    return value;
  }

  private String required(String column, int maxLength) {
    String value = optional(column);
    if (value == null) {
      throw fault("blank", column);
    }
    if (value.length() > maxLength) {
      throw fault("length", column, String.valueOf(maxLength));
    }
    return value;
  }
}

package tr.mbs.registry.upload;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;

/**
 * One line of a CSV file, read with the rules of the column; every refusal names file and line and says what to do.
 *
 * @param line number of the line in the file, the header is 1
 */
public record CsvRow(String file, long line, CSVRecord record) {

  private static final int NAME_LENGTH = 60;
  private static final int CODE_LENGTH = 20;

  public String name(String column) {
    return required(column, NAME_LENGTH);
  }

  public String id(String column) {
    return required(column, CODE_LENGTH);
  }

  /** {@code null} when the value is empty. */
  public String optional(String column) {
    String value = TurkishText.normalize(record.get(column));
    return value.isEmpty() ? null : value;
  }

  public boolean flag(String column) {
    return "true".equals(choice(column, List.of("true", "false")));
  }

  public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
    return Enum.valueOf(type, choice(column, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
  }

  public Refusal fault(String key, Object... args) {
    Object[] all = new Object[args.length + 2];
    all[0] = file;
    all[1] = String.valueOf(line);
    System.arraycopy(args, 0, all, 2, args.length);
    return new Refusal(Refusal.Kind.INVALID, "registry.import." + key, all);
  }

  private String choice(String column, List<String> allowed) {
    String value = record.get(column);
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

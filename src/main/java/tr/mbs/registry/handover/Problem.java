package tr.mbs.registry.handover;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tr.mbs.kernel.Refusal;

/**
 * What is wrong with a line; no value of the file is in it.
 *
 * @param line       number in the file, the header is 1
 * @param column     {@code null} for the line as a whole
 * @param messageKey sentence in the message bundle
 * @param arguments  numbers in it
 */
public record Problem(int line, Column column, String messageKey, List<String> arguments) {

  static Problem of(int line, Column column, Refusal refusal) {
    return new Problem(line, column, refusal.messageKey(),
        Arrays.stream(refusal.args()).map(String::valueOf).toList());
  }

  /** Where it stands within its line. */
  public int place() {
    return column == null ? 0 : column.ordinal() + 1;
  }

  static Problem stored(int line, int place, String messageKey, String arguments) {
    return new Problem(line, place == 0 ? null : Column.values()[place - 1], messageKey,
        arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
  }

  String storedArguments() {
    return arguments.stream().collect(Collectors.joining(" "));
  }
}

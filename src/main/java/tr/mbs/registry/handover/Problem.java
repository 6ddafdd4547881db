package tr.mbs.registry.handover;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tr.mbs.kernel.Refusal;

/**
 * What is wrong with a line, or to be looked at before the file is applied; no value of the file is in it.
 *
 * @param line       number in the file, the header is 1
 * @param column     {@code null} for the line as a whole
 * @param messageKey sentence in the message bundle
 * @param arguments  numbers in it
 * @param notice     whether the line may stay as it is
 */
public record Problem(int line, Column column, String messageKey, List<String> arguments, boolean notice) {

  static Problem of(int line, Column column, Refusal refusal) {
    return new Problem(line, column, refusal.messageKey(),
        Arrays.stream(refusal.args()).map(String::valueOf).toList(), false);
  }

  /** The person is known by another name, which changes when the file is applied. */
  static Problem renames(int line) {
    return new Problem(line, Column.NAME, "registry.handover.notice.renames", List.of(), true);
  }

  /** Where it stands within its line. */
  public int place() {
    return column == null ? 0 : column.ordinal() + 1;
  }

  static Problem stored(int line, int place, String messageKey, String arguments, boolean notice) {
    return new Problem(line, place == 0 ? null : Column.values()[place - 1], messageKey,
        arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")), notice);
  }

  String storedArguments() {
    return arguments.stream().collect(Collectors.joining(" "));
  }
}

package tr.mbs.request.moves;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The table of {@code moves.txt}: lines {@code places | roles | moves | answer}, each a list separated by blanks or
 * {@code *}. The first line that fits a cell counts; the answer is {@code ok}, or a status and the key of its sentence.
 */
final class Expectations {

  /** @param sentence key of the message; null when the move is made */
  record Answer(int status, String sentence) {

    boolean isMade() {
      return sentence == null;
    }

    /** Whether the door refuses for the sake of the task, whatever was to be done with it. */
    boolean isOfTheTask() {
      return !isMade() && sentence.startsWith("workflow.task.");
    }
  }

  private record Line(int number, List<String> places, List<String> roles, List<String> moves, String answer) {

    boolean fits(Place place, Role role, Move move) {
      return names(places, place) && names(roles, role) && names(moves, move);
    }

    private static boolean names(List<String> listed, Enum<?> value) {
      return listed.contains("*") || listed.contains(value.name());
    }
  }

  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

  private final List<Line> lines;
  private final Set<Line> used = new HashSet<>();

  private Expectations(List<Line> lines) {
    this.lines = lines;
  }

  static Expectations read() {
    try {
      List<String> text = Files.readAllLines(Path.of("src/test/resources/moves.txt"));
      return new Expectations(IntStream.range(0, text.size())
          .filter(index -> !text.get(index).isBlank() && !text.get(index).startsWith("#"))
          .mapToObj(index -> line(index + 1, BAR.split(text.get(index).strip())))
          .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Line line(int number, String[] parts) {
    return new Line(number, words(parts[0]), words(parts[1]), words(parts[2]), parts[3]);
  }

  private static List<String> words(String list) {
    return Arrays.asList(list.split("\\s+"));
  }

  /** What this cell says. */
  Answer of(Place place, Role role, Move move) {
    Line line = lines.stream().filter(candidate -> candidate.fits(place, role, move)).findFirst().orElseThrow();
    used.add(line);
    if (line.answer().equals("ok")) {
      return new Answer(role.account() == null ? 303 : 204, null);
    }
    String[] parts = line.answer().split("\\s+");
    return new Answer(Integer.parseInt(parts[0]), parts[1]);
  }

  /** Numbers of lines that decide no cell. */
  List<Integer> unused() {
    return lines.stream().filter(line -> !used.contains(line)).map(Line::number).toList();
  }
}

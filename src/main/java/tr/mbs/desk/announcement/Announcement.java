package tr.mbs.desk.announcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What MİGM tells everybody.
 *
 * @param shownFrom  first day on which it is shown; people read it as its date
 * @param shownUntil last day, inclusive, or {@code null}
 * @param takenDown  whether an officer took it down for good
 * @param version    counts changes
 */
record Announcement(long id, String title, String text, LocalDate shownFrom, LocalDate shownUntil, boolean takenDown,
    int version) {

  private static final Pattern EMPTY_LINES = Pattern.compile("\n\\s*\n");

  /** What has become of it; the label is {@code desk.announcement.state.<name>}. */
  enum State {
    UPCOMING("waiting"), SHOWN("resolved"), OVER("withdrawn"), TAKEN_DOWN("withdrawn");

    private final String sign;

    State(String sign) {
      this.sign = sign;
    }

    /** Kind of the status that pages show. */
    public String sign() {
      return sign;
    }
  }

  public State state(LocalDate today) {
    if (takenDown) {
      return State.TAKEN_DOWN;
    }
    if (today.isBefore(shownFrom)) {
      return State.UPCOMING;
    }
    return shownUntil != null && today.isAfter(shownUntil) ? State.OVER : State.SHOWN;
  }

  /** The text as its writer parted it by empty lines. */
  public List<String> paragraphs() {
    return Stream.of(EMPTY_LINES.split(text)).filter(paragraph -> !paragraph.isBlank()).toList();
  }

  /** A place in the order, the newest first; its text form stands in addresses. */
  record Position(LocalDate shownFrom, long id) {

    static final Position START = new Position(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})-([0-9]{1,18})");

    static Optional<Position> parse(String text) {
      return Optional.ofNullable(text).map(TEXT::matcher).filter(matcher -> matcher.matches())
          .map(parts -> new Position(LocalDate.ofEpochDay(Long.parseLong(parts.group(1))),
              Long.parseLong(parts.group(2))));
    }

    @Override
    public String toString() {
      return shownFrom.toEpochDay() + "-" + id;
    }
  }

  Position position() {
    return new Position(shownFrom, id);
  }
}

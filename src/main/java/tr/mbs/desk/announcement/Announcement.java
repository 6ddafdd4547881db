package tr.mbs.desk.announcement;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tr.mbs.desk.announcement.TypedAnnouncement.Content;
import tr.mbs.kernel.Refusal;

/** What MİGM tells everybody. Who changes it says which version he saw. */
@Entity
@Table(name = "announcement")
class Announcement {

  private static final Pattern EMPTY_LINES = Pattern.compile("\n\\s*\n");

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;
  private String title;
  private String text;
  private LocalDate shownFrom;
  private LocalDate shownUntil;
  private Instant takenDownAt;
  @Version
  private int version;

  protected Announcement() {
  }

  Announcement(Content content) {
    write(content);
  }

  /**
   * @param seen the version that the officer saw
   * @throws Refusal CONFLICT when it is another one by now, or was taken down
   */
  void change(int seen, Content content) {
    requireOpen(seen);
    write(content);
  }

  /** For good: what was taken down is written anew. The parameters are those of {@link #change}. */
  void takeDown(int seen, Instant now) {
    requireOpen(seen);
    takenDownAt = now;
  }

  private void requireOpen(int seen) {
    if (seen != version || takenDown()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "desk.announcement.changed");
    }
  }

  private void write(Content content) {
    title = content.title();
    text = content.text();
    shownFrom = content.shownFrom();
    shownUntil = content.shownUntil();
  }

  public long id() {
    return id;
  }

  public String title() {
    return title;
  }

  public String text() {
    return text;
  }

  /** First day on which it is shown; people read it as its date. */
  public LocalDate shownFrom() {
    return shownFrom;
  }

  /** Last day, inclusive, or {@code null}. */
  public LocalDate shownUntil() {
    return shownUntil;
  }

  /** Whether an officer took it down for good. */
  public boolean takenDown() {
    return takenDownAt != null;
  }

  /** Counts changes. */
  public int version() {
    return version;
  }

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
    if (takenDown()) {
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

package tr.mbs.report.sheet;

/**
 * A column of a table.
 *
 * @param key of its heading among the messages: {@code report.column.<key>}
 */
public record Column(String key, Kind kind) {

  /** What its cells are, and how they are written. */
  public enum Kind {
    /** {@link String} */
    TEXT,
    /** {@link Long} */
    NUMBER,
    /** {@link Double}, days of 24 hours with two decimals; {@link Double#NaN} for none */
    DAYS,
    /** {@link Double} from 0 to 1, as a percentage with one decimal; {@link Double#NaN} for none */
    SHARE,
    /** {@link java.time.Instant}, to the minute in Istanbul */
    TIME,
    /** {@link java.time.LocalDate} */
    DAY;

    /** Whether its cells stand at the right. */
    public boolean isFigure() {
      return this != TEXT && this != TIME && this != DAY;
    }
  }

  public static Column text(String key) {
    return new Column(key, Kind.TEXT);
  }

  public static Column number(String key) {
    return new Column(key, Kind.NUMBER);
  }

  public static Column days(String key) {
    return new Column(key, Kind.DAYS);
  }

  public static Column share(String key) {
    return new Column(key, Kind.SHARE);
  }

  public static Column time(String key) {
    return new Column(key, Kind.TIME);
  }

  public static Column day(String key) {
    return new Column(key, Kind.DAY);
  }
}

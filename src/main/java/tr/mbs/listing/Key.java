package tr.mbs.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One of the columns by which a list is ordered.
 *
 * @param column with its alias; the statement of the list selects it under its own name
 */
public record Key(String column, Kind kind) {

  /** What such a column holds, and how an address has it. */
  enum Kind {
    NAME("[0-9]{0,200}"),
    CODE("[A-Za-z0-9._-]{1,64}"),
    NUMBER("[0-9]{1,18}"),
    DAY("[0-9]{1,7}"),
    MOMENT("[0-9]{1,18}"),
    ID("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final String form;

    Kind(String form) {
      this.form = form;
    }
  }

  private static final UUID NO_ID = new UUID(0, 0);

  /** A sort key that Java wrote. */
  public static Key name(String column) {
    return new Key(column, Kind.NAME);
  }

  public static Key code(String column) {
    return new Key(column, Kind.CODE);
  }

  public static Key number(String column) {
    return new Key(column, Kind.NUMBER);
  }

  public static Key day(String column) {
    return new Key(column, Kind.DAY);
  }

  public static Key moment(String column) {
    return new Key(column, Kind.MOMENT);
  }

  public static Key id(String column) {
    return new Key(column, Kind.ID);
  }

  String form() {
    return "(" + kind.form + ")";
  }

  /** @param text in the {@link #form} */
  Object read(String text) {
    return switch (kind) {
      case NAME, CODE -> text;
      case NUMBER -> Long.valueOf(text);
      case DAY -> LocalDate.ofEpochDay(Long.parseLong(text));
      case MOMENT -> Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS);
      case ID -> UUID.fromString(text);
    };
  }

  Object of(ResultSet row) throws SQLException {
    String name = column.substring(column.indexOf('.') + 1);
    return switch (kind) {
      case NAME, CODE -> row.getString(name);
      case NUMBER -> row.getLong(name);
      case DAY -> row.getObject(name, LocalDate.class);
      case MOMENT -> row.getObject(name, OffsetDateTime.class).toInstant();
      case ID -> row.getObject(name, UUID.class);
    };
  }

  /** Before all others in ascending order. */
  Object least() {
    return switch (kind) {
      case NAME, CODE -> "";
      case NUMBER -> -1L;
      case DAY -> LocalDate.EPOCH;
      case MOMENT -> Instant.EPOCH;
      case ID -> NO_ID;
    };
  }

  /** Behind all others; of texts and ids there is no last one, so no descending list begins with them. */
  Object greatest() {
    return switch (kind) {
      case NAME, CODE -> "";
      case NUMBER -> Long.MAX_VALUE;
      case DAY -> LocalDate.of(9999, 12, 31);
      case MOMENT -> Instant.parse("9999-12-31T00:00:00Z");
      case ID -> NO_ID;
    };
  }

  /** As the driver takes it. */
  static Object parameter(Object key) {
    return key instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : key;
  }
}

package tr.mbs.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In which order a list is read: the last of its keys is unique, all go the same way, and an index has them.
 *
 * @param text of a {@link Position}
 */
public record Order(List<Key> keys, boolean descending, Pattern text) {

  private record Line<T>(T line, Position place) {
  }

  public static Order ascending(Key... keys) {
    return of(List.of(keys), false);
  }

  public static Order descending(Key... keys) {
    return of(List.of(keys), true);
  }

  private static Order of(List<Key> keys, boolean descending) {
    return new Order(keys, descending, Pattern.compile(keys.stream().map(Key::form).collect(Collectors.joining("-"))));
  }

  /** Reads what an address has; empty for what is no place in this order, {@code null} too. */
  public Optional<Position> parse(String address) {
    Matcher parts = text.matcher(address == null ? "" : address);
    return parts.matches()
        ? Optional.of(new Position(IntStream.range(0, keys.size())
            .mapToObj(place -> keys.get(place).read(parts.group(place + 1))).toList()))
        : Optional.empty();
  }

  /** The keys from which on a list is read; before all lines for {@link Position#START}. */
  public List<Object> after(Position from) {
    return from.keys().isEmpty()
        ? keys.stream().map(key -> descending ? key.greatest() : key.least()).toList() : from.keys();
  }

  /**
   * One page; one statement.
   *
   * @param select with all keys, up to {@code where}
   * @param from   {@link Position#START} for the first page
   */
  public <T> Page<T> page(JdbcClient jdbc, String select, Conditions conditions, Position from, int size,
      RowMapper<T> mapper) {
    String statement = statement(select, conditions, from, size);
    List<Line<T>> found = jdbc.sql(statement).params(conditions.values())
        .query((row, number) -> new Line<>(mapper.mapRow(row, number), place(row))).list();
    return Page.of(found, size, Line::place).map(Line::line);
  }

  /** As {@link #page} asks it. @param conditions takes its values */
  public String statement(String select, Conditions conditions, Position from, int size) {
    List<Object> after = after(from);
    List<String> names = new ArrayList<>();
    for (int place = 0; place < keys.size(); place++) {
      names.add(":after" + place);
      conditions.value("after" + place, Key.parameter(after.get(place)));
    }
    conditions.and("(" + columns("") + ") " + (descending ? "<" : ">") + " (" + String.join(", ", names) + ")");
    conditions.value("limit", size + 1);
    return select + conditions.sql() + by() + " fetch first :limit rows only";
  }

  /** For a statement without pages. */
  public String by() {
    return " order by " + columns(descending ? " desc" : "");
  }

  private String columns(String way) {
    return keys.stream().map(key -> key.column() + way).collect(Collectors.joining(", "));
  }

  private Position place(ResultSet row) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (Key key : keys) {
      values.add(key.of(row));
    }
    return new Position(values);
  }
}

package tr.mbs.testing.measure;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All rows of some tables as text, one a line, so that a test can look for what must not be in them. Bytes stand there
 * twice: as the text that they may be, and in hexadecimal.
 */
public final class DumpedTables {

  private DumpedTables() {
  }

  /** The whole database. */
  public static String all(JdbcClient jdbc) {
    return of(table -> true, jdbc);
  }

  /** The tables whose names begin so, in lower case. */
  public static String startingWith(String prefix, JdbcClient jdbc) {
    return of(table -> table.startsWith(prefix), jdbc);
  }

  /** The tables whose names begin so, in lower case, but for those that begin with the other. */
  public static String startingWith(String prefix, String butNot, JdbcClient jdbc) {
    return of(table -> table.startsWith(prefix) && !table.startsWith(butNot), jdbc);
  }

  private static String of(Predicate<String> wanted, JdbcClient jdbc) {
    List<String> tables = jdbc.sql("select table_name from information_schema.tables"
            + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'").query(String.class).list().stream()
        .filter(table -> wanted.test(table.toLowerCase(Locale.ROOT)))
        .sorted()
        .toList();
    return tables.stream()
        .flatMap(table -> jdbc.sql("select * from \"" + table + "\"")
            .query((row, number) -> table + " " + line(row)).list().stream())
        .collect(Collectors.joining("\n"));
  }

  private static String line(ResultSet row) throws SQLException {
    StringBuilder line = new StringBuilder();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      Object value = row.getObject(column);
      line.append(value instanceof byte[] bytes ? text(bytes) : value).append(" | ");
    }
    return line.toString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8) + " = " + HexFormat.of().formatHex(bytes);
  }
}

package tr.mbs.testing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of some tables as text, one a line, so that a test can look for what must not be in them. */
public final class DumpedTables {

  private DumpedTables() {
  }

  /** The tables whose names begin so, in lower case, but for those that begin with the other. */
  public static String startingWith(String prefix, String butNot, JdbcClient jdbc) {
    List<String> tables = jdbc.sql("select table_name from information_schema.tables").query(String.class).list()
        .stream()
        .filter(table -> table.toLowerCase(Locale.ROOT).startsWith(prefix))
        .filter(table -> !table.toLowerCase(Locale.ROOT).startsWith(butNot))
        .sorted()
        .toList();
    return tables.stream()
        .flatMap(table -> jdbc.sql("select * from " + table)
            .query((row, number) -> table + " " + line(row)).list().stream())
        .collect(Collectors.joining("\n"));
  }

  private static String line(ResultSet row) throws SQLException {
    StringBuilder line = new StringBuilder();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      Object value = row.getObject(column);
      line.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value).append(" | ");
    }
    return line.toString();
  }
}

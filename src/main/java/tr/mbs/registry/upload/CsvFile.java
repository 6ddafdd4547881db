package tr.mbs.registry.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import tr.mbs.kernel.Refusal;

/** Reads a CSV text with a header line; further columns, their order and blank lines do not matter. */
public final class CsvFile {

  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true)
      .setIgnoreEmptyLines(true).setTrim(true).setAllowMissingColumnNames(true)
      .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL).get();
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvFile() {
  }

  /**
   * @param name the file's name, for refusals
   * @throws Refusal naming file and line when a column is missing, a line has another width, or a quote is open
   */
  public static List<CsvRow> read(String name, String text, String... columns) {
    String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try (CSVParser parser = CSVParser.parse(content, FORMAT)) {
      requireColumns(name, parser.getHeaderNames(), columns);
      return rows(name, parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<CsvRow> rows(String name, CSVParser parser) {
    List<CsvRow> rows = new ArrayList<>();
    long line = parser.getCurrentLineNumber();
    try {
      for (CSVRecord record : parser) {
        line = parser.getCurrentLineNumber();
        CsvRow row = new CsvRow(name, line, record);
        if (!record.isConsistent()) {
          throw row.fault("width");
        }
        rows.add(row);
      }
    } catch (UncheckedIOException openQuote) {
      throw new Refusal(Refusal.Kind.INVALID, "registry.import.quote", name, String.valueOf(line + 1));
    }
    return rows;
  }

  private static void requireColumns(String name, List<String> header, String... columns) {
    for (String column : columns) {
      if (!header.contains(column)) {
        throw new Refusal(Refusal.Kind.INVALID, "registry.import.column", name, column, String.join(",", columns));
      }
    }
  }
}

package tr.mbs.report.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import tr.mbs.csv.SpreadsheetText;
import tr.mbs.kernel.IstanbulTime;

/** Tables as files for a spreadsheet: figures and days as such, texts that no spreadsheet takes for a formula. */
@Component
public class TableFiles {

  public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int LONGEST_SHEET_NAME = 31;
  /** As spreadsheets in Türkiye know a time. */
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT).withZone(IstanbulTime.ZONE);

  private final Words words;

  TableFiles(Words words) {
    this.words = words;
  }

  /** One table. */
  public void csv(Table table, Locale locale, Appendable out) throws IOException {
    CSVPrinter printer = begin(table.columns(), locale, out);
    for (Row row : table.rows()) {
      line(printer, table.columns(), row, locale);
    }
    printer.flush();
  }

  /** The headings of a table that comes line by line. */
  public CSVPrinter begin(List<Column> columns, Locale locale, Appendable out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.EXCEL.builder().setDelimiter(';').get());
    printer.printRecord(columns.stream().map(column -> words.column(column, locale)));
    return printer;
  }

  public void line(CSVPrinter printer, List<Column> columns, Row row, Locale locale) throws IOException {
    for (int place = 0; place < columns.size(); place++) {
      printer.print(text(columns.get(place), row.cells().get(place), locale));
    }
    printer.println();
  }

  /**
   * All tables of a report, a sheet each, behind one that says what it is about.
   *
   * @param about lines of that first sheet
   */
  public void xlsx(String title, List<String> about, List<Table> tables, Locale locale, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "MBS", null)) {
      Worksheet first = workbook.newWorksheet(sheetName(title));
      first.value(0, 0, title);
      first.style(0, 0).bold().set();
      for (int line = 0; line < about.size(); line++) {
        first.value(line + 1, 0, SpreadsheetText.harmless(about.get(line)));
      }
      for (Table table : tables) {
        write(workbook.newWorksheet(sheetName(words.table(table, locale))), table, locale);
      }
    }
  }

  private void write(Worksheet sheet, Table table, Locale locale) {
    for (int place = 0; place < table.columns().size(); place++) {
      sheet.value(0, place, words.column(table.columns().get(place), locale));
    }
    sheet.range(0, 0, 0, table.columns().size() - 1).style().bold().set();
    sheet.freezePane(0, 1);
    int line = 1;
    for (Row row : table.rows()) {
      for (int place = 0; place < table.columns().size(); place++) {
        write(sheet, line, place, table.columns().get(place), row.cells().get(place));
      }
      line++;
    }
  }

  private static void write(Worksheet sheet, int line, int place, Column column, Object cell) {
    if (cell == null || cell instanceof Double figure && figure.isNaN()) {
      return;
    }
    switch (column.kind()) {
      case TEXT -> sheet.value(line, place, SpreadsheetText.harmless(cell.toString()));
      case NUMBER -> sheet.value(line, place, (Long) cell);
      case DAYS -> figure(sheet, line, place, (Double) cell, "#,##0.00");
      case SHARE -> figure(sheet, line, place, (Double) cell, "0.0%");
      case TIME -> {
        sheet.value(line, place, LocalDateTime.ofInstant((Instant) cell, IstanbulTime.ZONE));
        sheet.style(line, place).format("dd.mm.yyyy hh:mm").set();
      }
      case DAY -> {
        sheet.value(line, place, (LocalDate) cell);
        sheet.style(line, place).format("dd.mm.yyyy").set();
      }
    }
  }

  private static void figure(Worksheet sheet, int line, int place, Double figure, String format) {
    sheet.value(line, place, figure);
    sheet.style(line, place).format(format).set();
  }

  private String text(Column column, Object cell, Locale locale) {
    if (cell == null || cell instanceof Double figure && figure.isNaN()) {
      return "";
    }
    return switch (column.kind()) {
      case TEXT -> SpreadsheetText.harmless(cell.toString());
      case NUMBER -> cell.toString();
      case TIME -> MINUTE.format((Instant) cell);
      case DAYS, SHARE, DAY -> words.plain(column, cell, locale);
    };
  }

  /** Without what a spreadsheet does not take in the name of a sheet. */
  private static String sheetName(String name) {
    String allowed = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
    return allowed.length() <= LONGEST_SHEET_NAME ? allowed : allowed.substring(0, LONGEST_SHEET_NAME);
  }
}

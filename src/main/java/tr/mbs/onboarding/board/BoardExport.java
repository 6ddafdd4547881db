package tr.mbs.onboarding.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import tr.mbs.csv.SpreadsheetText;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.onboarding.catalogue.StepNumber;
import tr.mbs.site.CsvAnswer;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.site.database.LongWork;

/** The board as a file: all rows that the filter of the page finds, in its order, and no person in it. */
@Controller
class BoardExport {

  private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String DAY_FORMAT = "dd.mm.yyyy";

  private final BoardExtract extract;
  private final BoardWords words;

  BoardExport(BoardExtract extract, BoardWords words) {
    this.extract = extract;
    this.words = words;
  }

  @GetMapping(BoardPages.CSV)
  void csv(@AuthenticationPrincipal StaffPrincipal officer, @ModelAttribute("filter") BoardFilter filter, Locale locale,
      HttpServletResponse response) throws IOException {
    List<BoardRow> rows = rows(filter, "csv", officer);
    PrintWriter out = CsvAnswer.begin(response, "e-belediye.csv");
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.EXCEL.builder().setDelimiter(';').get());
    printer.printRecord(headers(locale));
    for (BoardRow row : rows) {
      printer.printRecord(cells(row, locale).stream().map(BoardExport::text));
    }
    printer.flush();
  }

  @GetMapping(BoardPages.XLSX)
  void xlsx(@AuthenticationPrincipal StaffPrincipal officer, @ModelAttribute("filter") BoardFilter filter,
      Locale locale, HttpServletResponse response) throws IOException {
    List<BoardRow> rows = rows(filter, "xlsx", officer);
    response.setContentType(XLSX);
    response.setHeader("Content-Disposition", "attachment; filename=\"e-belediye.xlsx\"");
    try (Workbook workbook = new Workbook(response.getOutputStream(), "MBS", null)) {
      Worksheet sheet = workbook.newWorksheet("e-Belediye");
      List<String> headers = headers(locale);
      for (int column = 0; column < headers.size(); column++) {
        sheet.value(0, column, headers.get(column));
      }
      sheet.range(0, 0, 0, headers.size() - 1).style().bold().set();
      sheet.freezePane(1, 1);
      int line = 1;
      for (BoardRow row : rows) {
        write(sheet, line++, cells(row, locale));
      }
    }
  }

  private List<BoardRow> rows(BoardFilter filter, String format, StaffPrincipal officer) {
    return LongWork.call(() -> extract.rows(filter.criteria(), format, officer.userId()));
  }

  private static void write(Worksheet sheet, int line, List<Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (cells.get(column) instanceof Long number) {
        sheet.value(line, column, number);
      } else if (cells.get(column) instanceof LocalDate day) {
        sheet.value(line, column, day);
        sheet.style(line, column).format(DAY_FORMAT).set();
      } else {
        sheet.value(line, column, text(cells.get(column)));
      }
    }
  }

  private List<String> headers(Locale locale) {
    return Stream.of(Stream.of("municipality", "province", "standing").map(key -> words.say("board." + key, locale)),
        StepNumber.all().mapToObj(step -> words.say("board.step", locale, step)),
        Stream.of("turn", "waits", "days.header", "goLive").map(key -> words.say("board." + key, locale)))
        .flatMap(part -> part).toList();
  }

  /** Texts, whole numbers and days; {@code null} where there is nothing. */
  private List<Object> cells(BoardRow row, Locale locale) {
    BoardLine line = words.line(row, locale);
    List<Object> cells = new ArrayList<>(List.of(row.name(), line.province(), line.standing()));
    cells.addAll(line.cells());
    cells.add(line.turns());
    cells.add(String.join("; ", line.waits()));
    cells.add(line.days());
    cells.add(row.goLiveOn());
    return cells;
  }

  private static String text(Object cell) {
    return cell == null ? ""
        : SpreadsheetText.harmless(cell instanceof LocalDate day ? IstanbulTime.numericDate(day) : cell.toString());
  }
}

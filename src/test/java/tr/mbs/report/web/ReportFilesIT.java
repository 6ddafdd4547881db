package tr.mbs.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.TurkishText;
import tr.mbs.report.PastLives;
import tr.mbs.report.PastRequests;
import tr.mbs.report.page.Asked;
import tr.mbs.report.page.Section;
import tr.mbs.report.question.ReportFilter;
import tr.mbs.report.sheet.Column;
import tr.mbs.report.sheet.Row;
import tr.mbs.report.sheet.Table;
import tr.mbs.report.sheet.Words;
import tr.mbs.request.process.Casework;
import tr.mbs.request.stage.StageRecount;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.PrintedFile;
import tr.mbs.testing.Spreadsheet;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** What is taken along says what the page says: cells are numbers, no cell starts a formula, nobody is named. */
@ApplicationTest
class ReportFilesIT {

  private static final String FORMULA = "=1+1";
  private static final ReportFilter SPRING =
      new ReportFilter("01.01.2025", "30.06.2025", "18", FORMULA, null, null, null, null, null);
  private static final String ASKED = "?bas=01.01.2025&bit=30.06.2025&il=18";

  @LocalServerPort
  private int port;
  @Autowired
  private Reports reports;
  @Autowired
  private Asking asking;
  @Autowired
  private Words words;
  @Autowired
  private StageRecount stages;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private ApplicationContext context;

  private PastRequests past;
  private Visitor reader;

  @BeforeEach
  void aSpring() throws Exception {
    context.getAutowireCapableBeanFactory().createBean(Casework.class).file("D18-001");
    past = new PastRequests(jdbc, stages, FORMULA);
    past.district();
    PastLives lives = new PastLives(2015, "18", List.of("belediye-18-merkez"));
    for (int life = 0; life < 40; life++) {
      past.add(lives.traits(), lives.life(LocalDate.of(2025, 1, 10), LocalDate.of(2025, 6, 20)));
    }
    past.done();
    reader = StaffVisit.signedIn(port, "migm1").visitor();
  }

  @AfterEach
  void goAgain() {
    past.remove();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ozet", "bekleme", "surec", "kurumlar", "konular", "karsilastirma"})
  void filesSayWhatThePageSays(String page) throws Exception {
    String html = reader.get("/raporlar/" + page + ASKED).body();
    List<Table> tables = tables(page);
    Spreadsheet workbook = Spreadsheet.of(reader.download("/raporlar/" + page + ".xlsx" + ASKED).body());
    assertThat(workbook.sheets()).as("one for each table behind the one about them").hasSize(tables.size() + 1);
    for (Table table : tables) {
      List<List<String>> csv = csv(page, table);
      List<List<String>> sheet = workbook.sheets().get(tables.indexOf(table) + 1);
      assertThat(csv).as(table.key()).hasSize(table.rows().size() + 1);
      assertThat(sheet).as(table.key()).hasSize(table.rows().size() + 1);
      for (int line = 0; line < table.rows().size(); line++) {
        Row row = table.rows().get(line);
        assertThat(csv.get(line + 1)).as(table.key()).isEqualTo(plain(table, row));
        assertThat(sheet.get(line + 1)).as(table.key()).isEqualTo(typed(table, row));
        for (int place = 0; place < table.columns().size(); place++) {
          assertThat(html).as(table.key()).contains(">" + words.cell(table.columns().get(place), row, place,
              TurkishText.TURKISH).replace("'", "&#39;") + "<");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ozet", "bekleme", "surec", "kurumlar", "konular", "karsilastirma"})
  void paperIsForEveryReader(String page) throws Exception {
    PrintedFile paper = PrintedFile.of(reader.download("/raporlar/" + page + ".pdf" + ASKED).body());
    assertThat(paper.faults()).isEmpty();
    assertThat(paper.text()).contains("Raporlar", "Dönem: 01.01.2025 – 30.06.2025.", "İl: Çankırı.");
    for (Table table : tables(page)) {
      assertThat(paper.text()).contains(words.table(table, TurkishText.TURKISH));
    }
  }

  @Test
  void noCellStartsAFormulaAndNobodyIsNamed() throws Exception {
    List<String> cells = new ArrayList<>();
    for (List<String> line : lines(reader.get("/raporlar/ozet.csv" + ASKED + "&tablo=districts").body())) {
      cells.addAll(line);
    }
    for (List<String> line : lines(reader.get("/raporlar/vakalar.csv" + ASKED + "&ne=gelen").body())) {
      cells.addAll(line);
    }
    assertThat(cells).contains("'" + FORMULA).noneMatch(cell -> cell.matches("[=+@].*|-.+"))
        .noneMatch(cell -> cell.matches(".*[1-9][0-9]{10}.*|.*5[0-9]{9}.*|.*Ahmet.*"));
  }

  private List<Table> tables(String page) {
    Asked asked = asking.read(new StaffPrincipal("migm1"), SPRING.district(null), TurkishText.TURKISH);
    return reports.read(reports.get(page), asked).sections().stream().map(Section::table).toList();
  }

  private List<List<String>> csv(String page, Table table) throws Exception {
    return lines(reader.get("/raporlar/" + page + ".csv" + ASKED + "&tablo=" + table.key()).body());
  }

  private static List<List<String>> lines(String file) throws Exception {
    assertThat(file).startsWith("\uFEFF");
    return CSVFormat.EXCEL.builder().setDelimiter(';').get().parse(new StringReader(file.substring(1))).stream()
        .map(CSVRecord::toList).toList();
  }

  /** What a person would copy from the page: without thousands dots, and nothing where the page has a dash. */
  private List<String> plain(Table table, Row row) {
    List<String> plain = new ArrayList<>();
    for (int place = 0; place < row.cells().size(); place++) {
      String shown = words.cell(table.columns().get(place), row, place, TurkishText.TURKISH);
      boolean figure = table.columns().get(place).kind().isFigure();
      plain.add(shown.equals("–") ? "" : figure ? shown.replace(".", "") : shown.startsWith("=") ? "'" + shown : shown);
    }
    return plain;
  }

  private static List<String> typed(Table table, Row row) {
    List<String> typed = new ArrayList<>();
    for (int place = 0; place < row.cells().size(); place++) {
      Object cell = row.cells().get(place);
      Column column = table.columns().get(place);
      if (cell instanceof Double figure && figure.isNaN() || cell == null) {
        continue;
      }
      typed.add(column.kind() == Column.Kind.TEXT ? "text:" + (cell.toString().startsWith("=") ? "'" + cell : cell)
          : "number:" + cell);
    }
    return typed;
  }
}

package tr.mbs.onboarding.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.ExtendedModelMap;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.site.database.LongWork;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Spreadsheet;
import tr.mbs.testing.measure.Statements.Work;

/**
 * The board as a file has what the page has, starts no formula, names no person, and leaves an entry. Each test is one
 * transaction that is rolled back, inside the long work that an export is.
 */
@ApplicationTest
class BoardExportIT {

  private static final StaffPrincipal OFFICER = new StaffPrincipal("rapor1");
  private static final int COLUMNS = 18;

  @Autowired
  private BoardExport export;
  @Autowired
  private BoardPages pages;
  @Autowired
  private JdbcTemplate jdbc;
  @Autowired
  private Clock clock;
  @Autowired
  private TransactionTemplate transaction;

  private BoardFilter filter;

  private void withMunicipalities(Work work) {
    LongWork.run(() -> transaction.executeWithoutResult(status -> {
      status.setRollbackOnly();
      municipalities();
      assertThatCode(work::run).doesNotThrowAnyException();
    }));
  }

  private void municipalities() {
    Moves moves = new Moves(jdbc, clock);
    List<String> codes = moves.municipalities("57", 60);
    var running = moves.running(codes.subList(0, 30), 8, moves.today().minusDays(4), 6);
    moves.problem(running.get(0), "Parola gelmedi", 2);
    moves.over(codes.subList(30, 50), "COMPLETED", moves.today().minusDays(30));
    jdbc.update("update organization_unit set name = '=HYPERLINK(\"http://x.example\";\"Deneme\")' where code = ?",
        codes.get(0));
    filter = new BoardFilter("deneme", "57", null, null);
  }

  @Test
  void theFilesHaveWhatThePagesHave() {
    withMunicipalities(() -> {
      List<List<String>> csv = csv();
      assertThat(csv).hasSize(61).allMatch(row -> row.size() == COLUMNS);
      List<List<String>> shown = shown();
      assertThat(csv.subList(1, 61)).isEqualTo(shown);
      assertThat(xlsx()).hasSize(61).first().isEqualTo(csv.get(0));
      assertThat(xlsx().subList(1, 61)).extracting(row -> row.get(0)).isEqualTo(shown.stream().map(row -> row.get(0))
          .toList());
      assertThat(csv.stream().filter(row -> row.get(2).equals("Gecikti"))).hasSize(30)
          .allMatch(row -> row.get(16).equals("6"));
    });
  }

  @Test
  void noCellStartsAFormulaAndNobodyIsNamed() {
    withMunicipalities(() -> {
      for (List<List<String>> file : List.of(csv(), xlsx())) {
        assertThat(file).anySatisfy(row -> assertThat(row.get(0)).startsWith("'=HYPERLINK"));
        assertThat(file.stream().flatMap(List::stream)).noneMatch(cell -> cell.matches("[=+@-].*"))
            .noneMatch(cell -> cell.contains("Fatma") || cell.contains("Parola gelmedi"));
      }
    });
  }

  @Test
  void aDownloadLeavesAnEntryWithoutWhatWasTyped() {
    withMunicipalities(() -> {
      csv();
      assertThat(jdbc.queryForList("select subject_id, detail from audit_entry where actor = 'rapor1'"
          + " and action = 'onboarding-export' order by id desc fetch first 1 rows only")).singleElement()
          .satisfies(entry -> assertThat(entry.values()).contains("csv", "rows=60 il=57 ara"));
    });
  }

  private List<List<String>> shown() {
    List<List<String>> shown = new ArrayList<>();
    BoardFilter at = filter;
    while (at != null) {
      ExtendedModelMap model = new ExtendedModelMap();
      pages.board(OFFICER, at, model, TurkishText.TURKISH);
      for (Object each : (List<?>) model.get("lines")) {
        shown.add(words((BoardLine) each));
      }
      String following = (String) model.get("following");
      at = following == null ? null
          : new BoardFilter("deneme", "57", null, following.replaceAll(".*sonra=([^&]*).*", "$1"));
    }
    return shown;
  }

  private static List<String> words(BoardLine line) {
    List<String> words = new ArrayList<>(List.of(line.row().name().replaceFirst("^=", "'="), line.province(),
        line.standing()));
    words.addAll(line.cells());
    words.addAll(List.of(line.turns(), String.join("; ", line.waits()), line.days() == null ? "" : line.days() + "",
        line.row().goLiveOn() == null ? "" : IstanbulTime.numericDate(line.row().goLiveOn())));
    return words;
  }

  private List<List<String>> csv() throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    export.csv(OFFICER, filter, TurkishText.TURKISH, response);
    String text = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF");
    return CSVFormat.EXCEL.builder().setDelimiter(';').get().parse(new StringReader(text.substring(1))).stream()
        .map(CSVRecord::toList).toList();
  }

  private List<List<String>> xlsx() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    export.xlsx(OFFICER, filter, TurkishText.TURKISH, response);
    return Spreadsheet.of(response.getContentAsByteArray()).sheets().get(0).stream()
        .map(row -> row.stream().map(cell -> cell.substring(cell.indexOf(':') + 1)).toList()).toList();
  }
}

package tr.mbs.onboarding.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.board.BoardRow.Wait.Kind;
import tr.mbs.testing.ApplicationTest;

/** What the board shows of municipalities in every standing; nothing of it stays, each test is rolled back. */
@ApplicationTest
@Transactional
@Tag("h2")
class BoardIT {

  private static final String PLATE = "57";

  @Autowired
  private BoardRows board;
  @Autowired
  private BoardFigures figures;
  @Autowired
  private GoLiveCalendar calendar;
  @Autowired
  private JdbcTemplate jdbc;
  @Autowired
  private Clock clock;

  private Moves moves;
  private LocalDate today;

  @BeforeEach
  void municipalities() {
    moves = new Moves(jdbc, clock);
    today = moves.today();
  }

  @Test
  void lateOnesComeFirstThenByGoLiveDayThenInTurkishOrder() {
    List<String> codes = moves.municipalities(PLATE, 6);
    moves.over(codes.subList(0, 1), "COMPLETED", today.minusDays(9));
    moves.running(codes.subList(1, 2), 3, null, 1);
    moves.running(codes.subList(2, 3), 3, today.plusDays(2), 1);
    moves.running(codes.subList(3, 4), 10, today.minusDays(1), 1);
    moves.running(codes.subList(4, 5), 3, today, 1);
    rename(codes.get(1), "Çarşamba");
    assertThat(codesOf(all(new BoardCriteria(null, PLATE, null)), codes)).containsExactly(codes.get(3), codes.get(4),
        codes.get(2), codes.get(1), codes.get(0), codes.get(5));
    moves.running(codes.subList(5, 6), 2, null, 1);
    rename(codes.get(5), "Cide");
    assertThat(codesOf(all(new BoardCriteria(null, PLATE, Standing.RUNNING)), codes)).containsExactly(codes.get(3),
        codes.get(4), codes.get(2), codes.get(5), codes.get(1));
  }

  @Test
  void everyFilterNarrowsRowsAndSumsAlike() {
    List<String> codes = moves.municipalities(PLATE, 40);
    moves.running(codes.subList(0, 5), 4, today.minusDays(2), 1);
    moves.running(codes.subList(5, 12), 7, today.plusDays(3), 1);
    moves.over(codes.subList(12, 20), "COMPLETED", today.minusDays(20));
    moves.over(codes.subList(20, 26), "CANCELLED", today.plusDays(20));
    for (String plate : new String[] {null, PLATE, "18"}) {
      for (String text : new String[] {null, "deneme", "yok böyle bir yer"}) {
        for (int standing = -1; standing < Standing.values().length; standing++) {
          BoardCriteria criteria = new BoardCriteria(text, plate, standing < 0 ? null : Standing.values()[standing]);
          assertSumsEqualRows(criteria);
        }
      }
    }
    Funnel ours = figures.byProvince(new BoardCriteria("deneme", PLATE, null)).get(PLATE);
    assertThat(ours.standings()).isEqualTo(Map.of(Standing.LATE, 5, Standing.RUNNING, 7, Standing.COMPLETED, 8,
        Standing.CANCELLED, 6, Standing.NOT_BEGUN, 14));
    assertThat(ours.steps()).containsExactly(0, 0, 0, 5, 0, 0, 7, 0, 0, 0, 0);
  }

  private void assertSumsEqualRows(BoardCriteria criteria) {
    List<BoardRow> rows = all(criteria);
    Funnel sum = figures.byProvince(criteria).values().stream().reduce(Funnel.EMPTY, Funnel::plus);
    assertThat(sum.total()).as(criteria.toString()).isEqualTo(rows.size());
    assertThat(sum.running()).isEqualTo(sum.steps().stream().mapToInt(Integer::intValue).sum());
    for (Standing standing : Standing.values()) {
      assertThat(rows.stream().filter(row -> row.standing() == standing)).as(criteria + " " + standing)
          .hasSize(sum.of(standing));
    }
    figures.byProvince(criteria).forEach((plate, funnel) ->
        assertThat(rows.stream().filter(row -> row.plate().equals(plate))).hasSize(funnel.total()));
    for (int step = 1; step <= 11; step++) {
      int at = step;
      assertThat(rows.stream().filter(row -> row.standing().goesOn() && firstOpen(row) == at))
          .hasSize(sum.steps().get(step - 1));
    }
    assertThat(board.all(criteria)).isEqualTo(rows);
  }

  private static int firstOpen(BoardRow row) {
    return (int) row.cells().stream().takeWhile(StepStatus::isOver).count() + 1;
  }

  @Test
  void everyPageGoesOnWhereTheOneBeforeEnded() {
    List<String> codes = new ArrayList<>(moves.municipalities(PLATE, 173));
    Collections.shuffle(codes, new Random(1));
    moves.running(codes.subList(0, 60), 2, today.plusDays(1), 1);
    moves.running(codes.subList(60, 120), 2, null, 1);
    List<BoardRow> rows = all(new BoardCriteria("deneme", PLATE, null));
    assertThat(rows).extracting(BoardRow::code).doesNotHaveDuplicates().hasSize(173);
    assertThat(rows.subList(0, 60)).extracting(BoardRow::name).isSortedAccordingTo(
        (one, other) -> TurkishText.sortKey(one).compareTo(TurkishText.sortKey(other)));
  }

  @Test
  void aRowSaysWhoseTurnItIsAndWhatBlocksIt() {
    List<String> codes = moves.municipalities(PLATE, 4);
    List<UUID> running = moves.running(codes, 7, today.plusDays(5), 12);
    moves.stand(running.get(0), 8, StepStatus.COMPLETED, null);
    moves.stand(running.get(1), 7, StepStatus.CORRECTION_REQUESTED, Side.PROJECT_LEAD);
    moves.stand(running.get(2), 3, StepStatus.AWAITING_APPROVAL, Side.PROJECT_LEAD);
    moves.problem(running.get(3), "Parola gelmedi", 40);
    moves.askedGoLive(running.get(3), today.plusDays(9));

    BoardRow parallel = row(codes.get(0));
    assertThat(parallel.turns()).containsExactly(Side.PROJECT_LEAD);
    assertThat(parallel.waits()).singleElement()
        .satisfies(wait -> assertThat(wait.steps()).containsExactlyInAnyOrder(7, 9));
    assertThat(parallel.blocked()).hasValueSatisfying(blocked -> {
      assertThat(blocked.step()).isEqualTo(10);
      assertThat(blocked.by()).containsExactly(7, 9);
    });
    assertThat(row(codes.get(1)).waits()).extracting(BoardRow.Wait::kind).containsExactly(Kind.WORK, Kind.CORRECTION);
    assertThat(row(codes.get(2)).waits()).extracting(BoardRow.Wait::kind).containsExactly(Kind.WORK, Kind.REVIEW);
    BoardRow stuck = row(codes.get(3));
    assertThat(stuck.waits()).extracting(BoardRow.Wait::kind).containsExactly(Kind.WORK, Kind.PROBLEM, Kind.GO_LIVE);
    assertThat(stuck.turns()).containsExactly(Side.PROJECT_LEAD, Side.HELP_DESK);
    assertThat(IstanbulTime.daysSince(stuck.waitingSince(), clock)).isEqualTo(40);
  }

  @Test
  void ofSeveralOnboardingsOfAMunicipalityTheOneThatGoesOnCounts() {
    List<String> codes = moves.municipalities(PLATE, 1);
    moves.over(codes, "CANCELLED", null);
    moves.over(codes, "CANCELLED", null);
    assertThat(row(codes.get(0)).standing()).isEqualTo(Standing.CANCELLED);
    UUID second = moves.running(codes, 1, null, 1).get(0);
    assertThat(row(codes.get(0)).onboarding()).isEqualTo(second);
    assertSumsEqualRows(new BoardCriteria("deneme", PLATE, null));
  }

  @Test
  void theCalendarNamesAFewOfADayAndCountsTheOthers() {
    List<String> codes = moves.municipalities(PLATE, 28);
    moves.running(codes.subList(0, 25), 4, today.plusDays(1), 1);
    moves.running(codes.subList(25, 26), 4, today.plusWeeks(GoLiveCalendar.WEEKS).plusDays(1), 1);
    moves.running(codes.subList(26, 27), 4, today.minusDays(1), 1);
    moves.over(codes.subList(27, 28), "CANCELLED", today.plusDays(1));
    assertThat(calendar.days(new BoardCriteria("deneme", PLATE, null))).singleElement().satisfies(day -> {
      assertThat(day.date()).isEqualTo(today.plusDays(1));
      assertThat(day.named()).hasSize(GoLiveCalendar.NAMED);
      assertThat(day.others()).isEqualTo(25 - GoLiveCalendar.NAMED);
    });
  }

  private void rename(String code, String name) {
    jdbc.update("update organization_unit set name = ?, name_sort = ? where code = ?", name, TurkishText.sortKey(name),
        code);
  }

  private BoardRow row(String code) {
    return all(new BoardCriteria(null, PLATE, null)).stream().filter(row -> row.code().equals(code)).findFirst()
        .orElseThrow();
  }

  private List<BoardRow> all(BoardCriteria criteria) {
    List<BoardRow> rows = new ArrayList<>();
    Page<BoardRow> page = board.page(criteria, Position.START);
    rows.addAll(page.lines());
    while (page.next() != null) {
      page = board.page(criteria, BoardRows.ORDER.parse(page.next().toString()).orElseThrow());
      assertThat(new HashSet<>(page.lines())).doesNotContainAnyElementsOf(rows);
      rows.addAll(page.lines());
    }
    return rows;
  }

  private static List<String> codesOf(List<BoardRow> rows, List<String> wanted) {
    return rows.stream().map(BoardRow::code).filter(wanted::contains).toList();
  }
}

package tr.mbs.onboarding.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ExtendedModelMap;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.board.BoardRow.Wait.Kind;
import tr.mbs.onboarding.board.HelpDeskWork.Task;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.measure.Statements;

/** What waits for the help desk: all of it, nothing else, the oldest first; nothing of these tests stays. */
@ApplicationTest
@Transactional
class HelpDeskWorkIT {

  @Autowired
  private HelpDeskWork work;
  @Autowired
  private WorkPage page;
  @Autowired
  private JdbcTemplate jdbc;
  @Autowired
  private Clock clock;

  private Moves moves;

  @BeforeEach
  void seeds() {
    moves = new Moves(jdbc, clock);
  }

  @Test
  void everyKindOfWorkIsThereTheOldestFirst() {
    List<String> codes = moves.municipalities("57", 6);
    List<UUID> own = moves.running(codes.subList(0, 1), 3, moves.today().plusDays(9), 5);
    List<UUID> reviewed = moves.running(codes.subList(1, 2), 1, null, 30);
    moves.stand(reviewed.get(0), 1, StepStatus.AWAITING_APPROVAL, Side.HELP_DESK);
    List<UUID> stuck = moves.running(codes.subList(2, 3), 7, null, 1);
    moves.problem(stuck.get(0), "Parola gelmedi", 12);
    moves.problem(stuck.get(0), "SMS gelmedi", 2);
    moves.askedGoLive(own.get(0), moves.today().plusDays(20));
    moves.running(codes.subList(3, 4), 4, null, 90);
    UUID cancelled = moves.over(codes.subList(4, 5), "CANCELLED", null).get(0);
    moves.problem(cancelled, "Parola gelmedi", 80);
    UUID sentBack = moves.running(codes.subList(5, 6), 2, null, 8).get(0);
    moves.stand(sentBack, 2, StepStatus.CORRECTION_REQUESTED, Side.HELP_DESK);

    List<Task> ours = all().stream().filter(task -> codes.contains(task.code())).toList();
    assertThat(ours).extracting(Task::kind).containsExactly(Kind.REVIEW, Kind.PROBLEM, Kind.CORRECTION, Kind.WORK,
        Kind.GO_LIVE);
    assertThat(ours).extracting(Task::code).containsExactly(codes.get(1), codes.get(2), codes.get(5), codes.get(0),
        codes.get(0));
    assertThat(ours).extracting(Task::step).containsExactly(1, 5, 2, 3, null);
    assertThat(ours.get(1).problems()).isEqualTo(2);
    assertThat(ours.get(4).asked()).isEqualTo(moves.today().plusDays(20));
    jdbc.update("update onboarding_problem set answer = 'Gönderildi.', answered_by = 'yardim1',"
        + " answered_at = reported_at");
    assertThat(all()).extracting(Task::kind).doesNotContain(Kind.PROBLEM);
  }

  @Test
  void everyPageGoesOnWhereTheOneBeforeEndedAndCostsOneStatement() throws Exception {
    List<String> codes = moves.municipalities("57", 120);
    moves.running(codes, 2, null, 3);
    assertThat(all()).doesNotHaveDuplicates();
    assertThat(all().stream().filter(task -> codes.contains(task.code()))).hasSize(120);
    ExtendedModelMap model = new ExtendedModelMap();
    page.list(null, model);
    Statements statements = Statements.of(() -> page.list(null, model));
    assertThat(statements.count()).as(statements.toString()).isEqualTo(1);
    assertThat((List<?>) model.get("lines")).hasSize(HelpDeskWork.PAGE);
    assertThat(model.get("following").toString()).startsWith("/e-belediye/isler?sonra=");
    assertThat(page.list("1-x-2", new ExtendedModelMap())).isEqualTo("onboarding/board-work");
  }

  private List<Task> all() {
    List<Task> tasks = new ArrayList<>();
    Page<Task> each = work.page(Position.START);
    tasks.addAll(each.lines());
    while (each.next() != null) {
      each = work.page(HelpDeskWork.ORDER.parse(each.next().toString()).orElseThrow());
      tasks.addAll(each.lines());
    }
    assertThat(tasks).extracting(Task::since).isSorted();
    return tasks;
  }
}

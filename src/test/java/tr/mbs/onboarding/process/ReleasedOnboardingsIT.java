package tr.mbs.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.onboarding.OnboardingState;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.process.ReleasedModel;

/** Municipalities whose move began with the model of the release before, with the steps and rules of today. */
@ApplicationTest
class ReleasedOnboardingsIT {

  private static final String REASON = "Yazının sayısı eksik.";

  @Autowired
  private ApplicationContext context;
  @Autowired
  private TaskService tasks;
  @Autowired
  private JdbcClient jdbc;

  private ReleasedModel released;

  @BeforeEach
  void deploy() {
    released = new ReleasedModel(OnboardingProcess.KEY, context);
  }

  @AfterEach
  void undeploy() {
    released.close();
  }

  /** The journal is the same as that of a move by the model of today, entry by entry. */
  @Test
  void oneThatBeganWithItGoesOnAndIsBookedAsAlways() throws Exception {
    Move move = moved(Move.begun(context), 1);
    assertThat(move.onboarding().state()).isEqualTo(OnboardingState.COMPLETED);
    released.close();
    Move today = moved(Move.begun(context), 1);
    assertThat(journal(today)).isEqualTo(journal(move)).hasSize(20);
    assertThat(move.statuses()).isEqualTo(today.statuses());
    released = new ReleasedModel(OnboardingProcess.KEY, context);
  }

  @Test
  void oneThatIsMovedToTheModelOfTodayGoesOnToo() throws Exception {
    Move move = Move.at(5, context);
    move.cases().reopen(move.id, 3, REASON, Move.HELP_DESK);
    assertThat(released.runs(move.id)).isTrue();
    assertThat(names(move)).containsExactlyInAnyOrder("5. Kullanıcıları onayla: " + place(move),
        "Düzeltme: Düzelt: 3. adım, " + place(move));
    released.migrate(move.id);
    assertThat(released.runs(move.id)).isFalse();
    move.complete(3).act(3, move.lead(1), Map.of("decision", "ACCEPT"));
    moved(move, 5);
    assertThat(move.onboarding().state()).isEqualTo(OnboardingState.COMPLETED);
  }

  /** From this step to the end; the letter and the users are sent back once. */
  private static Move moved(Move move, int from) throws Exception {
    for (int step = from; step <= 11; step++) {
      if (step == 1) {
        move.enter(1).complete(1).sendBack(1, Move.HELP_DESK, REASON).complete(1)
            .act(1, Move.HELP_DESK, Map.of("decision", "ACCEPT"));
      } else if (step == 5) {
        move.sendBack(5, Move.HELP_DESK, REASON).complete(4).done(5);
      } else {
        move.done(step);
      }
    }
    return move;
  }

  private List<String> journal(Move move) {
    return jdbc.sql("select action, step from onboarding_event where onboarding_id = ? order by sequence").param(move.id)
        .query((row, line) -> row.getString(1) + " " + row.getString(2)).list();
  }

  private List<String> names(Move move) {
    return tasks.createTaskQuery().processInstanceBusinessKey(move.id.toString()).list().stream()
        .map(task -> task.getName()).toList();
  }

  private String place(Move move) {
    return jdbc.sql("select name from organization_unit where code = ?").param(move.municipality.value())
        .query(String.class).single();
  }
}

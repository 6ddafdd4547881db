package tr.mbs.workflow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tr.mbs.testing.process.ModelTest;

/** When the rounds begin, by the zone of the machine, which the application pins to Istanbul, and what each does. */
@ModelTest
@Deployment(resources = "bpmn/deadline-round.bpmn")
class DeadlineRoundProcessTest {

  ProcessEngine engine;
  private final List<String> done = new ArrayList<>();

  @BeforeEach
  void registerSteps() {
    Mocks.register("runDueRounds", new RunDueRounds(List.of(round("reminder"), round("warning"))));
  }

  @AfterEach
  void resetTheClock() {
    ClockUtil.reset();
  }

  @Test
  void aRoundDoesWhateverFallsDueInItsOrder() {
    engine.getManagementService().executeJob(next().getId());
    assertThat(done).containsExactly("reminder", "warning");
    assertThat(engine.getHistoryService().createHistoricActivityInstanceQuery().orderPartiallyByOccurrence().asc().list())
        .extracting(HistoricActivityInstance::getActivityId)
        .containsExactly("roundBegun", "runDueRounds", "roundDone");
  }

  @Test
  void roundsBeginAtNineAndAtNoon() {
    List<LocalTime> times = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      times.add(next().getDuedate().toInstant().atZone(ZoneId.systemDefault()).toLocalTime());
      ClockUtil.setCurrentTime(next().getDuedate());
      engine.getManagementService().executeJob(next().getId());
    }
    assertThat(times).containsOnly(LocalTime.of(9, 0), LocalTime.NOON).hasSize(3);
    assertThat(times.get(0)).isEqualTo(times.get(2)).isNotEqualTo(times.get(1));
  }

  @Test
  void aRoundThatFailsIsBegunAgain() {
    DueRound failing = new DueRound() {

      @Override
      public String name() {
        return "failing";
      }

      @Override
      public void run() {
        throw new IllegalStateException("No mail today");
      }
    };
    Mocks.register("runDueRounds", new RunDueRounds(List.of(failing, round("warning"))));
    String round = next().getId();
    assertThatThrownBy(() -> engine.getManagementService().executeJob(round)).hasMessageContaining("No mail today");
    assertThat(done).as("by the others").containsExactly("warning");
    assertThat(engine.getManagementService().createJobQuery().withRetriesLeft().list()).extracting(Job::getId)
        .contains(round);
  }

  private DueRound round(String name) {
    return new DueRound() {

      @Override
      public String name() {
        return name;
      }

      @Override
      public void run() {
        done.add(name);
      }
    };
  }

  private Job next() {
    return engine.getManagementService().createJobQuery().singleResult();
  }
}

package tr.mbs.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tr.mbs.testing.ProcessTestEngine;

/** When the rounds begin, by the zone of the machine, which the application pins to Istanbul, and what each does. */
@ExtendWith(ProcessTestEngine.class)
@Deployment(resources = "bpmn/deadline-round.bpmn")
class DeadlineRoundProcessTest {

  ProcessEngine engine;
  private final List<String> done = new ArrayList<>();

  @BeforeEach
  void registerSteps() {
    Mocks.register("remindOfGoLive", (JavaDelegate) execution -> done.add("reminded"));
    Mocks.register("warnOfMissingNumbers", (JavaDelegate) execution -> done.add("warned"));
  }

  @AfterEach
  void forgetSteps() {
    Mocks.reset();
    ClockUtil.reset();
  }

  @Test
  void aRoundRemindsThenWarns() {
    engine.getManagementService().executeJob(next().getId());
    assertThat(done).containsExactly("reminded", "warned");
    assertThat(engine.getHistoryService().createHistoricActivityInstanceQuery().orderPartiallyByOccurrence().asc().list())
        .extracting(HistoricActivityInstance::getActivityId)
        .containsExactly("roundBegun", "remindOfGoLive", "warnOfMissingNumbers", "roundDone");
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

  private Job next() {
    return engine.getManagementService().createJobQuery().singleResult();
  }
}

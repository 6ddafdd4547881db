package tr.mbs.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tr.mbs.testing.process.ProcessTestEngine;

/** A record goes through the engine as the object it is, and stays nowhere. */
@ExtendWith(ProcessTestEngine.class)
class CarriedTest {

  private enum Way {
    LEFT, RIGHT
  }

  private record Choice(Way way, String note) {
  }

  private record Other(String note) {
  }

  ProcessEngine engine;
  private final List<Object> seen = new ArrayList<>();

  @BeforeEach
  void deploy() {
    Mocks.register("look", (JavaDelegate) execution -> {
      seen.add(Carried.read(execution, Choice.class));
      seen.add(way(execution));
    });
    engine.getRepositoryService().createDeployment().addModelInstance("carried.bpmn",
        Bpmn.createExecutableProcess("carried").camundaHistoryTimeToLive(1).startEvent()
            .serviceTask().camundaDelegateExpression("${look}").userTask()
            .serviceTask().camundaDelegateExpression("${look}").userTask().endEvent().done()).deploy();
  }

  @Test
  void aDelegateReadsTheVeryRecordAndGatewaysItsEnums() {
    Choice start = new Choice(Way.LEFT, "Yol");
    Choice next = new Choice(null, "Köprü");
    String id = started(start);
    engine.getTaskService().complete(task(id), Carried.variables(next));
    assertThat(seen).containsExactly(start, "LEFT", next, null);
    assertThat(seen.get(0)).isSameAs(start);
    assertThat(seen.get(2)).isSameAs(next);
  }

  @Test
  void theEngineKeepsNothing() {
    String id = started(new Choice(Way.RIGHT, "Yol"));
    assertThat(engine.getRuntimeService().getVariables(id)).isEmpty();
    assertThat(engine.getManagementService().getTableCount())
        .containsEntry("ACT_RU_VARIABLE", 0L).containsEntry("ACT_HI_VARINST", 0L).containsEntry("ACT_HI_DETAIL", 0L);
  }

  @Test
  void whoPassesTheDoorByIsStopped() {
    String id = started(new Choice(Way.RIGHT, "Yol"));
    assertThatThrownBy(() -> engine.getTaskService().complete(task(id))).hasMessageContaining("carries no Choice");
    assertThatThrownBy(() -> engine.getTaskService().complete(task(id), Carried.variables(new Other("Yol"))))
        .hasMessageContaining("carries no Choice");
    assertThatThrownBy(() -> engine.getTaskService().complete(task(id), Map.of("carried", "Choice")))
        .hasMessageContaining("carries no Choice");
  }

  /** An ordinary variable would be written. */
  @Test
  void aRecordThatIsNotCarriedIsNoVariable() {
    assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("carried",
        Map.of("carried", new Choice(Way.LEFT, "Yol")))).isInstanceOf(ProcessEngineException.class);
  }

  private String started(Choice choice) {
    return engine.getRuntimeService().startProcessInstanceByKey("carried", Carried.variables(choice)).getId();
  }

  private String task(String id) {
    return engine.getTaskService().createTaskQuery().processInstanceId(id).singleResult().getId();
  }

  private static Object way(DelegateExecution execution) {
    return execution.getVariable("way");
  }
}

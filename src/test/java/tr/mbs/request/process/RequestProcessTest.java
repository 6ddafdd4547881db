package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tr.mbs.request.process.Life.forward;
import static tr.mbs.request.process.Life.giveBack;
import static tr.mbs.request.process.Life.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tr.mbs.request.Channel;
import tr.mbs.testing.ProcessTestEngine;

/** The life of a request by its model alone: delegates only set what routes, as the real ones do. */
@ExtendWith(ProcessTestEngine.class)
@Deployment(resources = "bpmn/request.bpmn")
class RequestProcessTest {

  private static final BpmnModelInstance MODEL =
      Bpmn.readModelFromStream(RequestProcessTest.class.getResourceAsStream("/bpmn/request.bpmn"));

  ProcessEngine engine;
  private RequestProcess process;

  @BeforeEach
  void registerSteps() {
    Mocks.register("recordRequest", (JavaDelegate) execution -> execution.setVariables(Map.of(
        "number", "MBS-2026-0001234", "subject", "Yol", "office", "Yukarıpınar (Merkez)",
        "holderUnit", "migm", "returns", 0)));
    Mocks.register("forwardRequest", (JavaDelegate) execution ->
        execution.setVariable("holderUnit", execution.getVariable("targetUnit")));
    Mocks.register("returnRequest", (JavaDelegate) RequestProcessTest::giveBackToTheSender);
    Mocks.register("resolveRequest", (JavaDelegate) execution -> { });
    Mocks.register("announceMovement", (JavaDelegate) execution -> { });
    Mocks.register("describeTask", (TaskListener) task -> { });
    process = new RequestProcess(engine.getRuntimeService(), engine.getDecisionService());
  }

  @AfterEach
  void forgetSteps() {
    Mocks.reset();
  }

  @ParameterizedTest
  @EnumSource
  void everyLifePassesItsElementsAndNoOthers(Life life) {
    assertThat(passed(lived(life))).isEqualTo(life.path());
  }

  @Test
  void everySequenceFlowIsTaken() {
    Set<String> taken = Stream.of(Life.values())
        .flatMap(life -> flows(passed(lived(life))))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(taken).isEqualTo(MODEL.getModelElementsByType(SequenceFlow.class).stream()
        .map(SequenceFlow::getId)
        .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void aTaskNamesTheCaseAndBelongsToTheUnitThatHoldsIt() {
    String id = filed();
    assertTask(id, RequestProcess.TRIAGE, "Yönlendir: MBS-2026-0001234 · Yol · Yukarıpınar (Merkez)", "migm");
    decide(id, forward("valilik-18"));
    assertTask(id, RequestProcess.HANDLE_AT_GOVERNORATE,
        "Değerlendir: MBS-2026-0001234 · Yol · Yukarıpınar (Merkez)", "valilik-18");
    decide(id, forward("md-18-milli-egitim"));
    assertTask(id, RequestProcess.HANDLE_AT_DIRECTORATE,
        "Değerlendir: MBS-2026-0001234 · Yol · Yukarıpınar (Merkez)", "md-18-milli-egitim");
    decide(id, giveBack(), giveBack(), forward("belediye-18-merkez"));
    assertTask(id, RequestProcess.HANDLE_AT_MUNICIPALITY,
        "Değerlendir: MBS-2026-0001234 · Yol · Yukarıpınar (Merkez)", "belediye-18-merkez");
    decide(id, giveBack());
    assertTask(id, RequestProcess.ARBITRATE,
        "Karara bağla: MBS-2026-0001234 · Yol · Yukarıpınar (Merkez)", "migm-yonetici");
  }

  @Test
  void theModelOffersAMunicipalityNoWayToForward() {
    assertNoWay(filed(forward("belediye-18-merkez")), forward("valilik-18"));
  }

  @Test
  void theModelOffersADirectorateNoWayToForward() {
    assertNoWay(filed(forward("valilik-18"), forward("md-18-milli-egitim")), forward("md-18-saglik"));
  }

  @Test
  void theModelOffersMigmNoWayToADirectorate() {
    assertNoWay(filed(), forward("md-18-milli-egitim"));
  }

  @Test
  void theModelOffersMigmAndTheArbiterNoWayToReturn() {
    assertNoWay(filed(), giveBack());
    assertNoWay(filed(forward("valilik-18"), giveBack(), forward("valilik-18"), giveBack()), giveBack());
  }

  @Test
  void aDirectoratesReturnIsNotCounted() {
    String id = filed(forward("valilik-18"), forward("md-18-milli-egitim"), giveBack(), forward("md-18-saglik"),
        giveBack());
    assertThat(task(id).getTaskDefinitionKey()).isEqualTo(RequestProcess.HANDLE_AT_GOVERNORATE);
    assertThat(engine.getRuntimeService().getVariable(task(id).getExecutionId(), "returns")).isEqualTo(0);
  }

  @Test
  void onlyWhatRoutesOrNamesStaysInTheEngine() {
    String id = filed(forward("valilik-18"));
    assertThat(engine.getRuntimeService().getVariables(task(id).getExecutionId()))
        .containsOnlyKeys("number", "subject", "office", "holderUnit", "returns");
    assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery()
        .processInstanceId(task(id).getProcessInstanceId()).list()).isEmpty();
  }

  /** As {@code Request.returnBy}: a directorate to its governorate, the others to MİGM, which counts. */
  private static void giveBackToTheSender(DelegateExecution execution) {
    if (execution.getVariable("holderUnit").toString().startsWith("md-")) {
      execution.setVariable("holderUnit", "valilik-18");
    } else {
      execution.setVariable("holderUnit", "migm");
      execution.setVariable("returns", (int) execution.getVariable("returns") + 1);
    }
  }

  private String lived(Life life) {
    String id = filed();
    life.decisions().forEach(fields -> decide(id, fields));
    return id;
  }

  @SafeVarargs
  private String filed(Map<String, String>... decisions) {
    UUID id = UUID.randomUUID();
    process.start(id, FilingFields.of(Casework.aForm(), UUID.randomUUID(), "D18-001", Channel.PORTAL, null));
    decide(id.toString(), decisions);
    return id.toString();
  }

  @SafeVarargs
  private void decide(String id, Map<String, String>... decisions) {
    for (Map<String, String> fields : decisions) {
      Map<String, Object> variables = new HashMap<>();
      fields.forEach((name, value) -> variables.put(name, Variables.stringValue(value, true)));
      engine.getTaskService().complete(task(id).getId(), variables);
    }
  }

  private Task task(String id) {
    return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(id).singleResult();
  }

  private void assertTask(String id, String element, String name, String group) {
    Task task = task(id);
    assertThat(task.getTaskDefinitionKey()).isEqualTo(element);
    assertThat(task.getName()).isEqualTo(name);
    assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
        .extracting(link -> link.getType() + " " + link.getGroupId())
        .containsExactly("candidate " + group);
  }

  private void assertNoWay(String id, Map<String, String> decision) {
    String waiting = task(id).getId();
    assertThatThrownBy(() -> decide(id, decision)).isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("No outgoing sequence flow");
    assertThat(task(id).getId()).isEqualTo(waiting);
  }

  private List<String> passed(String id) {
    String instance = engine.getHistoryService().createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(id).singleResult().getId();
    return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance)
        .orderPartiallyByOccurrence().asc().list().stream()
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  /** Ids of the flows between neighbours on a path; only one token is under way, and no two flows join the same two. */
  private static Stream<String> flows(List<String> path) {
    return MODEL.getModelElementsByType(SequenceFlow.class).stream()
        .filter(flow -> IntStream.range(1, path.size()).anyMatch(place ->
            path.get(place - 1).equals(flow.getSource().getId()) && path.get(place).equals(flow.getTarget().getId())))
        .map(SequenceFlow::getId);
  }
}

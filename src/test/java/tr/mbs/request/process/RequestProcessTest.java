package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tr.mbs.request.process.Life.forward;
import static tr.mbs.request.process.Life.giveBack;
import static tr.mbs.request.process.Life.resolve;
import static tr.mbs.testing.process.CaseAssert.assertThatCase;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tr.mbs.request.Decision;
import tr.mbs.testing.process.ModelTest;

/** The life of a request by its model alone. */
@ModelTest
@Deployment(resources = "bpmn/request.bpmn")
class RequestProcessTest {

  private static final BpmnModelInstance MODEL =
      Bpmn.readModelFromStream(RequestProcessTest.class.getResourceAsStream("/bpmn/request.bpmn"));

  ProcessEngine engine;
  private LifeEngine lives;

  @BeforeEach
  void registerSteps() {
    lives = new LifeEngine(engine);
  }

  @ParameterizedTest
  @EnumSource
  void everyLifePassesItsElementsAndNoOthers(Life life) {
    assertThat(lives.passed(lives.lived(life))).isEqualTo(life.path());
  }

  @Test
  void everySequenceFlowIsTaken() {
    Set<String> taken = Stream.of(Life.values())
        .flatMap(life -> flows(lives.passed(lives.lived(life))))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(taken).isEqualTo(MODEL.getModelElementsByType(SequenceFlow.class).stream()
        .map(SequenceFlow::getId)
        .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void aTaskNamesTheCaseAndBelongsToTheUnitThatHoldsIt() {
    String id = lives.filed();
    assertTask(id, RequestProcess.TRIAGE, "Yönlendir: MBS-2026-0001234 · Yol · Yukarıpınar (Merkez)", "migm");
    lives.decide(id, forward("valilik-18"));
    assertTask(id, RequestProcess.HANDLE_AT_GOVERNORATE,
        "Değerlendir: MBS-2026-0001234 · Yol · Yukarıpınar (Merkez)", "valilik-18");
    lives.decide(id, Life.wish());
    assertThat(lives.wish(id).getName()).isEqualTo("Ek süre: MBS-2026-0001234 · Yol · Yukarıpınar (Merkez)");
    lives.decide(id, new Life.WishEnds(Decision.LAPSE), forward("md-18-milli-egitim"));
    assertTask(id, RequestProcess.HANDLE_AT_DIRECTORATE,
        "Değerlendir: MBS-2026-0001234 · Yol · Yukarıpınar (Merkez)", "md-18-milli-egitim");
    lives.decide(id, giveBack(), giveBack(), forward("belediye-18-merkez"));
    assertTask(id, RequestProcess.HANDLE_AT_MUNICIPALITY,
        "Değerlendir: MBS-2026-0001234 · Yol · Yukarıpınar (Merkez)", "belediye-18-merkez");
    lives.decide(id, giveBack());
    assertTask(id, RequestProcess.ARBITRATE,
        "Karara bağla: MBS-2026-0001234 · Yol · Yukarıpınar (Merkez)", "migm-yonetici");
  }

  @Test
  void theModelOffersAMunicipalityNoWayToForward() {
    assertNoWay(lives.filed(forward("belediye-18-merkez")), forward("valilik-18"));
  }

  @Test
  void theModelOffersADirectorateNoWayToForward() {
    assertNoWay(lives.filed(forward("valilik-18"), forward("md-18-milli-egitim")), forward("md-18-saglik"));
  }

  @Test
  void theModelOffersMigmNoWayToADirectorate() {
    assertNoWay(lives.filed(), forward("md-18-milli-egitim"));
  }

  @Test
  void theModelOffersMigmAndTheArbiterNoWayToReturn() {
    assertNoWay(lives.filed(), giveBack());
    assertNoWay(lives.filed(forward("valilik-18"), giveBack(), forward("valilik-18"), giveBack()), giveBack());
  }

  @Test
  void aDirectoratesReturnIsNotCounted() {
    String id = lives.filed(forward("valilik-18"), forward("md-18-milli-egitim"), giveBack(), forward("md-18-saglik"),
        giveBack());
    assertThatCase(engine, id).waitsAt(RequestProcess.HANDLE_AT_GOVERNORATE);
    assertThat(engine.getRuntimeService().getVariable(lives.task(id).getExecutionId(), "returns")).isNull();
  }

  @Test
  void onlyWhatRoutesOrNamesStaysInTheEngine() {
    String id = lives.filed(forward("valilik-18"));
    assertThat(engine.getRuntimeService().getVariables(lives.task(id).getExecutionId()))
        .containsOnlyKeys("number", "subject", "office", "holderUnit");
    assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery()
        .processInstanceId(lives.task(id).getProcessInstanceId()).list()).isEmpty();
  }

  private void assertTask(String id, String element, String name, String group) {
    assertThatCase(engine, id).waitsAt(element).offers(element, name, group);
  }

  private void assertNoWay(String id, Record decision) {
    String waiting = lives.task(id).getId();
    assertThatThrownBy(() -> lives.decide(id, decision)).isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("No outgoing sequence flow");
    assertThat(lives.task(id).getId()).isEqualTo(waiting);
  }

  /** Ids of the flows between neighbours on a path; only one token is under way, and no two flows join the same two. */
  private static Stream<String> flows(List<String> path) {
    return MODEL.getModelElementsByType(SequenceFlow.class).stream()
        .filter(flow -> IntStream.range(1, path.size()).anyMatch(place ->
            path.get(place - 1).equals(flow.getSource().getId()) && path.get(place).equals(flow.getTarget().getId())))
        .map(SequenceFlow::getId);
  }
}

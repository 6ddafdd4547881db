package tr.mbs.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.testing.process.CaseAssert.assertThatCase;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tr.mbs.testing.process.ModelTest;

/** An onboarding's way through its model alone. */
@ModelTest
class OnboardingProcessTest {

  private static final Map<String, String> TARGETS = JourneyEngine.model(JourneyEngine.TODAY)
      .getModelElementsByType(SequenceFlow.class).stream().collect(Collectors.toMap(SequenceFlow::getId, flow -> flow.getTarget().getId()));

  ProcessEngine engine;
  private JourneyEngine journeys;

  @BeforeEach
  void deploy() {
    journeys = new JourneyEngine(engine);
    journeys.deploy(JourneyEngine.TODAY);
  }

  @ParameterizedTest
  @EnumSource
  void everyJourneyEntersItsElementsAndNoOthers(Journey journey) {
    UUID id = gone(journey);
    assertThat(journeys.flows().stream().map(TARGETS::get)).containsExactlyElementsOf(journey.path());
    assertThat(journeys.isOver(id)).isTrue();
  }

  @Test
  void everyFlowIsTaken() {
    Set<String> taken = Stream.of(Journey.values()).flatMap(journey -> {
      gone(journey);
      return journeys.flows().stream();
    }).collect(Collectors.toCollection(TreeSet::new));
    assertThat(taken).isEqualTo(new TreeSet<>(TARGETS.keySet()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      step01    | 1. Talep yazısı: Çankırı Belediyesi                          | belediye-18-merkez | step-01
      review01  | 1. Talep yazısını incele: Çankırı Belediyesi                 | yardim-masasi      | step-01
      step02    | 2. Proje sorumlularını tanımla: Çankırı Belediyesi           | yardim-masasi      | step-02
      step03    | 3. Birimleri tanımla: Çankırı Belediyesi                     | yardim-masasi      | step-03
      review03  | 3. Birimleri onayla: Çankırı Belediyesi                      | proje-18-merkez    | step-03
      step04    | 4. Kullanıcıları kaydet: Çankırı Belediyesi                  | proje-18-merkez    | step-04
      step05    | 5. Kullanıcıları onayla: Çankırı Belediyesi                  | yardim-masasi      | step-05
      review05  | 5. Sisteme girişi kontrol et: Çankırı Belediyesi             | proje-18-merkez    | step-05
      step06    | 6. Ek birim yetkisi ver: Çankırı Belediyesi                  | proje-18-merkez    | step-06
      step07    | 7. Sayfa yetkisi ver: Çankırı Belediyesi                     | proje-18-merkez    | step-07
      step08    | 8. İletişim bilgilerini güncelle: Çankırı Belediyesi         | proje-18-merkez    | step-08
      step09    | 9. Yönetim takımını kaydet: Çankırı Belediyesi               | proje-18-merkez    | step-09
      step10    | 10. Evrak sayılarını bildir: Çankırı Belediyesi              | proje-18-merkez    | step-10
      step11    | 11. Numaratör ve KEP bilgilerini kaydet: Çankırı Belediyesi  | yardim-masasi      | step-11
      """)
  void aTaskIsKnownByItsNameAndBelongsToItsSide(String element, String name, String group, String form) {
    assertTask(reached(Journey.SOMEBODY_ACTS_FOR_ANOTHER_UNIT, element), element, name, group, form);
  }

  @Test
  void aStepThatWasOpenedAgainIsItsOwnersThenItsReviewersWithTheFormItHadBefore() {
    UUID id = reached(Journey.REOPENED_AND_REVIEWED, OnboardingProcess.REDO_STEP);
    assertTask(id, OnboardingProcess.REDO_STEP, "Düzelt: 3. adım, Çankırı Belediyesi", "belediye-18-merkez", "step-03");
    journeys.move(id, "redoStep COMPLETE");
    assertTask(id, OnboardingProcess.REVIEW_REDO, "Düzeltmeyi incele: 3. adım, Çankırı Belediyesi", "yardim-masasi",
        "step-03");
  }

  @Test
  void twoStepsAreOpenAgainSideBySide() {
    UUID id = reached(Journey.STRAIGHT, OnboardingProcess.STEP_10);
    journeys.move(id, "!reopen 7");
    journeys.move(id, "!reopen 8");
    assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(id.toString())
        .taskDefinitionKey(OnboardingProcess.REDO_STEP).initializeFormKeys().list())
        .extracting(Task::getFormKey)
        .containsExactlyInAnyOrder("embedded:app:forms/onboarding/step-07", "embedded:app:forms/onboarding/step-08");
  }

  @Test
  void theHelpDeskDecidesAboutTheDay() {
    assertTask(reached(Journey.ANOTHER_DAY_AGREED, OnboardingProcess.REVIEW_GO_LIVE), OnboardingProcess.REVIEW_GO_LIVE,
        "Geçiş gününü karara bağla: Çankırı Belediyesi", "yardim-masasi", "go-live");
  }

  @Test
  void onlyWhatRoutesOrNamesStaysInTheEngine() {
    UUID id = reached(Journey.CANCELLED_AMONG_PARALLEL_STEPS, OnboardingProcess.REDO_STEP);
    assertThat(engine.getRuntimeService().createVariableInstanceQuery().list())
        .extracting(variable -> variable.getName()).containsOnly("municipalityUnit", "leads", "place", "step", "owners",
            "reviewers");
    assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().list()).isEmpty();
    journeys.move(id, "!cancel");
  }

  private UUID gone(Journey journey) {
    UUID id = journeys.started();
    journey.moves().forEach(move -> journeys.move(id, move));
    return id;
  }

  /** An onboarding that has come to where this task waits. */
  private UUID reached(Journey journey, String element) {
    UUID id = journeys.started();
    for (String move : journey.moves()) {
      if (journeys.waitingAt(id).anyMatch(element::equals)) {
        return id;
      }
      journeys.move(id, move);
    }
    throw new AssertionError(journey + " does not pass " + element);
  }

  private void assertTask(UUID id, String element, String name, String group, String form) {
    assertThatCase(engine, id.toString()).offers(element, name, group)
        .isDoneBy(element, "embedded:app:forms/onboarding/" + form);
  }
}

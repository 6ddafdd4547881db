package tr.mbs.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tr.mbs.testing.process.ModelTest;

/** The model of today meets onboardings that began with that of a release before, and are under way for months. */
@ModelTest
class NextVersionTest {

  ProcessEngine engine;
  private JourneyEngine journeys;
  private String first;

  @BeforeEach
  void deploy() {
    journeys = new JourneyEngine(engine);
    first = journeys.deploy(JourneyEngine.RELEASED);
  }

  @ParameterizedTest
  @EnumSource
  void whatRunsGoesOnByTheVersionItBeganWith(Journey journey) {
    UUID id = journeys.started();
    journeys.deploy(JourneyEngine.TODAY);
    journey.moves().forEach(move -> {
      assertThat(versionOf(id)).isEqualTo(first);
      journeys.move(id, move);
    });
    assertThat(journeys.isOver(id)).isTrue();
  }

  /** One onboarding for each place of each journey, once where they share it: moved there, it ends by the same steps. */
  @ParameterizedTest
  @EnumSource
  void whatRunsCanBeMovedToTheNextVersionWhereverItWaits(Journey journey) {
    Map<Integer, UUID> waiting = new TreeMap<>();
    journey.ownPlaces().forEach(place -> {
      UUID id = journeys.started();
      journey.moves().subList(0, place).forEach(move -> journeys.move(id, move));
      waiting.put(place, id);
    });
    List<String> called = calledBy(journey);
    String second = journeys.deploy(JourneyEngine.TODAY);
    engine.getRuntimeService()
        .newMigration(engine.getRuntimeService().createMigrationPlan(first, second).mapEqualActivities().build())
        .processInstanceIds(waiting.values().stream().map(id -> instance(id).getId()).toList()).execute();
    waiting.forEach((place, id) -> {
      assertThat(versionOf(id)).isEqualTo(second);
      journeys.forget();
      journey.moves().subList(place, journey.moves().size()).forEach(move -> journeys.move(id, move));
      assertThat(journeys.isOver(id)).isTrue();
      assertThat(called).endsWith(journeys.steps().toArray(String[]::new));
    });
  }

  /** What was a box listens to a flow today: the rows follow the token as before, in the same order. */
  @ParameterizedTest
  @EnumSource
  void bothModelsCallTheSameStepsInTheSameOrder(Journey journey) {
    List<String> called = calledBy(journey);
    journeys.deploy(JourneyEngine.TODAY);
    assertThat(calledBy(journey)).isEqualTo(called).isNotEmpty();
  }

  private List<String> calledBy(Journey journey) {
    UUID id = journeys.started();
    journey.moves().forEach(move -> journeys.move(id, move));
    return journeys.steps();
  }

  @Test
  void theJourneysWaitAtEveryTask() {
    Set<String> waited = Stream.of(Journey.values()).flatMap(journey -> journey.path().stream())
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(waited).containsAll(JourneyEngine.model(JourneyEngine.TODAY).getModelElementsByType(UserTask.class).stream()
        .map(UserTask::getId).toList());
  }

  private String versionOf(UUID id) {
    return instance(id).getProcessDefinitionId();
  }

  private ProcessInstance instance(UUID id) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(id.toString())
        .singleResult();
  }
}

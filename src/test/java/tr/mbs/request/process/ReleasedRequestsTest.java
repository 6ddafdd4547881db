package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.request.Decision;
import tr.mbs.testing.process.ModelTest;

/** Requests that began with the model of a release before, and meet the steps and the model of today. */
@ModelTest
class ReleasedRequestsTest {

  ProcessEngine engine;
  private LifeEngine lives;

  @BeforeEach
  void registerSteps() {
    lives = new LifeEngine(engine);
  }

  static Stream<Arguments> releases() {
    return Stream.of("models/1/request.bpmn", "models/2/request.bpmn", "models/3/request.bpmn", "models/4/request.bpmn")
        .flatMap(model -> Stream.of(Life.values()).filter(Life::isOld).map(life -> arguments(model, life)));
  }

  @ParameterizedTest
  @MethodSource("releases")
  void whatRunsPassesTheSameElementsByTheModelItBeganWith(String model, Life life) {
    String released = lives.deploy(model);
    String id = lives.filed();
    lives.deploy("bpmn/request.bpmn");
    life.decisions().forEach(decision -> {
      assertThat(lives.task(id).getProcessDefinitionId()).isEqualTo(released);
      assertThat(lives.task(id).getName())
          .matches("(Yönlendir|Değerlendir|Karara bağla): MBS-2026-0001234 · Yol · Yukarıpınar \\(Merkez\\)");
      lives.decide(id, decision);
    });
    assertThat(lives.passed(id)).isEqualTo(life.path());
    assertThat(lives.isOver(id)).isTrue();
  }

  /** One request for each place of each life: it is moved to the model of today there, and comes to its end. */
  @ParameterizedTest
  @MethodSource("releases")
  void whatRunsCanBeMovedToTheModelOfTodayWhereverItWaits(String model, Life life) {
    String released = lives.deploy(model);
    List<String> waiting = IntStream.range(0, life.decisions().size()).mapToObj(place -> {
      String id = lives.filed();
      life.decisions().subList(0, place).forEach(decision -> lives.decide(id, decision));
      return id;
    }).toList();
    String today = lives.deploy("bpmn/request.bpmn");
    engine.getRuntimeService()
        .newMigration(engine.getRuntimeService().createMigrationPlan(released, today).mapEqualActivities().build())
        .processInstanceIds(waiting.stream().map(id -> lives.task(id).getProcessInstanceId()).toList()).execute();
    for (int place = 0; place < waiting.size(); place++) {
      String id = waiting.get(place);
      assertThat(lives.task(id).getProcessDefinitionId()).isEqualTo(today);
      life.decisions().subList(place, life.decisions().size()).forEach(decision -> lives.decide(id, decision));
      assertThat(lives.isOver(id)).isTrue();
    }
  }

  /** The wish begins with the model of today, beside a case that goes on by the one it began with. */
  @ParameterizedTest
  @ValueSource(strings = {"models/1/request.bpmn", "models/4/request.bpmn"})
  void aBodyCanWishExtraTimeForWhatRuns(String model) {
    String released = lives.deploy(model);
    String id = lives.filed(Life.forward("valilik-18"));
    String today = lives.deploy("bpmn/request.bpmn");
    lives.decide(id, Life.wish());
    assertThat(lives.wish(id).getProcessDefinitionId()).isEqualTo(today);
    assertThat(lives.task(id).getProcessDefinitionId()).isEqualTo(released);
    lives.decide(id, new Life.WishEnds(Decision.GRANT), Life.resolve());
    assertThat(lives.isOver(id)).isTrue();
  }

  /** Its model knows no such way out: it is moved to the one of today for that. */
  @ParameterizedTest
  @ValueSource(strings = {"models/1/request.bpmn", "models/2/request.bpmn", "models/3/request.bpmn", "models/4/request.bpmn"})
  void whatRunsCanBeTakenBackByItsMuhtar(String model) {
    lives.deploy(model);
    String id = lives.filed();
    lives.deploy("bpmn/request.bpmn");
    lives.decide(id, new Withdrawal());
    assertThat(lives.isOver(id)).isTrue();
    assertThat(lives.passed(id)).endsWith("triageDecided", "withdrawRequest", "requestWithdrawn");
  }
}

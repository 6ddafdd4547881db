package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.ask;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.giveBack;
import static tr.mbs.request.process.Casework.resolve;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tr.mbs.kernel.Refusal;
import tr.mbs.request.Action;
import tr.mbs.request.Movement;
import tr.mbs.request.Request;
import tr.mbs.request.dialogue.Contribution;
import tr.mbs.request.process.own.OwnMoves;
import tr.mbs.request.search.RequestReader;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.Race;

/**
 * The muhtar says something in the moment in which an officer decides. Both may come true, the muhtar's words first; whoever
 * is late is refused in our words, and the history tells what was, without a gap.
 */
@ApplicationTest
@Tag("h2")
class ParallelDialogueIT {

  @Autowired
  private OwnMoves moves;
  @Autowired
  private RequestReader requests;
  @Autowired
  private AutowireCapableBeanFactory beans;

  private Casework casework;
  private Request request;

  @BeforeEach
  void migmHasAskedTheMuhtar() throws Exception {
    casework = beans.createBean(Casework.class);
    request = casework.file("D18-006");
    casework.decide("migm1", request, ask("Yol kaç metre?"));
  }

  @Race
  void heAnswersWhileItIsResolved() throws Exception {
    meets(Action.ANSWERED, "migm1", resolve("POSITIVE"), Action.RESOLVED);
  }

  @Race
  void heAnswersWhileItIsForwarded() throws Exception {
    meets(Action.ANSWERED, "migm1", forward("valilik-18"), Action.FORWARDED);
  }

  @Race
  void heAddsSomethingWhileItIsResolved() throws Exception {
    meets(Action.ADDED, "migm1", resolve("POSITIVE"), Action.RESOLVED);
  }

  @Race
  void heAddsSomethingWhileItIsReturned() throws Exception {
    casework.complete("migm1", request, forward("belediye-18-merkez"));
    casework.claim("belediye18", request);
    meets(Action.ADDED, "belediye18", giveBack("Görevimiz değildir."), Action.RETURNED);
  }

  private void meets(Action said, String officer, Map<String, String> decision, Action decided) throws Exception {
    int before = casework.now(request).movements();
    String task = casework.task(request).getId();
    Contribution contribution = new Contribution(UUID.randomUUID(), "120 metre.");
    Callable<Action> says = () -> {
      if (said == Action.ANSWERED) {
        moves.answer(request, contribution);
      } else {
        moves.addInformation(request, contribution);
      }
      return said;
    };
    Callable<Action> decides = () -> {
      casework.complete(officer, task, decision);
      return decided;
    };
    AtOnce<Action> both = AtOnce.of(List.of(says, decides));
    assertThat(both.answers()).isNotEmpty();
    if (!both.failures().isEmpty()) {
      ParallelWorkIT.assertOvertaken(both.failures());
    }
    if (!both.answers().contains(said)) {
      assertThat(both.failures().get(0)).isInstanceOf(Refusal.class);
    }
    List<Movement> history = requests.movements(request.getId());
    assertThat(history).extracting(Movement::sequence)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, history.size()).boxed().toList());
    assertThat(history).extracting(Movement::action).containsAll(both.answers());
    assertThat(history).hasSize(before + both.answers().size());
    assertThat(casework.now(request).movements()).isEqualTo(history.size());
    if (both.answers().contains(decided)) {
      assertThat(casework.now(request).question()).isNull();
    }
  }
}

package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static tr.mbs.request.process.Casework.deny;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.giveBack;
import static tr.mbs.request.process.Casework.grant;
import static tr.mbs.request.process.Casework.resolve;
import static tr.mbs.request.process.Casework.wish;
import static tr.mbs.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import tr.mbs.calendar.Deadlines;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Refusal.Kind;
import tr.mbs.kernel.TurkishText;
import tr.mbs.request.Action;
import tr.mbs.request.Movement;
import tr.mbs.request.Request;
import tr.mbs.request.dialogue.ExtraTime;
import tr.mbs.request.search.RequestReader;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.Race;

/** Extra time (move 9) by the door, from the body's wish to MİGM's answer, or to the moment when nobody needs it any more. */
@ApplicationTest
@Tag("h2")
class ExtraTimeIT {

  private static final String REASON = "Keşif için hava bekleniyor.";

  @Autowired
  private RequestReader requests;
  @Autowired
  private Deadlines deadlines;
  @Autowired
  private TaskService tasks;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private AutowireCapableBeanFactory beans;

  private Casework casework;
  private Request request;

  @BeforeEach
  void aRequestIsWithTheGovernorate() throws Exception {
    casework = beans.createBean(Casework.class);
    request = casework.file("D18-001");
    casework.decide("migm1", request, forward("valilik-18"));
    request = casework.now(request);
  }

  @Test
  void aWishLeavesTheBodyItsTaskAndGivesMigmOneBesideIt() throws Exception {
    casework.claim("valilik18a", request);
    Task before = casework.task(request);
    casework.complete("valilik18a", request, wish(REASON));
    Task after = casework.task(request);
    assertThat(after.getId()).isEqualTo(before.getId());
    assertThat(after.getAssignee()).isEqualTo("valilik18a");
    assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
    Task wish = casework.wish(request);
    assertThat(wish.getName()).isEqualTo("Ek süre: " + request.number() + " · Yol · Yukarıpınar (Merkez)");
    assertThat(wish.getDueDate()).isEqualTo(before.getDueDate());
    assertThat(tasks.getIdentityLinksForTask(wish.getId())).extracting(IdentityLink::getGroupId).containsExactly("migm");
    assertThat(lastMovement().action()).isEqualTo(Action.WISHED);
    assertThat(lastMovement().text()).isEqualTo("Ek süre istendi: " + REASON);
    assertThat(lastMovement().actingUnit()).isEqualTo("valilik-18");
    assertThat(messages(3)).isZero();
  }

  @Test
  void givenDaysMoveTheLastDayAndTheTaskOfTheBody() throws Exception {
    casework.decide("valilik18a", request, wish(REASON));
    casework.answerWish("migm1", request, Map.of("decision", "GRANT", "extraDays", "7", "reason", "Uygundur."));
    Request now = casework.now(request);
    LocalDate lastDay = deadlines.extended(request.responseLastDay().plusDays(7));
    assertThat(now.responseLastDay()).isEqualTo(lastDay);
    assertThat(now.lastDay()).isEqualTo(lastDay);
    assertThat(now.legalLastDay()).isEqualTo(request.legalLastDay());
    assertThat(casework.task(request).getDueDate()).isEqualTo(Date.from(IstanbulTime.endOfDay(lastDay)));
    assertThat(casework.task(request).getAssignee()).isEqualTo("valilik18a");
    assertThat(casework.wish(request)).isNull();
    Movement movement = lastMovement();
    assertThat(movement.action()).isEqualTo(Action.EXTENDED);
    assertThat(movement.text()).isEqualTo("Ek süre verildi: " + IstanbulTime.date(lastDay, TurkishText.TURKISH));
    assertThat(movement.note()).isEqualTo("Uygundur.");
    assertThat(movement.actingUnit()).isEqualTo("migm");
    assertThat(movement.targetUnit()).isEqualTo("valilik-18");
    assertThat(jdbc.sql("select message_key from notification where message_key like ?").param(request.getId() + "-4-%")
        .query(String.class).list()).containsExactly(request.getId() + "-4-body");
    casework.complete("valilik18a", request, resolve("POSITIVE"));
    assertThat(casework.now(request).lastDay()).isEqualTo(lastDay);
  }

  @Test
  void refusedDaysMoveNothingAndAreNotWishedTwice() throws Exception {
    casework.decide("valilik18a", request, wish(REASON));
    Date due = casework.task(request).getDueDate();
    casework.answerWish("migm1", request, deny("Süre yeterlidir."));
    assertThat(casework.now(request).lastDay()).isEqualTo(request.lastDay());
    assertThat(casework.task(request).getDueDate()).isEqualTo(due);
    assertThat(lastMovement().action()).isEqualTo(Action.DENIED);
    assertThat(lastMovement().text()).isEqualTo("Ek süre verilmedi.");
    assertThat(lastMovement().note()).isEqualTo("Süre yeterlidir.");
    assertThat(messages(4)).isEqualTo(1);
    assertRefused(() -> casework.complete("valilik18a", request, wish(REASON)), Kind.CONFLICT, "request.refusal.wishDecided");
    casework.complete("valilik18a", request, resolve("POSITIVE"));
  }

  @ParameterizedTest
  @CsvSource({"RESOLVE", "FORWARD", "RETURN"})
  void aWishEndsWithWhateverMovesTheRequest(String decision) throws Exception {
    casework.decide("valilik18a", request, wish(REASON));
    String wish = casework.wish(request).getId();
    casework.as("migm1", () -> {
      tasks.claim(wish, "migm1");
      return null;
    });
    casework.complete("valilik18a", request, switch (decision) {
      case "RESOLVE" -> resolve("POSITIVE");
      case "FORWARD" -> forward("md-18-milli-egitim");
      default -> giveBack("Görevimiz değildir.");
    });
    assertThat(casework.wish(request)).isNull();
    assertThat(casework.now(request).extraTime()).isEqualTo(ExtraTime.LAPSED);
    assertRefused(() -> casework.complete("migm1", wish, grant(5)), Kind.GONE, "workflow.task.finished");
  }

  @Test
  void afterThatTheNextBodyMayWishForIt() throws Exception {
    casework.decide("valilik18a", request, wish(REASON));
    casework.complete("valilik18a", request, forward("md-18-milli-egitim"));
    casework.decide("egitim18", request, wish(REASON));
    casework.answerWish("migm2", request, grant(3));
    casework.complete("egitim18", request, resolve("POSITIVE"));
    assertThat(requests.movements(request.getId())).extracting(Movement::action).containsExactly(Action.FILED,
        Action.FORWARDED, Action.WISHED, Action.FORWARDED, Action.WISHED, Action.EXTENDED, Action.RESOLVED);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "GRANT, -, -, extraDays", "GRANT, on, -, extraDays", "GRANT, 0, -, extraDays", "GRANT, 16, -, extraDays",
      "GRANT, 99999999999, -, extraDays", "DENY, -, -, reason", "DENY, 5, ' ', reason"})
  void whatIsMissingOrWrongIsSaidOfItsField(String decision, String days, String reason, String field) throws Exception {
    casework.decide("valilik18a", request, wish(REASON));
    Map<String, String> fields = new HashMap<>(Map.of("decision", decision));
    fields.put("extraDays", days);
    fields.put("reason", reason);
    assertThat(wrongField(() -> casework.answerWish("migm1", request, fields))).isEqualTo(field);
    assertThat(casework.now(request).extraTime()).isEqualTo(ExtraTime.WISHED);
  }

  @Test
  void aWishHasAReason() throws Exception {
    casework.claim("valilik18a", request);
    for (String reason : List.of(" ", "a".repeat(2001))) {
      assertThat(wrongField(() -> casework.complete("valilik18a", request, wish(reason)))).isEqualTo("reason");
    }
    assertThat(casework.wish(request)).isNull();
  }

  @Test
  void onlyBodiesWishAndOnlyMigmAnswers() throws Exception {
    Request atMigm = casework.file("D18-002");
    casework.claim("migm1", atMigm);
    assertRefused(() -> casework.complete("migm1", atMigm, wish(REASON)), Kind.INVALID, "request.refusal.decisionNotHere");
    casework.decide("valilik18a", request, wish(REASON));
    for (String stranger : List.of("valilik18a", "valilik18b", "belediye18", "yardim1")) {
      assertRefused(() -> casework.answerWish(stranger, request, grant(5)), Kind.NOT_FOUND, "workflow.task.notFound");
    }
    for (Map<String, String> other : List.of(resolve("POSITIVE"), wish(REASON), Map.of("decision", "LAPSE"))) {
      assertRefused(() -> casework.answerWish("migm1", request, other), Kind.INVALID, "request.refusal.decisionNotHere");
    }
  }

  @Race
  void migmAnswersOrTheBodyDecides() throws Exception {
    meets(resolve("POSITIVE"));
  }

  @Race
  void migmAnswersOrTheGovernorateForwards() throws Exception {
    meets(forward("md-18-milli-egitim"));
  }

  /** Both may come true, one after the other; whoever is late is refused, and nothing is half done. */
  private void meets(Map<String, String> decision) throws Exception {
    casework.decide("valilik18a", request, wish(REASON));
    String wish = casework.wish(request).getId();
    String task = casework.task(request).getId();
    casework.as("migm1", () -> {
      tasks.claim(wish, "migm1");
      return null;
    });
    Callable<String> answers = () -> {
      casework.complete("migm1", wish, grant(5));
      return "granted";
    };
    Callable<String> decides = () -> {
      casework.complete("valilik18a", task, decision);
      return "decided";
    };
    AtOnce<String> both = AtOnce.of(List.of(answers, decides));
    if (!both.failures().isEmpty()) {
      ParallelWorkIT.assertOvertaken(both.failures());
    }
    Request now = casework.now(request);
    boolean granted = both.answers().contains("granted");
    assertThat(now.extraTime()).isEqualTo(granted ? ExtraTime.GRANTED
        : both.answers().contains("decided") ? ExtraTime.LAPSED : ExtraTime.WISHED);
    assertThat(casework.wish(request)).isNull();
    assertThat(now.responseLastDay().isAfter(request.responseLastDay())).isEqualTo(granted);
    Task open = casework.task(request);
    if (open != null) {
      assertThat(open.getDueDate()).isEqualTo(Date.from(IstanbulTime.endOfDay(now.lastDay())));
    }
  }

  private static String wrongField(ThrowingCallable work) {
    Throwable wrong = catchThrowable(work);
    return wrong instanceof BindException fields
        ? fields.getFieldErrors().stream().map(FieldError::getField).findFirst().orElseThrow()
        : ((Refusal) wrong).field();
  }

  private Movement lastMovement() {
    List<Movement> movements = requests.movements(request.getId());
    return movements.get(movements.size() - 1);
  }

  private int messages(int movement) {
    return jdbc.sql("select count(*) from notification where message_key like ?")
        .param(request.getId() + "-" + movement + "-%").query(Integer.class).single();
  }
}

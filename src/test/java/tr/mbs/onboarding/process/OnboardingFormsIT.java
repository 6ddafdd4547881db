package tr.mbs.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** The forms of an onboarding as Tasklist fetches them. */
@ApplicationTest
class OnboardingFormsIT {

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private TaskService tasks;

  private final Map<String, Visitor> visitors = new HashMap<>();

  @Test
  void eachStepShowsItsStateAndAsksForADecision() throws Exception {
    Move move = Move.begun(context);
    for (int step : List.of(1, 2, 3, 4, 5)) {
      assertThat(form(move, move.owner(step), OnboardingProcess.formOf(step))).contains("mbs-case",
          "cam-variable-name=\"decision\"", "<option value=\"COMPLETE\"").doesNotContain("method=\"post\"");
      move.done(step);
    }
    for (int step : List.of(6, 7, 8, 9, 10, 11)) {
      assertThat(form(move, move.owner(step), OnboardingProcess.formOf(step))).contains("<option value=\"COMPLETE\"")
          .doesNotContain("method=\"post\"");
      move.done(step);
    }
  }

  @Test
  void aReviewerAcceptsOrSendsBackAndSaysInStepFiveWhetherSomebodyActs() throws Exception {
    Move move = Move.begun(context).enter(1).complete(1);
    assertThat(form(move, Move.HELP_DESK, "onboarding/step-01")).contains("value=\"ACCEPT\"", "value=\"SEND_BACK\"",
        "cam-variable-name=\"note\"").doesNotContain("value=\"COMPLETE\"", "cam-variable-name=\"acting\"");
    move.act(1, Move.HELP_DESK, Map.of("decision", "ACCEPT"));
    move.done(2).done(3).done(4).enter(5).complete(5);
    assertThat(form(move, move.lead(1), "onboarding/step-05")).contains("cam-variable-name=\"acting\"");
  }

  @Test
  void theHelpDeskSeesWhichDayIsAskedForAndWhy() throws Exception {
    Move move = Move.at(2, context);
    move.cases().askGoLive(move.id, LocalDate.of(2027, 2, 17), "Sunucu {{7*7}} geç geldi.", move.clerk());
    assertThat(form(move, Move.HELP_DESK, "onboarding/go-live")).contains("17 Şubat 2027", "Sunucu {{7*7}} geç geldi.",
        "value=\"SEND_BACK\"").containsPattern("(?s)ng-non-bindable.*Sunucu");
  }

  private String form(Move move, String userId, String form) {
    String task = tasks.createTaskQuery().processInstanceBusinessKey(move.id.toString()).initializeFormKeys().list()
        .stream().filter(open -> open.getFormKey().endsWith(form)).findFirst().orElseThrow().getId();
    HttpResponse<String> answer = visitors.computeIfAbsent(userId, this::signedIn)
        .get("/forms/" + form + "?taskId=" + task);
    assertThat(answer.statusCode()).as(form).isEqualTo(200);
    return answer.body();
  }

  private Visitor signedIn(String userId) {
    return (userId.equals(Move.HELP_DESK) ? StaffVisit.signedIn(port, userId)
        : StaffVisit.signedIn(port, userId, Move.PASSWORD)).visitor();
  }
}

package tr.mbs.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tr.mbs.testing.Refusals.assertFieldRefused;
import static tr.mbs.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.validation.BindException;
import tr.mbs.kernel.Refusal.Kind;
import tr.mbs.onboarding.IncompleteStep;
import tr.mbs.testing.ApplicationTest;

/** Who may not do what in an onboarding, and in which words he is told. */
@ApplicationTest
class ForbiddenOnboardingMovesIT {

  private static final Map<String, String> COMPLETE = Map.of("decision", "COMPLETE");
  private static final Map<String, String> ACCEPT = Map.of("decision", "ACCEPT");

  @Autowired
  private ApplicationContext context;
  @Autowired
  private TaskService tasks;
  @Autowired
  private IdentityService identity;
  @Autowired
  private RepositoryService repository;

  @Test
  void aStepDoesNotBeginBeforeThoseBeforeItAreOver() throws Exception {
    Move move = Move.at(3, context);
    assertRefused(() -> move.act(9, move.lead(1), COMPLETE), Kind.CONFLICT, "onboarding.refusal.notStarted");
  }

  @Test
  void aStepIsNotDoneTwice() throws Exception {
    Move move = Move.at(3, context).enter(3).complete(3);
    assertRefused(() -> move.complete(3), Kind.CONFLICT, "onboarding.refusal.underReview");
    move.act(3, move.lead(1), ACCEPT);
    assertRefused(() -> move.complete(3), Kind.CONFLICT, "onboarding.refusal.done");
    assertRefused(() -> move.act(3, move.lead(2), ACCEPT), Kind.CONFLICT, "onboarding.refusal.done");
  }

  @Test
  void toTheLeadOfAnotherMunicipalityItDoesNotExist() throws Exception {
    Move move = Move.at(4, context);
    Move other = Move.begun(context);
    assertRefused(() -> move.act(4, other.lead(1), COMPLETE), Kind.NOT_FOUND, "onboarding.refusal.notFound");
    assertRefused(() -> move.act(4, "migm1", COMPLETE), Kind.NOT_FOUND, "onboarding.refusal.notFound");
  }

  @Test
  void nobodyDoesTheStepOfAnotherSide() throws Exception {
    Move move = Move.begun(context);
    assertRefused(() -> move.act(1, Move.HELP_DESK, COMPLETE), Kind.FORBIDDEN,
        "onboarding.refusal.turn.MUNICIPALITY");
    move.done(1);
    assertRefused(() -> move.act(2, move.lead(1), COMPLETE), Kind.FORBIDDEN, "onboarding.refusal.turn.HELP_DESK");
    move.done(2).done(3).enter(4);
    assertRefused(() -> move.act(4, Move.HELP_DESK, COMPLETE), Kind.FORBIDDEN,
        "onboarding.refusal.turn.PROJECT_LEAD");
  }

  @Test
  void aStepIsNotDoneWhileSomethingIsMissing() {
    assertThatThrownBy(() -> Move.begun(context).complete(1)).isInstanceOfSatisfying(IncompleteStep.class,
        incomplete -> assertThat(incomplete.missing()).hasSizeGreaterThan(2));
  }

  @Test
  void aTaskTakesItsOwnDecisionsOnly() throws Exception {
    Move move = Move.begun(context).enter(1);
    assertFieldRefused(() -> move.act(1, move.clerk(), ACCEPT), "decision", "onboarding.refusal.decisionNotHere");
    assertFieldRefused(() -> move.act(1, move.clerk(), Map.of()), "decision", "onboarding.refusal.noDecision");
    move.complete(1);
    assertFieldRefused(() -> move.act(1, Move.HELP_DESK, COMPLETE), "decision", "onboarding.refusal.decisionNotHere");
    assertFieldRefused(() -> move.act(1, Move.HELP_DESK, Map.of("decision", "SEND_BACK")), "note",
        "onboarding.refusal.noReason");
    assertThatThrownBy(() -> move.act(1, Move.HELP_DESK, Map.of("decision", "MAYBE"))).isInstanceOf(BindException.class);
    assertThatThrownBy(() -> move.sendBack(1, Move.HELP_DESK, "x".repeat(2001))).isInstanceOf(BindException.class);
    assertRefused(() -> move.act(1, Move.HELP_DESK, Map.of("decision", "ACCEPT", "acting", "NO")), Kind.INVALID,
        "workflow.form.unknownField");
  }

  @Test
  void whoWatchedTheSignInsSaysWhetherSomebodyActsForAnotherUnit() throws Exception {
    Move move = Move.at(5, context).enter(5).complete(5);
    assertThatThrownBy(() -> move.act(5, move.lead(1), ACCEPT)).isInstanceOfSatisfying(BindException.class,
        wrong -> assertThat(wrong.getFieldErrors()).extracting(error -> error.getField()).containsExactly("acting"));
  }

  @Test
  void aTaskThatAColleagueHoldsInTasklistIsHis() throws Exception {
    Move move = Move.at(4, context).enter(4);
    String task = tasks.createTaskQuery().processInstanceBusinessKey(move.id.toString()).singleResult().getId();
    tasks.setAssignee(task, move.lead(2));
    assertRefused(() -> move.complete(4), Kind.FORBIDDEN, "workflow.task.heldByColleague");
    tasks.setAssignee(task, null);
    move.complete(4);
  }

  @Test
  void aMunicipalityMovesOnce() {
    Move move = Move.begun(context);
    assertRefused(() -> Move.open(context, move.municipality.value()), Kind.CONFLICT, "onboarding.refusal.alreadyOpen");
    assertRefused(() -> Move.open(context, "valilik-18"), Kind.NOT_FOUND, "onboarding.refusal.notFound");
  }

  @Test
  void theGoLiveDayMovesToAWorkingDayToComeAndByOneWishAtATime() throws Exception {
    Move move = Move.at(2, context);
    LocalDate wednesday = LocalDate.of(2027, 2, 17);
    assertFieldRefused(() -> move.cases().askGoLive(move.id, wednesday.plusDays(3), "Neden", move.clerk()), "goLiveOn",
        "onboarding.refusal.goLiveNotWorking");
    assertFieldRefused(() -> move.cases().askGoLive(move.id, move.today().minusDays(1), "Neden", move.clerk()),
        "goLiveOn", "onboarding.refusal.goLivePast");
    assertRefused(() -> move.cases().decideGoLive(move.id, true, null, Move.HELP_DESK), Kind.CONFLICT,
        "onboarding.refusal.goLiveNotAsked");
    move.cases().askGoLive(move.id, wednesday, "Neden", move.clerk());
    assertRefused(() -> move.cases().askGoLive(move.id, wednesday, "Neden", move.clerk()), Kind.CONFLICT,
        "onboarding.refusal.goLiveAsked");
    assertRefused(() -> move.cases().decideGoLive(move.id, true, null, move.clerk()), Kind.CONFLICT,
        "onboarding.refusal.goLiveNotAsked");
    assertFieldRefused(() -> move.cases().decideGoLive(move.id, false, null, Move.HELP_DESK), "note",
        "onboarding.refusal.noReason");
  }

  @Test
  void aStepIsOpenedAgainOnlyWhenItIsOver() throws Exception {
    Move move = Move.at(4, context);
    assertRefused(() -> move.cases().reopen(move.id, 4, "Neden", Move.HELP_DESK), Kind.CONFLICT,
        "onboarding.refusal.notFinished");
    assertRefused(() -> move.cases().reopen(move.id, 2, "Neden", Move.HELP_DESK), Kind.FORBIDDEN,
        "onboarding.refusal.notReopened");
    assertFieldRefused(() -> move.cases().reopen(move.id, 3, " ", Move.HELP_DESK), "note",
        "onboarding.refusal.noReason");
  }

  @Test
  void whatIsBeingCorrectedIsNotGivenBackOnceMore() throws Exception {
    Move move = Move.at(5, context);
    move.cases().reopen(move.id, 4, "Neden", Move.HELP_DESK);
    assertRefused(() -> move.sendBack(5, Move.HELP_DESK, "Neden"), Kind.CONFLICT, "onboarding.refusal.corrected");
  }

  @Test
  void theLastStepWaitsForWhatIsOpenAgainAndForTheDayThatIsAskedFor() throws Exception {
    Move move = Move.at(11, context).enter(11);
    move.cases().reopen(move.id, 8, "Neden", move.lead(1));
    assertThatThrownBy(() -> move.complete(11)).isInstanceOf(IncompleteStep.class);
    move.act(8, move.lead(2), COMPLETE);
    move.cases().askGoLive(move.id, LocalDate.of(2027, 2, 17), "Neden", move.lead(1));
    assertRefused(() -> move.complete(11), Kind.CONFLICT, "onboarding.refusal.goLiveAsked");
  }

  @Test
  void whatIsCancelledIsNotMovedAnyMore() throws Exception {
    Move move = Move.at(4, context).enter(4);
    move.cases().cancel(move.id, "Belediye vazgeçti.", Move.HELP_DESK);
    assertRefused(() -> move.complete(4), Kind.CONFLICT, "onboarding.refusal.CANCELLED");
    assertRefused(() -> move.cases().cancel(move.id, "Yine", Move.HELP_DESK), Kind.CONFLICT,
        "onboarding.refusal.CANCELLED");
  }

  @Test
  void nobodyStartsAMoveFromTasklist() {
    identity.setAuthentication(Move.HELP_DESK, List.of("yardim-masasi", "kurum"));
    try {
      assertThat(repository.createProcessDefinitionQuery().processDefinitionKey(OnboardingProcess.KEY)
          .startablePermissionCheck().count()).isZero();
    } finally {
      identity.clearAuthentication();
    }
  }
}

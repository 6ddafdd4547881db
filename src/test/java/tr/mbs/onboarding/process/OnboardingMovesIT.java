package tr.mbs.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.onboarding.StepStatus.AWAITING_APPROVAL;
import static tr.mbs.onboarding.StepStatus.COMPLETED;
import static tr.mbs.onboarding.StepStatus.CORRECTION_REQUESTED;
import static tr.mbs.onboarding.StepStatus.IN_PROGRESS;
import static tr.mbs.onboarding.StepStatus.NOT_APPLICABLE;
import static tr.mbs.onboarding.StepStatus.NOT_STARTED;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.BindException;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.OnboardingState;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;

/** What pages do with an onboarding, and what becomes of it in our tables, in the engine and in the other rooms. */
@Tag("h2")
@ApplicationTest
class OnboardingMovesIT {

  private static final String REASON = "Yazının sayısı eksik.";
  /** Wednesdays far from any holiday. */
  private static final LocalDate ANOTHER_DAY = LocalDate.of(2027, 2, 17);

  @Autowired
  private ApplicationContext context;
  @Autowired
  private TaskService tasks;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private HistoryService history;
  @Autowired
  private IdentityService identity;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void aMunicipalityMovesFromItsLetterToItsCounters() throws Exception {
    Move move = Move.at(11, context).done(11);
    assertThat(move.statuses().values()).containsOnly(COMPLETED);
    assertThat(move.onboarding().state()).isEqualTo(OnboardingState.COMPLETED);
    assertThat(instances(move.id)).isZero();
    assertThat(jdbc.sql("select count(*) from document_counter where municipality_code = ?")
        .param(move.municipality.value()).query(Integer.class).single()).isEqualTo(2);
    assertThat(history.createHistoricVariableInstanceQuery().list()).isEmpty();
  }

  @Test
  void nobodyActsForAnotherUnitAndStepSixDoesNotApply() throws Exception {
    Move move = Move.at(5, context).enter(5).complete(5);
    jdbc.sql("update onboarding_person set decision = 'REJECTED' where onboarding_id = ? and role = 'USER'")
        .param(move.id).update();
    move.act(5, move.lead(2), Map.of("decision", "ACCEPT", "acting", "NO"));
    assertThat(move.statuses()).containsEntry(6, NOT_APPLICABLE).containsEntry(7, IN_PROGRESS)
        .containsEntry(9, IN_PROGRESS).containsEntry(10, NOT_STARTED);
  }

  @Test
  void theLetterIsSentBackAndStandsOutInTheList() throws Exception {
    Move move = Move.begun(context).enter(1).complete(1);
    assertThat(move.status(1)).isEqualTo(AWAITING_APPROVAL);
    move.sendBack(1, Move.HELP_DESK, REASON);
    assertThat(move.status(1)).isEqualTo(CORRECTION_REQUESTED);
    assertThat(task(move, OnboardingProcess.STEP_01)).satisfies(task -> {
      assertThat(task.getName()).startsWith("Düzeltme: 1. Talep yazısı: ");
      assertThat(task.getPriority()).isGreaterThan(50);
    });
    move.complete(1).act(1, Move.HELP_DESK, Map.of("decision", "ACCEPT"));
    assertThat(move.statuses()).containsEntry(1, COMPLETED).containsEntry(2, IN_PROGRESS);
  }

  @Test
  void theUsersAreSentBackAndTheirApprovalBeginsAnew() throws Exception {
    Move move = Move.at(5, context).sendBack(5, Move.HELP_DESK, REASON);
    assertThat(move.statuses()).containsEntry(4, CORRECTION_REQUESTED).containsEntry(5, NOT_STARTED);
    move.complete(4);
    assertThat(move.statuses()).containsEntry(4, COMPLETED).containsEntry(5, IN_PROGRESS);
  }

  @Test
  void theNumbersAreSentBackAndGivenAgain() throws Exception {
    Move move = Move.at(11, context).sendBack(11, Move.HELP_DESK, REASON);
    assertThat(move.statuses()).containsEntry(10, CORRECTION_REQUESTED).containsEntry(11, NOT_STARTED);
    move.complete(10).done(11);
    assertThat(move.onboarding().state()).isEqualTo(OnboardingState.COMPLETED);
  }

  @Test
  void twoLeadsFinishParallelStepsInTheSameSecond() throws Exception {
    Move move = Move.at(6, context);
    List<Callable<Move>> all = List.of(6, 7, 8, 9).stream().<Callable<Move>>map(step -> () -> {
      move.enter(step);
      return move.act(step, move.lead(step % 2 + 1), Map.of("decision", "COMPLETE"));
    }).toList();
    assertThat(AtOnce.of(all).failures()).isEmpty();
    assertThat(move.statuses()).containsEntry(6, COMPLETED).containsEntry(9, COMPLETED).containsEntry(10, IN_PROGRESS);
  }

  @Test
  void ofSixteenWhoFinishTheLastStepOneDoesAndTheOthersAreToldWho() throws Exception {
    Move move = Move.at(11, context).enter(11);
    List<Callable<Move>> all = IntStream.range(0, 16).<Callable<Move>>mapToObj(i -> () -> move.complete(11)).toList();
    AtOnce<Move> outcome = AtOnce.of(all);
    assertThat(outcome.answers()).hasSize(1);
    assertThat(outcome.failures()).hasSize(15).allSatisfy(failure -> assertThat(failure)
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class)).satisfies(refusal -> {
          assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
          assertThat(refusal.messageKey()).isEqualTo("onboarding.refusal.done");
          assertThat(refusal.args()).startsWith(11);
        }));
  }

  @Test
  void ofManyWhoOpenAMoveOneDoes() throws Exception {
    String municipality = jdbc.sql("""
            select max(code) from organization_unit u where kind = 'MUNICIPALITY' and active and plate = '26'
              and not exists (select 1 from onboarding o where o.municipality = u.code)""").query(String.class).single();
    List<Callable<Boolean>> all = IntStream.range(0, 8).<Callable<Boolean>>mapToObj(i -> () -> {
      Move.open(context, municipality);
      return true;
    }).toList();
    AtOnce<Boolean> outcome = AtOnce.of(all);
    assertThat(outcome.answers()).hasSize(1);
    assertThat(outcome.failures()).hasSize(7).allSatisfy(failure -> assertThat(failure)
        .isInstanceOf(Refusal.class).hasMessage("onboarding.refusal.alreadyOpen"));
  }

  @Test
  void aLeadAsksForAnotherDayAndWhatIsDueOnItFollows() throws Exception {
    Move move = Move.at(10, context);
    move.cases().askGoLive(move.id, ANOTHER_DAY, REASON, move.lead(1));
    assertThat(move.onboarding().askedGoLiveOn()).isEqualTo(ANOTHER_DAY);
    move.cases().decideGoLive(move.id, true, null, Move.HELP_DESK);
    assertThat(move.onboarding().goLiveOn()).isEqualTo(ANOTHER_DAY);
    assertThat(task(move, OnboardingProcess.STEP_10).getDueDate())
        .isEqualTo(Date.from(IstanbulTime.endOfDay(ANOTHER_DAY)));
  }

  @Test
  void theHelpDeskRefusesAnotherDayWithAReason() throws Exception {
    Move move = Move.at(2, context);
    move.cases().askGoLive(move.id, ANOTHER_DAY, REASON, move.clerk());
    move.cases().decideGoLive(move.id, false, "Gün yakın.", Move.HELP_DESK);
    assertThat(move.onboarding().goLiveOn()).isEqualTo(move.today());
    assertThat(move.onboarding().askedGoLiveOn()).isNull();
  }

  @Test
  void theHelpDeskMovesTheDayByItself() throws Exception {
    Move move = Move.at(2, context);
    move.cases().askGoLive(move.id, ANOTHER_DAY, REASON, Move.HELP_DESK);
    assertThat(move.onboarding().goLiveOn()).isEqualTo(ANOTHER_DAY);
  }

  @Test
  void aStepThatIsOpenedAgainIsMendedBesideTheOthers() throws Exception {
    Move move = Move.at(10, context);
    move.cases().reopen(move.id, 8, REASON, move.lead(2));
    assertThat(move.statuses()).containsEntry(8, CORRECTION_REQUESTED).containsEntry(10, IN_PROGRESS);
    move.act(8, move.lead(1), Map.of("decision", "COMPLETE"));
    assertThat(move.status(8)).isEqualTo(COMPLETED);
  }

  @Test
  void aStepThatIsReviewedIsReviewedAgainAndLeavesTheStepsAfterItAlone() throws Exception {
    Move move = Move.at(4, context);
    move.cases().reopen(move.id, 3, REASON, Move.HELP_DESK);
    move.complete(3).sendBack(3, move.lead(1), REASON);
    assertThat(move.statuses()).containsEntry(3, CORRECTION_REQUESTED).containsEntry(4, IN_PROGRESS);
    move.complete(3).act(3, move.lead(2), Map.of("decision", "ACCEPT"));
    assertThat(move.statuses()).containsEntry(3, COMPLETED).containsEntry(4, IN_PROGRESS);
    move.done(4);
  }

  @Test
  void leadsWhoAreAddedLaterAreInvited() throws Exception {
    Move move = Move.at(3, context);
    move.cases().reopen(move.id, 1, REASON, Move.HELP_DESK);
    move.anotherLead().complete(1).act(1, Move.HELP_DESK, Map.of("decision", "ACCEPT"));
    assertThat(jdbc.sql("select count(*) from onboarding_person where onboarding_id = ? and user_id is null")
        .param(move.id).query(Integer.class).single()).isZero();
  }

  @Test
  void aMoveIsCancelledWhereverItStandsAndMayBeginAgain() throws Exception {
    Move move = Move.at(6, context);
    move.cases().reopen(move.id, 3, REASON, Move.HELP_DESK);
    move.cases().askGoLive(move.id, ANOTHER_DAY, REASON, move.lead(1));
    assertThat(rooms(move.id)).contains("proje-", "birim-");
    move.cases().cancel(move.id, REASON, Move.HELP_DESK);
    assertThat(move.onboarding().state()).isEqualTo(OnboardingState.CANCELLED);
    assertThat(rooms(move.id)).as("what somebody can still do").isEmpty();
    assertThat(instances(move.id)).isZero();
    Move.open(context, move.municipality.value());
    assertThat(move.status(7)).isEqualTo(StepStatus.IN_PROGRESS);
  }

  /** The kinds of groups into which an onboarding lets its people, as far as one of them is in there. */
  private Set<String> rooms(UUID id) {
    return jdbc.sql("select distinct user_id from onboarding_person where onboarding_id = ? and user_id is not null")
        .param(id).query(String.class).list().stream()
        .flatMap(user -> identity.createGroupQuery().groupMember(user).list().stream())
        .map(group -> group.getId().replaceFirst("-.*", "-")).filter(kind -> Set.of("proje-", "birim-").contains(kind))
        .collect(Collectors.toSet());
  }

  @Test
  void nothingThatWasTypedStaysInTheEngine() throws BindException {
    String canary = "Kanarya " + UUID.randomUUID();
    Move move = Move.at(5, context).sendBack(5, Move.HELP_DESK, canary);
    move.cases().askGoLive(move.id, ANOTHER_DAY, canary, move.lead(1));
    move.cases().reopen(move.id, 3, canary, Move.HELP_DESK);
    assertThat(runtime.createVariableInstanceQuery().list()).extracting(variable -> variable.getValue())
        .doesNotContain(canary);
    assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
    assertThat(history.createHistoricDetailQuery().count()).isZero();
  }

  private Task task(Move move, String element) {
    return tasks.createTaskQuery().processInstanceBusinessKey(move.id.toString()).taskDefinitionKey(element)
        .singleResult();
  }

  private long instances(UUID id) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).count();
  }
}

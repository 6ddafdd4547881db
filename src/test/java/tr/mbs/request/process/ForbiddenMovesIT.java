package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.giveBack;
import static tr.mbs.request.process.Casework.resolve;
import static tr.mbs.testing.Refusals.assertFieldRefused;
import static tr.mbs.testing.Refusals.assertRefused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import tr.mbs.kernel.Refusal.Kind;
import tr.mbs.request.Movement;
import tr.mbs.request.Request;
import tr.mbs.request.search.RequestReader;
import tr.mbs.testing.ApplicationTest;

/**
 * What domain.md §2.4 forbids, by its numbers: refused by the form, and once more by model and domain when somebody gets
 * past the form. A refused move leaves the request, its task and its movements as they were.
 */
@ApplicationTest
class ForbiddenMovesIT {

  @Autowired
  private RequestReader requests;

  @Autowired
  private AutowireCapableBeanFactory beans;

  private Casework casework;
  private Request request;
  private List<Integer> movements;
  private Optional<String> task;

  @BeforeEach
  void openTheOffices() {
    casework = beans.createBean(Casework.class);
    request = casework.file("D18-010");
  }

  @AfterEach
  void nothingHasHappened() {
    if (movements != null) {
      assertThat(sequences()).isEqualTo(movements);
      assertThat(openTask()).isEqualTo(task);
    }
  }

  // no. 1

  @Test
  void aMunicipalityForwardsToNobody() throws Exception {
    at("belediye18", forward("belediye-18-merkez"));
    assertFieldRefused(() -> casework.complete("belediye18", request, forward("valilik-18")), "decision",
        "request.refusal.decisionNotHere");
    assertNoWay(() -> casework.forge("belediye18", request, forward("valilik-18")));
  }

  // no. 2

  @Test
  void migmForwardsToNoDirectorate() throws Exception {
    at("migm1");
    assertFieldRefused(() -> casework.complete("migm1", request, forward("md-18-milli-egitim")), "targetUnit",
        "request.refusal.targetKind");
    assertFieldRefused(() -> casework.forge("migm1", request, forward("md-18-milli-egitim")), "targetUnit",
        "request.refusal.targetKind");
  }

  // no. 3

  @Test
  void aGovernorateForwardsToItsOwnDirectoratesOnly() throws Exception {
    at("valilik18a", forward("valilik-18"));
    for (String target : List.of("belediye-18-merkez", "valilik-06", "migm")) {
      assertFieldRefused(() -> casework.complete("valilik18a", request, forward(target)), "targetUnit",
          "request.refusal.targetKind");
      assertFieldRefused(() -> casework.forge("valilik18a", request, forward(target)), "targetUnit",
          "request.refusal.targetKind");
    }
    assertFieldRefused(() -> casework.complete("valilik18a", request, forward("md-06-saglik")), "targetUnit",
        "request.refusal.otherProvince");
    assertFieldRefused(() -> casework.forge("valilik18a", request, forward("md-06-saglik")), "targetUnit",
        "request.refusal.otherProvince");
  }

  // no. 4

  @Test
  void aDirectorateForwardsToNobody() throws Exception {
    at("egitim18", forward("valilik-18"), forward("md-18-milli-egitim"));
    assertFieldRefused(() -> casework.complete("egitim18", request, forward("md-18-saglik")), "decision",
        "request.refusal.decisionNotHere");
    assertNoWay(() -> casework.forge("egitim18", request, forward("md-18-saglik")));
  }

  // no. 5

  @Test
  void whoIsNotOfTheHoldingUnitDoesNotEvenSeeTheTask() throws Exception {
    at("valilik18a", forward("valilik-18"));
    for (String stranger : List.of("migm1", "migmyonetici", "valilik06", "egitim18", "belediye18", "yardim1",
        "operator1", "rapor1")) {
      assertRefused(() -> casework.claim(stranger, request), Kind.NOT_FOUND, "workflow.task.notFound");
      assertRefused(() -> casework.complete(stranger, request, resolve("POSITIVE")), Kind.NOT_FOUND,
          "workflow.task.notFound");
      assertThatThrownBy(() -> casework.forge(stranger, request, resolve("POSITIVE")))
          .isInstanceOf(AuthorizationException.class);
    }
  }

  @Test
  void aForgedHolderDoesNotMakeOneTheHolder() throws Exception {
    at("belediye18", forward("belediye-18-merkez"));
    Map<String, String> forged = new HashMap<>(giveBack("Görevimiz değildir."));
    forged.put("holderUnit", "valilik-18");
    assertRefused(() -> casework.forge("belediye18", request, forged), Kind.CONFLICT, "request.refusal.notHolder");
  }

  // no. 7

  @Test
  void aResultHasATextAndARefusalItsReason() throws Exception {
    at("valilik18a", forward("valilik-18"));
    Map<String, String> withoutText = Map.of("decision", "RESOLVE", "outcome", "POSITIVE");
    assertWrongField(() -> casework.complete("valilik18a", request, withoutText), "resultText", "NotBlank");
    assertFieldRefused(() -> casework.forge("valilik18a", request, withoutText), "resultText",
        "request.refusal.resultWithoutText");
    for (String outcome : List.of("NEGATIVE", "PARTIAL")) {
      assertFieldRefused(() -> casework.complete("valilik18a", request, resolve(outcome)), "reason",
          "request.refusal.resultWithoutReason");
      assertFieldRefused(() -> casework.forge("valilik18a", request, resolve(outcome)), "reason",
          "request.refusal.resultWithoutReason");
    }
  }

  @Test
  void outsideItsDutiesIsNoResult() throws Exception {
    at("valilik18a", forward("valilik-18"));
    assertWrongField(() -> casework.complete("valilik18a", request, resolve("OUTSIDE_DUTIES")), "outcome",
        "typeMismatch");
  }

  // no. 8

  @Test
  void aColleaguesTaskIsHis() throws Exception {
    at("valilik18a", forward("valilik-18"));
    assertRefused(() -> casework.claim("valilik18b", request), Kind.CONFLICT, "workflow.task.claimedByColleague");
    assertRefused(() -> casework.complete("valilik18b", request, resolve("POSITIVE")), Kind.FORBIDDEN,
        "workflow.task.heldByColleague");
  }

  @Test
  void whoHasNotClaimedItDoesNotComplete() throws Exception {
    freeze();
    assertRefused(() -> casework.complete("migm1", request, forward("valilik-18")), Kind.FORBIDDEN,
        "workflow.task.claimFirst");
  }

  @Test
  void whatAColleagueFinishedIsGone() throws Exception {
    String finished = casework.task(request).getId();
    casework.decide("migm1", request, resolve("POSITIVE"));
    freeze();
    for (String colleague : List.of("migm1", "migm2")) {
      assertRefused(() -> casework.complete(colleague, finished, resolve("POSITIVE")), Kind.GONE,
          "workflow.task.finished");
    }
    assertRefused(() -> casework.complete("valilik18a", finished, resolve("POSITIVE")), Kind.NOT_FOUND,
        "workflow.task.notFound");
  }

  // no. 10

  @Test
  void aBodyOfAnotherIlIsNoTarget() throws Exception {
    at("migm1");
    for (String target : List.of("valilik-06", "belediye-06", "belediye-06-cankaya")) {
      assertFieldRefused(() -> casework.complete("migm1", request, forward(target)), "targetUnit",
          "request.refusal.otherProvince");
      assertFieldRefused(() -> casework.forge("migm1", request, forward(target)), "targetUnit",
          "request.refusal.otherProvince");
    }
  }

  @Test
  void whatIsNoBodyIsNoTarget() throws Exception {
    at("migm1");
    assertFieldRefused(() -> casework.complete("migm1", request, forward("valilik-99")), "targetUnit",
        "request.refusal.unknownTarget");
    assertWrongField(() -> casework.complete("migm1", request, forward("Çankırı Valiliği")), "targetUnit",
        "typeMismatch");
  }

  // Bounded returns

  @Test
  void theBodyThatTheArbiterChoseReturnsNothing() throws Exception {
    at("valilik18a", forward("belediye-18-merkez"), giveBack("Görevimiz değildir."), forward("valilik-18"),
        giveBack("Görevimiz değildir."), forward("valilik-18"));
    assertRefused(() -> casework.complete("valilik18a", request, giveBack("Yine değildir.")), Kind.INVALID,
        "request.refusal.cannotReturn");
    assertRefused(() -> casework.forge("valilik18a", request, giveBack("Yine değildir.")), Kind.INVALID,
        "request.refusal.cannotReturn");
  }

  @Test
  void aDirectorateReturnsOnce() throws Exception {
    at("egitim18", forward("valilik-18"), forward("md-18-milli-egitim"), giveBack("Görevimiz değildir."),
        forward("md-18-milli-egitim"));
    assertRefused(() -> casework.complete("egitim18", request, giveBack("Yine değildir.")), Kind.INVALID,
        "request.refusal.cannotReturn");
    assertRefused(() -> casework.forge("egitim18", request, giveBack("Yine değildir.")), Kind.INVALID,
        "request.refusal.cannotReturn");
  }

  @Test
  void migmAndTheArbiterReturnNothing() throws Exception {
    at("migm1");
    assertFieldRefused(() -> casework.complete("migm1", request, giveBack("Görevimiz değildir.")), "decision",
        "request.refusal.decisionNotHere");
    assertNoWay(() -> casework.forge("migm1", request, giveBack("Görevimiz değildir.")));
  }

  @Test
  void aReturnHasItsReason() throws Exception {
    at("belediye18", forward("belediye-18-merkez"));
    assertWrongField(() -> casework.complete("belediye18", request, Map.of("decision", "RETURN")), "reason",
        "NotBlank");
  }

  // The form's own

  @Test
  void aFormWithoutADecisionOrWithForeignFieldsIsRefused() throws Exception {
    at("migm1");
    assertFieldRefused(() -> casework.complete("migm1", request, Map.of()), "decision", "request.refusal.noDecision");
    Map<String, String> smuggled = new HashMap<>(forward("valilik-18"));
    smuggled.put("holderUnit", "belediye-06");
    assertRefused(() -> casework.complete("migm1", request, smuggled), Kind.INVALID, "workflow.form.unknownField");
  }

  /** After these decisions of whoever has it, this officer has claimed the request; from then on nothing may happen. */
  @SafeVarargs
  private void at(String officer, Map<String, String>... decisions) throws Exception {
    for (Map<String, String> fields : decisions) {
      casework.decide(officerOf(casework.task(request).getTaskDefinitionKey()), request, fields);
    }
    casework.claim(officer, request);
    freeze();
  }

  private void freeze() {
    movements = sequences();
    task = openTask();
  }

  private static String officerOf(String element) {
    return switch (element) {
      case RequestProcess.TRIAGE -> "migm1";
      case RequestProcess.ARBITRATE -> "migmyonetici";
      case RequestProcess.HANDLE_AT_GOVERNORATE -> "valilik18a";
      case RequestProcess.HANDLE_AT_DIRECTORATE -> "egitim18";
      default -> "belediye18";
    };
  }

  private Optional<String> openTask() {
    return Optional.ofNullable(casework.task(request)).map(Task::getId);
  }

  private List<Integer> sequences() {
    return requests.movements(request.getId()).stream().map(Movement::sequence).toList();
  }

  private static void assertNoWay(ThrowingCallable forgery) {
    assertThatThrownBy(forgery).isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("No outgoing sequence flow");
  }

  private static void assertWrongField(ThrowingCallable submission, String field, String rule) {
    BindException wrong = catchThrowableOfType(BindException.class, submission);
    assertThat(wrong).as("wrong fields").isNotNull();
    assertThat(wrong.getFieldErrors()).extracting(FieldError::getField, FieldError::getCode)
        .containsExactly(tuple(field, rule));
  }
}

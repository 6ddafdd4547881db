package tr.mbs.request;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.Bodies.ANKARA_EDUCATION;
import static tr.mbs.request.Bodies.ANKARA_GOVERNORATE;
import static tr.mbs.request.Bodies.ANKARA_MUNICIPALITY;
import static tr.mbs.request.Bodies.EDUCATION;
import static tr.mbs.request.Bodies.GOVERNORATE;
import static tr.mbs.request.Bodies.HEALTH;
import static tr.mbs.request.Bodies.HELP_DESK;
import static tr.mbs.request.Bodies.MIGM;
import static tr.mbs.request.Bodies.MUNICIPALITY;
import static tr.mbs.request.Bodies.OTHER_MUNICIPALITY;
import static tr.mbs.request.RequestBuilder.aRequest;
import static tr.mbs.testing.Refusals.assertFieldRefused;
import static tr.mbs.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tr.mbs.kernel.Refusal.Kind;
import tr.mbs.registry.unit.Unit;

/** Who may move a request where: domain.md §2.3 and §2.4, by their numbers. */
class RequestTest {

  private static final Instant NOW = RequestBuilder.noon(LocalDate.of(2026, 5, 13));

  // Moves 1, 3, 4, 5, 6

  @Test
  void aFiledRequestWaitsForMigm() {
    Request request = aRequest().build();
    assertThat(request.status()).isEqualTo(Status.PENDING);
    assertThat(request.holder()).isEqualTo("migm");
    assertThat(request.returns()).isZero();
    assertThat(request.isReturned()).isFalse();
  }

  @Test
  void migmForwardsToTheGovernorateOfTheIl() {
    assertHeldBy(GOVERNORATE, aRequest().forwardedTo(GOVERNORATE).build());
  }

  @Test
  void migmForwardsToAMunicipalityOfTheIl() {
    assertHeldBy(MUNICIPALITY, aRequest().forwardedTo(MUNICIPALITY).build());
  }

  @Test
  void aGovernorateForwardsToADirectorateOfItsIl() {
    assertHeldBy(EDUCATION, aRequest().forwardedTo(GOVERNORATE).forwardedTo(EDUCATION).build());
  }

  @Test
  void whoeverHoldsItResolvesIt() {
    assertResolvedBy(MIGM, aRequest().resolved().build());
    assertResolvedBy(GOVERNORATE, aRequest().forwardedTo(GOVERNORATE).resolved().build());
    assertResolvedBy(EDUCATION, aRequest().forwardedTo(GOVERNORATE).forwardedTo(EDUCATION).resolved().build());
    assertResolvedBy(MUNICIPALITY, aRequest().forwardedTo(MUNICIPALITY).resolved().build());
  }

  @Test
  void governorateAndMunicipalityReturnToMigm() {
    for (Unit body : new Unit[] {GOVERNORATE, MUNICIPALITY}) {
      Request request = aRequest().forwardedTo(body).returned().build();
      assertThat(request.status()).isEqualTo(Status.PENDING);
      assertThat(request.holder()).isEqualTo("migm");
      assertThat(request.returns()).isEqualTo(1);
      assertThat(request.isReturned()).isTrue();
      assertThat(request.awaitsArbiter()).isFalse();
    }
  }

  @Test
  void aDirectorateReturnsToItsGovernorateAndThatIsNotCounted() {
    Request request = aRequest().forwardedTo(GOVERNORATE).forwardedTo(EDUCATION).returned().build();
    assertHeldBy(GOVERNORATE, request);
    assertThat(request.returns()).isZero();
    assertThat(request.isReturned()).isFalse();
  }

  // §2.4 no. 1

  @Test
  void aMunicipalityCannotForward() {
    for (Unit target : new Unit[] {GOVERNORATE, EDUCATION, OTHER_MUNICIPALITY, MIGM}) {
      Request request = aRequest().forwardedTo(MUNICIPALITY).build();
      assertRefused(() -> forward(request, MUNICIPALITY, target), Kind.INVALID, "request.refusal.cannotForward");
      assertHeldBy(MUNICIPALITY, request);
    }
  }

  // no. 2

  @Test
  void migmCannotForwardToADirectorate() {
    Request request = aRequest().build();
    assertFieldRefused(() -> forward(request, MIGM, EDUCATION), "targetUnit", "request.refusal.targetKind");
    assertThat(request.status()).isEqualTo(Status.PENDING);
  }

  @Test
  void migmCannotForwardToItselfOrToTheHelpDesk() {
    for (Unit target : new Unit[] {MIGM, HELP_DESK}) {
      Request request = aRequest().build();
      assertFieldRefused(() -> forward(request, MIGM, target), "targetUnit", "request.refusal.targetKind");
    }
  }

  // no. 3

  @Test
  void aGovernorateCannotForwardToAMunicipalityOrAnotherGovernorate() {
    for (Unit target : new Unit[] {MUNICIPALITY, ANKARA_GOVERNORATE, GOVERNORATE, MIGM}) {
      Request request = aRequest().forwardedTo(GOVERNORATE).build();
      assertFieldRefused(() -> forward(request, GOVERNORATE, target), "targetUnit", "request.refusal.targetKind");
      assertHeldBy(GOVERNORATE, request);
    }
  }

  @Test
  void aGovernorateCannotForwardToADirectorateOfAnotherIl() {
    Request request = aRequest().forwardedTo(GOVERNORATE).build();
    assertFieldRefused(() -> forward(request, GOVERNORATE, ANKARA_EDUCATION), "targetUnit",
        "request.refusal.otherProvince");
  }

  // no. 4

  @Test
  void aDirectorateCannotForward() {
    for (Unit target : new Unit[] {HEALTH, MUNICIPALITY, GOVERNORATE}) {
      Request request = aRequest().forwardedTo(GOVERNORATE).forwardedTo(EDUCATION).build();
      assertRefused(() -> forward(request, EDUCATION, target), Kind.INVALID, "request.refusal.cannotForward");
      assertHeldBy(EDUCATION, request);
    }
  }

  // no. 5

  @Test
  void whoDoesNotHoldItCannotMoveIt() {
    Request request = aRequest().forwardedTo(GOVERNORATE).forwardedTo(EDUCATION).build();
    for (Unit stranger : new Unit[] {MIGM, GOVERNORATE, HEALTH, MUNICIPALITY, ANKARA_GOVERNORATE, HELP_DESK}) {
      assertRefused(() -> forward(request, stranger, HEALTH), Kind.CONFLICT, "request.refusal.notHolder");
      assertRefused(() -> giveBack(request, stranger), Kind.CONFLICT, "request.refusal.notHolder");
      assertRefused(() -> resolve(request, stranger, Outcome.POSITIVE, "Yapıldı.", null), Kind.CONFLICT,
          "request.refusal.notHolder");
    }
    assertHeldBy(EDUCATION, request);
  }

  @Test
  void nobodyMovesAResolvedRequest() {
    Request request = aRequest().forwardedTo(MUNICIPALITY).resolved().build();
    assertRefused(() -> forward(request, MIGM, GOVERNORATE), Kind.CONFLICT, "request.refusal.notHolder");
    assertRefused(() -> giveBack(request, MUNICIPALITY), Kind.CONFLICT, "request.refusal.notHolder");
    assertRefused(() -> resolve(request, MUNICIPALITY, Outcome.NEGATIVE, "Yapılamaz.", "Ödenek yok."), Kind.CONFLICT,
        "request.refusal.notHolder");
    assertThat(request.result().outcome()).isEqualTo(Outcome.POSITIVE);
  }

  @Test
  void migmHasNobodyToReturnItTo() {
    Request request = aRequest().build();
    assertRefused(() -> giveBack(request, MIGM), Kind.INVALID, "request.refusal.cannotReturn");
  }

  // no. 7

  @Test
  void aResultHasAText() {
    Request request = aRequest().forwardedTo(GOVERNORATE).build();
    for (String text : new String[] {null, "", " \t"}) {
      assertFieldRefused(() -> resolve(request, GOVERNORATE, Outcome.POSITIVE, text, null), "resultText",
          "request.refusal.resultWithoutText");
    }
    assertHeldBy(GOVERNORATE, request);
  }

  @ParameterizedTest
  @EnumSource(names = {"NEGATIVE", "PARTIAL"})
  void whatIsNotMetInFullIsAnsweredWithItsReason(Outcome outcome) {
    Request request = aRequest().forwardedTo(GOVERNORATE).build();
    for (String reason : new String[] {null, "", "  "}) {
      assertFieldRefused(() -> resolve(request, GOVERNORATE, outcome, "Yapılamadı.", reason), "reason",
          "request.refusal.resultWithoutReason");
    }
    resolve(request, GOVERNORATE, outcome, "Yapılamadı.", "Ödenek yok.");
    assertThat(request.result().outcome()).isEqualTo(outcome);
    assertThat(request.result().reason()).isEqualTo("Ödenek yok.");
  }

  @ParameterizedTest
  @EnumSource(names = {"POSITIVE", "INFORMED"})
  void whatIsMetNeedsNoReasonAndKeepsNone(Outcome outcome) {
    Request request = aRequest().forwardedTo(GOVERNORATE).build();
    resolve(request, GOVERNORATE, outcome, "Yapıldı.", "Başka bir karardan kalan gerekçe");
    assertThat(request.result().text()).isEqualTo("Yapıldı.");
    assertThat(request.result().reason()).isNull();
  }

  @Test
  void outsideItsDutiesIsNoResult() {
    assertThat(Outcome.values()).extracting(Outcome::name)
        .containsExactly("POSITIVE", "NEGATIVE", "PARTIAL", "INFORMED");
  }

  // no. 10

  @Test
  void aBodyOfAnotherIlIsNoTarget() {
    for (Unit target : new Unit[] {ANKARA_GOVERNORATE, ANKARA_MUNICIPALITY}) {
      Request request = aRequest().build();
      assertFieldRefused(() -> forward(request, MIGM, target), "targetUnit", "request.refusal.otherProvince");
    }
  }

  @Test
  void aBodyThatIsGoneIsNoTarget() {
    Request request = aRequest().build();
    assertFieldRefused(() -> forward(request, MIGM, Bodies.closed(MUNICIPALITY)), "targetUnit",
        "request.refusal.inactiveTarget");
  }

  // Bounded returns

  @Test
  void theSecondReturnGoesToTheArbiter() {
    Request request = aRequest().forwardedTo(MUNICIPALITY).returned().forwardedTo(MUNICIPALITY).returned().build();
    assertThat(request.returns()).isEqualTo(2);
    assertThat(request.awaitsArbiter()).isTrue();
    assertThat(request.isReturned()).isTrue();
    assertThat(request.status()).isEqualTo(Status.PENDING);
  }

  @Test
  void returnsCountWhicheverBodyReturns() {
    assertThat(aRequest().forwardedTo(MUNICIPALITY).returned().forwardedTo(GOVERNORATE).returned().build()
        .awaitsArbiter()).isTrue();
  }

  @Test
  void theBodyThatTheArbiterChoseCannotReturnIt() {
    for (Unit chosen : new Unit[] {GOVERNORATE, MUNICIPALITY, OTHER_MUNICIPALITY}) {
      Request request = arbitrated().forwardedTo(chosen).build();
      assertThat(request.awaitsArbiter()).isFalse();
      assertThat(request.decisions(chosen, false)).doesNotContain(Decision.RETURN).contains(Decision.RESOLVE);
      assertRefused(() -> giveBack(request, chosen), Kind.INVALID, "request.refusal.cannotReturn");
      assertHeldBy(chosen, request);
    }
  }

  @Test
  void itsDirectoratesDoNotOpenTheWayBackToMigm() {
    Request request = arbitrated().forwardedTo(GOVERNORATE).forwardedTo(EDUCATION).returned().build();
    assertHeldBy(GOVERNORATE, request);
    assertRefused(() -> giveBack(request, GOVERNORATE), Kind.INVALID, "request.refusal.cannotReturn");
  }

  @Test
  void theArbiterMayResolve() {
    assertResolvedBy(MIGM, arbitrated().resolved().build());
  }

  @Test
  void theArbiterIsBoundToTheSameTargets() {
    Request request = arbitrated().build();
    assertFieldRefused(() -> forward(request, MIGM, EDUCATION), "targetUnit", "request.refusal.targetKind");
    assertFieldRefused(() -> forward(request, MIGM, ANKARA_GOVERNORATE), "targetUnit", "request.refusal.otherProvince");
    assertThat(request.awaitsArbiter()).isTrue();
  }

  @Test
  void aDirectorateReturnsOnceAndThenMustAnswer() {
    Request request = aRequest().forwardedTo(GOVERNORATE).forwardedTo(EDUCATION).returned().forwardedTo(EDUCATION)
        .build();
    assertThat(request.decisions(EDUCATION, true)).doesNotContain(Decision.RETURN).contains(Decision.RESOLVE);
    assertRefused(() -> request.returnBy(EDUCATION, GOVERNORATE, true, NOW), Kind.INVALID,
        "request.refusal.cannotReturn");
    assertHeldBy(EDUCATION, request);
  }

  @Test
  void eachDirectorateHasItsOwnReturn() {
    assertHeldBy(GOVERNORATE, aRequest().forwardedTo(GOVERNORATE)
        .forwardedTo(EDUCATION).returned()
        .forwardedTo(HEALTH).returned().build());
  }

  @Test
  void everybodyElseDecidesNothing() {
    assertThat(aRequest().build().decisions(HELP_DESK, false)).isEmpty();
  }

  // §2.6, with the check values of the calendar

  @Test
  void theLegalClockStartsTheDayAfterFiling() {
    Request request = aRequest().filedOn(LocalDate.of(2026, 5, 12)).build();
    assertThat(request.legalLastDay()).isEqualTo("2026-06-11");
    assertThat(request.responseLastDay()).isNull();
    assertThat(request.lastDay()).isEqualTo("2026-06-11");
  }

  @Test
  void theResponseClockStartsWhenItFirstReachesABody() {
    Request request = aRequest().filedOn(LocalDate.of(2026, 5, 10)).on(LocalDate.of(2026, 5, 12))
        .forwardedTo(MUNICIPALITY).build();
    assertThat(request.responseLastDay()).isEqualTo("2026-06-01");
    assertThat(request.lastDay()).isEqualTo("2026-06-01");
  }

  @Test
  void aReturnAndASecondBodyDoNotRestartIt() {
    Request request = aRequest().filedOn(LocalDate.of(2026, 5, 12)).forwardedTo(MUNICIPALITY)
        .on(LocalDate.of(2026, 5, 20)).returned()
        .on(LocalDate.of(2026, 5, 21)).forwardedTo(GOVERNORATE)
        .on(LocalDate.of(2026, 5, 22)).forwardedTo(EDUCATION)
        .on(LocalDate.of(2026, 5, 25)).returned().build();
    assertThat(request.responseLastDay()).isEqualTo("2026-06-01");
    assertThat(request.lastDay()).isEqualTo("2026-06-01");
    assertThat(request.legalLastDay()).isEqualTo("2026-06-11");
  }

  @Test
  void backAtMigmTheLegalLastDayCounts() {
    assertThat(aRequest().filedOn(LocalDate.of(2026, 5, 12)).forwardedTo(MUNICIPALITY).returned().build().lastDay())
        .isEqualTo("2026-06-11");
  }

  @Test
  void anAnswerKeepsTheLastDayThatBoundWhoeverGaveIt() {
    var forwarded = aRequest().filedOn(LocalDate.of(2026, 5, 12)).forwardedTo(MUNICIPALITY);
    assertThat(forwarded.resolved().build().lastDay()).isEqualTo("2026-06-01");
    assertThat(aRequest().filedOn(LocalDate.of(2026, 5, 12)).forwardedTo(MUNICIPALITY).returned().resolved().build()
        .lastDay()).isEqualTo("2026-06-11");
  }

  @Test
  void aBodyThatGetsItLateHasUntilTheLegalLastDay() {
    Request request = aRequest().filedOn(LocalDate.of(2026, 3, 5)).on(LocalDate.of(2026, 4, 1))
        .forwardedTo(GOVERNORATE).build();
    assertThat(request.responseLastDay()).isEqualTo("2026-04-16");
    assertThat(request.lastDay()).isEqualTo(request.legalLastDay()).isEqualTo("2026-04-06");
  }

  @Test
  void theDayOfTheFirstForwardIsTheOneInIstanbul() {
    Request request = aRequest().filedOn(LocalDate.of(2026, 5, 10)).build();
    request.forwardTo(MUNICIPALITY, MIGM, Instant.parse("2026-05-11T21:30:00Z"), RequestBuilder.DEADLINES::response);
    assertThat(request.responseLastDay()).isEqualTo(RequestBuilder.DEADLINES.response(LocalDate.of(2026, 5, 12)));
  }

  private static RequestBuilder arbitrated() {
    return aRequest().forwardedTo(MUNICIPALITY).returned().forwardedTo(GOVERNORATE).returned();
  }

  private static void forward(Request request, Unit actor, Unit target) {
    request.forwardTo(target, actor, NOW, RequestBuilder.DEADLINES::response);
  }

  private static void giveBack(Request request, Unit actor) {
    request.returnBy(actor, GOVERNORATE, false, NOW);
  }

  private static void resolve(Request request, Unit actor, Outcome outcome, String text, String reason) {
    request.resolve(outcome, text, reason, actor, NOW);
  }

  private static void assertHeldBy(Unit unit, Request request) {
    assertThat(request.status()).isEqualTo(Status.FORWARDED);
    assertThat(request.holder()).isEqualTo(unit.code().value());
  }

  private static void assertResolvedBy(Unit unit, Request request) {
    assertThat(request.status()).isEqualTo(Status.RESOLVED);
    assertThat(request.holder()).isNull();
    assertThat(request.result().resolvedBy()).isEqualTo(unit.code().value());
    assertThat(request.result().resolvedAt()).isNotNull();
  }
}

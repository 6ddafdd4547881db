package tr.mbs.request;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.Bodies.EDUCATION;
import static tr.mbs.request.Bodies.GOVERNORATE;
import static tr.mbs.request.Bodies.MUNICIPALITY;
import static tr.mbs.request.RequestBuilder.aRequest;
import static tr.mbs.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tr.mbs.kernel.Refusal.Kind;

/** What the muhtar himself may do with a request, and until when: domain.md §2.3 (moves 7 and 10), §2.4, §2.11a. */
class OwnMoveRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
  private static final Instant NOW = RequestBuilder.noon(DAY);
  private static final LocalDate NEW_LEGAL_DAY = RequestBuilder.DEADLINES.legal(DAY);
  private static final LocalDate NEW_RESPONSE_DAY = RequestBuilder.DEADLINES.response(DAY);
  /** The last second of the tenth day in Istanbul, and the first of the eleventh. */
  private static final Instant IN_TIME = Instant.parse("2026-05-22T20:59:59Z");
  private static final Instant TOO_LATE = Instant.parse("2026-05-22T21:00:00Z");

  @Test
  void heTakesBackWhatNoBodyHasHad() {
    Request request = aRequest().build();
    assertThat(request.mayBeWithdrawn()).isTrue();
    request.withdraw(NOW);
    assertThat(request.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(request.holder()).isNull();
    assertThat(request.result()).isNull();
  }

  @Test
  void heTakesNothingBackThatABodyHasHad() {
    assertNotWithdrawn(aRequest().forwardedTo(MUNICIPALITY).build());
    assertNotWithdrawn(aRequest().forwardedTo(GOVERNORATE).returned().build());
    assertNotWithdrawn(aRequest().forwardedTo(GOVERNORATE).forwardedTo(EDUCATION).build());
  }

  @Test
  void heTakesNothingBackThatIsClosedOrInItsSecondRound() {
    assertNotWithdrawn(aRequest().resolved().build());
    assertNotWithdrawn(aRequest().resolved().objected().build());
    Request withdrawn = aRequest().build();
    withdrawn.withdraw(NOW);
    assertRefused(() -> withdrawn.withdraw(NOW), Kind.CONFLICT, "request.refusal.withdrawnBefore");
  }

  @Test
  void anObjectionIsASecondRoundWithBothClocksFromItsDay() {
    Request request = aRequest().filedOn(LocalDate.of(2026, 3, 5)).forwardedTo(MUNICIPALITY)
        .on(LocalDate.of(2026, 5, 10)).resolved().on(DAY).objected().build();
    assertThat(request.status()).isEqualTo(Status.PENDING);
    assertThat(request.holder()).isEqualTo("migm");
    assertThat(request.legalLastDay()).isEqualTo("2026-06-11").isEqualTo(request.lastDay());
    assertThat(request.responseLastDay()).isEqualTo("2026-06-01");
    assertThat(request.result()).isNull();
    assertThat(request.firstResult().resolvedBy()).isEqualTo(MUNICIPALITY.code().value());
    assertThat(request.awaitsSecondLook()).isTrue();
    assertThat(request.isReturned()).isFalse();
  }

  @Test
  void theBodiesClockOfTheSecondRoundDoesNotWaitForABody() {
    Request request = aRequest().filedOn(LocalDate.of(2026, 5, 4)).resolved().on(DAY).objected()
        .on(LocalDate.of(2026, 5, 25)).forwardedTo(MUNICIPALITY).build();
    assertThat(request.responseLastDay()).isEqualTo("2026-06-01").isEqualTo(request.lastDay());
  }

  @Test
  void theSecondResultStandsBesideTheFirst() {
    Request request = aRequest().forwardedTo(MUNICIPALITY).resolved().objected().forwardedTo(GOVERNORATE).resolved().build();
    assertThat(request.result().resolvedBy()).isEqualTo(GOVERNORATE.code().value());
    assertThat(request.firstResult().resolvedBy()).isEqualTo(MUNICIPALITY.code().value());
  }

  @Test
  void itsReturnsAreCountedAnew() {
    var arbitrated = aRequest().forwardedTo(MUNICIPALITY).returned().forwardedTo(MUNICIPALITY).returned();
    Request request = arbitrated.resolved().objected().forwardedTo(MUNICIPALITY).returned().build();
    assertThat(request.returns()).isEqualTo(1);
    assertThat(request.awaitsArbiter()).isFalse();
    assertThat(request.isReturned()).isTrue();
    assertThat(request.awaitsSecondLook()).isFalse();
  }

  @Test
  void heObjectsUntilTheLastSecondOfTheTenthDay() {
    Request request = aRequest().filedOn(DAY).resolved().build();
    assertThat(request.lastDayToObject(LocalDate.of(2026, 5, 22))).isEqualTo("2026-05-22");
    assertThat(request.lastDayToObject(LocalDate.of(2026, 5, 23))).isNull();
    assertRefused(() -> request.object(TOO_LATE, NEW_LEGAL_DAY, NEW_RESPONSE_DAY), Kind.CONFLICT, "request.refusal.objectedLate");
    request.object(IN_TIME, NEW_LEGAL_DAY, NEW_RESPONSE_DAY);
    assertThat(request.status()).isEqualTo(Status.PENDING);
  }

  @Test
  void heObjectsOnceInTheLifeOfARequest() {
    Request request = aRequest().resolved().objected().resolved().build();
    assertThat(request.lastDayToObject(DAY)).isNull();
    assertRefused(() -> request.object(NOW, NEW_LEGAL_DAY, NEW_RESPONSE_DAY), Kind.CONFLICT, "request.refusal.objectedBefore");
  }

  @Test
  void withoutAResultThereIsNothingToObjectToOrToRate() {
    Request withdrawn = aRequest().build();
    withdrawn.withdraw(NOW);
    for (Request request : new Request[] {aRequest().build(), aRequest().forwardedTo(MUNICIPALITY).build(), withdrawn}) {
      assertThat(request.lastDayToObject(DAY)).isNull();
      assertThat(request.latestResult()).isEmpty();
      assertRefused(() -> request.object(NOW, NEW_LEGAL_DAY, NEW_RESPONSE_DAY), Kind.CONFLICT, "request.refusal.nothingToObjectTo");
    }
  }

  @ParameterizedTest
  @EnumSource
  void heSaysOnceWhetherAResultWasOfUse(Usefulness useful) {
    Request request = aRequest().filedOn(DAY).resolved().build();
    assertThat(request.latestResult().orElseThrow().lastDayToRate(DAY)).isEqualTo("2026-05-19");
    request.latestResult().orElseThrow().rate(useful, "Yol hâlâ çamurlu.", LocalDate.of(2026, 5, 19));
    assertThat(request.result().useful()).isEqualTo(useful);
    assertThat(request.result().remark()).isEqualTo("Yol hâlâ çamurlu.");
    assertThat(request.latestResult().orElseThrow().lastDayToRate(DAY)).isNull();
    assertRefused(() -> request.latestResult().orElseThrow().rate(Usefulness.NO, null, DAY), Kind.CONFLICT, "request.refusal.ratedBefore");
    assertThat(request.status()).isEqualTo(Status.RESOLVED);
  }

  @Test
  void heSaysSoWithinSevenDaysAndOfEachResult() {
    Request late = aRequest().filedOn(DAY).resolved().build();
    assertThat(late.latestResult().orElseThrow().lastDayToRate(LocalDate.of(2026, 5, 20))).isNull();
    assertRefused(() -> late.latestResult().orElseThrow().rate(Usefulness.NO, null, LocalDate.of(2026, 5, 20)), Kind.CONFLICT,
        "request.refusal.ratedLate");
    Request first = aRequest().filedOn(DAY).resolved().build();
    first.object(NOW, NEW_LEGAL_DAY, NEW_RESPONSE_DAY);
    first.latestResult().orElseThrow().rate(Usefulness.NO, null, DAY);
    first.resolve(Outcome.POSITIVE, "Yol onarıldı.", null, Bodies.MIGM, NOW);
    first.latestResult().orElseThrow().rate(Usefulness.YES, null, DAY);
    assertThat(first.firstResult().useful()).isEqualTo(Usefulness.NO);
    assertThat(first.result().useful()).isEqualTo(Usefulness.YES);
  }

  private static void assertNotWithdrawn(Request request) {
    Status before = request.status();
    assertThat(request.mayBeWithdrawn()).isFalse();
    assertRefused(() -> request.withdraw(NOW), Kind.CONFLICT, "request.refusal.cannotWithdraw");
    assertThat(request.status()).isEqualTo(before);
  }
}

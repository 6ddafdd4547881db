package tr.mbs.request;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.Bodies.EDUCATION;
import static tr.mbs.request.Bodies.GOVERNORATE;
import static tr.mbs.request.Bodies.MIGM;
import static tr.mbs.request.Bodies.MUNICIPALITY;
import static tr.mbs.request.RequestBuilder.DEADLINES;
import static tr.mbs.request.RequestBuilder.aRequest;
import static tr.mbs.request.RequestBuilder.noon;
import static tr.mbs.testing.Refusals.assertFieldRefused;
import static tr.mbs.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal.Kind;

/**
 * One request as a clerk would tell it, over Kurban Bayramı of 2026 (27 to 30 May, its eve a working day): the rules of
 * single moves, and the days they lead to, in one life.
 */
class ClerksStoryTest {

  private static final LocalDate FILED = LocalDate.of(2026, 5, 12);

  @Test
  void aRoadThatNobodyWasInChargeOf() {
    // The wrong municipality gets it on the day it is filed, and both clocks run.
    Request request = aRequest().filedOn(FILED).forwardedTo(MUNICIPALITY).build();
    assertThat(request.responseLastDay()).isEqualTo("2026-06-01");
    assertThat(request.legalLastDay()).isEqualTo("2026-06-11");

    // It returns it, and so does the governorate: no clock moves, and MİGM's yöneticisi decides.
    request.returnBy(MUNICIPALITY, GOVERNORATE, false, noon(day(14)));
    assertThat(request.isReturned()).isTrue();
    assertThat(request.lastDay()).isEqualTo("2026-06-11");
    request.forwardTo(GOVERNORATE, MIGM, noon(day(15)), DEADLINES::response);
    request.returnBy(GOVERNORATE, GOVERNORATE, false, noon(day(18)));
    assertThat(request.awaitsArbiter()).isTrue();
    request.forwardTo(GOVERNORATE, MIGM, noon(day(20)), DEADLINES::response);
    assertThat(request.lastDay()).as("the clock of the first body").isEqualTo("2026-06-01");
    assertThat(request.decisions(GOVERNORATE, false)).doesNotContain(Decision.RETURN);
    assertRefused(() -> request.returnBy(GOVERNORATE, GOVERNORATE, false, noon(day(20))), Kind.INVALID,
        "request.refusal.cannotReturn");

    // A question, its answer, and on the 14th day, the eve of the feast, word that it takes longer.
    request.ask(GOVERNORATE);
    assertThat(request.decisions(GOVERNORATE, false)).doesNotContain(Decision.ASK).contains(Decision.INTERIM);
    request.openDialogue().answer(request.question());
    assertThat(request.question()).isNull();
    request.custody().requireHeldBy(GOVERNORATE);

    // Ten days more, counted from the last day that the feast has moved, and never past the one of the law.
    request.wishForExtraTime(GOVERNORATE, day(26));
    request.answerWish(9, DEADLINES::extended, day(31));
    assertThat(request.responseLastDay()).isEqualTo("2026-06-10");
    assertThat(request.lastDay()).isEqualTo("2026-06-10");

    // Its directorate answers: no, and not without a reason.
    request.forwardTo(EDUCATION, GOVERNORATE, noon(LocalDate.of(2026, 6, 2)), DEADLINES::response);
    assertThat(request.lastDay()).isEqualTo("2026-06-10");
    LocalDate answered = LocalDate.of(2026, 6, 9);
    assertFieldRefused(() -> request.resolve(Outcome.NEGATIVE, "Yol programda değildir.", " ", EDUCATION, noon(answered)),
        "reason", "request.refusal.resultWithoutReason");
    request.resolve(Outcome.NEGATIVE, "Yol programda değildir.", "Ödenek yoktur.", EDUCATION, noon(answered));
    assertThat(request.status()).isEqualTo(Status.RESOLVED);

    // The muhtar has ten days, the last of them to its end: the 11th is too late.
    assertThat(request.lastDayToObject(answered)).isEqualTo("2026-06-19");
    assertRefused(() -> object(request, endOf(LocalDate.of(2026, 6, 20))), Kind.CONFLICT, "request.refusal.objectedLate");
    object(request, endOf(LocalDate.of(2026, 6, 19)));
    assertThat(request.status()).isEqualTo(Status.PENDING);
    assertThat(request.returns()).isZero();
    assertThat(request.legalLastDay()).as("30 days from the objection, a Sunday").isEqualTo("2026-07-20");

    // MİGM answers itself; both results stay, and each is rated for itself.
    LocalDate again = LocalDate.of(2026, 6, 25);
    request.latestResult().orElseThrow().rate(Usefulness.NO, null, LocalDate.of(2026, 6, 16));
    request.resolve(Outcome.PARTIAL, "Yol kısmen onarılacaktır.", "Kalan bölüm il dışındadır.", MIGM, noon(again));
    request.latestResult().orElseThrow().rate(Usefulness.NO, "İşe yaramadı.", LocalDate.of(2026, 7, 2));
    assertThat(request.firstResult().outcome()).isEqualTo(Outcome.NEGATIVE);
    assertThat(request.result().outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(request.lastDayToObject(again)).isNull();
    assertRefused(() -> object(request, noon(again)), Kind.CONFLICT, "request.refusal.objectedBefore");
  }

  /** By the movement that comes next, as all moves. */
  private static void object(Request request, Instant at) {
    LocalDate today = IstanbulTime.dateOf(at);
    request.object(at, DEADLINES.legal(today), DEADLINES.response(today));
  }

  private static Instant endOf(LocalDate day) {
    return day.atTime(23, 59, 59).atZone(IstanbulTime.ZONE).toInstant();
  }

  private static LocalDate day(int ofMay) {
    return LocalDate.of(2026, 5, ofMay);
  }
}

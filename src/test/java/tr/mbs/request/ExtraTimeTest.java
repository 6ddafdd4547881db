package tr.mbs.request;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.Bodies.EDUCATION;
import static tr.mbs.request.Bodies.GOVERNORATE;
import static tr.mbs.request.Bodies.MIGM;
import static tr.mbs.request.Bodies.MUNICIPALITY;
import static tr.mbs.request.RequestBuilder.DEADLINES;
import static tr.mbs.request.RequestBuilder.aRequest;
import static tr.mbs.testing.Refusals.assertFieldRefused;
import static tr.mbs.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.kernel.Refusal.Kind;
import tr.mbs.registry.unit.Unit;
import tr.mbs.request.dialogue.ExtraTime;

/** Move 9: a body wishes extra time, MİGM gives it or does not, once a round; the clock of the law never moves. */
class ExtraTimeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);

  /** From 1 June, the last day that holidays have moved already; 6 June is a Saturday. */
  @ParameterizedTest
  @CsvSource({"1, 2026-06-02", "5, 2026-06-08", "7, 2026-06-08", "10, 2026-06-11", "15, 2026-06-16"})
  void daysCountFromTheRunningLastDayAndThenRoll(int days, LocalDate responseLastDay) {
    Request request = wished();
    request.answerWish(days, DEADLINES::extended);
    assertThat(request.responseLastDay()).isEqualTo(responseLastDay);
    assertThat(request.legalLastDay()).isEqualTo("2026-06-11");
    assertThat(request.lastDay()).isEqualTo(responseLastDay.isAfter(request.legalLastDay())
        ? request.legalLastDay() : responseLastDay);
    assertThat(request.extraTime()).isEqualTo(ExtraTime.GRANTED);
  }

  @Test
  void migmMayGiveNone() {
    Request request = wished();
    request.answerWish(null, DEADLINES::extended);
    assertThat(request.responseLastDay()).isEqualTo("2026-06-01");
    assertThat(request.extraTime()).isEqualTo(ExtraTime.DENIED);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 16, 99})
  void itIsOneToFifteenDays(int days) {
    assertFieldRefused(() -> wished().answerWish(days, DEADLINES::extended), "extraDays", "request.refusal.extraDays");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", ""})
  void itIsDecidedOnceARound(String days) {
    Request request = wished();
    assertRefused(() -> request.wishForExtraTime(GOVERNORATE), Kind.CONFLICT, "request.refusal.alreadyWished");
    request.answerWish(days.isEmpty() ? null : Integer.valueOf(days), DEADLINES::extended);
    assertRefused(() -> request.wishForExtraTime(GOVERNORATE), Kind.CONFLICT, "request.refusal.wishDecided");
    assertRefused(() -> request.answerWish(3, DEADLINES::extended), Kind.CONFLICT, "request.refusal.wishLapsed");
    assertThat(request.decisions(GOVERNORATE, false)).doesNotContain(Decision.EXTEND);
  }

  @Test
  void itLapsesWithTheCustodyAndTheNextBodyMayWishAgain() {
    Request request = wished();
    request.forwardTo(EDUCATION, GOVERNORATE, RequestBuilder.noon(DAY), DEADLINES::response);
    assertThat(request.extraTime()).isEqualTo(ExtraTime.LAPSED);
    assertRefused(() -> request.answerWish(3, DEADLINES::extended), Kind.CONFLICT, "request.refusal.wishLapsed");
    request.wishForExtraTime(EDUCATION);
    request.resolve(Outcome.POSITIVE, "Okul onarıldı.", null, EDUCATION, RequestBuilder.noon(DAY));
    assertThat(request.extraTime()).isEqualTo(ExtraTime.LAPSED);
  }

  @Test
  void givenDaysStayOnTheClockWhoeverHoldsItNext() {
    Request request = wished();
    request.answerWish(5, DEADLINES::extended);
    request.returnBy(GOVERNORATE, GOVERNORATE, false, RequestBuilder.noon(DAY));
    assertThat(request.lastDay()).isEqualTo(request.legalLastDay());
    request.forwardTo(MUNICIPALITY, MIGM, RequestBuilder.noon(DAY.plusDays(3)), DEADLINES::response);
    assertThat(request.lastDay()).isEqualTo("2026-06-08");
    assertThat(request.decisions(MUNICIPALITY, false)).doesNotContain(Decision.EXTEND);
  }

  @Test
  void anObjectionBeginsARoundInWhichItMayBeWishedAgain() {
    Request request = wished();
    request.answerWish(5, DEADLINES::extended);
    request.resolve(Outcome.POSITIVE, "Yol onarıldı.", null, GOVERNORATE, RequestBuilder.noon(DAY));
    request.object(RequestBuilder.noon(DAY), DEADLINES.legal(DAY), DEADLINES.response(DAY));
    assertThat(request.extraTime()).isNull();
    request.forwardTo(MUNICIPALITY, MIGM, RequestBuilder.noon(DAY), DEADLINES::response);
    assertThat(request.responseLastDay()).isEqualTo("2026-06-01");
    request.wishForExtraTime(MUNICIPALITY);
    assertThat(request.extraTime()).isEqualTo(ExtraTime.WISHED);
  }

  @Test
  void onlyTheBodyThatHoldsItWishesIt() {
    assertRefused(() -> aRequest().filedOn(DAY).build().wishForExtraTime(MIGM), Kind.CONFLICT, "request.refusal.notExtensible");
    Request request = aRequest().filedOn(DAY).forwardedTo(GOVERNORATE).build();
    assertThat(request.decisions(GOVERNORATE, false)).contains(Decision.EXTEND);
    for (Unit stranger : List.of(MIGM, MUNICIPALITY, EDUCATION)) {
      assertRefused(() -> request.wishForExtraTime(stranger), Kind.CONFLICT, "request.refusal.notHolder");
    }
  }

  /** Forwarded on the 20th day: the body has until the legal last day, which nobody extends. */
  @Test
  void whereTheLegalLastDayCountsThereIsNothingToExtend() {
    Request late = aRequest().filedOn(DAY).on(DAY.plusDays(20)).forwardedTo(GOVERNORATE).build();
    assertThat(late.decisions(GOVERNORATE, false)).doesNotContain(Decision.EXTEND);
    assertRefused(() -> late.wishForExtraTime(GOVERNORATE), Kind.CONFLICT, "request.refusal.notExtensible");
  }

  private static Request wished() {
    Request request = aRequest().filedOn(DAY).forwardedTo(GOVERNORATE).build();
    request.wishForExtraTime(GOVERNORATE);
    return request;
  }
}

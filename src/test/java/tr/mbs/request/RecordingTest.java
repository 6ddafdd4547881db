package tr.mbs.request;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.Bodies.ANKARA_GOVERNORATE;
import static tr.mbs.request.Bodies.ANKARA_MUNICIPALITY;
import static tr.mbs.request.Bodies.EDUCATION;
import static tr.mbs.request.Bodies.GOVERNORATE;
import static tr.mbs.request.Bodies.HELP_DESK;
import static tr.mbs.request.Bodies.MIGM;
import static tr.mbs.request.Bodies.MUNICIPALITY;
import static tr.mbs.request.Bodies.OTHER_MUNICIPALITY;
import static tr.mbs.request.RequestBuilder.aRequest;
import static tr.mbs.request.RequestBuilder.mahalleOf;
import static tr.mbs.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Refusal.Kind;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.unit.Unit;

/** Muhtar Adına Kaydet (move 2): who records for whom, and what becomes of it. */
class RecordingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);

  @Test
  void whatMigmRecordsWaitsThereAsAnyOther() {
    Request request = aRequest().filedOn(DAY).recordedBy(MIGM).build();
    assertThat(request.status()).isEqualTo(Status.PENDING);
    assertThat(request.holder()).isEqualTo("migm");
    assertThat(request.responseLastDay()).isNull();
    assertThat(request.mayBeWithdrawn()).isTrue();
  }

  /** domain.md §2.6: 12 May, and 15 days later, rolled over Kurban Bayramı. */
  @Test
  void aBodyKeepsWhatItRecordsAndItsClockRuns() {
    for (Unit body : List.of(GOVERNORATE, MUNICIPALITY)) {
      Request request = aRequest().filedOn(DAY).recordedBy(body).build();
      assertThat(request.status()).isEqualTo(Status.FORWARDED);
      assertThat(request.holder()).isEqualTo(body.code().value());
      assertThat(request.responseLastDay()).isEqualTo("2026-06-01").isEqualTo(request.lastDay());
      assertThat(request.legalLastDay()).isEqualTo("2026-06-11");
    }
  }

  @Test
  void aBodyDecidesAboutItAsAboutOneThatWasSentThere() {
    assertThat(decisions(GOVERNORATE)).containsExactlyInAnyOrder(
        Decision.FORWARD, Decision.RESOLVE, Decision.RETURN, Decision.INTERIM, Decision.ASK, Decision.EXTEND);
    assertThat(decisions(MUNICIPALITY)).containsExactlyInAnyOrder(
        Decision.RESOLVE, Decision.RETURN, Decision.INTERIM, Decision.ASK, Decision.EXTEND);
    Request sent = aRequest().recordedBy(GOVERNORATE).forwardedTo(EDUCATION).returned().build();
    assertThat(sent.holder()).isEqualTo(GOVERNORATE.code().value());
    assertThat(sent.returns()).isZero();
  }

  /** It comes back with the clock that runs, and its second return goes to the arbiter. */
  @Test
  void itIsReturnedAsOthersAre() {
    Request once = aRequest().filedOn(DAY).recordedBy(MUNICIPALITY).on(DAY.plusDays(6)).returned().build();
    assertThat(once.status()).isEqualTo(Status.PENDING);
    assertThat(once.returns()).isEqualTo(1);
    assertThat(once.lastDay()).isEqualTo(once.legalLastDay());
    assertThat(once.responseLastDay()).isEqualTo("2026-06-01");
    assertThat(aRequest().recordedBy(MUNICIPALITY).returned().forwardedTo(GOVERNORATE).returned().build().awaitsArbiter())
        .isTrue();
  }

  @Test
  void itsMuhtarCannotTakeItBack() {
    assertThat(aRequest().recordedBy(GOVERNORATE).build().mayBeWithdrawn()).isFalse();
    Request returned = aRequest().recordedBy(GOVERNORATE).returned().build();
    assertRefused(returned::requireWithdrawable, Kind.CONFLICT, "request.refusal.cannotWithdraw");
  }

  @Test
  void outOfItsReachABodyRecordsNothing() {
    Office village = RequestBuilder.OFFICE;
    assertOutOfReach(ANKARA_GOVERNORATE, village);
    assertOutOfReach(MUNICIPALITY, village);
    assertOutOfReach(MUNICIPALITY, mahalleOf(OTHER_MUNICIPALITY));
    assertOutOfReach(ANKARA_MUNICIPALITY, mahalleOf(MUNICIPALITY));
    assertOutOfReach(EDUCATION, village);
    assertOutOfReach(HELP_DESK, village);
    assertOutOfReach(Bodies.closed(GOVERNORATE), village);
  }

  private static void assertOutOfReach(Unit body, Office office) {
    Request request = aRequest().build();
    assertRefused(() -> request.recordBy(body, office, RequestBuilder.noon(DAY), RequestBuilder.DEADLINES::response),
        Kind.NOT_FOUND, "request.refusal.noSuchOffice");
    assertThat(request.holder()).isEqualTo("migm");
  }

  private static Iterable<Decision> decisions(Unit body) {
    return aRequest().recordedBy(body).build().decisions(body, false);
  }
}

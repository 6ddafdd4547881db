package tr.mbs.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tr.mbs.notification.gateway.Delivery;

class VerdictTest {

  @Test
  void whatTheProviderTookIsSent() {
    Verdict verdict = Verdict.of(Delivery.accepted("n-1"), 1, false);
    assertThat(verdict.state()).isEqualTo(MessageState.SENT);
    assertThat(verdict.reference()).isEqualTo("n-1");
    assertThat(verdict.isFinal()).isTrue();
  }

  @Test
  void whatTheProviderRefusesHasFailedAtOnce() {
    Verdict verdict = Verdict.of(Delivery.rejected("unknown number"), 1, true);
    assertThat(verdict.state()).isEqualTo(MessageState.FAILED);
    assertThat(verdict.error()).isEqualTo("unknown number");
  }

  @Test
  void whatCannotBeSentNowIsTriedAgainAfterAPause() {
    Verdict verdict = Verdict.of(Delivery.later("no connection"), 2, false);
    assertThat(verdict.state()).isEqualTo(MessageState.QUEUED);
    assertThat(verdict.pause()).hasSeconds(10);
  }

  @Test
  void whatWasTriedForADayHasFailed() {
    assertThat(Verdict.of(Delivery.later("no connection"), Backoff.MAX_ATTEMPTS, true).state())
        .isEqualTo(MessageState.FAILED);
  }

  @Test
  void whatMayHaveBeenSentIsNotSentAgain() {
    assertThat(Verdict.of(Delivery.unsure("timed out"), 1, false).state()).isEqualTo(MessageState.UNSURE);
  }

  @Test
  void whatMayHaveBeenSentIsTriedAgainWhereTheProviderRecognisesIt() {
    assertThat(Verdict.of(Delivery.unsure("timed out"), 1, true).state()).isEqualTo(MessageState.QUEUED);
    assertThat(Verdict.of(Delivery.unsure("timed out"), Backoff.MAX_ATTEMPTS, true).state())
        .isEqualTo(MessageState.UNSURE);
  }
}

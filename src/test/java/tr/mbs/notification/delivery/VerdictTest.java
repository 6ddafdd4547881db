package tr.mbs.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tr.mbs.notification.Channel;
import tr.mbs.notification.gateway.Delivery;

class VerdictTest {

  private static final Carrier FORGETFUL = new Carrier("forgetful-1", false, true, (message, text) -> null);
  private static final Carrier ATTENTIVE = new Carrier("attentive-1", true, false, (message, text) -> null);

  @Test
  void whatTheProviderTookIsSentAndAskedFor() {
    Verdict verdict = Verdict.of(Delivery.accepted("n-1"), attempt(1), FORGETFUL);
    assertThat(verdict).isEqualTo(new Verdict(MessageState.SENT, null, "forgetful-1", "n-1", true, null));
    assertThat(verdict.isFinal()).isTrue();
    assertThat(verdict.left()).isTrue();
  }

  @Test
  void whoCannotBeAskedOrGaveNoReferenceIsNotAsked() {
    assertThat(Verdict.of(Delivery.accepted("n-1"), attempt(1), ATTENTIVE).asked()).isFalse();
    assertThat(Verdict.of(Delivery.accepted(null), attempt(1), FORGETFUL).asked()).isFalse();
  }

  @Test
  void whatTheProviderRefusesHasFailedAtOnce() {
    Verdict verdict = Verdict.of(Delivery.rejected("unknown number"), attempt(1), ATTENTIVE);
    assertThat(verdict.state()).isEqualTo(MessageState.FAILED);
    assertThat(verdict.error()).isEqualTo("unknown number");
    assertThat(verdict.left()).isFalse();
  }

  @Test
  void whatCannotBeSentNowIsTriedAgainAfterAPauseByWhomever() {
    Verdict verdict = Verdict.of(Delivery.later("no connection"), attempt(2), FORGETFUL);
    assertThat(verdict.state()).isEqualTo(MessageState.QUEUED);
    assertThat(verdict.pause()).hasSeconds(20);
    assertThat(verdict.provider()).isNull();
    assertThat(Verdict.of(Delivery.recipientLater("too many"), attempt(1), FORGETFUL).pause()).hasSeconds(10);
  }

  @Test
  void whatWasTriedForADayHasFailed() {
    assertThat(Verdict.of(Delivery.later("no connection"), attempt(Backoff.MAX_ATTEMPTS), ATTENTIVE).state())
        .isEqualTo(MessageState.FAILED);
  }

  @Test
  void whatMayHaveBeenSentIsNotSentAgainButAskedForWhereThatCanBe() {
    assertThat(Verdict.of(Delivery.unsure("timed out"), attempt(1), FORGETFUL).state()).isEqualTo(MessageState.UNSURE);
    assertThat(Verdict.of(Delivery.unsure("our-id", "timed out"), attempt(1), FORGETFUL).asked()).isTrue();
    assertThat(Verdict.of(Delivery.unsure("timed out"), attempt(1), FORGETFUL).asked()).isFalse();
  }

  @Test
  void whatMayHaveBeenSentIsTriedAgainByTheProviderThatRecognisesIt() {
    Verdict again = Verdict.of(Delivery.unsure("timed out"), attempt(1), ATTENTIVE);
    assertThat(again.state()).isEqualTo(MessageState.QUEUED);
    assertThat(again.provider()).isEqualTo("attentive-1");
    assertThat(Verdict.of(Delivery.unsure("timed out"), attempt(Backoff.MAX_ATTEMPTS), ATTENTIVE).state())
        .isEqualTo(MessageState.UNSURE);
  }

  @Test
  void aCodeThatMayHaveBeenSentIsNeverTriedAgain() {
    assertThat(Verdict.of(Delivery.unsure("timed out"), message(1, true), ATTENTIVE).state())
        .isEqualTo(MessageState.UNSURE);
    assertThat(Verdict.of(Delivery.later("no connection"), message(3, true), ATTENTIVE).pause()).hasSeconds(5);
  }

  @Test
  void whatTheProviderMayHaveFromBeforeStaysItsOwnWhateverItSaysNow() {
    QueuedMessage again = new QueuedMessage(new UUID(0, 1), "key", Channel.SMS, "test", "+905550000012", null, new byte[0],
        false, false, MessageState.QUEUED, 1, 1, "attentive-1", false, Duration.ZERO, System.nanoTime()).leased("attentive-1");
    assertThat(again.doubtful()).isTrue();
    assertThat(Verdict.of(Delivery.later("no connection"), again, ATTENTIVE).provider()).isEqualTo("attentive-1");
    assertThat(Verdict.of(Delivery.recipientLater("too many"), again, ATTENTIVE).provider()).isEqualTo("attentive-1");
    assertThat(Verdict.of(Delivery.rejected("refused"), again, ATTENTIVE).state()).isEqualTo(MessageState.UNSURE);
  }

  private static QueuedMessage attempt(int number) {
    return message(number, false);
  }

  private static QueuedMessage message(int attempts, boolean secret) {
    return new QueuedMessage(new UUID(0, 1), "key", Channel.SMS, "test", "+905550000012", null, new byte[0], secret, false,
        MessageState.QUEUED, attempts - 1, 0, null, false, Duration.ZERO, System.nanoTime()).leased("attentive-1");
  }
}

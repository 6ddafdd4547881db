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
        false, false, false, MessageState.QUEUED, 1, 1, "attentive-1", false, Duration.ZERO, System.nanoTime()).leased("attentive-1");
    assertThat(again.doubtful()).isTrue();
    assertThat(Verdict.of(Delivery.later("no connection"), again, ATTENTIVE).provider()).isEqualTo("attentive-1");
    assertThat(Verdict.of(Delivery.recipientLater("too many"), again, ATTENTIVE).provider()).isEqualTo("attentive-1");
    assertThat(Verdict.of(Delivery.rejected("refused"), again, ATTENTIVE).state()).isEqualTo(MessageState.UNSURE);
  }

  /** Whether it has it from a doubtful attempt or from another message: the same words are there. */
  @Test
  void whatTheProviderHadBeforeIsSent() {
    assertThat(Verdict.of(Delivery.repeated("taken for a repetition (451)"), attempt(1), FORGETFUL))
        .isEqualTo(new Verdict(MessageState.SENT, null, "forgetful-1", null, false, null));
    assertThat(Verdict.of(Delivery.repeated("taken for a repetition (451)"), message(1, true), FORGETFUL).state())
        .isEqualTo(MessageState.SENT);
  }

  /** What it had before did not arrive: until it forgets that, the new one has to wait. */
  @Test
  void whatIsSentAnewWaitsUntilTheProviderHasForgottenTheOldOne() {
    Verdict verdict = Verdict.of(Delivery.repeated("taken for a repetition (451)"), renewed(null), FORGETFUL);
    assertThat(verdict.state()).isEqualTo(MessageState.QUEUED);
    assertThat(verdict.error()).isEqualTo("taken for a repetition (451)");
    assertThat(Verdict.of(Delivery.repeated("taken for a repetition (451)"), renewed("forgetful-1"), FORGETFUL).state())
        .as("it may have the new one too").isEqualTo(MessageState.SENT);
  }

  private static QueuedMessage renewed(String provider) {
    return new QueuedMessage(new UUID(0, 1), "key.1", Channel.SMS, "test", "+905550000012", null, new byte[0], false, false,
        true, MessageState.QUEUED, 0, 0, provider, false, Duration.ZERO, System.nanoTime()).leased("forgetful-1");
  }

  private static QueuedMessage attempt(int number) {
    return message(number, false);
  }

  private static QueuedMessage message(int attempts, boolean secret) {
    return new QueuedMessage(new UUID(0, 1), "key", Channel.SMS, "test", "+905550000012", null, new byte[0], secret, false,
        false, MessageState.QUEUED, attempts - 1, 0, null, false, Duration.ZERO, System.nanoTime()).leased("attentive-1");
  }
}

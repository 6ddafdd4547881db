package tr.mbs.notification.delivery;

import java.time.Duration;
import java.util.Optional;
import tr.mbs.notification.gateway.Delivery;

/**
 * What becomes of a message after an attempt.
 *
 * @param state     QUEUED when it is tried again, else the last word
 * @param pause     before the next attempt; null when there is none
 * @param reference the provider's; null when not sent
 * @param error     null when sent or discarded
 */
record Verdict(MessageState state, Duration pause, String reference, String error) {

  static final Verdict DISCARDED = new Verdict(MessageState.DISCARDED, null, null, null);
  static final Verdict OUTLIVED = new Verdict(MessageState.FAILED, null, null, "not sent within its life");
  static final Verdict UNREADABLE = new Verdict(MessageState.FAILED, null, null, "sealed with another key");

  /**
   * @param attempts       made so far, this one included
   * @param recognisesKeys whether the provider would notice a second send: only then is an unsure one tried again
   */
  static Verdict of(Delivery delivery, int attempts, boolean recognisesKeys) {
    return switch (delivery.outcome()) {
      case ACCEPTED -> new Verdict(MessageState.SENT, null, delivery.reference(), null);
      case REJECTED -> end(MessageState.FAILED, delivery);
      case LATER, RECIPIENT_LATER -> again(delivery, attempts).orElseGet(() -> end(MessageState.FAILED, delivery));
      case UNSURE -> again(delivery, attempts).filter(verdict -> recognisesKeys)
          .orElseGet(() -> end(MessageState.UNSURE, delivery));
    };
  }

  boolean isFinal() {
    return state != MessageState.QUEUED;
  }

  private static Verdict end(MessageState state, Delivery delivery) {
    return new Verdict(state, null, delivery.reference(), delivery.reason());
  }

  private static Optional<Verdict> again(Delivery delivery, int attempts) {
    return Backoff.afterAttempts(attempts)
        .map(pause -> new Verdict(MessageState.QUEUED, pause, null, delivery.reason()));
  }
}

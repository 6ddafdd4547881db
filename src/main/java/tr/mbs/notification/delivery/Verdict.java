package tr.mbs.notification.delivery;

import java.time.Duration;
import java.util.Optional;
import tr.mbs.notification.gateway.Delivery;

/**
 * What becomes of a message after an attempt.
 *
 * @param state     QUEUED when it is tried again, else the last word
 * @param pause     before the next attempt; null when there is none
 * @param provider  who has it or may have it; null when certainly nobody
 * @param reference the provider's; null when it gave none
 * @param asked     whether the provider is asked later what became of it
 * @param error     null when sent or discarded
 */
record Verdict(MessageState state, Duration pause, String provider, String reference, boolean asked, String error) {

  static final Verdict DISCARDED = new Verdict(MessageState.DISCARDED, null, null, null, false, null);
  static final Verdict OUTLIVED = certain(MessageState.EXPIRED, "not sent within its life");
  static final Verdict UNREADABLE = certain(MessageState.FAILED, "its text cannot be read");

  /** Only where the provider would notice a second send is an unsure message tried again; a code never is. */
  static Verdict of(Delivery delivery, QueuedMessage message, Carrier carrier) {
    return switch (delivery.outcome()) {
      case ACCEPTED -> perhaps(MessageState.SENT, delivery, carrier);
      case REJECTED -> end(delivery, message, carrier);
      // What was sent anew did not arrive before: that the provider has that one is no help.
      case REPEATED -> message.renewed() && !message.doubtful() ? again(delivery, message, carrier)
          : new Verdict(MessageState.SENT, null, carrier.name(), null, false, null);
      case LATER, RECIPIENT_LATER -> again(delivery, message, carrier);
      case UNSURE -> Optional.of(message).filter(unsure -> carrier.recognisesKeys() && !unsure.secret())
          .flatMap(unsure -> Backoff.afterAttempts(unsure.attempts(), false))
          .map(pause -> new Verdict(MessageState.QUEUED, pause, carrier.name(), null, false, delivery.reason()))
          .orElseGet(() -> perhaps(MessageState.UNSURE, delivery, carrier));
    };
  }

  /** Of a message that a provider may have who is not configured any more: nobody can be asked. */
  static Verdict lost(String provider) {
    return new Verdict(MessageState.UNSURE, null, provider, null, false, "its provider is not configured any more");
  }

  boolean isFinal() {
    return state != MessageState.QUEUED;
  }

  /** Whether the provider has the text or may have it. */
  boolean left() {
    return state == MessageState.SENT || state == MessageState.UNSURE;
  }

  private static Verdict again(Delivery delivery, QueuedMessage message, Carrier carrier) {
    return Backoff.afterAttempts(message.attempts(), message.secret())
        .map(pause -> new Verdict(MessageState.QUEUED, pause, message.doubtful() ? carrier.name() : null, null, false,
            delivery.reason()))
        .orElseGet(() -> end(delivery, message, carrier));
  }

  /** Nobody has it, unless the provider has it from an earlier attempt. */
  private static Verdict end(Delivery delivery, QueuedMessage message, Carrier carrier) {
    return message.doubtful() ? perhaps(MessageState.UNSURE, delivery, carrier)
        : certain(MessageState.FAILED, delivery.reason());
  }

  private static Verdict certain(MessageState state, String error) {
    return new Verdict(state, null, null, null, false, error);
  }

  private static Verdict perhaps(MessageState state, Delivery delivery, Carrier carrier) {
    boolean asked = carrier.asked() && delivery.reference() != null;
    return new Verdict(state, null, carrier.name(), delivery.reference(), asked, delivery.reason());
  }
}

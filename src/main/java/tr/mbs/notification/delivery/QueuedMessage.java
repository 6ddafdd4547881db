package tr.mbs.notification.delivery;

import java.time.Duration;
import java.util.UUID;
import tr.mbs.notification.Channel;

/**
 * A row of the outbox whose turn it is.
 *
 * @param secret   worth something only for {@link MessageQueue#SECRET_LIFE}
 * @param state    QUEUED, or SENDING when the node that was sending it never said what became of it
 * @param attempts once leased, including the current one; with the id it says whose lease it is
 * @param provider of a queued one: who may have it already, and so alone may get it again; else null
 * @param age      since the action that it tells about
 */
record QueuedMessage(UUID id, String key, Channel channel, String kind, String recipient, String subject,
    byte[] sealedText, boolean secret, boolean decoy, MessageState state, int attempts, String provider, Duration age) {

  /** How long it is still worth delivering; negative when it is not. What is no secret may be sent again much later. */
  Duration life() {
    return secret ? MessageQueue.SECRET_LIFE.minus(age) : MessageQueue.LIFE;
  }

  @Override
  public String toString() {
    return kind + " " + channel + " " + key;
  }
}

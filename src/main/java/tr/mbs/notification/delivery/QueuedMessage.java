package tr.mbs.notification.delivery;

import java.time.Duration;
import java.util.UUID;
import tr.mbs.notification.Channel;

/**
 * A row of the outbox whose turn it is.
 *
 * @param secret   worth something only for {@link MessageQueue#SECRET_LIFE}
 * @param renewed  whether it is sent anew because it did not arrive: its key is another then
 * @param state    QUEUED, or SENDING when the node that was sending it never said what became of it
 * @param attempts once leased, including the current one
 * @param lease    rises with each lease: with the id it says whose it is
 * @param provider of a queued one: who may have it already, and so alone may get it again; else null
 * @param doubtful once leased: whether the provider may have it from an earlier attempt
 * @param age      since the action that it tells about, when it was read
 * @param readAt   by {@link System#nanoTime}
 */
record QueuedMessage(UUID id, String key, Channel channel, String kind, String recipient, String subject,
    byte[] sealedText, boolean secret, boolean decoy, boolean renewed, MessageState state, int attempts, int lease,
    String provider, boolean doubtful, Duration age, long readAt) {

  /** How long it is still worth delivering; negative when it is not. What is no secret may be sent again much later. */
  Duration life() {
    return secret ? MessageQueue.SECRET_LIFE.minus(age).minusNanos(System.nanoTime() - readAt) : MessageQueue.LIFE;
  }

  /** The same message in the hands of a sender who offers it to this provider first. */
  QueuedMessage leased(String first) {
    return new QueuedMessage(id, key, channel, kind, recipient, subject, sealedText, secret, decoy, renewed,
        MessageState.SENDING, attempts + 1, lease + 1, first, provider != null, age, readAt);
  }

  @Override
  public String toString() {
    return kind + " " + channel + " " + key;
  }
}

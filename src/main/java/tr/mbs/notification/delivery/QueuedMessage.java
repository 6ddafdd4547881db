package tr.mbs.notification.delivery;

import java.util.UUID;
import tr.mbs.notification.Channel;

/**
 * A row of the outbox whose turn it is.
 *
 * @param state    QUEUED, or SENDING when the node that was sending it never said what became of it
 * @param attempts once leased, including the current one; with the id it says whose lease it is
 * @param outlived a secret older than {@link MessageQueue#SECRET_LIFE}
 */
record QueuedMessage(UUID id, String key, Channel channel, String kind, String recipient, String subject,
    byte[] sealedText, boolean decoy, MessageState state, int attempts, boolean outlived) {

  QueuedMessage leased() {
    return new QueuedMessage(id, key, channel, kind, recipient, subject, sealedText, decoy,
        MessageState.SENDING, attempts + 1, outlived);
  }

  @Override
  public String toString() {
    return kind + " " + channel + " " + key;
  }
}

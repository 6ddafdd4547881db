package tr.mbs.notification.watch;

import tr.mbs.notification.Channel;
import tr.mbs.notification.delivery.MessageState;

/**
 * What messages that somebody must look at have in common.
 *
 * @param state    FAILED, UNSURE or UNDELIVERED
 * @param provider who has them or may have them; null when nobody does
 * @param reason   of the last attempt or report; null when none was given
 */
public record Trouble(MessageState state, Channel channel, String provider, String reason) {

  /** Whether sending again may reach the recipient a second time. */
  public boolean isDoubtful() {
    return state == MessageState.UNSURE;
  }
}

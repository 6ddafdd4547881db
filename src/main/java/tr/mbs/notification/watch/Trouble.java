package tr.mbs.notification.watch;

import java.util.EnumSet;
import java.util.Set;
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

  /** The states in which messages stay until a person does something. */
  public static final Set<MessageState> STATES =
      EnumSet.of(MessageState.FAILED, MessageState.UNSURE, MessageState.UNDELIVERED);

  /** Whether sending again may reach the recipient a second time. */
  public boolean isDoubtful() {
    return state == MessageState.UNSURE;
  }
}

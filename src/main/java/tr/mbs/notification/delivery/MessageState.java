package tr.mbs.notification.delivery;

import java.util.EnumSet;
import java.util.Set;

/** Where a message is on its way out. */
public enum MessageState {
  /** Waits for its next attempt. */
  QUEUED,
  /** Leased by a node that is sending it. */
  SENDING,
  /** The provider has it. */
  SENT,
  /** It arrived. */
  DELIVERED,
  /** The provider had it and could not deliver it. */
  UNDELIVERED,
  /** Worth nothing any more: not sent, or not delivered, within its life. */
  EXPIRED,
  /** Never sent: refused, or given up after a day. */
  FAILED,
  /** Perhaps sent: the provider is asked where it can be, else a person decides; it is never sent again by itself. */
  UNSURE,
  /** A decoy that had its turn. */
  DISCARDED;

  /** Those that are still to be sent. */
  public static final Set<MessageState> WAITING = EnumSet.of(QUEUED, SENDING);

  /** Those that did not arrive, or perhaps not: as long as the text is there, a person may decide. */
  public static final Set<MessageState> TROUBLED = EnumSet.of(FAILED, UNSURE, UNDELIVERED);
}

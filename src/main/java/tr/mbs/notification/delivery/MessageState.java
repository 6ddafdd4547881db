package tr.mbs.notification.delivery;

/** Where a message is on its way out. */
enum MessageState {
  /** Waits for its next attempt. */
  QUEUED,
  /** Leased by a node that is sending it. */
  SENDING,
  /** The provider has it. */
  SENT,
  /** Given up: refused, or out of attempts, or out of time. */
  FAILED,
  /** Perhaps sent: a person decides, it is never sent again by itself. */
  UNSURE,
  /** A decoy that had its turn. */
  DISCARDED
}

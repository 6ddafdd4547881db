package tr.mbs.mailbox.account;

import java.util.UUID;

/** Port to the hand-over: whoever gets a key finds the mailbox ready for him, and nothing of his predecessor's own in it. */
@FunctionalInterface
public interface Preparation {

  /**
   * Returns at once when the mailbox is ready already.
   *
   * @param mailbox of the office
   * @param mandate of who holds the office today
   */
  void prepare(Mailbox mailbox, UUID mandate);
}

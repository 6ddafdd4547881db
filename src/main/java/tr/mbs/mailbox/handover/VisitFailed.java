package tr.mbs.mailbox.handover;

import java.io.Serial;

/** A mailbox cannot be handed over now; nothing of it is lost, and the next visit begins anew. */
public class VisitFailed extends RuntimeException {
  @Serial
  private static final long serialVersionUID = 1L;

  /** @param reason in English, without personal data: it goes to the log */
  public VisitFailed(String reason) {
    super(reason, null, false, false);
  }
}

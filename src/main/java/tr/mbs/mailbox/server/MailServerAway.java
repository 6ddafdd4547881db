package tr.mbs.mailbox.server;

import java.io.Serial;

/** The mail server does not answer, or everybody asks it at once: 503 on the pages of the mailbox, and on no other. */
public class MailServerAway extends RuntimeException {
  @Serial
  private static final long serialVersionUID = 1L;

  /** @param reason in English, without personal data: it goes to the log */
  public MailServerAway(String reason) {
    super(reason, null, false, false);
  }
}

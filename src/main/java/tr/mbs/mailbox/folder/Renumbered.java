package tr.mbs.mailbox.folder;

import java.io.Serial;
import tr.mbs.kernel.Refusal;

/** The mail server has numbered this folder anew since the page was made (RFC 3501, UIDVALIDITY): its links mean nothing. */
public class Renumbered extends Refusal {
  @Serial
  private static final long serialVersionUID = 1L;

  private final transient MailFolder folder;

  Renumbered(MailFolder folder) {
    super(Kind.CONFLICT, "mailbox.read.renumbered");
    this.folder = folder;
  }

  /** The folder whose list is to be shown again. */
  public MailFolder folder() {
    return folder;
  }
}

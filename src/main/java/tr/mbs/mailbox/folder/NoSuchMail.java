package tr.mbs.mailbox.folder;

import java.io.Serial;
import tr.mbs.kernel.Refusal;

/** There is no such mail or folder in this mailbox: it may have been moved or deleted, also by a mail program. */
public class NoSuchMail extends Refusal {
  @Serial
  private static final long serialVersionUID = 1L;

  public NoSuchMail() {
    super(Kind.NOT_FOUND, "mailbox.read.gone");
  }
}

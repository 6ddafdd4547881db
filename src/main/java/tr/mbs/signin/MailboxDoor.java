package tr.mbs.signin;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import tr.mbs.site.Audience;

/** Port to the door of the offices' mailboxes, whose visitors the module {@code mailbox} knows. */
@FunctionalInterface
public interface MailboxDoor {

  /** Where who came by it chooses his own password. */
  String PASSWORD_PATH = "/posta/parola";

  /** Who signed in there, as he is now; empty when his mandate is over, or the password is another since. */
  Optional<Authentication> current(Authentication stored);

  /** Whether somebody signed in there. */
  static boolean wasOpenedBy(Authentication stored) {
    return Audience.MAILBOX.has(stored) || Audience.MAILBOX_PASSWORD_DUE.has(stored);
  }
}

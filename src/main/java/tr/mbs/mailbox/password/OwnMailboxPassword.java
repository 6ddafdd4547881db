package tr.mbs.mailbox.password;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.signin.limit.LimitReached;
import tr.mbs.signin.limit.PasswordLimits;

/** A muhtar gives the mailbox another password. Guessing the old one here is as slow as at the door. */
@Component
public class OwnMailboxPassword {

  private final MailboxPasswords passwords;
  private final MailboxSignIn signIn;
  private final PasswordLimits limits;

  OwnMailboxPassword(MailboxPasswords passwords, MailboxSignIn signIn, PasswordLimits limits) {
    this.passwords = passwords;
    this.signIn = signIn;
    this.limits = limits;
  }

  /**
   * Ends all sessions of the mailbox, and all connections.
   *
   * @param current {@code null} when he need not know it
   * @param wrong   takes a refusal for each field that is wrong; then the password stays
   * @throws LimitReached when too many wrong passwords came from this source; the old one is not even looked at
   * @throws Refusal      NOT_FOUND without a mailbox, BUSY while it cannot be handed over to him
   */
  public void change(UUID mandate, String current, String chosen, String source, List<Refusal> wrong) {
    if (current != null) {
      limits.attempt(mandate.toString(), source);
      if (!passwords.knows(mandate, current)) {
        wrong.add(Refusal.field("currentPassword", "registry.password.wrong"));
        return;
      }
      limits.wasRight(mandate.toString(), source);
    }
    passwords.choose(mandate, chosen, wrong);
  }

  /** Him as one who signed in with the password that he has now. */
  public Optional<Authentication> authentication(UUID mandate) {
    return signIn.authentication(mandate);
  }
}

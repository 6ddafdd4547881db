package tr.mbs.mailbox.embedded;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.auth.AuthenticationState;
import com.icegreen.greenmail.smtp.auth.LoginAuthenticationState;
import com.icegreen.greenmail.smtp.auth.PlainAuthenticationState;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.account.MailboxGate;
import tr.mbs.mailbox.embedded.store.EmbeddedMail;
import tr.mbs.mailbox.embedded.store.Host;
import tr.mbs.mailbox.embedded.store.Space;

/** Who may send to whom: anybody to the mailboxes, and who has signed in, in his own name, to anybody. As Postfix says it. */
@Component
@EmbeddedMail
class SmtpRules extends SmtpManager {

  private final MailboxGate gate;
  private final Space space;
  private final Addresses addresses;

  SmtpRules(Host host, Doorkeeper doorkeeper, MailboxGate gate, Space space, Addresses addresses) {
    super(host, doorkeeper);
    this.gate = gate;
    this.space = space;
    this.addresses = addresses;
  }

  /** Asked again here: GreenMail remembers also who was not let in, and a key may have ended since. */
  Optional<String> signedIn(SmtpState state) {
    return credentials(state.getMessage().getAuthenticationState())
        .filter(gate::admits).map(credentials -> EmailAddress.lower(credentials.address()));
  }

  private static Optional<Credentials> credentials(AuthenticationState shown) {
    if (shown instanceof PlainAuthenticationState plain) {
      return Optional.of(new Credentials(plain.getUsername(), plain.getPassword()));
    }
    if (shown instanceof LoginAuthenticationState login) {
      return Optional.of(new Credentials(login.getUsername(), login.getPassword()));
    }
    return Optional.empty();
  }

  @Override
  public String checkSender(SmtpState state, MailAddress typed) {
    String sender = EmailAddress.lower(typed.getEmail());
    boolean own = signedIn(state).map(sender::equals).orElseGet(() -> !addresses.areOurs(sender));
    return own ? null : "553 5.7.1 Sender address rejected: not yours";
  }

  @Override
  public String checkRecipient(SmtpState state, MailAddress typed) {
    String recipient = EmailAddress.lower(typed.getEmail());
    if (EmailAddress.parse(recipient).isEmpty()) {
      return "501 5.1.3 No e-mail address";
    }
    Optional<String> mailbox = addresses.mailbox(recipient);
    if (mailbox.isPresent()) {
      return space.held(mailbox.get()) < space.quota(mailbox.get()) ? null : "552 5.2.2 Mailbox is over its quota";
    }
    if (addresses.areOurs(recipient)) {
      return "550 5.1.1 Recipient address rejected: unknown";
    }
    return signedIn(state).isPresent() ? null : "554 5.7.1 Relay access denied";
  }
}

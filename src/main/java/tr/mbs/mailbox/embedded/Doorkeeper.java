package tr.mbs.mailbox.embedded;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.account.MailboxGate;
import tr.mbs.mailbox.embedded.store.EmbeddedMail;
import tr.mbs.mailbox.embedded.store.Host;

/** Lets in whom the rule of the mailboxes lets in, asked at each sign-in; GreenMail's own list of users stays empty. */
@Component
@EmbeddedMail
class Doorkeeper extends UserManager {

  private final MailboxGate gate;
  private final Connections connections;

  Doorkeeper(MailboxGate gate, Host host, Connections connections) {
    super(host);
    this.gate = gate;
    this.connections = connections;
  }

  /** @param secret a password, or a token of ours */
  @Override
  public boolean test(String typed, String secret) {
    Optional<String> address = EmailAddress.parse(typed).map(EmailAddress::text)
        .filter(known -> secret != null && gate.admits(new Credentials(known, secret)));
    address.ifPresent(connections::signedIn);
    return address.isPresent();
  }

  @Override
  public GreenMailUser getUser(String typed) {
    return new MailUser(EmailAddress.lower(typed));
  }

  @Override
  public GreenMailUser getUserByEmail(String typed) {
    return getUser(typed);
  }
}

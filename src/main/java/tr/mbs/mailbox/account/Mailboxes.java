package tr.mbs.mailbox.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.EmailAddress;

/** The offices' mailboxes, also those of offices that have gone from the register: {@link MailboxGate} says which receive. */
@Component
public class Mailboxes {

  private final RecordedMailboxes recorded;

  Mailboxes(RecordedMailboxes recorded) {
    this.recorded = recorded;
  }

  public Optional<Mailbox> ofOffice(String muhtarlikId) {
    return recorded.findByMuhtarlikId(muhtarlikId);
  }

  /** @param address present one, as somebody typed it */
  public Optional<Mailbox> byAddress(String address) {
    return recorded.findByAddress(EmailAddress.lower(address));
  }
}

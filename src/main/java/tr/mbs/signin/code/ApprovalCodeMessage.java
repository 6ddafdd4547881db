package tr.mbs.signin.code;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.TurkishText;
import tr.mbs.notification.Outbox;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;

/** The SMS with the code, or a decoy of the same cost when the code is for nobody. */
@Component
public class ApprovalCodeMessage {

  private static final String KIND = "approval-code";
  private static final Phone NOBODY = new Phone("+905000000000");

  private final Mandates mandates;
  private final Outbox outbox;
  private final MessageSource messages;
  private final Clock clock;

  ApprovalCodeMessage(Mandates mandates, Outbox outbox, MessageSource messages, Clock clock) {
    this.mandates = mandates;
    this.outbox = outbox;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Leaves the message in the outbox, in the caller's transaction.
   *
   * @param id      of the code; the key of the message
   * @param mandate whose registered phone gets it, if it is in force today
   */
  public void leave(UUID id, UUID mandate, ApprovalCode code) {
    Optional<Phone> phone = mandates.find(mandate)
        .filter(found -> found.activeOn(IstanbulTime.today(clock))).map(Mandate::phone);
    String text = messages.getMessage("signin.sms", new Object[] {code.shown()}, TurkishText.TURKISH);
    OutgoingMessage message = OutgoingMessage.sms(KIND + "-" + id, KIND, phone.orElse(NOBODY), text).asSecret();
    outbox.add(phone.isPresent() ? message : message.asDecoy());
  }
}

package tr.mbs.registry.phone;

import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.notification.Outbox;
import tr.mbs.notification.OutgoingMessage;

/** The SMS to the old number: whoever has it can object for a day. */
@Component
class PhoneChangeMessage {

  private static final String KIND = "phone-change";
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy", TurkishText.TURKISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", TurkishText.TURKISH);

  private final Outbox outbox;
  private final MessageSource messages;

  PhoneChangeMessage(Outbox outbox, MessageSource messages) {
    this.outbox = outbox;
    this.messages = messages;
  }

  /** Leaves it in the outbox, in the caller's transaction; nothing when no phone was registered. */
  void leave(PhoneChange change) {
    if (change.oldPhone() == null) {
      return;
    }
    var at = change.takesEffectAt().atZone(IstanbulTime.ZONE);
    String text = messages.getMessage("registry.phone.sms", new Object[] {DATE.format(at), TIME.format(at)},
        TurkishText.TURKISH);
    outbox.add(OutgoingMessage.sms(KIND + "-" + change.id(), KIND, change.oldPhone(), TurkishText.gsm7(text)));
  }
}

package tr.mbs.onboarding.people.invite;

import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.TurkishText;
import tr.mbs.notification.Outbox;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.people.Person;
import tr.mbs.registry.unit.Units;
import tr.mbs.site.PublicUrl;

/**
 * How somebody learns of his account: the SMS carries the password and its purpose, the e-mail the user id and where to
 * sign in. Neither alone lets anybody in, and the password is nowhere but in the SMS.
 */
@Component
class InvitationMessages {

  private static final String KIND = "invitation";

  private final Outbox outbox;
  private final MessageSource messages;
  private final Units units;
  private final PublicUrl publicUrl;

  InvitationMessages(Outbox outbox, MessageSource messages, Units units, PublicUrl publicUrl) {
    this.outbox = outbox;
    this.messages = messages;
    this.units = units;
    this.publicUrl = publicUrl;
  }

  void leave(Onboarding onboarding, Person person, String userId, String password) {
    String key = key();
    outbox.addAll(List.of(
        OutgoingMessage.sms(key + "-sms", KIND, person.phone(), TurkishText.gsm7(text("people.sms.invited", password)))
            .asConfidential(),
        mail(key, onboarding, person, "people.mail.invited.text", userId)));
  }

  /** Somebody who has his account already gets no other password. */
  void leaveForKnown(Onboarding onboarding, Person person, String userId) {
    outbox.add(mail(key(), onboarding, person, "people.mail.known.text", userId));
  }

  private OutgoingMessage mail(String key, Onboarding onboarding, Person person, String text, String userId) {
    String municipality = units.get(onboarding.municipality()).name();
    return OutgoingMessage.email(key + "-email", KIND, person.email(), text("people.mail.invited.subject"),
        text(text, person.fullName(), municipality, userId, address())).asConfidential();
  }

  /** Where to sign in; in words where the operator did not say under which address people reach us. */
  private String address() {
    return publicUrl.ofPage("/kurum/giris").orElseGet(() -> text("people.mail.address"));
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, TurkishText.TURKISH);
  }

  private static String key() {
    return KIND + "-" + UUID.randomUUID();
  }
}

package tr.mbs.onboarding.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.notification.Outbox;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.catalogue.Catalogue;
import tr.mbs.onboarding.catalogue.Matter;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;

/**
 * What project leads are told by SMS and e-mail, and the help desk by e-mail, left in the transaction of whatever it is
 * about. A lead is somebody whom the help desk has accepted and invited. An SMS names nobody and no municipality. Whoever calls sees to it that nobody is told twice.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LeadMessages {

  private static final String KIND = "onboarding";

  private final Onboardings onboardings;
  private final Catalogue catalogue;
  private final People people;
  private final Units units;
  private final Outbox outbox;
  private final MessageSource messages;

  LeadMessages(Onboardings onboardings, Catalogue catalogue, People people, Units units, Outbox outbox,
      MessageSource messages) {
    this.onboardings = onboardings;
    this.catalogue = catalogue;
    this.people = people;
    this.units = units;
    this.outbox = outbox;
    this.messages = messages;
  }

  /** "Geçiş tamamlandı": to every lead. */
  public void completed(UUID onboarding) {
    toLeads(onboardings.get(onboarding), "completed");
  }

  /** Three days before the go-live day: to every lead and to the help desk. */
  public void reminder(UUID onboarding) {
    toBoth(onboarding, "reminder");
  }

  /**
   * At noon of the go-live day, while the numbers are not given: to every lead and to the help desk. While steps before
   * that are unfinished nobody can give numbers; then it is about those.
   */
  public void numbersMissing(UUID onboarding) {
    Onboarding moving = onboardings.get(onboarding);
    int numbers = catalogue.deciding(moving.catalogueVersion(), Matter.NUMBERS).number();
    boolean early = moving.step(numbers).status() == StepStatus.NOT_STARTED;
    toBoth(onboarding, early ? "stepsMissing" : "numbersMissing");
  }

  /** The help desk has answered a problem with signing in: to every lead, by e-mail. */
  public void problemAnswered(Onboarding onboarding) {
    leave(mails(onboarding, "problemAnswered"));
  }

  /** Somebody cannot sign in: to the help desk, by e-mail. */
  public void problemReported(Onboarding onboarding) {
    leave(toHelpDesk(onboarding, "problemReported"));
  }

  private void toBoth(UUID id, String what) {
    Onboarding onboarding = onboardings.get(id);
    toLeads(onboarding, what);
    leave(toHelpDesk(onboarding, what));
  }

  private void toLeads(Onboarding onboarding, String what) {
    List<OutgoingMessage> all = new ArrayList<>(mails(onboarding, what));
    leads(onboarding).forEach(lead -> all.add(OutgoingMessage.sms(key(), KIND, lead.phone(),
        TurkishText.gsm7(text("people.sms." + what, day(onboarding))))));
    leave(all);
  }

  private List<OutgoingMessage> mails(Onboarding onboarding, String what) {
    return leads(onboarding).stream()
        .map(lead -> mail(onboarding, lead.email(), what, "people.mail." + what + ".text")).toList();
  }

  private List<Person> leads(Onboarding onboarding) {
    return people.leads(onboarding.getId()).stream().filter(Person::isInvited).toList();
  }

  /** None until somebody has entered its address. */
  private List<OutgoingMessage> toHelpDesk(Onboarding onboarding, String what) {
    return Stream.ofNullable(units.get(UnitCode.HELP_DESK).email())
        .map(address -> mail(onboarding, address, what, "people.mail." + what + ".helpDesk")).toList();
  }

  private OutgoingMessage mail(Onboarding onboarding, String recipient, String what, String text) {
    String municipality = units.get(onboarding.municipality()).name();
    return OutgoingMessage.email(key(), KIND, recipient, text("people.mail." + what + ".subject"),
        text(text, municipality, day(onboarding)));
  }

  private void leave(List<OutgoingMessage> all) {
    outbox.addAll(all);
  }

  private static String day(Onboarding onboarding) {
    LocalDate day = onboarding.goLiveOn();
    return day == null ? "–" : IstanbulTime.date(day, TurkishText.TURKISH);
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, TurkishText.TURKISH);
  }

  private static String key() {
    return KIND + "-" + UUID.randomUUID();
  }
}

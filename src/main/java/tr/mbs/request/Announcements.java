package tr.mbs.request;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.notification.Outbox;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.subject.Subjects;
import tr.mbs.site.PublicUrl;

/**
 * Tells whom it concerns what has just happened to a request (domain.md §2.10): the muhtar who holds the office now, by
 * SMS and e-mail, and the body that got it by e-mail; each where we know an address. Number, body, konu and outcome only: what was typed stays behind the
 * sign-in.
 */
@Component
public class Announcements {

  /** What the body that holds it after the movement is told. */
  private static final Map<Action, String> BODY_TEXTS = Map.of(
      Action.FORWARDED, "request.message.body",
      Action.RETURNED, "request.message.bodyReturned",
      Action.ANSWERED, "request.message.bodyAnswered",
      Action.ADDED, "request.message.bodyAdded",
      Action.EXTENDED, "request.message.bodyExtended",
      Action.DENIED, "request.message.bodyDenied");
  /** What he does himself, and extra time, besides what is for staff only: he waits for no message. */
  private static final Set<Action> UNTOLD = EnumSet.of(Action.ANSWERED, Action.ADDED, Action.EXTENDED);

  private final Requests requests;
  private final Mandates mandates;
  private final Muhtarliks muhtarliks;
  private final Subjects subjects;
  private final Units units;
  private final Outbox outbox;
  private final MessageSource messages;
  private final Clock clock;
  private final PublicUrl publicUrl;

  Announcements(Requests requests, Mandates mandates, Muhtarliks muhtarliks, Subjects subjects, Units units,
      Outbox outbox, MessageSource messages, Clock clock, PublicUrl publicUrl) {
    this.requests = requests;
    this.mandates = mandates;
    this.muhtarliks = muhtarliks;
    this.subjects = subjects;
    this.units = units;
    this.outbox = outbox;
    this.messages = messages;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /** Leaves the messages of the request's last movement in the outbox. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void announceLastMovement(UUID id) {
    Request request = requests.get(id);
    Movement movement = requests.lastMovement(request);
    List<OutgoingMessage> announcements = new ArrayList<>();
    if (!movement.action().staffOnly() && !UNTOLD.contains(movement.action())) {
      mandates.current(request.muhtarlikId(), IstanbulTime.today(clock))
          .ifPresent(muhtar -> tellMuhtar(announcements, muhtar, request, movement));
    }
    if (BODY_TEXTS.containsKey(movement.action())) {
      tellBody(announcements, request, movement);
    }
    outbox.addAll(announcements);
  }

  private void tellMuhtar(List<OutgoingMessage> announcements, Mandate muhtar, Request request, Movement movement) {
    String happened = switch (movement.action()) {
      case FILED, RECORDED -> text("request.message.filed", request.number());
      case FORWARDED -> text("request.message.forwarded", request.number(), towards(movement));
      case RETURNED -> text("request.message.returned", request.number(), towards(movement));
      case RESOLVED -> text("request.message.resolved", request.number(), subjects.get(request.subject()).shortName(),
          text("request.outcome." + request.result().outcome()));
      case OBJECTED -> text("request.message.objected", request.number());
      case INTERIM -> text("request.message.interim", request.number());
      case ASKED -> text("request.message.asked", request.number());
      case ANSWERED, ADDED, WITHDRAWN -> throw new IllegalArgumentException("He knows what he has done himself");
      case WISHED, EXTENDED, DENIED -> throw new IllegalArgumentException("He is not asked for extra time");
      case LINKED, UNLINKED -> throw new IllegalArgumentException("Only staff are told");
      case RECOUNTED -> throw new IllegalArgumentException("Nobody is told of thousands of last days");
    };
    String key = key(movement);
    if (muhtar.phone() != null) {
      announcements.add(OutgoingMessage.sms(key + "-sms", kind(movement), muhtar.phone(), TurkishText.gsm7(happened)));
    }
    if (muhtar.mailAddress() != null) {
      announcements.add(OutgoingMessage.email(key + "-email", kind(movement), muhtar.mailAddress(),
          text("request.message.subject", request.number()), text("request.message.email", happened, where(request))));
    }
  }

  /** The way to its page; in words where the operator did not say under which address people reach us. */
  private String where(Request request) {
    return publicUrl.ofPage("/talepler/" + request.number()).map(page -> text("request.message.link", page))
        .orElseGet(() -> text("request.message.where"));
  }

  private void tellBody(List<OutgoingMessage> announcements, Request request, Movement movement) {
    Unit body = units.get(new UnitCode(movement.targetUnit()));
    if (body.email() == null) {
      return;
    }
    String about = text(BODY_TEXTS.get(movement.action()), request.number(), subjects.get(request.subject()).name(),
        muhtarliks.find(request.muhtarlikId()).orElseThrow().displayName(),
        IstanbulTime.date(request.lastDay(), TurkishText.TURKISH));
    announcements.add(OutgoingMessage.email(key(movement) + "-body", kind(movement), body.email(),
        text("request.message.subject", request.number()), about));
  }

  private String towards(Movement movement) {
    return TurkishText.dative(units.get(new UnitCode(movement.targetUnit())).name());
  }

  private static String key(Movement movement) {
    return movement.requestId() + "-" + movement.sequence();
  }

  private static String kind(Movement movement) {
    return "request-" + movement.action().name().toLowerCase(Locale.ROOT);
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, TurkishText.TURKISH);
  }
}

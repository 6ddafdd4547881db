package tr.mbs.request;

import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.registry.unit.Unit;

/**
 * The sentences of movements (domain.md §2.3). They are part of the record and so always Turkish, and frozen as they
 * were: a body that is renamed later keeps its name in them.
 */
@Component
class MovementTexts {

  private final MessageSource messages;

  MovementTexts(MessageSource messages) {
    this.messages = messages;
  }

  String filed() {
    return text("request.movement.filed");
  }

  String recorded(Unit by, Channel channel) {
    return text("request.movement.recorded", by.name(), text("request.channel." + channel));
  }

  String forwarded(Unit target) {
    return text("request.movement.forwarded", TurkishText.dative(target.name()));
  }

  String resolved(Outcome outcome) {
    return text("request.movement.resolved", text("request.outcome." + outcome));
  }

  String returned(String reason) {
    return text("request.movement.returned", reason);
  }

  String withdrawn() {
    return text("request.movement.withdrawn");
  }

  String objected(String reason) {
    return text("request.movement.objected", reason);
  }

  String interim(String text) {
    return text("request.movement.interim", text);
  }

  String asked(Unit by, String question) {
    return text("request.movement.asked", by.name(), question);
  }

  String wished(String reason) {
    return text("request.movement.wished", reason);
  }

  String extended(LocalDate lastDay) {
    return text("request.movement.extended", IstanbulTime.date(lastDay, TurkishText.TURKISH));
  }

  String denied() {
    return text("request.movement.denied");
  }

  String answered() {
    return text("request.movement.answered");
  }

  String added() {
    return text("request.movement.added");
  }

  /** Without the other's number: not everybody who reads the one may see the other. */
  String related(Action action) {
    return text("request.movement." + action);
  }

  /** @param what of both last days the one that is told */
  String recounted(Request request, Clocks.Moved what) {
    LocalDate day = switch (what) {
      case SHOWN -> request.lastDay();
      case LEGAL -> request.legalLastDay();
      case RESPONSE -> request.responseLastDay();
    };
    return text("request.movement.recounted." + what, IstanbulTime.date(day, TurkishText.TURKISH));
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, TurkishText.TURKISH);
  }
}

package tr.mbs.desk.message;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Refusal;
import tr.mbs.notification.watch.Decisions;
import tr.mbs.notification.watch.Trouble;

/** What an operator decides about messages, and the entry in the trail that says who did. */
@Service
class MessageDesk {

  private final Decisions decisions;
  private final AuditTrail audit;

  MessageDesk(Decisions decisions, AuditTrail audit) {
    this.decisions = decisions;
    this.audit = audit;
  }

  /**
   * @param one of them; empty for all that have this trouble
   * @return how many are sent again
   * @throws Refusal CONFLICT when none has this trouble any more
   */
  @Transactional
  public int sendAgain(Trouble trouble, Optional<UUID> one, String officer) {
    int number = some(one.map(id -> decisions.sendAgain(trouble, id) ? 1 : 0).orElseGet(() -> decisions.sendAgain(trouble)));
    audit.record(officer, "messages-again", "notification", name(trouble, one), detail(trouble, number));
    return number;
  }

  /** As {@link #sendAgain}, but they are given up. */
  @Transactional
  public int giveUp(Trouble trouble, Optional<UUID> one, String officer) {
    int number = some(one.map(id -> decisions.giveUp(trouble, id) ? 1 : 0).orElseGet(() -> decisions.giveUp(trouble)));
    audit.record(officer, "messages-given-up", "notification", name(trouble, one), detail(trouble, number));
    return number;
  }

  private static int some(int number) {
    if (number == 0) {
      throw new Refusal(Refusal.Kind.CONFLICT, "desk.message.gone");
    }
    return number;
  }

  private static String name(Trouble trouble, Optional<UUID> one) {
    return one.map(UUID::toString).orElse(trouble.state().name());
  }

  private static String detail(Trouble trouble, int number) {
    return number + " " + trouble.channel() + " " + trouble.state()
        + Optional.ofNullable(trouble.reason()).map(reason -> ": " + reason).orElse("");
  }
}

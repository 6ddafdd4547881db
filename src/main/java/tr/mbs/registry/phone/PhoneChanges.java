package tr.mbs.registry.phone;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.Reason;
import tr.mbs.registry.mandate.Mandate;

/**
 * How a muhtar's phone changes, the only thing that keeps a stranger out (security.md §1): one officer asks, another
 * approves, the old number is told, and a day later, by the database's clock, it happens.
 *
 * <pre>
 *   REQUESTED ──► APPROVED ──24 h──► APPLIED
 *      │  └─► REJECTED  │
 *      └───► CANCELLED ◄┘
 * </pre>
 */
@Component
public class PhoneChanges {

  static final String JOB = "apply-phone-changes";

  private final PhoneChangeSteps steps;
  private final PhoneChangeMessage message;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  PhoneChanges(PhoneChangeSteps steps, PhoneChangeMessage message, AuditTrail audit, ApplicationEventPublisher events) {
    this.steps = steps;
    this.message = message;
    this.audit = audit;
    this.events = events;
  }

  /** The changes of an office, the latest first. */
  public List<PhoneChange> ofOffice(String muhtarlikId) {
    return steps.ofOffice(muhtarlikId);
  }

  /**
   * The first officer asks.
   *
   * @param mandate as the officer saw it
   * @throws Refusal of the field {@code phone} when nothing would change, CONFLICT when the mandate is no longer so or the
   *                 office has an open change
   */
  @Transactional
  public UUID request(Mandate mandate, Phone phone, Reason reason, String officer) {
    if (phone.equals(mandate.phone())) {
      throw Refusal.field("phone", "registry.phone.same");
    }
    if (steps.lockMandate(mandate.id(), mandate.version()).isEmpty()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.mandate.changed");
    }
    PhoneChange change = new PhoneChange(mandate, phone, reason, officer);
    try {
      steps.add(change);
      steps.flush();
    } catch (DataIntegrityViolationException another) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.phone.open");
    }
    audit(officer, "phone-change-request", change.id(), mandate.id());
    return change.id();
  }

  /**
   * The second officer approves: the day begins and the old number is told.
   *
   * @param typed the new number as he has it from the muhtar: two people read it, not one
   * @throws Refusal FORBIDDEN for who asked himself; of the field {@code phone} when the numbers differ; CONFLICT when it
   *                 was decided meanwhile
   */
  @Transactional
  public void approve(PhoneChange change, Phone typed, String officer) {
    if (change.requestedBy().equals(officer)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.phone.second");
    }
    if (!change.newPhone().equals(typed)) {
      throw Refusal.field("phone", "registry.phone.differs");
    }
    requireOne(steps.approve(change.id(), officer));
    message.leave(steps.findById(change.id()).orElseThrow());
    audit(officer, "phone-change-approve", change.id(), change.mandate());
  }

  /**
   * It does not happen: rejected by the second officer, or cancelled by any at any time before it has happened.
   *
   * @throws Refusal CONFLICT when it has ended meanwhile
   */
  @Transactional
  public void stop(PhoneChange change, Reason reason, String officer) {
    if (!change.open()) {
      throw decided();
    }
    boolean rejects = change.state() == PhoneChange.State.REQUESTED && !change.requestedBy().equals(officer);
    PhoneChange.State end = rejects ? PhoneChange.State.REJECTED : PhoneChange.State.CANCELLED;
    requireOne(steps.stop(change.id(), change.state(), end, reason.text(), officer));
    audit(officer, rejects ? "phone-change-reject" : "phone-change-cancel", change.id(), change.mandate());
  }

  /** A mandate ends, and with it what was to change about it. Takes part in the caller's transaction. */
  public void stopWith(Mandate ending, String officer) {
    if (steps.cancelAllOf(ending.id(), officer) > 0) {
      audit.record(officer, "phone-change-cancel", "mandate", ending.id().toString(), null,
          DataSubject.mandate(ending.id()));
    }
  }

  /** Many mandates end; hardly any of them has an open change. */
  public void stopWith(List<Mandate> ending, String officer) {
    if (ending.isEmpty()) {
      return;
    }
    Set<UUID> open = steps.openAmong(ending.stream().map(Mandate::id).toList());
    ending.stream().filter(mandate -> open.contains(mandate.id())).forEach(mandate -> stopWith(mandate, officer));
  }

  /** What is due, the longest first. */
  List<PhoneChange> due() {
    return steps.due();
  }

  /** @return whether it happened now: another node may have been first, or an officer may have stopped it */
  @Transactional
  boolean apply(PhoneChange change) {
    // Whoever ends a mandate locks it before its changes; the other way round the two would wait for each other.
    steps.lockMandate(change.mandate());
    if (steps.take(change.id(), JOB) == 0) {
      return false;
    }
    steps.give(change.mandate(), change.newPhone().e164());
    audit(JOB, "phone-change-apply", change.id(), change.mandate());
    events.publishEvent(new PhoneReplaced(change.mandate()));
    return true;
  }

  private void audit(String actor, String action, UUID change, UUID mandate) {
    audit.record(actor, action, "phone-change", change.toString(), null, DataSubject.mandate(mandate));
  }

  private static void requireOne(int changed) {
    if (changed != 1) {
      throw decided();
    }
  }

  private static Refusal decided() {
    return new Refusal(Refusal.Kind.CONFLICT, "registry.phone.decided");
  }
}

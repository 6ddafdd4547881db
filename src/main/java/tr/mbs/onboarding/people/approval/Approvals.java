package tr.mbs.onboarding.people.approval;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.people.Enrolment;
import tr.mbs.onboarding.people.Memberships;
import tr.mbs.onboarding.people.People;
import tr.mbs.onboarding.people.Person;
import tr.mbs.onboarding.people.Person.Standing;
import tr.mbs.onboarding.people.Role;
import tr.mbs.registry.Reason;

/** The help desk decides about users: in step 5, and in step 4 when that was opened again and waits for it. */
@Component
public class Approvals {

  private static final int APPROVAL = 5;
  private static final int REOPENED = 4;

  private final Participations participations;
  private final People people;
  private final Memberships memberships;
  private final AuditTrail audit;
  private final Clock clock;

  Approvals(Participations participations, People people, Memberships memberships, AuditTrail audit, Clock clock) {
    this.participations = participations;
    this.people = people;
    this.memberships = memberships;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whom the help desk is about to decide about. @throws Refusal NOT_FOUND, or as {@link Participations#working} */
  @Transactional
  Person read(String municipality, int step, UUID id, String by) {
    Person person = get(deciding(municipality, step, by), id);
    audit.record(by, "person-read", "onboarding-person", id.toString(), null);
    return person;
  }

  /**
   * Decides about one user, also when it was decided otherwise before: who is rejected leaves the units' groups.
   *
   * @param version the one that was shown
   * @param wrong   takes a refusal for each field that is wrong; then nothing is decided
   * @throws Refusal NOT_FOUND, CONFLICT when it is another version by now
   */
  @Transactional
  void decide(String municipality, int step, UUID id, int version, String decision, String reason, String by,
      List<Refusal> wrong) {
    Participation participation = deciding(municipality, step, by);
    Person person = get(participation, id);
    boolean approved = Standing.APPROVED.name().equals(decision);
    if (!approved && !Standing.REJECTED.name().equals(decision)) {
      wrong.add(Refusal.field("decision", "people.decision.missing"));
      return;
    }
    Reason why = approved ? null : Reason.read(reason, wrong);
    if (!wrong.isEmpty()) {
      return;
    }
    person.requireSeen(version);
    person.decide(Standing.valueOf(decision), approved ? null : why.text(), by, clock.instant());
    audit.record(by, approved ? "person-approve" : "person-reject", "onboarding-person", id.toString(), null);
    if (person.isInvited()) {
      memberships.settle(participation.onboarding(), List.of(person.userId()), IstanbulTime.today(clock), by);
    }
  }

  /** Approves all about whom nothing was decided. */
  @Transactional
  public void approvePending(String municipality, int step, String by) {
    Participation participation = deciding(municipality, step, by);
    people.users(participation.id()).stream().filter(Person::isPending).forEach(user -> {
      user.decide(Standing.APPROVED, null, by, clock.instant());
      audit.record(by, "person-approve", "onboarding-person", user.id().toString(), null);
    });
  }

  private Participation deciding(String municipality, int step, String by) {
    return switch (step) {
      case APPROVAL -> participations.working(municipality, APPROVAL, by);
      case REOPENED -> participations.reviewing(municipality, REOPENED, by);
      default -> throw Enrolment.notFound();
    };
  }

  private Person get(Participation participation, UUID id) {
    return people.find(participation.id(), Role.USER, id).orElseThrow(Enrolment::notFound);
  }
}

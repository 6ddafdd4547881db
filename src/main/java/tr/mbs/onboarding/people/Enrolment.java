package tr.mbs.onboarding.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.registry.staff.StaffDirectory;

/** Whose turn step 1 or 4 is keeps the list of its people: adds, corrects, removes. */
@Component
public class Enrolment {

  /** A municipality that has more people in its own register asks the help desk; a page of them still loads. */
  public static final int MOST = 1_000;

  private final Participations participations;
  private final People people;
  private final SealedTckn numbers;
  private final FormerParticipants former;
  private final OwnUnits units;
  private final Memberships memberships;
  private final StaffDirectory directory;
  private final AuditTrail audit;

  Enrolment(Participations participations, People people, SealedTckn numbers, FormerParticipants former, OwnUnits units,
      Memberships memberships, StaffDirectory directory, AuditTrail audit) {
    this.participations = participations;
    this.people = people;
    this.numbers = numbers;
    this.former = former;
    this.units = units;
    this.memberships = memberships;
    this.directory = directory;
    this.audit = audit;
  }

  /** The municipality's units, for whoever may add somebody now. @throws Refusal as {@link Participations#working} */
  @Transactional
  public Map<String, String> units(String municipality, Role role, String by) {
    return units.of(participations.working(municipality, role.step(), by).id()).options();
  }

  /** @param wrong takes a refusal for each field that cannot be stored; then nobody is added */
  @Transactional
  public void add(String municipality, Role role, TypedPerson typed, String by, List<Refusal> wrong) {
    UUID onboarding = participations.working(municipality, role.step(), by).id();
    var content = typed.read(role, units.of(onboarding), false, wrong);
    requireNew(onboarding, role, null, content.tckn(), wrong);
    if (people.count(onboarding, role) >= MOST) {
      wrong.add(new Refusal(Refusal.Kind.INVALID, "people.full", MOST));
    }
    if (wrong.isEmpty()) {
      Person person = enter(onboarding, role, content);
      audit.record(by, "person-add", "onboarding-person", person.id().toString(), role.name());
    }
  }

  /** Adds somebody of whom everything was found right, in the caller's transaction. */
  public Person enter(UUID onboarding, Role role, TypedPerson.Content content) {
    Person person = new Person(onboarding, role, content, numbers.hash(content.tckn()));
    people.add(person);
    return person;
  }

  /** Who opens the form of one person reads what is known of him. @throws Refusal NOT_FOUND */
  @Transactional
  Person read(String municipality, Role role, UUID id, String by) {
    Person person = get(participations.working(municipality, role.step(), by), role, id);
    audit.record(by, "person-read", "onboarding-person", id.toString(), null);
    return person;
  }

  /**
   * He is to be approved again.
   *
   * @param version the one that was shown
   * @throws Refusal NOT_FOUND, CONFLICT when it is another one by now
   */
  @Transactional
  public void change(String municipality, Role role, UUID id, int version, TypedPerson typed, String by, List<Refusal> wrong) {
    Participation participation = participations.working(municipality, role.step(), by);
    Person person = get(participation, role, id);
    var content = typed.read(role, units.of(participation.id()), true, wrong);
    requireNew(participation.id(), role, id, content.tckn(), wrong);
    person.requireSame(content, wrong);
    if (wrong.isEmpty()) {
      String email = person.email();
      person.change(version, content, content.tckn() == null ? null : numbers.hash(content.tckn()));
      audit.record(by, "person-change", "onboarding-person", id.toString(), null);
      if (person.isInvited() && !person.email().equals(email)) {
        directory.writeTo(person.userId(), person.email());
        audit.record(by, "account-address", "account", person.userId(), null, DataSubject.account(person.userId()));
      }
    }
  }

  /**
   * Takes somebody off the list; a lead leaves his group with it.
   *
   * @throws Refusal NOT_FOUND, CONFLICT when it is another version by now, or a user's account is open: then the help desk
   *                 rejects him
   */
  @Transactional
  void remove(String municipality, Role role, UUID id, int version, String by) {
    Participation participation = participations.working(municipality, role.step(), by);
    Person person = get(participation, role, id);
    person.requireRemovable();
    person.requireSeen(version);
    if (person.isInvited()) {
      memberships.dismissLead(participation.onboarding(), person, by);
    }
    former.remove(List.of(id));
    audit.record(by, "person-remove", "onboarding-person", id.toString(), role.name());
  }

  private Person get(Participation participation, Role role, UUID id) {
    return people.find(participation.id(), role, id).orElseThrow(Enrolment::notFound);
  }

  private void requireNew(UUID onboarding, Role role, UUID himself, Tckn tckn, List<Refusal> wrong) {
    if (tckn != null) {
      people.holder(onboarding, role, numbers.hash(tckn)).filter(holder -> !holder.id().equals(himself))
          .ifPresent(holder -> wrong.add(Refusal.field("tckn", "people.tckn.twice", holder.fullName())));
    }
  }

  public static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "people.notFound");
  }
}

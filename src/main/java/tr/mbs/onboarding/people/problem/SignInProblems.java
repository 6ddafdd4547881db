package tr.mbs.onboarding.people.problem;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;
import tr.mbs.onboarding.OnboardingLocks;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.people.Enrolment;
import tr.mbs.onboarding.people.LeadMessages;
import tr.mbs.onboarding.people.People;
import tr.mbs.onboarding.people.Person;
import tr.mbs.onboarding.people.Role;
import tr.mbs.onboarding.people.invite.Invitations;
import tr.mbs.registry.staff.StaffDirectory;

/**
 * "Giriş yapamamaları hâlinde durumu yardım masasına bildirmeleri gerekir": while step 5 waits for the project lead, he
 * reports who cannot sign in. The help desk answers as long as the onboarding runs. Both are told by e-mail.
 */
@Component
public class SignInProblems {

  private static final int STEP = 5;
  private static final int LENGTH = 2_000;

  /** What the help desk typed; blank phone or address: as it is. */
  record Answer(String answer, String phone, String email, boolean invite) {
  }

  /** A problem and whose it is. */
  record Case(Participation participation, Person person, SignInProblem problem) {
  }

  private final Participations participations;
  private final OnboardingLocks locks;
  private final People people;
  private final ReportedProblems problems;
  private final Invitations invitations;
  private final LeadMessages messages;
  private final StaffDirectory directory;
  private final AuditTrail audit;
  private final Clock clock;

  SignInProblems(Participations participations, OnboardingLocks locks, People people, ReportedProblems problems,
      Invitations invitations, LeadMessages messages, StaffDirectory directory, AuditTrail audit, Clock clock) {
    this.participations = participations;
    this.locks = locks;
    this.people = people;
    this.problems = problems;
    this.invitations = invitations;
    this.messages = messages;
    this.directory = directory;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Somebody of whom a lead may say that he cannot sign in.
   *
   * @throws Refusal NOT_FOUND, CONFLICT when he was in already or his last problem is open, else as
   *                 {@link Participations#reviewing}
   */
  @Transactional
  Person waiting(String municipality, UUID id, String by) {
    UUID onboarding = participations.reviewing(municipality, STEP, by).id();
    Person person = people.find(onboarding, Role.USER, id).filter(Person::isApproved)
        .orElseThrow(Enrolment::notFound);
    if (person.hasSignedIn()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "people.problem.signedIn", person.fullName());
    }
    if (Optional.ofNullable(problems.latest(onboarding).get(id)).filter(problem -> !problem.isClosed()).isPresent()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "people.problem.open", person.fullName());
    }
    return person;
  }

  /** A lead reports one. @param wrong takes a refusal when the text cannot be stored; then nothing is */
  @Transactional
  public void report(String municipality, UUID id, String typed, String by, List<Refusal> wrong) {
    Person person = waiting(municipality, id, by);
    String text = text("text", typed, wrong);
    if (wrong.isEmpty()) {
      SignInProblem problem = new SignInProblem(person.id(), text, by, clock.instant());
      problems.add(problem);
      audit.record(by, "sign-in-problem-report", "sign-in-problem", problem.id().toString(), null);
      messages.problemReported(participations.of(municipality, by).onboarding());
    }
  }

  /**
   * A problem that waits for the help desk.
   *
   * @throws Refusal NOT_FOUND, FORBIDDEN for the others, CONFLICT when it was answered or the onboarding is over
   */
  @Transactional
  Case open(String municipality, UUID id, String by) {
    Participation participation = participations.of(municipality, by);
    UUID onboarding = locks.running(participation.id()).getId();
    if (!participation.sides().contains(Side.HELP_DESK)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "onboarding.refusal.turn.HELP_DESK", STEP);
    }
    SignInProblem problem = problems.find(onboarding, id).orElseThrow(Enrolment::notFound);
    problem.requireOpen();
    return new Case(participation, people.find(onboarding, Role.USER, problem.person()).orElseThrow(), problem);
  }

  /** The help desk answers; a new phone or address, or its wish, sends a new invitation. @param wrong as in report */
  @Transactional
  void close(String municipality, UUID id, Answer typed, String by, List<Refusal> wrong) {
    Case open = open(municipality, id, by);
    Person person = open.person();
    String answer = text("answer", typed.answer(), wrong);
    Phone phone = TypedText.clean(typed.phone()) == null ? person.phone()
        : understood("phone", Phone.parse(typed.phone()), wrong);
    String email = TypedText.clean(typed.email()) == null ? person.email()
        : understood("email", EmailAddress.parse(typed.email()).map(EmailAddress::text), wrong);
    boolean moved = !person.phone().equals(phone) || !person.email().equals(email);
    boolean again = moved || typed.invite();
    if (again && invitations.isTooSoon(person)) {
      wrong.add(Refusal.field("invite", "people.problem.pause", Invitations.PAUSE.toMinutes()));
    }
    if (!wrong.isEmpty()) {
      return;
    }
    open.problem().close(answer, by, clock.instant());
    audit.record(by, "sign-in-problem-answer", "sign-in-problem", id.toString(), null);
    if (moved) {
      person.reach(phone, email);
      directory.writeTo(person.userId(), email);
      audit.record(by, "account-address", "account", person.userId(), null, DataSubject.account(person.userId()));
    }
    if (again) {
      invitations.inviteAgain(open.participation().onboarding(), person, by);
    }
    messages.problemAnswered(open.participation().onboarding());
  }

  private static String text(String field, String typed, List<Refusal> wrong) {
    return understood(field, Optional.ofNullable(TypedText.clean(typed)).filter(text -> text.length() <= LENGTH), wrong);
  }

  private static <T> T understood(String field, Optional<T> meaning, List<Refusal> wrong) {
    if (meaning.isEmpty()) {
      wrong.add(Refusal.field(field, "people." + field + ".wrong"));
    }
    return meaning.orElse(null);
  }
}

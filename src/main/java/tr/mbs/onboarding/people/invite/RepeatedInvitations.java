package tr.mbs.onboarding.people.invite;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.OnboardingLocks;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.people.Enrolment;
import tr.mbs.onboarding.people.People;
import tr.mbs.onboarding.people.Person;
import tr.mbs.onboarding.people.Role;

/**
 * The help desk invites somebody again who has lost the SMS, as long as the onboarding runs: leads on the page of step 2,
 * users on that of step 5.
 */
@Component
class RepeatedInvitations {

  private final Participations participations;
  private final OnboardingLocks locks;
  private final People people;
  private final Invitations invitations;

  RepeatedInvitations(Participations participations, OnboardingLocks locks, People people, Invitations invitations) {
    this.participations = participations;
    this.locks = locks;
    this.people = people;
    this.invitations = invitations;
  }

  /**
   * Sends a new one-time password.
   *
   * @param step where he was invited: 2 or 5
   * @throws Refusal NOT_FOUND, also for somebody who is not approved and invited; FORBIDDEN for the others; CONFLICT when
   *                 he was in already, was invited a moment ago, or the onboarding is over
   */
  @Transactional
  void send(String municipality, int step, UUID id, String by) {
    Participation participation = participations.of(municipality, by);
    Onboarding onboarding = locks.running(participation.id());
    if (!participation.sides().contains(Side.HELP_DESK)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "onboarding.refusal.turn.HELP_DESK", step);
    }
    Person person = people.find(participation.id(), role(step), id).filter(Person::isApproved)
        .filter(Person::isInvited).orElseThrow(Enrolment::notFound);
    if (person.hasSignedIn()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "people.invite.signedIn", person.fullName());
    }
    if (invitations.isTooSoon(person)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "people.problem.pause", Invitations.PAUSE.toMinutes());
    }
    invitations.inviteAgain(onboarding, person, by);
  }

  private static Role role(int step) {
    return switch (step) {
      case 2 -> Role.LEAD;
      case 5 -> Role.USER;
      default -> throw Enrolment.notFound();
    };
  }
}

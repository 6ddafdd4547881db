package tr.mbs.onboarding.people.invite;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.OnboardingLocks;
import tr.mbs.onboarding.people.Memberships;
import tr.mbs.onboarding.people.People;
import tr.mbs.onboarding.people.Person;
import tr.mbs.onboarding.people.Person.Standing;
import tr.mbs.onboarding.people.extra.ExtraUnitGrants;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.staff.UserIds;
import tr.mbs.site.Audience;

/**
 * Opens accounts for the people of a municipality and tells them, in the transaction of the step that does so. Whoever was
 * invited before is left as he is, so a step that is done again invites those who came since. Somebody who is lead and user
 * has one account; it is known by his number.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Invitations {

  /** Sayfa yetkisi "Muhtar Bilgi Sistemi" of step 7. */
  private static final String MBS_PAGE = "MBS";
  /** So that nobody gets one password after another while the first is still on its way. */
  public static final Duration PAUSE = Duration.ofMinutes(10);

  private final OnboardingLocks locks;
  private final People people;
  private final ExtraUnitGrants grants;
  private final StaffAccounts accounts;
  private final UserIds userIds;
  private final Memberships memberships;
  private final InvitationMessages messages;
  private final AuditTrail audit;
  private final Clock clock;

  Invitations(OnboardingLocks locks, People people, ExtraUnitGrants grants, StaffAccounts accounts, UserIds userIds,
      Memberships memberships, InvitationMessages messages, AuditTrail audit, Clock clock) {
    this.locks = locks;
    this.people = people;
    this.grants = grants;
    this.accounts = accounts;
    this.userIds = userIds;
    this.memberships = memberships;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /** Step 2, and step 1 when it was opened again: all leads are approved, and have accounts in the group of leads. */
  public void inviteLeads(UUID onboarding, String by) {
    Onboarding move = locks.running(onboarding);
    for (Person lead : people.leads(onboarding)) {
      if (!lead.isApproved()) {
        lead.decide(Standing.APPROVED, null, by, clock.instant());
      }
      String userId = lead.isInvited() ? lead.userId() : invite(move, lead, by);
      memberships.admitLead(move, userId, by);
    }
  }

  /** Step 5, and step 4 when it was opened again: approved users have accounts in the groups of their units. */
  public void inviteUsers(UUID onboarding, String by) {
    Onboarding move = locks.running(onboarding);
    people.users(onboarding).stream().filter(Person::isApproved).filter(user -> !user.isInvited())
        .forEach(user -> invite(move, user, by));
    memberships.settle(move, people.userAccounts(onboarding), IstanbulTime.today(clock), by);
  }

  /** After the go-live: users who may open the page of the MBS work on requests for their municipality. */
  public void admitToMbs(UUID onboarding, String by) {
    String municipality = locks.locked(onboarding).municipality().value();
    people.accountsWith(MBS_PAGE, onboarding).forEach(userId -> memberships.join(userId, municipality, by));
  }

  /** After a cancellation: leads and users leave all groups that the onboarding let them into; their accounts stay. */
  public void dismissAll(UUID onboarding, String by) {
    memberships.dismissAll(locks.locked(onboarding), by);
    grants.end(onboarding);
  }

  /** Whether his last messages may still be on their way. */
  public boolean isTooSoon(Person person) {
    return person.invitedAt().plus(PAUSE).isAfter(clock.instant());
  }

  /** A new one-time password for somebody who has an account and cannot sign in with it. */
  public void inviteAgain(Onboarding onboarding, Person person, String by) {
    String password = accounts.newPassword(person.userId());
    messages.leave(onboarding, person, person.userId(), password);
    person.invited(person.userId(), clock.instant());
    audit.record(by, "account-invite", "account", person.userId(), null, DataSubject.account(person.userId()));
  }

  private String invite(Onboarding onboarding, Person person, String by) {
    Optional<String> known = people.account(person.id());
    String userId = known.orElseGet(() -> open(person, by));
    if (known.isPresent()) {
      messages.leaveForKnown(onboarding, person, userId);
    } else {
      messages.leave(onboarding, person, userId, accounts.newPassword(userId));
    }
    person.invited(userId, clock.instant());
    audit.record(by, "account-invite", "account", userId, null, DataSubject.account(userId));
    return userId;
  }

  private String open(Person person, String by) {
    String userId = userIds.free(person.fullName());
    String group = Audience.STAFF.group();
    accounts.open(userId, person.fullName(), person.email(), Set.of(group));
    audit.record(by, "account-create", "account", userId, group, DataSubject.account(userId));
    return userId;
  }
}

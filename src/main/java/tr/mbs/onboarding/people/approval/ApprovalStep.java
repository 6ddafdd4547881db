package tr.mbs.onboarding.people.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.StepFacts;
import tr.mbs.onboarding.panel.StepPanel;
import tr.mbs.onboarding.people.LeadsStep;
import tr.mbs.onboarding.people.People;
import tr.mbs.onboarding.people.Person;
import tr.mbs.onboarding.people.UsersStep;
import tr.mbs.onboarding.people.problem.SignInProblem;
import tr.mbs.onboarding.people.problem.ReportedProblems;

/** Step 5: the help desk decides about all users; then each approved one signs in, or his problem is answered. */
@Component
class ApprovalStep implements StepFacts, StepPanel {

  private final People people;
  private final ReportedProblems problems;

  ApprovalStep(People people, ReportedProblems problems) {
    this.people = people;
    this.problems = problems;
  }

  @Override
  public int step() {
    return 5;
  }

  @Override
  public List<Refusal> missing(Onboarding onboarding) {
    List<Person> users = people.users(onboarding.getId());
    List<Refusal> missing = new ArrayList<>(UsersStep.undecided(users));
    if (missing.isEmpty() && users.stream().noneMatch(Person::isApproved)) {
      missing.add(Refusal.field("users", "people.users.noneApproved"));
    }
    return missing;
  }

  @Override
  public List<Refusal> missingToAccept(Onboarding onboarding) {
    Map<UUID, SignInProblem> latest = problems.latest(onboarding.getId());
    return people.users(onboarding.getId()).stream().filter(Person::isApproved).filter(user -> !user.hasSignedIn())
        .filter(user -> !latest.containsKey(user.id()) || !latest.get(user.id()).isClosed())
        .map(user -> Refusal.field(UsersStep.anchor(user),
            latest.containsKey(user.id()) ? "people.users.unanswered" : "people.users.notIn", user.fullName()))
        .toList();
  }

  @Override
  public Map<String, Object> model(Participation participation) {
    List<Person> users = people.users(participation.id());
    return Map.of("users", users, "pending", users.stream().filter(Person::isPending).count(),
        "signInProblems", problems.latest(participation.id()),
        "answers", LeadsStep.helps(participation));
  }
}

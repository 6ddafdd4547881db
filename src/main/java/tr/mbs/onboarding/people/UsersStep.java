package tr.mbs.onboarding.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.StepFacts;
import tr.mbs.onboarding.panel.StepPanel;

/** Step 4: the users, each with his own unit; opened again, it is accepted when the help desk has decided about all. */
@Component
public class UsersStep implements StepFacts, StepPanel {

  private final People people;

  UsersStep(People people) {
    this.people = people;
  }

  @Override
  public int step() {
    return 4;
  }

  @Override
  public List<Refusal> missing(Onboarding onboarding) {
    return missing(people.users(onboarding.getId()));
  }

  @Override
  public List<Refusal> missingToAccept(Onboarding onboarding) {
    List<Person> users = people.users(onboarding.getId());
    List<Refusal> missing = new ArrayList<>(missing(users));
    missing.addAll(undecided(users));
    return missing;
  }

  private static List<Refusal> missing(List<Person> users) {
    return users.isEmpty() ? List.of(Refusal.field("users", "people.users.none"))
        : users.stream().filter(user -> user.unitId() == null)
            .map(user -> Refusal.field(anchor(user), "people.users.noUnit", user.fullName())).toList();
  }

  /** One sentence for all: the list shows who they are. */
  public static List<Refusal> undecided(List<Person> users) {
    long pending = users.stream().filter(Person::isPending).count();
    return pending == 0 ? List.of() : List.of(Refusal.field("users", "people.users.undecided", pending));
  }

  /** The line of a person in a list. */
  public static String anchor(Person person) {
    return "person-" + person.id();
  }

  @Override
  public Map<String, Object> model(Participation participation) {
    List<Person> users = people.users(participation.id());
    return Map.of("users", users, "pending", users.stream().filter(Person::isPending).count());
  }
}

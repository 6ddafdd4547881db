package tr.mbs.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tr.mbs.csv.CsvLine;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.people.Enrolment;
import tr.mbs.onboarding.people.People;
import tr.mbs.onboarding.people.Person;
import tr.mbs.onboarding.people.Role;
import tr.mbs.onboarding.people.TypedPerson;
import tr.mbs.onboarding.people.approval.Approvals;
import tr.mbs.onboarding.people.problem.SignInProblems;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.staff.StaffDirectory;

/** The invented leads and users of the municipalities of the demo set. */
@DemoMode
@Component
class DemoPeople {

  private static final String PASSWORD = "Demo-2026!";
  private static final String PROBLEM = "Geçici parola SMS ile gelmedi; numara doğru görünüyor.";

  private final Enrolment enrolment;
  private final People people;
  private final Approvals approvals;
  private final SignInProblems problems;
  private final StaffAccounts accounts;
  private final StaffDirectory directory;

  DemoPeople(Enrolment enrolment, People people, Approvals approvals, SignInProblems problems, StaffAccounts accounts,
      StaffDirectory directory) {
    this.enrolment = enrolment;
    this.people = people;
    this.approvals = approvals;
    this.problems = problems;
    this.accounts = accounts;
    this.directory = directory;
  }

  /** @param by the municipality's user for leads, a lead for users */
  void enrol(String municipality, Role role, List<CsvLine> listed, String by) {
    listed.stream().filter(person -> person.get("role").equals(role.name())).forEach(person -> {
      List<Refusal> wrong = new ArrayList<>();
      enrolment.add(municipality, role, new TypedPerson(person.get("tckn"), person.get("full_name"),
          person.get("title"), person.get("unit"), person.get("job"), person.get("phone"), person.get("email")), by,
          wrong);
      if (!wrong.isEmpty()) {
        throw new IllegalStateException("The demo set breaks a rule: " + wrong.get(0).messageKey());
      }
    });
  }

  /** The first of the invited leads, who has the password of the demo accounts from now on. */
  String leadOf(UUID onboarding) {
    List<Person> leads = people.leads(onboarding);
    leads.forEach(this::signIn);
    return leads.get(0).userId();
  }

  void approve(String municipality) {
    approvals.approvePending(municipality, 5, DemoMove.HELP_DESK);
  }

  /** One is in, one cannot get in, the others have not tried. */
  void someSignIn(String municipality, UUID onboarding, String lead) {
    List<Person> users = people.users(onboarding);
    signIn(users.get(0));
    problems.report(municipality, users.get(1).id(), PROBLEM, lead, new ArrayList<>());
  }

  void allSignIn(UUID onboarding) {
    people.users(onboarding).forEach(this::signIn);
  }

  private void signIn(Person person) {
    accounts.setPassword(person.userId(), PASSWORD);
    directory.signedIn(person.userId());
  }
}

package tr.mbs.onboarding.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.site.database.Kept;

/** The people of onboardings, in the Turkish order of their names. {@link Memberships} reads them by hand after a flush. */
public interface People extends Kept<Person, UUID> {

  @Query("select p from Person p where p.onboarding = :onboarding and p.role = :role order by p.nameSort, p.id")
  List<Person> of(UUID onboarding, Role role);

  /** The project leads: step 1's table. */
  default List<Person> leads(UUID onboarding) {
    return of(onboarding, Role.LEAD);
  }

  /** What is missing of them before step 1 is handed on. */
  default List<Refusal> missingLeads(UUID onboarding) {
    return leads(onboarding).isEmpty() ? List.of(Refusal.field("leads", "people.leads.none")) : List.of();
  }

  /** The users, whatever was decided about them: step 4's table. */
  default List<Person> users(UUID onboarding) {
    return of(onboarding, Role.USER);
  }

  @Query("select p from Person p where p.onboarding = :onboarding and p.role = :role and p.id = :id")
  Optional<Person> find(UUID onboarding, Role role, UUID id);

  /** Who has a number already. */
  @Query("select p from Person p where p.onboarding = :onboarding and p.role = :role and p.tcknHash = :hash")
  Optional<Person> holder(UUID onboarding, Role role, byte[] hash);

  /** The names of all by their numbers. */
  default Map<Tckn, String> names(UUID onboarding, Role role) {
    return of(onboarding, role).stream().collect(Collectors.toMap(Person::number, Person::fullName));
  }

  @Query("select count(p) from Person p where p.onboarding = :onboarding and p.role = :role")
  int count(UUID onboarding, Role role);

  /** The accounts of all. */
  @Query("""
      select distinct p.userId from Person p
      where p.onboarding = :onboarding and p.userId is not null order by p.userId""")
  List<String> accounts(UUID onboarding);

  /** The accounts of its users. */
  @Query("select p.userId from Person p where p.onboarding = :onboarding and p.role = USER and p.userId is not null")
  List<String> userAccounts(UUID onboarding);

  /** The accounts of its approved users who may open a page of e-Belediye. */
  @Query(value = """
      select p.user_id from onboarding_person p
      join onboarding_page_right r on r.person_id = p.id and r.page = :page
      where p.onboarding_id = :onboarding and p.role = 'USER' and p.decision = 'APPROVED' and p.user_id is not null
      order by p.user_id""", nativeQuery = true)
  List<String> accountsWith(String page, UUID onboarding);

  /** The open account that somebody with the same number has from his municipality's onboarding, or an earlier one. */
  @Query(value = """
      select min(a.user_id) from onboarding_person p
      join onboarding o on o.id = p.onboarding_id
      join onboarding other on other.municipality = o.municipality
      join onboarding_person same on same.onboarding_id = other.id and same.tckn_hash = p.tckn_hash
      join staff_account a on a.user_id = same.user_id and a.active
      where p.id = :person""", nativeQuery = true)
  Optional<String> account(UUID person);
}

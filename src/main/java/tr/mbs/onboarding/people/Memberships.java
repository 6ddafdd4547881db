package tr.mbs.onboarding.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.TurkishText;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.Side;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.StaffAccounts.Account;
import tr.mbs.registry.StaffAccounts.Group;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.site.Audience;

/**
 * In which groups the accounts of an onboarding's people are; each that comes or goes leaves an entry for the auditor.
 * Whose units these are is asked of four tables at once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Memberships {

  /** Whose units these are on a day: the own ones of approved users, and those of step 6 once it is done. */
  private static final String UNITS = """
      select p.user_id, u.detsis from onboarding_person p join onboarding_unit u on u.id = p.unit_id
      where p.onboarding_id = :onboarding and p.role = 'USER' and p.decision = 'APPROVED' and u.detsis is not null
        and p.user_id in (:users)
      union
      select p.user_id, u.detsis from onboarding_extra_unit e join onboarding_person p on p.id = e.person_id
      join onboarding_unit u on u.id = e.unit_id
      join onboarding_step s on s.onboarding_id = e.onboarding_id and s.step = 6
      where e.onboarding_id = :onboarding and p.decision = 'APPROVED' and u.detsis is not null
        and p.user_id in (:users) and :today between e.from_on and e.until_on
        and (s.status = 'COMPLETED' or e.granted)""";

  private record Place(String userId, String group) {
  }

  private final JdbcClient jdbc;
  private final People people;
  private final OwnUnits ownUnits;
  private final StaffAccounts accounts;
  private final Units units;
  private final MessageSource messages;
  private final AuditTrail audit;

  Memberships(JdbcClient jdbc, People people, OwnUnits ownUnits, StaffAccounts accounts, Units units,
      MessageSource messages, AuditTrail audit) {
    this.jdbc = jdbc;
    this.people = people;
    this.ownUnits = ownUnits;
    this.accounts = accounts;
    this.units = units;
    this.messages = messages;
    this.audit = audit;
  }

  /** Makes the group of the municipality's project leads, and lets one in. */
  public void admitLead(Onboarding onboarding, String userId, String by) {
    join(userId, leads(onboarding), by);
  }

  void dismissLead(Onboarding onboarding, Person lead, String by) {
    leave(lead.userId(), Side.PROJECT_LEAD.group(onboarding.municipality()), by);
  }

  /** Everybody leaves the group of leads and those of the municipality's own units. */
  public void dismissAll(Onboarding onboarding, String by) {
    Set<String> groups = ownGroups(onboarding);
    groups.add(Side.PROJECT_LEAD.group(onboarding.municipality()));
    people.accounts(onboarding.getId()).forEach(userId -> settle(userId, groups, Set.of(), by));
  }

  public void join(String userId, String group, String by) {
    if (accounts.join(userId, group)) {
      audit.record(by, "account-join", "account", userId, group, DataSubject.account(userId));
    }
  }

  /** The code of the group, which is there from now on. */
  private String leads(Onboarding onboarding) {
    String name = units.get(onboarding.municipality()).name();
    String code = Side.PROJECT_LEAD.group(onboarding.municipality());
    accounts.ensureGroups(List.of(new Group(code,
        messages.getMessage("people.group.leads", new Object[] {name}, TurkishText.TURKISH))));
    return code;
  }

  /**
   * Lets accounts into the groups of exactly those of the municipality's own units for which they work on a day. Groups
   * that are not of these units stay as they are.
   */
  public void settle(Onboarding onboarding, Collection<String> userIds, LocalDate today, String by) {
    if (userIds.isEmpty()) {
      return;
    }
    Set<String> own = ownGroups(onboarding);
    people.flush();
    Map<String, Set<String>> wanted = jdbc.sql(UNITS).param("onboarding", onboarding.getId())
        .param("users", userIds).param("today", today)
        .query((row, number) -> new Place(row.getString("user_id"), group(row.getString("detsis")))).list().stream()
        .collect(Collectors.groupingBy(Place::userId, Collectors.mapping(Place::group, Collectors.toSet())));
    for (String userId : new TreeSet<>(userIds)) {
      settle(userId, own, wanted.getOrDefault(userId, Set.of()), by);
    }
  }

  private void settle(String userId, Set<String> own, Set<String> wanted, String by) {
    Set<String> has = new HashSet<>(accounts.find(userId).map(Account::groups).orElse(Set.of()));
    has.retainAll(own);
    wanted.stream().filter(group -> !has.contains(group)).sorted().forEach(group -> join(userId, group, by));
    has.stream().filter(group -> !wanted.contains(group)).sorted().forEach(group -> leave(userId, group, by));
  }

  private void leave(String userId, String group, String by) {
    if (accounts.leave(userId, group)) {
      audit.record(by, "account-leave", "account", userId, group, DataSubject.account(userId));
    }
  }

  /** The groups of all units of the municipality, which are there from now on. */
  private Set<String> ownGroups(Onboarding onboarding) {
    UnitCode code = onboarding.municipality();
    List<Group> groups = ownUnits.of(onboarding.getId()).units().stream().filter(unit -> unit.detsis() != null)
        .map(unit -> new Group(group(unit.detsis()), messages.getMessage("people.group.unit",
            new Object[] {unit.name(), units.get(code).name()}, TurkishText.TURKISH)))
        .toList();
    accounts.ensureGroups(groups);
    return groups.stream().map(Group::code).collect(Collectors.toCollection(HashSet::new));
  }

  private static String group(String detsis) {
    return Audience.MUNICIPAL_UNIT.group() + detsis;
  }
}

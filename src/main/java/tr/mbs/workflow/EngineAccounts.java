package tr.mbs.workflow;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.registry.PasswordRule;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.staff.GrantedGroups;
import tr.mbs.registry.staff.StaffRows;
import tr.mbs.site.Audience;

/** Staff accounts in the engine's identity tables, so that Tasklist and our pages know the same people. */
@Component
class EngineAccounts implements StaffAccounts {

  private static final String UNIT_OR_ROLE = "WORKFLOW";
  /** What the engine's names of rules begin with: "PASSWORD_POLICY_LENGTH". */
  private static final String ENGINES_RULE = "PASSWORD_POLICY_";

  private final IdentityService identity;
  private final TaskService tasks;
  private final StaffRows rows;
  private final GrantedGroups granted;
  private final OneTimePasswords passwords;
  private final TransactionTemplate alone;

  EngineAccounts(IdentityService identity, TaskService tasks, StaffRows rows, GrantedGroups granted,
      OneTimePasswords passwords, PlatformTransactionManager transactions) {
    this.identity = identity;
    this.tasks = tasks;
    this.rows = rows;
    this.granted = granted;
    this.passwords = passwords;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  @Transactional
  public void ensureGroups(Collection<Group> groups) {
    Map<String, org.camunda.bpm.engine.identity.Group> existing = identity.createGroupQuery().unlimitedList().stream()
        .collect(Collectors.toMap(group -> group.getId(), group -> group));
    for (Group wanted : groups) {
      var group = existing.get(wanted.code());
      if (group == null) {
        group = identity.newGroup(wanted.code());
        group.setType(UNIT_OR_ROLE);
      }
      if (!wanted.name().equals(group.getName())) {
        group.setName(wanted.name());
        identity.saveGroup(group);
      }
    }
  }

  @Override
  @Transactional
  public void ensureAccount(NewAccount account) {
    if (identity.createUserQuery().userId(account.userId()).count() > 0) {
      return;
    }
    make(account.userId(), account.fullName(), account.email(), account.password(), account.groups());
  }

  @Override
  @Transactional
  public void open(String userId, String fullName, String email, Set<String> groups) {
    make(userId, fullName, email, null, groups);
    rows.passwordMissing(userId);
  }

  /** @param password {@code null} for none */
  private void make(String userId, String fullName, String email, String password, Set<String> groups) {
    // Our row first: of two who make one account the second is told so.
    rows.add(userId, fullName, email, groups);
    User user = named(identity.newUser(userId), fullName, email);
    store(user, password);
    groups.forEach(group -> enrol(userId, group));
  }

  @Override
  @Transactional
  public void change(String userId, String fullName, String email, Set<String> groups) {
    identity.saveUser(named(user(userId), fullName, email));
    Set<String> before = groupsOf(userId);
    groups.stream().filter(group -> !before.contains(group)).forEach(group -> enrol(userId, group));
    String administrators = groups.contains(Audience.ADMIN.group()) ? Groups.CAMUNDA_ADMIN : null;
    List<String> left = before.stream().filter(group -> !groups.contains(group))
        .filter(group -> !group.equals(administrators)).toList();
    dismiss(userId, left);
  }

  @Override
  @Transactional
  public boolean join(String userId, String group) {
    boolean joined = granted.add(userId, group);
    if (joined) {
      enrol(userId, group);
    }
    return joined;
  }

  @Override
  @Transactional
  public boolean leave(String userId, String group) {
    boolean left = granted.remove(userId, group);
    if (left) {
      dismiss(userId, List.of(group));
    }
    return left;
  }

  private void dismiss(String userId, List<String> groups) {
    groups.forEach(group -> identity.deleteMembership(userId, group));
    if (!groups.isEmpty()) {
      tasks.createTaskQuery().taskAssignee(userId).taskCandidateGroupIn(groups).includeAssignedTasks().unlimitedList()
          .forEach(task -> tasks.setAssignee(task.getId(), null));
    }
  }

  @Override
  @Transactional
  public String newPassword(String userId) {
    User user = user(userId);
    String password = passwords.fitFor(user);
    store(user, password);
    rows.passwordGiven(userId, true);
    return password;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<PasswordRule> broken(String userId, String password) {
    return broken(user(userId), password);
  }

  @Override
  public Set<PasswordRule> broken(String id, String fullName, String email, String password) {
    return broken(named(identity.newUser(id), fullName, email), password);
  }

  private Set<PasswordRule> broken(User user, String password) {
    return identity.checkPasswordAgainstPolicy(password, user).getViolatedRules().stream()
        .map(rule -> PasswordRule.valueOf(rule.getPlaceholder().substring(ENGINES_RULE.length())))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(PasswordRule.class)));
  }

  @Override
  @Transactional
  public void setPassword(String userId, String password) {
    store(user(userId), password);
    rows.passwordGiven(userId, false);
  }

  private void store(User user, String password) {
    user.setPassword(password);
    identity.saveUser(user);
  }

  private User user(String userId) {
    return identity.createUserQuery().userId(userId).singleResult();
  }

  private static User named(User user, String fullName, String email) {
    int lastBlank = fullName.lastIndexOf(' ');
    user.setFirstName(fullName.substring(0, Math.max(lastBlank, 0)));
    user.setLastName(fullName.substring(lastBlank + 1));
    user.setEmail(email);
    return user;
  }

  private void enrol(String userId, String group) {
    if (Audience.UNIT_MANAGER.includes(group)) {
      ensureManagers(group);
    }
    identity.createMembership(userId, group);
    if (group.equals(Audience.ADMIN.group())) {
      joinEnginesAdministrators(userId);
    }
  }

  /**
   * 3,000 units, and few of them have a manager: the group of those comes with the first, in a transaction of its own. So of
   * two administrators who make it at once the second goes on with the first one's.
   */
  private void ensureManagers(String code) {
    if (exists(code)) {
      return;
    }
    try {
      alone.executeWithoutResult(status -> makeManagers(code));
    } catch (ProcessEngineException together) {
      if (!exists(code)) {
        throw together;
      }
    }
  }

  private void makeManagers(String code) {
    org.camunda.bpm.engine.identity.Group group = identity.newGroup(code);
    group.setType(UNIT_OR_ROLE);
    group.setName("Birim yöneticileri (" + code + ")");
    identity.saveGroup(group);
  }

  private boolean exists(String group) {
    return identity.createGroupQuery().groupId(group).count() > 0;
  }

  /**
   * While this group of the engine's has no member, its web applications lead everybody to their set-up page, which is
   * closed here. It carries no rights: those are our administrators' own (Rights).
   */
  private void joinEnginesAdministrators(String userId) {
    if (!exists(Groups.CAMUNDA_ADMIN)) {
      identity.saveGroup(identity.newGroup(Groups.CAMUNDA_ADMIN));
    }
    if (!groupsOf(userId).contains(Groups.CAMUNDA_ADMIN)) {
      identity.createMembership(userId, Groups.CAMUNDA_ADMIN);
    }
  }

  private Set<String> groupsOf(String userId) {
    return identity.createGroupQuery().groupMember(userId).unlimitedList().stream().map(group -> group.getId())
        .collect(Collectors.toSet());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Account> find(String userId) {
    return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
        .map(user -> new Account(userId, fullName(user), groupsOf(userId),
            Objects.requireNonNullElse(user.getPassword(), "")));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> names(Set<String> userIds) {
    if (userIds.isEmpty()) {
      return Map.of();
    }
    return identity.createUserQuery().userIdIn(userIds.toArray(String[]::new)).unlimitedList().stream()
        .collect(Collectors.toMap(User::getId, EngineAccounts::fullName));
  }

  private static String fullName(User user) {
    return (user.getFirstName() + " " + user.getLastName()).strip();
  }
}

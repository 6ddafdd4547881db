package tr.mbs.workflow;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.site.Audience;

/** Staff accounts in the engine's identity tables, so that Tasklist and our pages know the same people. */
@Component
class EngineAccounts implements StaffAccounts {

  private static final String UNIT_OR_ROLE = "WORKFLOW";

  private final IdentityService identity;

  EngineAccounts(IdentityService identity) {
    this.identity = identity;
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
    int lastBlank = account.fullName().lastIndexOf(' ');
    User user = identity.newUser(account.userId());
    user.setFirstName(account.fullName().substring(0, Math.max(lastBlank, 0)));
    user.setLastName(account.fullName().substring(lastBlank + 1));
    user.setEmail(account.email());
    user.setPassword(account.password());
    identity.saveUser(user);
    account.groups().forEach(group -> identity.createMembership(account.userId(), group));
    if (account.groups().contains(Audience.ADMIN.group())) {
      joinEnginesAdministrators(account.userId());
    }
  }

  /**
   * While this group of the engine's has no member, its web applications lead everybody to their set-up page, which is
   * closed here. It carries no rights: those are our administrators' own (Rights).
   */
  private void joinEnginesAdministrators(String userId) {
    if (identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
      identity.saveGroup(identity.newGroup(Groups.CAMUNDA_ADMIN));
    }
    identity.createMembership(userId, Groups.CAMUNDA_ADMIN);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Account> find(String userId) {
    return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
        .map(user -> new Account(userId, fullName(user),
            identity.createGroupQuery().groupMember(userId).unlimitedList().stream()
                .map(group -> group.getId())
                .collect(Collectors.toSet())));
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

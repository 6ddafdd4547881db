package tr.mbs.workflow;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.registry.staff.StaffRows;
import tr.mbs.site.start.StartTask;

/** Gives accounts that the engine knows from before {@code staff_account} their rows. */
@Component
@Order(250)
class KnownAccounts implements StartTask {

  private final IdentityService identity;
  private final StaffRows rows;

  KnownAccounts(IdentityService identity, StaffRows rows) {
    this.identity = identity;
    this.rows = rows;
  }

  @Override
  @Transactional
  public void run() {
    Set<String> known = rows.userIds();
    identity.createUserQuery().unlimitedList().stream().filter(user -> !known.contains(user.getId()))
        .forEach(this::add);
  }

  private void add(User user) {
    rows.add(user.getId(), (user.getFirstName() + " " + user.getLastName()).strip(), user.getEmail(),
        identity.createGroupQuery().groupMember(user.getId()).unlimitedList().stream().map(Group::getId)
            .filter(group -> !group.equals(Groups.CAMUNDA_ADMIN)).toList());
  }
}

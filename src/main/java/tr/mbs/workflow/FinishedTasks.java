package tr.mbs.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.StaffAccounts.Account;
import tr.mbs.site.Audience;

/**
 * Tells an officer who comes too late from one who has no business with a task. The rights on a task end with it, so the
 * units of the officer who finished it decide: his colleagues may know that it is done.
 */
@Component
class FinishedTasks {

  private final HistoryService history;
  private final IdentityService identity;
  private final StaffAccounts accounts;

  FinishedTasks(HistoryService history, IdentityService identity, StaffAccounts accounts) {
    this.history = history;
    this.identity = identity;
    this.accounts = accounts;
  }

  /** Whether there was such a task and somebody of a unit of this officer, perhaps he himself, finished it. */
  boolean wereOfUnitOf(String userId, String taskId) {
    // Officers may not read the history; the question is asked without rights, the caller signed in again after it.
    identity.clearAuthentication();
    Set<String> units = groups(userId);
    try {
      HistoricTaskInstance finished =
          history.createHistoricTaskInstanceQuery().taskId(taskId).finished().singleResult();
      return finished != null && finished.getAssignee() != null && shareUnit(units, groups(finished.getAssignee()));
    } finally {
      identity.setAuthentication(userId, List.copyOf(units));
    }
  }

  private Set<String> groups(String userId) {
    return accounts.find(userId).map(Account::groups).orElse(Set.of());
  }

  private static boolean shareUnit(Set<String> some, Set<String> others) {
    Set<String> shared = new HashSet<>(some);
    shared.retainAll(others);
    shared.remove(Audience.STAFF.group());
    return !shared.isEmpty();
  }
}

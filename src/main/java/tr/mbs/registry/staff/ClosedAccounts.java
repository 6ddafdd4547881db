package tr.mbs.registry.staff;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.retention.Destruction;

/**
 * Accounts of staff that were closed long ago. The user id stays, because the audit trail and the history of requests
 * name officers by it; it stands where the name stood.
 */
@Component
class ClosedAccounts implements Destruction {

  private final StaffRows rows;
  private final StaffAccounts accounts;

  ClosedAccounts(StaffRows rows, StaffAccounts accounts) {
    this.rows = rows;
    this.accounts = accounts;
  }

  @Override
  public String kind() {
    return "staff-account";
  }

  @Override
  public int destroy(Instant before, int most) {
    List<String> due = rows.lockNamedClosedBefore(before, most);
    for (String userId : due) {
      rows.forgetName(userId);
      accounts.change(userId, userId, null, Set.of());
    }
    return due.size();
  }
}

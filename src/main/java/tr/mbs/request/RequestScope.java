package tr.mbs.request;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.UnitCode;

/**
 * Which requests an officer sees (domain.md §1): MİGM all, a governorate those of its il, every other body what it holds
 * or once held. Who is in none of these groups sees none; what one may not see does not exist.
 */
@Component
public class RequestScope {

  private final JdbcClient jdbc;

  RequestScope(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @throws Refusal NOT_FOUND, the same as for a number that does not exist */
  @Transactional(readOnly = true)
  public void requireVisible(Request request, StaffAccounts.Account officer) {
    Set<String> groups = officer.groups();
    boolean visible = groups.contains(UnitCode.DIRECTORATE_GENERAL.value())
        || groups.contains(UnitCode.ARBITER.value())
        || groups.contains(UnitCode.governorate(request.plate()).value())
        || request.holder() != null && groups.contains(request.holder())
        || hasHeld(request, groups);
    if (!visible) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "request.refusal.notFound");
    }
  }

  private boolean hasHeld(Request request, Set<String> groups) {
    return !groups.isEmpty() && jdbc.sql("""
            select count(*) from request_movement where request_id = :request and target_unit in (:groups)""")
        .param("request", request.getId()).param("groups", groups).query(Integer.class).single() > 0;
  }
}

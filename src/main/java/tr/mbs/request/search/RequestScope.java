package tr.mbs.request.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.request.Request;
import tr.mbs.request.dialogue.ExtraTime;
import tr.mbs.site.Audience;

/** Lets an officer to the requests in his {@link Sight}; what one may not see does not exist. */
@Component
public class RequestScope {

  /** Whose groups have requests in sight; nobody else gets to the pages of requests. */
  public static final Set<Audience> OFFICERS = Collections.unmodifiableSet(EnumSet.of(Audience.MIGM,
      Audience.MIGM_MANAGER, Audience.GOVERNORATE, Audience.DIRECTORATE, Audience.MUNICIPALITY));

  private final JdbcClient jdbc;

  RequestScope(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether requests of every il are in the officer's sight. */
  public static boolean isNationwide(StaffAccounts.Account officer) {
    return Sight.of(officer.groups()).everything();
  }

  /** Whether a decision on the request is up to the officer's unit, or to him as the arbiter. */
  public static boolean isUpTo(StaffAccounts.Account officer, Request request) {
    return request.holder() != null
        && officer.groups().contains(request.awaitsArbiter() ? UnitCode.ARBITER.value() : request.holder());
  }

  /** Whether MİGM's answer to a wish for extra time is up to him. */
  public static boolean answersWish(StaffAccounts.Account officer, Request request) {
    return request.extraTime() == ExtraTime.WISHED && officer.groups().contains(UnitCode.DIRECTORATE_GENERAL.value());
  }

  /** Whether the officer works for the unit that holds the request, be the decision his or the arbiter's. */
  public static boolean isHeldBy(StaffAccounts.Account officer, Request request) {
    return request.holder() != null && officer.groups().contains(request.holder());
  }

  /** @throws Refusal NOT_FOUND, the same as for a number that does not exist */
  @Transactional(readOnly = true)
  public void requireVisible(Request request, StaffAccounts.Account officer) {
    if (!sees(officer, request)) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "request.refusal.notFound");
    }
  }

  @Transactional(readOnly = true)
  public boolean sees(StaffAccounts.Account officer, Request request) {
    Sight sight = Sight.of(officer.groups());
    return sight.everything()
        || sight.plates().contains(request.plate())
        || request.holder() != null && sight.bodies().contains(request.holder())
        || hasHeld(request, sight.bodies());
  }

  /**
   * Codes of the officer's units that hold the request or have held it, the last of them first. To see more than one's own,
   * as MİGM and a governorate do, is not to hold it.
   */
  @Transactional(readOnly = true)
  public List<String> holders(Request request, StaffAccounts.Account officer) {
    return officer.groups().isEmpty() ? List.of() : jdbc.sql("""
            select target_unit from request_movement where request_id = :request and target_unit in (:groups)
            group by target_unit order by max(sequence) desc""")
        .param("request", request.getId()).param("groups", officer.groups()).query(String.class).list();
  }

  private boolean hasHeld(Request request, Set<String> bodies) {
    return !bodies.isEmpty() && jdbc.sql("""
            select count(*) from request_movement where request_id = :request and target_unit in (:bodies)""")
        .param("request", request.getId()).param("bodies", bodies).query(Integer.class).single() > 0;
  }
}

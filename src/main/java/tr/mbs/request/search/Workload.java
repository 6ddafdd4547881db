package tr.mbs.request.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.request.dialogue.ExtraTime;

/**
 * How much waits at units: the figures with which the staff home greets, the same as Tasklist's lists. What MİGM holds
 * and the arbiter decides waits at the arbiter.
 */
@Component
public class Workload {

  /** "Süresi Yaklaşanlar": at most this many days to the last day. */
  private static final int NEAR_DAYS = 3;

  /**
   * @param open    requests that the units hold
   * @param near    of these, the ones whose last day is at most three days away
   * @param overdue of these, the ones whose last day has passed
   */
  public record Figures(long open, long near, long overdue) {
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  Workload(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param units codes of candidate groups; those that hold no requests count nothing */
  @Transactional(readOnly = true)
  public Figures of(Collection<String> units) {
    LocalDate today = IstanbulTime.today(clock);
    return jdbc.sql("""
            select count(*) as open,
              count(case when last_day between :today and :near then 1 end) as near,
              count(case when last_day < :today then 1 end) as overdue
            from (
              select last_day from request
              where arbitration <> 'OPEN' and holder in (:units) or arbitration = 'OPEN' and holder = :arbitrated
              union all
              select last_day from request where extra_time = :answered) tasks""")
        .param("today", today)
        .param("near", today.plusDays(NEAR_DAYS))
        .param("units", units)
        .param("arbitrated", units.contains(UnitCode.ARBITER.value()) ? UnitCode.DIRECTORATE_GENERAL.value() : "")
        .param("answered", units.contains(UnitCode.DIRECTORATE_GENERAL.value()) ? ExtraTime.WISHED.name() : "")
        .query(Figures.class)
        .single();
  }
}

package tr.mbs.onboarding.board;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;

/** The sums above the board. */
@Component
class BoardFigures {

  private final JdbcClient jdbc;
  private final Clock clock;

  BoardFigures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One statement: the funnel of each il that has a municipality among those that fit, by plate. */
  @Transactional(readOnly = true)
  public Map<String, Funnel> byProvince(BoardCriteria criteria) {
    BoardSelection selection = BoardSelection.of(criteria, IstanbulTime.today(clock));
    Map<String, Funnel> funnels = new HashMap<>();
    jdbc.sql("""
            select b.plate, b.standing, f.at_step, count(*) as municipalities from %s
            left join (select onboarding_id, min(step) as at_step from onboarding_step
              where status not in ('COMPLETED', 'NOT_APPLICABLE') group by onboarding_id) f on f.onboarding_id = b.id
            group by b.plate, b.standing, f.at_step""".replace("%s", selection.sql()))
        .params(selection.values())
        .query(row -> {
          Standing standing = Standing.values()[row.getInt("standing")];
          int step = row.getInt("at_step");
          int municipalities = row.getInt("municipalities");
          funnels.compute(row.getString("plate"), (plate, funnel) ->
              (funnel == null ? Funnel.EMPTY : funnel).plus(standing, step, municipalities));
        });
    return funnels;
  }
}

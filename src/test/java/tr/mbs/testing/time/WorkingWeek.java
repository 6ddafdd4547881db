package tr.mbs.testing.time;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.site.start.StartTask;

/**
 * Makes today a working day, by the administrator's table, whatever day the tests run on: a go-live day is one, and a
 * story that ends on it is to be told on a Sunday too. Tomorrow as well, for runs over midnight.
 */
@Component
@Order(130)
class WorkingWeek implements StartTask {

  private final JdbcClient jdbc;
  private final Clock clock;

  WorkingWeek(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void run() {
    LocalDate today = IstanbulTime.today(clock);
    for (LocalDate day : List.of(today, today.plusDays(1))) {
      if (jdbc.sql("select count(*) from calendar_override where standing_date = ?").param(day)
          .query(Integer.class).single() == 0) {
        jdbc.sql("insert into calendar_override (on_date, kind, reason, made_at, standing_date)"
              + " values (?, 'WORKING', 'Deneme', current_timestamp, ?)").params(day, day).update();
      }
    }
  }
}

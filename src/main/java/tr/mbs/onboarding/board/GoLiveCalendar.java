package tr.mbs.onboarding.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;

/** The go-live days of the next weeks, and whose they are. */
@Component
class GoLiveCalendar {

  static final int WEEKS = 4;
  /** So many are named on a day; of the others the number. */
  static final int NAMED = 20;

  /**
   * A day on which somebody goes live.
   *
   * @param named  the first {@value #NAMED} in Turkish order
   * @param others how many more there are
   */
  record Day(LocalDate date, List<Municipality> named, int others) {
  }

  /** @param code unit code */
  record Municipality(String code, String name) {
  }

  private record Line(LocalDate date, Municipality municipality, int number) {
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  GoLiveCalendar(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One statement: today and the days after it, those without anybody left out. */
  @Transactional(readOnly = true)
  public List<Day> days(BoardCriteria criteria) {
    LocalDate today = IstanbulTime.today(clock);
    BoardSelection selection = BoardSelection.of(criteria, today);
    Map<String, Object> values = new HashMap<>(selection.values());
    values.put("running", List.of(Standing.RUNNING.ordinal(), Standing.LATE.ordinal()));
    values.put("until", today.plusWeeks(WEEKS));
    values.put("named", NAMED);
    Map<LocalDate, List<Line>> days = new LinkedHashMap<>();
    jdbc.sql("select * from (select b.go_live_on, b.code, b.name,"
            + " row_number() over (partition by b.go_live_on order by b.name_sort, b.code) as number_of_day,"
            + " count(*) over (partition by b.go_live_on) as on_that_day from " + selection.sql()
            + " where b.standing in (:running) and b.go_live_on between :today and :until) d"
            + " where d.number_of_day <= :named order by d.go_live_on, d.number_of_day")
        .params(values)
        .query((row, number) -> new Line(row.getObject("go_live_on", LocalDate.class),
            new Municipality(row.getString("code"), row.getString("name")), row.getInt("on_that_day")))
        .list().forEach(line -> days.computeIfAbsent(line.date(), day -> new ArrayList<>()).add(line));
    return days.entrySet().stream().map(day -> new Day(day.getKey(),
        day.getValue().stream().map(Line::municipality).toList(),
        day.getValue().get(0).number() - day.getValue().size())).toList();
  }
}

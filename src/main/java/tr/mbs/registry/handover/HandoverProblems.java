package tr.mbs.registry.handover;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The report on a file, in the order of its lines. */
@Component
public class HandoverProblems {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  HandoverProblems(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  void add(UUID handover, Collection<Problem> problems) {
    batches.batchUpdate(
        "insert into handover_problem (handover_id, line, place, message_key, arguments, notice)"
            + " values (?, ?, ?, ?, ?, ?)",
        problems.stream().map(problem -> new Object[] {handover, problem.line(), problem.place(),
            problem.messageKey(), problem.storedArguments(), problem.notice()}).toList());
  }

  /** Lines of a span about which the officer was told before he decided. */
  Set<Integer> noticed(UUID handover, int from, int to) {
    return Set.copyOf(jdbc.sql("select line from handover_problem where handover_id = ? and notice"
            + " and line between ? and ?")
        .params(handover, from, to).query(Integer.class).list());
  }

  /**
   * Those after a place in the report: of a line from 1, of a column from 0; at most {@code limit}. Once a file is applied
   * only what could not be applied is left.
   */
  @Transactional(readOnly = true)
  public List<Problem> after(Handover handover, int line, int place, int limit) {
    return jdbc.sql("""
            select line, place, message_key, arguments, notice from handover_problem
            where handover_id = ? and (line > ? or line = ? and place > ?) and (not notice or ?)
            order by line, place fetch first ? rows only""")
        .params(handover.id(), line, line, place, !handover.decided(), limit)
        .query((row, number) -> Problem.stored(row.getInt("line"), row.getInt("place"), row.getString("message_key"),
            row.getString("arguments"), row.getBoolean("notice")))
        .list();
  }
}

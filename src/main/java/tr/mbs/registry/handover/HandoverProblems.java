package tr.mbs.registry.handover;

import java.util.Collection;
import java.util.List;
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
        "insert into handover_problem (handover_id, line, place, message_key, arguments) values (?, ?, ?, ?, ?)",
        problems.stream().map(problem -> new Object[] {handover, problem.line(), problem.place(),
            problem.messageKey(), problem.storedArguments()}).toList());
  }

  /** Those after a place in the report: of a line from 1, of a column from 0; at most {@code limit}. */
  @Transactional(readOnly = true)
  public List<Problem> after(UUID handover, int line, int place, int limit) {
    return jdbc.sql("""
            select line, place, message_key, arguments from handover_problem
            where handover_id = ? and (line > ? or line = ? and place > ?)
            order by line, place fetch first ? rows only""")
        .params(handover, line, line, place, limit)
        .query((row, number) -> Problem.stored(row.getInt("line"), row.getInt("place"), row.getString("message_key"),
            row.getString("arguments")))
        .list();
  }
}

package tr.mbs.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of rules. It is data: who changes a period there changes what the next run destroys. */
@Component
public class RetentionRules {

  private final JdbcClient jdbc;

  RetentionRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order of the table. */
  public List<RetentionRule> all() {
    return jdbc.sql("""
            select kind, method, schedule, period_length, period_unit, ground from retention_rule order by position""")
        .query(RetentionRules::rule).list();
  }

  static RetentionRule rule(ResultSet row, int number) throws SQLException {
    String unit = row.getString("period_unit");
    return new RetentionRule(row.getString("kind"), RetentionRule.Method.valueOf(row.getString("method")),
        RetentionRule.Schedule.valueOf(row.getString("schedule")), row.getObject("period_length", Integer.class),
        unit == null ? null : ChronoUnit.valueOf(unit), row.getString("ground"));
  }
}

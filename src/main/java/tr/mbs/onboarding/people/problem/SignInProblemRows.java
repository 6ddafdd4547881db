package tr.mbs.onboarding.people.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.people.People;

/** The rows of {@code onboarding_problem}, in the caller's transaction, which holds the onboarding's lock. */
@Component
public class SignInProblemRows {

  private static final String SELECT = """
      select b.id, b.person_id, b.text, b.reported_at, b.answer, b.answered_at
      from onboarding_problem b join onboarding_person p on p.id = b.person_id
      where p.onboarding_id = :onboarding""";

  private final JdbcClient jdbc;

  SignInProblemRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest of each person, by his id. */
  public Map<UUID, SignInProblem> latest(UUID onboarding) {
    Map<UUID, SignInProblem> latest = new LinkedHashMap<>();
    jdbc.sql(SELECT + " order by b.reported_at, b.id").param("onboarding", onboarding).query(SignInProblemRows::problem)
        .list().forEach(problem -> latest.put(problem.personId(), problem));
    return latest;
  }

  Optional<SignInProblem> find(UUID onboarding, UUID id) {
    return jdbc.sql(SELECT + " and b.id = :id").param("onboarding", onboarding).param("id", id)
        .query(SignInProblemRows::problem).optional();
  }

  UUID report(UUID person, String text, String by) {
    UUID id = UUID.randomUUID();
    jdbc.sql("""
            insert into onboarding_problem (id, person_id, text, reported_by, reported_at)
            values (?, ?, ?, ?, current_timestamp)""")
        .params(id, person, text, by).update();
    return id;
  }

  void close(UUID id, String answer, String by) {
    jdbc.sql("""
            update onboarding_problem set answer = ?, answered_by = ?, answered_at = current_timestamp
            where id = ? and answered_at is null""")
        .params(answer, by, id).update();
  }

  private static SignInProblem problem(ResultSet row, int number) throws SQLException {
    return new SignInProblem(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
        row.getString("text"), People.instant(row, "reported_at"), row.getString("answer"),
        People.instant(row, "answered_at"));
  }
}

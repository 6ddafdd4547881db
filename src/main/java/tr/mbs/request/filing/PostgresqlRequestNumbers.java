package tr.mbs.request.filing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.site.OnPostgresql;

@Component
@OnPostgresql
class PostgresqlRequestNumbers extends RequestNumbers {

  private final JdbcClient jdbc;

  PostgresqlRequestNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  int nextSequence(int year) {
    return jdbc.sql("""
            insert into request_counter (for_year, last_number) values (?, 1)
            on conflict (for_year) do update set last_number = request_counter.last_number + 1
            returning last_number""")
        .param(year).query(Integer.class).single();
  }
}

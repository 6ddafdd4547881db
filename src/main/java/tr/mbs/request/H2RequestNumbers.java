package tr.mbs.request;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.site.OnH2;

/** H2 knows no {@code on conflict} and no {@code returning}: make sure of the row, then count it up and read it. */
@Component
@OnH2
class H2RequestNumbers extends RequestNumbers {

  private final JdbcClient jdbc;

  H2RequestNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  int nextSequence(int year) {
    jdbc.sql("""
            merge into request_counter t using (values (cast(? as integer))) as s (for_year) on t.for_year = s.for_year
            when not matched then insert (for_year, last_number) values (s.for_year, 0)""")
        .param(year).update();
    return jdbc.sql("""
            select last_number from final table (
              update request_counter set last_number = last_number + 1 where for_year = ?)""")
        .param(year).query(Integer.class).single();
  }
}

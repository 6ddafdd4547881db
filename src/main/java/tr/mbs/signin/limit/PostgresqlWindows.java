package tr.mbs.signin.limit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Secrets;
import tr.mbs.site.OnPostgresql;

@Component
@OnPostgresql
class PostgresqlWindows extends Windows {

  private static final String UPSERT = """
      insert into signin_window as w (scope, subject, used, ends_at)
      values (:scope, :subject, 1, current_timestamp + make_interval(secs => :seconds))
      on conflict (scope, subject) do update set
        used = case when w.ends_at <= current_timestamp then 1 else w.used + 1 end,
        ends_at = case when w.ends_at <= current_timestamp or w.used + 1 = :restsAt then excluded.ends_at
          else w.ends_at end
      returning\s""" + COUNT_COLUMNS;

  private final JdbcClient jdbc;

  PostgresqlWindows(JdbcClient jdbc, Secrets secrets) {
    super(jdbc, secrets);
    this.jdbc = jdbc;
  }

  @Override
  Count countOne(Window window, byte[] key) {
    return jdbc.sql(UPSERT)
        .param("scope", window.scope()).param("subject", key).param("seconds", window.length().toSeconds())
        .param("restsAt", window.rests() ? window.limit() : Integer.MAX_VALUE)
        .query(Windows::toCount).single();
  }
}

package tr.mbs.onboarding.kep;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.retention.Destruction;

/** Who took sealed letters in, some time after their onboardings ended; day and number of a letter stay. */
@Component
class OldReceipts implements Destruction {

  private final JdbcClient jdbc;

  OldReceipts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "kep-receipt";
  }

  @Override
  public int destroy(Instant before, int most) {
    return jdbc.sql("""
            update kep_annex set received_by = null where onboarding_id in (
              select a.onboarding_id from kep_annex a join onboarding o on o.id = a.onboarding_id
              where a.received_by is not null and o.ended_at < :before
              order by a.onboarding_id fetch first :most rows only)""")
        .param("before", before.atOffset(ZoneOffset.UTC)).param("most", most).update();
  }
}

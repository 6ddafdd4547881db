package tr.mbs.registry.office;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.retention.Destruction;

/** Phone and mailbox of mandates that ended some time ago: nobody writes to them any more. */
@Component
class FormerContacts implements Destruction {

  private final JdbcClient jdbc;

  FormerContacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "mandate-contact";
  }

  @Override
  public int destroy(Instant before, int most) {
    return jdbc.sql("""
            update mandate set phone = null, email = null, version = version + 1
            where end_on < :day and id in (
              select id from mandate where end_on < :day and (phone is not null or email is not null)
              order by id fetch first :most rows only)""")
        .param("day", IstanbulTime.dateOf(before)).param("most", most).update();
  }
}

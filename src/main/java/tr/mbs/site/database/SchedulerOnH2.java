package tr.mbs.site.database;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.mbs.site.OnH2;

/**
 * db-scheduler does not know H2 and warns at each start that it can only assume columns with a time zone. They have one
 * (V002). Its other way, {@code always-persist-timestamp-in-utc}, is wrong here: H2 takes the UTC wall clock for
 * Istanbul's, and each time is stored three hours off.
 */
@Component
@OnH2
class SchedulerOnH2 implements DbSchedulerCustomizer {

  @Override
  public Optional<JdbcCustomization> jdbcCustomization() {
    return Optional.of(new DefaultJdbcCustomization(false));
  }
}

package tr.mbs.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.retention.Destruction;
import tr.mbs.retention.OldRows;
import tr.mbs.signin.limit.Windows;
import tr.mbs.site.database.LongWork;

/** Codes are gone a day after they were asked for, windows when they are over; on one node at a time. */
@Configuration(proxyBeanMethods = false)
class Purge {

  private static final Logger log = LoggerFactory.getLogger(Purge.class);

  @Bean
  Destruction oldApprovalCodes(JdbcClient jdbc) {
    return new OldRows(jdbc, "approval-code", "approval_code", "created_at < :before");
  }

  @Bean
  RecurringTask<Void> purgeSignInWindows(Windows windows) {
    return Tasks.recurring("purge-signin-windows", FixedDelay.of(Duration.ofMinutes(10)))
        .execute((instance, context) ->
            log.info("Purged {} windows of signing in", LongWork.call(windows::purge)));
  }
}

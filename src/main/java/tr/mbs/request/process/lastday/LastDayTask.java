package tr.mbs.request.process.lastday;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.site.database.LongWork;

/** Looks on one node whether last days have to follow the calendar. A node that is stopped ends the batch it is at. */
@Configuration(proxyBeanMethods = false)
class LastDayTask {

  private static final Logger log = LoggerFactory.getLogger(LastDayTask.class);

  @Bean
  RecurringTask<Void> moveLastDays(LastDays lastDays) {
    return Tasks.recurring("move-last-days", FixedDelay.of(Duration.ofSeconds(10)))
        .execute((instance, context) -> {
          int moved = LongWork.call(() -> lastDays.follow(() -> !context.getSchedulerState().isShuttingDown()));
          if (moved > 0) {
            log.info("The calendar has changed: last days of {} requests moved", moved);
          }
        });
  }
}

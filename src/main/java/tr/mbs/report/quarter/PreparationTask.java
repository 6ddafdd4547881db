package tr.mbs.report.quarter;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.site.database.LongWork;

/** Looks on one node each minute whether reports are due: they are there a minute after the midnight with which the day begins. */
@Configuration(proxyBeanMethods = false)
class PreparationTask {

  private static final Logger log = LoggerFactory.getLogger(PreparationTask.class);

  @Bean
  RecurringTask<Void> prepareQuarterReports(WantedReports reports) {
    return Tasks.recurring(WantedReports.JOB, FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> {
          int bodies = LongWork.call(reports::prepare);
          if (bodies > 0) {
            log.info("Quarterly reports of {} bodies prepared", bodies);
          }
        });
  }
}

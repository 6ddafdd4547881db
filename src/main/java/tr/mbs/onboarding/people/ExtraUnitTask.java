package tr.mbs.onboarding.people;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.kernel.IstanbulTime;

/** Lets extra units begin and end a minute after midnight in Istanbul, on one node. */
@Configuration(proxyBeanMethods = false)
class ExtraUnitTask {

  private static final Logger log = LoggerFactory.getLogger(ExtraUnitTask.class);
  private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 1);

  @Bean
  RecurringTask<Void> extraUnitsEachMidnight(ExtraUnitGrants grants, Clock clock) {
    return Tasks.recurring(ExtraUnitGrants.JOB, new Daily(IstanbulTime.ZONE, AFTER_MIDNIGHT))
        .execute((instance, context) -> {
          int municipalities = grants.apply(IstanbulTime.today(clock));
          if (municipalities > 0) {
            log.info("Extra units began or ended in {} municipalities", municipalities);
          }
        });
  }
}

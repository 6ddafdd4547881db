package tr.mbs.onboarding.people.extra;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.kernel.IstanbulTime;

/**
 * Lets extra units begin and end, on one node: within a minute after midnight in Istanbul, and after step 6 was done.
 */
@Configuration(proxyBeanMethods = false)
class ExtraUnitTask {

  private static final Logger log = LoggerFactory.getLogger(ExtraUnitTask.class);

  @Bean
  RecurringTask<Void> applyExtraUnits(ExtraUnitGrants grants, Clock clock) {
    return Tasks.recurring(ExtraUnitGrants.JOB, FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> {
          int municipalities = grants.apply(IstanbulTime.today(clock));
          if (municipalities > 0) {
            log.info("Extra units began or ended in {} municipalities", municipalities);
          }
        });
  }
}

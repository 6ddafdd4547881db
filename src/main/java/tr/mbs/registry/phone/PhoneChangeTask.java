package tr.mbs.registry.phone;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applies due phone changes each minute, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class PhoneChangeTask {

  private static final Logger log = LoggerFactory.getLogger(PhoneChangeTask.class);

  @Bean
  RecurringTask<Void> applyPhoneChanges(DuePhoneChanges due) {
    return Tasks.recurring(PhoneChanges.JOB, FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> {
          long applied = due.apply();
          if (applied > 0) {
            log.info("Applied {} phone changes", applied);
          }
        });
  }
}

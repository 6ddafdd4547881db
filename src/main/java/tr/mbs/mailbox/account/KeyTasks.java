package tr.mbs.mailbox.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.ConcurrencyFailureException;
import tr.mbs.site.database.LongWork;

/** Each minute, on one node at a time: at midnight on the day after an election there are fifty thousand. */
@Configuration(proxyBeanMethods = false)
class KeyTasks {

  private static final Logger log = LoggerFactory.getLogger(KeyTasks.class);

  @Bean
  RecurringTask<Void> endMailboxKeys(EndedKeys keys) {
    return Tasks.recurring("end-mailbox-keys", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> LongWork.run(() -> {
          sweep(keys);
          keys.close();
        }));
  }

  private static void sweep(EndedKeys keys) {
    try {
      keys.sweep();
    } catch (ConcurrencyFailureException meanwhile) {
      log.info("Keys were changed while those that have ended were destroyed; again in a minute");
    }
  }
}

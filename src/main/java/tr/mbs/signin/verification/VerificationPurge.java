package tr.mbs.signin.verification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.site.database.LongWork;

/** What has expired goes, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class VerificationPurge {

  private static final Logger log = LoggerFactory.getLogger(VerificationPurge.class);

  @Bean
  RecurringTask<Void> purgeVerificationCodes(ProofOfWork work, Pictures pictures) {
    return Tasks.recurring("purge-verification-codes", FixedDelay.of(Duration.ofMinutes(10)))
        .execute((instance, context) -> log.info("Purged {} solutions and {} pictures",
            LongWork.call(work::purge), LongWork.call(pictures::purge)));
  }
}

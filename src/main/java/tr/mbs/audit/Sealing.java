package tr.mbs.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals entries once a minute, and once an hour writes the chain's head into the log; on one node at a time. */
@Configuration(proxyBeanMethods = false)
class Sealing {

  private static final Logger log = LoggerFactory.getLogger(Sealing.class);

  @Bean
  RecurringTask<Void> sealAuditEntries(AuditChain chain) {
    return Tasks.recurring("seal-audit-entries", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> chain.seal());
  }

  /** A log that is kept elsewhere is what shows later that the chain was cut short or made anew: decision 0011. */
  @Bean
  RecurringTask<Void> noteAuditHead(AuditChain chain) {
    return Tasks.recurring("note-audit-head", FixedDelay.of(Duration.ofHours(1)))
        .execute((instance, context) -> {
          int missed = chain.sealMissed();
          log.info("Audit chain head {}, {} entries sealed late", chain.head(), missed);
        });
  }
}

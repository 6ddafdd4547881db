package tr.mbs.registry.handover;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works on files that officers uploaded, and forgets those they forgot; on one node at a time. */
@Configuration(proxyBeanMethods = false)
class HandoverTasks {

  private static final Logger log = LoggerFactory.getLogger(HandoverTasks.class);

  /** A node that is stopped ends the step it is at; the next goes on. */
  @Bean
  RecurringTask<Void> handOverOffices(HandoverWork work) {
    return Tasks.recurring("hand-over-offices", FixedDelay.of(Duration.ofSeconds(1)))
        .execute((instance, context) -> {
          boolean more = true;
          while (more && !context.getSchedulerState().isShuttingDown()) {
            more = work.step();
          }
        });
  }

  @Bean
  RecurringTask<Void> discardForgottenHandovers(Handovers handovers) {
    return Tasks.recurring("discard-forgotten-handovers", FixedDelay.of(Duration.ofHours(1)))
        .execute((instance, context) -> {
          int discarded = handovers.discardForgotten();
          if (discarded > 0) {
            log.info("Discarded {} hand-overs that nobody decided on", discarded);
          }
        });
  }
}

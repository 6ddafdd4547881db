package tr.mbs.registry.handover;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.site.database.LongWork;

/** Works on files that officers uploaded; on one node at a time. */
@Configuration(proxyBeanMethods = false)
class HandoverTasks {

  /** A node that is stopped ends the step it is at; the next goes on. */
  @Bean
  RecurringTask<Void> handOverOffices(HandoverWork work) {
    return Tasks.recurring("hand-over-offices", FixedDelay.of(Duration.ofSeconds(1)))
        .execute((instance, context) -> {
          boolean more = true;
          while (more && !context.getSchedulerState().isShuttingDown()) {
            more = LongWork.call(work::step);
          }
        });
  }
}

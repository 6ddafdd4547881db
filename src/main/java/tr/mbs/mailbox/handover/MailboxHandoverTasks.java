package tr.mbs.mailbox.handover;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.site.database.LongWork;

/** Right after midnight, and again in case the mail server was away; a node that is stopped ends its portion. */
@Configuration(proxyBeanMethods = false)
class MailboxHandoverTasks {

  @Bean
  RecurringTask<Void> handOverMailboxes(MailboxHandovers handovers) {
    return Tasks.recurring("hand-over-mailboxes", new Daily(IstanbulTime.ZONE, LocalTime.of(0, 1), LocalTime.of(1, 0),
            LocalTime.of(3, 0), LocalTime.of(6, 0), LocalTime.of(12, 0)))
        .execute((instance, context) ->
            LongWork.run(() -> handovers.run(() -> !context.getSchedulerState().isShuttingDown())));
  }
}

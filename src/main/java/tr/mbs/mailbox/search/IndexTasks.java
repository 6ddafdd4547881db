package tr.mbs.mailbox.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.site.database.LongWork;

/** Each hour, on one node. */
@Configuration(proxyBeanMethods = false)
class IndexTasks {

  @Bean
  RecurringTask<Void> endMailIndexes(OldIndexes indexes) {
    return Tasks.recurring("end-mail-indexes", FixedDelay.of(Duration.ofHours(1)))
        .execute((instance, context) -> LongWork.run(indexes::sweep));
  }
}

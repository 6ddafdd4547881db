package tr.mbs.request;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forms that were begun and never filed leave nothing behind; on one node at a time. */
@Configuration(proxyBeanMethods = false)
class Housekeeping {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  @Bean
  RecurringTask<Void> forgetUnfiledForms(Attachments attachments, Drafts drafts) {
    return Tasks.recurring("forget-unfiled-forms", FixedDelay.of(Duration.ofHours(1)))
        .execute((instance, context) -> log.info("Deleted {} old drafts and {} unclaimed files",
            drafts.forgetOld(), attachments.forgetUnclaimed()));
  }
}

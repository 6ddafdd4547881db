package tr.mbs.mailbox.handover;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.retention.Destruction;
import tr.mbs.retention.OldRows;

/** What predecessors had for themselves is gone when its time has come. */
@Configuration(proxyBeanMethods = false)
class OldArchives {

  @Bean
  Destruction oldMailboxArchives(JdbcClient jdbc) {
    return new OldRows(jdbc, "mailbox-archive", "mailbox_archive", "archived_at < :before");
  }
}

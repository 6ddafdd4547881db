package tr.mbs.mailbox.write;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.retention.Destruction;
import tr.mbs.retention.OldRows;

/** What was begun and never sent is gone when its time has come, with its files. */
@Configuration(proxyBeanMethods = false)
class OldWritings {

  @Bean
  Destruction oldMailboxWritings(JdbcClient jdbc) {
    return new OldRows(jdbc, "mailbox-writing", "mailbox_writing", "updated_at < :before");
  }
}

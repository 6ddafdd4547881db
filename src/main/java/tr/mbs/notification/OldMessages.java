package tr.mbs.notification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.retention.Destruction;
import tr.mbs.retention.OldRows;

/** Messages name a phone or a mailbox: they go when they are old, but for those that are still to be sent. */
@Configuration(proxyBeanMethods = false)
class OldMessages {

  @Bean
  Destruction oldNotifications(JdbcClient jdbc) {
    return new OldRows(jdbc, "notification", "notification",
        "created_at < :before and state not in ('QUEUED', 'SENDING')");
  }
}

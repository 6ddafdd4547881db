package tr.mbs.request.filing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.retention.Destruction;
import tr.mbs.retention.OldRows;

/** Forms that were begun and never filed leave nothing behind. Requests and their files stay: docs/decisions/0015. */
@Configuration(proxyBeanMethods = false)
class Housekeeping {

  @Bean
  Destruction oldDrafts(JdbcClient jdbc) {
    return new OldRows(jdbc, "request-draft", "request_draft", "mandate_id", "updated_at < :before");
  }

  /** A file that waits for a draft goes after it. */
  @Bean
  Destruction unclaimedFiles(JdbcClient jdbc) {
    return new OldRows(jdbc, "unclaimed-file", "attachment", """
        request_id is null and created_at < :before and not exists (
          select 1 from request_draft d where d.idempotency_key = attachment.idempotency_key)""");
  }
}

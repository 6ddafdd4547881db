package tr.mbs.registry.office;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.retention.Destruction;
import tr.mbs.retention.OldRows;

/** What officers did about people's numbers long ago; the audit trail still says who did what and when. */
@Configuration(proxyBeanMethods = false)
class OldRecords {

  @Bean
  Destruction oldPhoneChanges(JdbcClient jdbc) {
    return new OldRows(jdbc, "phone-change", "phone_change", "ended_at < :before");
  }

  @Bean
  Destruction oldDisclosures(JdbcClient jdbc) {
    return new OldRows(jdbc, "disclosure", "disclosure", "shown_at < :before");
  }

  @Bean
  Destruction oldCorrections(JdbcClient jdbc) {
    return new OldRows(jdbc, "mandate-correction", "mandate_correction", "corrected_at < :before");
  }

  @Bean
  Destruction oldHandovers(JdbcClient jdbc) {
    return new OldRows(jdbc, "handover", "handover", "ended_at < :before");
  }
}

package tr.mbs.onboarding.kep;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.retention.Destruction;
import tr.mbs.retention.OldRows;

/** How what is left of KEP annexes ends. A secret goes when its onboarding ends; the rule is there for what fails. */
@Configuration(proxyBeanMethods = false)
class KepRetention {

  @Bean
  Destruction leftKepSecrets(JdbcClient jdbc) {
    return new OldRows(jdbc, "kep-secret", "kep_secret", "onboarding_id", """
        exists (select 1 from onboarding o where o.id = kep_secret.onboarding_id and o.ended_at < :before)""");
  }

  @Bean
  Destruction oldKepDisclosures(JdbcClient jdbc) {
    return new OldRows(jdbc, "kep-disclosure", "kep_disclosure", "shown_at < :before");
  }
}

package tr.mbs.site;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Secrets;

/** Beans that every module may use, and a command that serves no pages: the clock and the secrets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteProperties.class)
public class SiteConfiguration {

  @Bean
  Clock clock() {
    return Clock.system(IstanbulTime.ZONE);
  }

  @Bean
  Secrets secrets(@Value("${mbs.secret-key:}") String key, SiteProperties site) {
    return new Secrets(MasterKey.of(key, site));
  }
}

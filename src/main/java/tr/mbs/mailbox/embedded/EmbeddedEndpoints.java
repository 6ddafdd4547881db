package tr.mbs.mailbox.embedded;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import tr.mbs.mailbox.embedded.store.EmbeddedMail;
import tr.mbs.mailbox.server.MailEndpoints;

/** Tells the pages where the demo's mail server is, once it runs. */
@Configuration(proxyBeanMethods = false)
@EmbeddedMail
class EmbeddedEndpoints {

  @Bean
  @Lazy
  MailEndpoints mailEndpoints(EmbeddedMailServer server) {
    return server.endpoints();
  }
}

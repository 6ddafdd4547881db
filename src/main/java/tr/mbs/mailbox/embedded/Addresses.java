package tr.mbs.mailbox.embedded;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.mailbox.account.MailDomain;
import tr.mbs.mailbox.embedded.store.EmbeddedMail;

/** Which addresses have a mailbox here. */
@Component
@EmbeddedMail
class Addresses {

  private final JdbcClient jdbc;
  private final MailDomain domain;

  Addresses(JdbcClient jdbc, MailDomain domain) {
    this.jdbc = jdbc;
    this.domain = domain;
  }

  /** The present address of the mailbox that takes mail to this one, which may be an earlier one of the office. */
  Optional<String> mailbox(String typed) {
    return jdbc.sql("""
            select address from maild_user where address = :address
            union all select address from maild_alias where alias = :address""")
        .param("address", EmailAddress.lower(typed)).query(String.class).list().stream().findFirst();
  }

  /** Whether it is of our domain: then there is no mailbox but those here. */
  boolean areOurs(String address) {
    return EmailAddress.lower(address).endsWith("@" + domain.name());
  }
}

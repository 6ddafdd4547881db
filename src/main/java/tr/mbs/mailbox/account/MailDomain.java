package tr.mbs.mailbox.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.site.SiteProperties;
import tr.mbs.site.start.StartRefused;

/** What stands behind the @ of all offices' addresses. Without one there are no mailboxes; a demo has {@code muhtar.example}. */
@Component
public class MailDomain {

  private static final String DEMO = "muhtar.example";
  /** An address has 120 characters at most, 64 of them before the @, which is another. */
  private static final int LENGTH = 55;

  private final String name;

  MailDomain(@Value("${mbs.mailbox.domain}") String configured, SiteProperties site) {
    name = configured.isBlank() && site.demo() ? DEMO : EmailAddress.lower(configured);
    if (isSet() && (name.length() > LENGTH || EmailAddress.parse("a@" + name).isEmpty())) {
      throw new StartRefused("MBS_MAIL_DOMAIN is no domain of e-mail addresses, or longer than " + LENGTH + " characters.",
          "Write it as it stands behind the @: muhtar.gov.tr");
    }
  }

  public boolean isSet() {
    return !name.isEmpty();
  }

  /** In lower case. */
  public String name() {
    return name;
  }
}

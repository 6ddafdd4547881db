package tr.mbs.mailbox.write.web;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** Who has a mailbox writes in its name, by whichever door he came. */
@Component
class WriteRules implements AccessRules {

  static final String PAGE = "/posta/yeni";
  static final String DRAFT = "/posta/taslak";
  static final String FORGET = "/posta/taslak/sil";

  private static final Audience[] HOLDERS = {Audience.MUHTAR, Audience.MAILBOX};

  @Override
  public List<AccessRule> rules() {
    return List.of(get(PAGE, HOLDERS), post(PAGE, HOLDERS), post(DRAFT, HOLDERS), post(FORGET, HOLDERS));
  }
}

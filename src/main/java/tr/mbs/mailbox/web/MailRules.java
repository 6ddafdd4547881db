package tr.mbs.mailbox.web;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** A mailbox is its holder's alone: nobody else, operators included, has any address in it. */
@Component
class MailRules implements AccessRules {

  /** Never the name of another page below /posta, so it does not matter which rule comes first. */
  static final String FOLDER = "/posta/{folder:gelen|gonderilmis|taslaklar|cop|istenmeyen|k-[0-9a-f]+}";
  static final String MAIL = FOLDER + "/{uid:[0-9]+}";

  static final String SEARCH = "/posta/ara";

  private static final Audience[] HOLDERS = {Audience.MUHTAR, Audience.MAILBOX};

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get("/mailbox/mailbox.css", Audience.ANYONE),
        get("/posta", HOLDERS),
        get(SEARCH, HOLDERS),
        get(FOLDER, HOLDERS),
        get(MAIL, HOLDERS),
        get(MAIL + "/govde", HOLDERS),
        get(MAIL + "/resim/{part}", HOLDERS),
        get(MAIL + "/ek/{part}", HOLDERS),
        get(MAIL + "/kalici-sil", HOLDERS),
        post(MAIL + "/kalici-sil", HOLDERS),
        post(MAIL + "/sil", HOLDERS),
        post(MAIL + "/geri-al", HOLDERS),
        post(MAIL + "/istenmeyen", HOLDERS),
        post(MAIL + "/okunmadi", HOLDERS));
  }
}

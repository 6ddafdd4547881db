package tr.mbs.signin.web;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;
import static tr.mbs.site.Audience.ANYONE;
import static tr.mbs.site.Audience.MAILBOX;
import static tr.mbs.site.Audience.MAILBOX_PASSWORD_DUE;
import static tr.mbs.site.Audience.MUHTAR;
import static tr.mbs.site.Audience.PASSWORD_DUE;
import static tr.mbs.site.Audience.STAFF;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;

/** The doors, and what is told at them, are open to everybody; a session is extended by who is in. */
@Component
class SignInRules implements AccessRules {

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get("/giris", ANYONE),
        post("/giris", ANYONE),
        get("/giris/dogrulama", ANYONE),
        get("/giris/dogrulama/{picture}/resim", ANYONE),
        get("/giris/dogrulama/{picture}/ses", ANYONE),
        get("/signin/verification.js", ANYONE),
        get("/signin/proof-of-work.js", ANYONE),
        get("/giris/onay", ANYONE),
        post("/giris/onay", ANYONE),
        post("/giris/onay/yeni", ANYONE),
        get("/kurum/giris", ANYONE),
        post("/kurum/giris", ANYONE),
        get(PasswordPage.PATH, STAFF, PASSWORD_DUE),
        post(PasswordPage.PATH, STAFF, PASSWORD_DUE),
        get("/oturum", MUHTAR, MAILBOX, MAILBOX_PASSWORD_DUE, STAFF, PASSWORD_DUE),
        post("/oturum/uzat", MUHTAR, MAILBOX, MAILBOX_PASSWORD_DUE, STAFF, PASSWORD_DUE),
        post("/cikis", ANYONE),
        get("/aydinlatma-metni", ANYONE));
  }
}

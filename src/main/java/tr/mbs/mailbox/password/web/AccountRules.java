package tr.mbs.mailbox.password.web;

import static tr.mbs.site.AccessRule.get;
import static tr.mbs.site.AccessRule.post;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.registry.place.OfficeScope;
import tr.mbs.signin.MailboxDoor;
import tr.mbs.signin.web.session.Door;
import tr.mbs.site.AccessRule;
import tr.mbs.site.AccessRules;
import tr.mbs.site.Audience;

/** The door is open to everybody; first passwords come from the governorate, which knows its muhtars. */
@Component
class AccountRules implements AccessRules {

  private static final Audience[] KEEPERS = OfficeScope.KEEPERS.toArray(Audience[]::new);

  @Override
  public List<AccessRule> rules() {
    return List.of(
        get(Door.MAILBOX.path(), Audience.ANYONE),
        post(Door.MAILBOX.path(), Audience.ANYONE),
        get(MailboxDoor.PASSWORD_PATH, Audience.MUHTAR, Audience.MAILBOX, Audience.MAILBOX_PASSWORD_DUE),
        post(MailboxDoor.PASSWORD_PATH, Audience.MUHTAR, Audience.MAILBOX, Audience.MAILBOX_PASSWORD_DUE),
        get(OfficeMailboxPage.PATH, KEEPERS),
        post(OfficeMailboxPage.PATH + "/parola", Audience.GOVERNORATE));
  }
}

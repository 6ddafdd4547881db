package tr.mbs.workflow;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.site.Audience;
import tr.mbs.site.SiteProperties;
import tr.mbs.site.start.StartRefused;
import tr.mbs.site.start.StartTask;

/**
 * The first administrator, with the password from the environment: there is no page where the first visitor could make
 * himself one. In demo mode the account comes with the demo set.
 */
@Component
@Order(300)
class Administrator implements StartTask {

  private static final String USER_ID = "yonetici";

  private final StaffAccounts accounts;
  private final SiteProperties site;
  private final String password;

  Administrator(StaffAccounts accounts, SiteProperties site, @Value("${mbs.admin-password}") String password) {
    this.accounts = accounts;
    this.site = site;
    this.password = password;
  }

  @Override
  public void run() {
    if (site.demo() || accounts.find(USER_ID).isPresent()) {
      return;
    }
    if (password.isBlank()) {
      throw new StartRefused("There is no administrator yet.",
          "Set MBS_ADMIN_PASSWORD to the password of the first administrator '" + USER_ID + "' and start again.");
    }
    accounts.ensureAccount(new StaffAccounts.NewAccount(USER_ID, password, "Sistem Yöneticisi", null, null,
        Set.of(Audience.ADMIN.group(), Audience.STAFF.group())));
  }
}

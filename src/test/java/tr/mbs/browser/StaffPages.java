package tr.mbs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Sign-in and home of staff. */
record StaffPages(Page page) {

  private static final String PASSWORD = "Demo-2026!";

  /** With the password of the demo accounts. */
  StaffPages signIn(String account) {
    page.navigate("/kurum/giris");
    page.getByLabel("Kullanıcı Adı").fill(account);
    page.getByLabel("Parola").fill(PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Giriş Yap")).click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("Hoş geldiniz");
    return this;
  }

  Tasklist openTasklist() {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("İş Listesi")).click();
    return new Tasklist(page);
  }
}

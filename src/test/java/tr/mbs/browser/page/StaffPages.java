package tr.mbs.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;

/** Sign-in and home of staff. */
public record StaffPages(Page page) {

  /** Of those who chose it themselves on {@link #changePassword}. */
  public static final String CHOSEN_PASSWORD = "Mavi bir kapı 7";
  private static final String PASSWORD = "Demo-2026!";

  /** With the password of the demo accounts, through the door; then the home of staff is open. */
  public StaffPages signIn(String account) {
    enter(account, PASSWORD);
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("Hoş geldiniz");
    return this;
  }

  /** As {@link #signIn}, but nobody looks at the door and no page is open yet: a browser's processor draws half as much. */
  StaffPages come(String account) {
    new Door(page.request())
        .send("/kurum/giris", FormData.create().set("username", account).set("password", PASSWORD));
    return this;
  }

  /** Fills in "Kurum Girişi"; where it leads depends on the password. */
  public void enter(String account, String password) {
    page.navigate("/kurum/giris");
    page.getByLabel("Kullanıcı Adı").fill(account);
    page.getByLabel("Parola").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Giriş Yap")).click();
  }

  /** Fills in the page that asks for the password of now and the one to come, {@link #CHOSEN_PASSWORD}. */
  public void changePassword(String current) {
    page.getByLabel("Şu anki parola").fill(current);
    page.getByLabel("Yeni parola", new Page.GetByLabelOptions().setExact(true)).fill(CHOSEN_PASSWORD);
    page.getByLabel("Yeni parola, yeniden").fill(CHOSEN_PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Parolayı değiştir").setExact(true)).click();
  }

  /** Signs in with a one-time password, which opens one page only, and chooses another. */
  public StaffPages signInFirst(String account, String oneTimePassword) {
    enter(account, oneTimePassword);
    changePassword(oneTimePassword);
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Parolanız değişti.");
    return this;
  }

  /** By its address. */
  Tasklist tasklist() {
    return new Tasklist(page).arrive();
  }

  public Tasklist openTasklist() {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("İş Listesi")).click();
    return new Tasklist(page);
  }
}

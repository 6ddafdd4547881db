package tr.mbs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.Muhtar;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.Tasklist;
import tr.mbs.browser.page.Visitors;
import tr.mbs.testing.ApplicationTest;

/** Who thinks for a while is warned before the session ends, and gets more time with one key (WCAG 2.2.1). */
@ApplicationTest
@ExtendWith(Chromium.class)
class SessionEndBrowserIT {

  private static final String ALMOST_IDLE = "28:01";

  @Test
  void warnsInTimeAndExtendsWithOneKey(Visitors visitors) {
    Portal portal = visitors.muhtar(Muhtar.OF_ILICAKOY);
    Page page = portal.page();
    page.clock().install();
    page.navigate("/talepler");
    Locator warning = warning(page);
    page.clock().fastForward("27:50");
    assertThat(warning).isHidden();
    page.clock().fastForward("00:11");
    assertThat(warning).isVisible();
    assertThat(warning).hasAccessibleName("Oturumunuz 2 dakika içinde kapanacak");
    assertThat(button(warning, "Oturumu uzat")).isFocused();
    look(page, "oturum-uyari");
    page.keyboard().press("Enter");
    assertThat(warning).isHidden();
    page.clock().fastForward("27:50");
    assertThat(warning).isHidden();
    assertThat(portal.heading()).hasText("Taleplerim");
    page.navigate("/oturum");
    look(page, "oturum");
  }

  @Test
  void saysThatTheLongestTimeIsOverAndThatTextIsKept(Visitors visitors) {
    Portal portal = visitors.muhtar(Muhtar.OF_ILICAKOY);
    Page page = portal.page();
    page.clock().install();
    page.navigate("/talepler");
    Locator warning = warning(page);
    for (int extended = 0; extended < 4; extended++) {
      page.clock().fastForward(ALMOST_IDLE);
      button(warning, "Oturumu uzat").click();
      assertThat(warning).isHidden();
    }
    page.clock().fastForward("07:00");
    assertThat(warning).containsText("taslak olarak saklanır");
    assertThat(button(warning, "Oturumu uzat")).isHidden();
    button(warning, "Tamam").click();
    assertThat(warning).isHidden();
    page.clock().fastForward("02:00");
    assertThat(warning).hasAccessibleName("Oturumunuz kapandı");
    assertThat(warning.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Yeniden giriş yap")))
        .isVisible();
  }

  @Test
  void warnsInTasklistTooWhereEachRequestCounts(Visitors visitors) {
    Tasklist officer = visitors.officer("migm1");
    Page page = officer.page();
    page.clock().install();
    page.reload();
    officer.filter("Bekleyen İşler");
    Locator warning = warning(page);
    assertThat(warning).hasCount(1);
    page.clock().fastForward("27:00");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Üzerimdekiler")).click();
    page.waitForFunction("Date.now() - localStorage.getItem('mbs-session-used') < 60000");
    page.clock().fastForward("27:00");
    assertThat(warning).isHidden();
    page.clock().fastForward("01:30");
    assertThat(warning).isVisible();
    assertThat(button(warning, "Oturumu uzat")).isFocused();
    Inspection inspection = new Inspection();
    inspection.picture(page, "is-listesi-oturum", Visitors.DESK);
    button(warning, "Oturumu uzat").click();
    assertThat(warning).isHidden();
    page.clock().fastForward("27:00");
    assertThat(warning).isHidden();
  }

  @Test
  void withoutScriptThePageSaysWhenAndGivesMoreTimeInATabOfItsOwn(Visitors visitors) {
    Page page = visitors.somebodyWithoutScript().signIn(Muhtar.OF_ILICAKOY).page();
    Locator note = page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Oturum süresi"));
    assertThat(note).containsText("İşlem yapmazsanız oturumunuz saat");
    Page extended = page.waitForPopup(() -> button(note, "Oturumu uzat").click());
    assertThat(extended.getByRole(AriaRole.STATUS)).containsText("Oturumunuz açık.");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Taleplerim");
  }

  private static void look(Page page, String name) {
    Inspection inspection = new Inspection();
    inspection.look(page, name);
    inspection.foundNothing();
  }

  private static Locator warning(Page page) {
    return page.getByRole(AriaRole.ALERTDIALOG, new Page.GetByRoleOptions().setIncludeHidden(true));
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}

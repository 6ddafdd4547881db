package tr.mbs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static tr.mbs.browser.page.TabKey.walkTo;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Muhtar;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.Visitors;
import tr.mbs.testing.ApplicationTest;

/** Nobody needs a mouse to sign in and file, and who has none sees where he is. */
@ApplicationTest
@ExtendWith(Chromium.class)
class KeyboardBrowserIT {

  @Test
  void signsInAndFiles(Visitors visitors) {
    Portal portal = visitors.somebody();
    Page page = portal.page();
    Keyboard keys = page.keyboard();
    page.navigate("/");
    walkTo(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("BAŞVURU")));
    keys.press("Enter");
    assertThat(portal.heading()).hasText("Sisteme Giriş");

    String code = portal.codeAfter(Muhtar.OF_INCEDERE, () -> {
      walkTo(page.getByLabel("TC Kimlik Numarası"));
      keys.type(Muhtar.OF_INCEDERE.tckn());
      walkTo(page.getByLabel("Ad ve Soyadı"));
      keys.type(Muhtar.OF_INCEDERE.fullName());
      keys.press("Enter");
    });
    walkTo(page.getByLabel("Onay Kodu"));
    keys.type(code);
    keys.press("Enter");
    assertThat(portal.heading()).hasText("Başvuru Formu");

    walkTo(page.getByLabel("Başvuru türü"));
    keys.press("ArrowDown");
    walkTo(page.getByLabel("Konu"));
    keys.press("ArrowDown");
    walkTo(page.getByLabel("Başlık"));
    keys.type("Köprü korkuluğu");
    walkTo(page.getByLabel("Açıklama"));
    keys.type("Dere üzerindeki köprünün korkuluğu kırık.");
    walkTo(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gönder")));
    keys.press("Enter");
    assertThat(portal.heading()).hasText("Başvurunuz alındı");
  }
}

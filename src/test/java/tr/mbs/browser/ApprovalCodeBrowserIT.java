package tr.mbs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.Muhtar;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.Visitors;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.TimePassed;

/** "Onay Kodu" as a muhtar with a phone in his hand meets it; whatever goes wrong, the page says how he gets in. */
@ApplicationTest
@ExtendWith(Chromium.class)
class ApprovalCodeBrowserIT {

  private static final String WRONG =
      "Onay kodu hatalı veya süresi dolmuş. Kodu kontrol ediniz ya da yeni kod isteyiniz.";
  private static final String ANOTHER =
      "Bilgileriniz kayıtlarımızla eşleşiyorsa yeni bir onay kodu gönderilmiştir. Önceki kod artık geçersizdir.";
  private static final String AGAIN = "Yeni kod gönder";

  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  private UUID mandate;
  private Muhtar muhtar;

  @BeforeEach
  void somebodyIsInOffice() {
    Officeholder holder = Officeholder.inOffice(context);
    mandate = holder.mandate();
    muhtar = new Muhtar(holder.tckn().digits(), holder.fullName(), holder.phone().e164());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s%s", " %s %s ", "%s – %s\n", "\u00a0%s\u2011%s"})
  void aPastedCodeIsTakenHoweverItWasCopied(String copied, Visitors visitors) {
    Portal portal = atTheDoor(visitors);
    String[] halves = portal.askForCode(muhtar).toLowerCase(Locale.ROOT).split("-");
    paste(portal.page(), String.format(Locale.ROOT, copied, halves[0], halves[1]));
    portal.press("Sisteme Giriş");
    assertThat(portal.heading()).hasText("Taleplerim");
  }

  @Test
  void anExpiredCodeIsReplacedOnTheSamePage(Visitors visitors) {
    Portal portal = atTheDoor(visitors);
    String expired = portal.askForCode(muhtar);
    jdbc.sql("update approval_code set expires_at = current_timestamp where mandate = ?").param(mandate).update();
    refused(portal, expired);
    look(portal.page(), "onay-kodu-suresi-doldu");
    TimePassed.over("pause", jdbc);
    portal.enterCode(anotherCode(portal));
  }

  @Test
  void aNewCodeComesAfterAMinuteAndCancelsTheOld(Visitors visitors) {
    Portal portal = atTheDoor(visitors);
    String first = portal.askForCode(muhtar);
    portal.press(AGAIN);
    assertThat(portal.page().getByRole(AriaRole.ALERT)).isFocused();
    assertThat(portal.page().getByRole(AriaRole.ALERT)).containsText("saniye sonra isteyebilirsiniz.");
    look(portal.page(), "onay-kodu-bekle");
    TimePassed.over("pause", jdbc);
    String second = anotherCode(portal);
    look(portal.page(), "onay-kodu-yeni");
    refused(portal, first);
    portal.enterCode(second);
  }

  @Test
  void afterFiveWrongTriesThePageLeadsToANewCode(Visitors visitors) {
    Portal portal = atTheDoor(visitors);
    String dead = portal.askForCode(muhtar);
    for (int tries = 0; tries < 5; tries++) {
      refused(portal, "222-222");
    }
    refused(portal, dead);
    look(portal.page(), "onay-kodu-bes-hata");
    TimePassed.over("pause", jdbc);
    portal.enterCode(anotherCode(portal));
  }

  private static Portal atTheDoor(Visitors visitors) {
    Portal portal = visitors.somebody();
    portal.page().navigate("/giris");
    return portal;
  }

  /** As after a long press in the messages: by the clipboard, not key by key. */
  private static void paste(Page page, String text) {
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.evaluate("text => navigator.clipboard.writeText(text)", text);
    page.getByLabel("Onay Kodu").focus();
    page.keyboard().press("Control+V");
  }

  private String anotherCode(Portal portal) {
    String code = portal.codeAfter(muhtar, () -> portal.press(AGAIN));
    assertThat(portal.page().getByRole(AriaRole.STATUS)).hasText(ANOTHER);
    return code;
  }

  private static void refused(Portal portal, String code) {
    portal.page().getByLabel("Onay Kodu").fill(code);
    portal.press("Sisteme Giriş");
    assertThat(portal.page().getByRole(AriaRole.ALERT)).containsText(WRONG);
    assertThat(portal.page().getByRole(AriaRole.ALERT)).isFocused();
    assertThat(portal.page().getByLabel("Onay Kodu")).hasValue("");
  }

  private static void look(Page page, String name) {
    Inspection inspection = new Inspection();
    inspection.look(page, name);
    inspection.foundNothing();
  }
}

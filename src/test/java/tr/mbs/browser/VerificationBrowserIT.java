package tr.mbs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.Muhtar;
import tr.mbs.browser.page.PictureReader;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.Visitors;
import tr.mbs.signin.verification.Pictures;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.TimePassed;

/** "Doğrulama Kodu" as a muhtar meets it: he notices nothing, or reads a picture, or listens to it. */
@ApplicationTest
@ExtendWith(Chromium.class)
class VerificationBrowserIT {

  private static final String CHALLENGE = "/giris/dogrulama";
  private static final String WAITING = "Kendiliğinden tamamlanır.";
  private static final String DONE = "Doğrulama tamamlandı.";

  private final ApplicationContext context;
  private final PictureReader reader;
  private final Inspection inspection = new Inspection();
  private final List<String> requests = new ArrayList<>();

  @Autowired
  VerificationBrowserIT(ApplicationContext context, Pictures pictures) {
    this.context = context;
    reader = new PictureReader(pictures);
  }

  @AfterEach
  void nothingIsWrong() {
    inspection.foundNothing();
  }

  @Test
  void isDoneWhileTheFormIsFilledIn(Visitors visitors) {
    Portal portal = atTheDoor(visitors.somebody());
    assertThat(state(portal)).hasText(WAITING);
    portal.page().getByLabel("TC Kimlik Numarası").fill("1");
    assertThat(state(portal)).hasText(DONE);
    inspection.look(portal.page(), "sign-in, verified");
    portal.enterCode(portal.askForCode(muhtar()));
    assertThat(requests).containsOnlyOnce("GET " + CHALLENGE, "POST /giris")
        .noneMatch(request -> request.endsWith("/resim") || request.endsWith("/ses"));
  }

  @Test
  void aPictureDoesWithoutScript(Visitors visitors) {
    Portal portal = atTheDoor(visitors.somebodyWithoutScript());
    Page page = portal.page();
    assertThat(state(portal)).isHidden();
    assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Doğrulama resmi."))).isVisible();
    page.getByLabel("Resimdeki karakterler").fill(reader.read(page));
    portal.enterCode(portal.askForCode(muhtar()));
    assertThat(requests).noneMatch(request -> request.endsWith(CHALLENGE));
  }

  @Test
  void anotherPictureComesWithoutScript(Visitors visitors) {
    Portal portal = atTheDoor(visitors.somebodyWithoutScript());
    Page page = portal.page();
    String first = reader.read(page);
    page.getByLabel("TC Kimlik Numarası").fill("10000000146");
    portal.press("Yeni resim");
    assertThat(page.getByLabel("TC Kimlik Numarası")).hasValue("10000000146");
    assertThat(reader.read(page)).isNotEqualTo(first);
  }

  @Test
  void thePictureAppearsWhereTheWorkFails(Visitors visitors) {
    Portal portal = atTheDoor(visitors.somebody());
    Page page = portal.page();
    page.route("**" + CHALLENGE, Route::abort);
    Muhtar muhtar = muhtar();
    String code = portal.codeAfter(muhtar, () -> {
      fillIn(page, muhtar);
      portal.press("Onay Kodu Gönder");
      Locator typed = page.getByLabel("Resimdeki karakterler");
      assertThat(typed).isFocused();
      assertThat(state(portal)).hasText("Doğrulama kendiliğinden tamamlanamadı. Aşağıdaki resmi kullanınız.");
      inspection.show(page, "giris-resim");
      typed.focus();
      page.keyboard().type(reader.read(page));
      page.keyboard().press("Enter");
    });
    portal.enterCode(code);
  }

  @Test
  void thePictureAppearsWhereNothingCanBeComputed(Visitors visitors) {
    Page page = visitors.somebody().page();
    page.addInitScript("Object.defineProperty(window.Crypto.prototype, 'subtle', {get: () => undefined})");
    page.navigate("/giris");
    assertThat(page.getByLabel("Resimdeki karakterler")).isVisible();
    page.getByLabel("Resimdeki karakterler").fill("22222");
    fillIn(page, muhtar());
    button(page, "Onay Kodu Gönder").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Karakterler hatalı veya süresi dolmuş.");
    inspection.look(page, "sign-in, wrong characters");
  }

  @Test
  void aPageThatStoodOpenIsVerifiedAnew(Visitors visitors) {
    Portal portal = visitors.somebody();
    portal.page().clock().install();
    atTheDoor(portal).page().getByLabel("TC Kimlik Numarası").focus();
    assertThat(state(portal)).hasText(DONE);
    portal.page().clock().fastForward("06:00");
    portal.askForCode(muhtar());
    assertThat(requests).filteredOn(("GET " + CHALLENGE)::equals).hasSize(2);
  }

  @Test
  void aDoubleClickAsksOnce(Visitors visitors) {
    Portal portal = atTheDoor(visitors.somebody());
    Muhtar muhtar = muhtar();
    portal.codeAfter(muhtar, () -> {
      fillIn(portal.page(), muhtar);
      button(portal.page(), "Onay Kodu Gönder").dblclick();
    });
    assertThat(requests).containsOnlyOnce("POST /giris");
  }

  @Test
  void whoComesBackAsksAgain(Visitors visitors) {
    Portal portal = atTheDoor(visitors.somebody());
    Muhtar muhtar = muhtar();
    portal.askForCode(muhtar);
    portal.page().goBack();
    assertThat(portal.heading()).hasText("Sisteme Giriş");
    TimePassed.over("pause", context.getBean(JdbcClient.class));
    portal.enterCode(portal.askForCode(muhtar));
  }

  private Portal atTheDoor(Portal portal) {
    portal.page().onRequest(request -> requests.add(name(request)));
    portal.page().navigate("/giris");
    return portal;
  }

  private Muhtar muhtar() {
    Officeholder holder = Officeholder.inOffice(context);
    return new Muhtar(holder.tckn().digits(), holder.fullName(), holder.phone().e164());
  }

  private static void fillIn(Page page, Muhtar muhtar) {
    page.getByLabel("TC Kimlik Numarası").fill(muhtar.tckn());
    page.getByLabel("Ad ve Soyadı").fill(muhtar.fullName());
  }

  private static Locator state(Portal portal) {
    return portal.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Doğrulama Kodu"))
        .getByRole(AriaRole.STATUS);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static String name(Request request) {
    return request.method() + " " + request.url().replaceFirst("https?://[^/]+", "");
  }
}

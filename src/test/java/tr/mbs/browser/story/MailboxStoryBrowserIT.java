package tr.mbs.browser.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.browser.page.TabKey.walkTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.Muhtar;
import tr.mbs.browser.page.Photo;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.Visitors;
import tr.mbs.mailbox.account.OfficeMailbox;
import tr.mbs.testing.ApplicationTest;

/** The office's mailbox on the phone and at a desk: by address and password, and by one click from the portal. */
@ApplicationTest
@ExtendWith(Chromium.class)
class MailboxStoryBrowserIT {

  private static final String PASSWORD = "Kendi-Parolam-2026";
  private static final String SUBJECT = "Köprünün İYİ hâli";
  private static final String TEXT = "Komşum, köprü onarıldı. Fotoğrafı ektedir. Araç ağırlığı < 3 ton olsun.";

  private final ApplicationContext context;
  private final Inspection inspection = new Inspection();

  @Autowired
  MailboxStoryBrowserIT(ApplicationContext context) {
    this.context = context;
  }

  @AfterEach
  void nothingIsWrong() {
    inspection.foundNothing();
  }

  @Test
  void aMuhtarReadsAnswersAndFindsWhatHeSent(Visitors visitors) throws Exception {
    OfficeMailbox office = withPassword();
    OfficeMailbox neighbour = withPassword();
    Portal muhtar = signedIn(visitors, office);
    Page page = muhtar.page();
    List<String> foreign = new ArrayList<>();
    page.onRequest(request -> {
      if (!request.url().startsWith(page.url().replaceAll("(//[^/]+).*", "$1"))) {
        foreign.add(request.url());
      }
    });

    link(page, "Yeni ileti").click();
    muhtar.press("Gönder");
    assertThat(page.getByText("Bir sorun var").first()).isVisible();
    inspection.look(page, "posta, hata");
    link(page, "Vazgeç").click();
    link(page, "Yeni ileti").click();
    page.getByLabel("Kime").first().fill(neighbour.address());
    page.getByLabel("Konu").fill(SUBJECT);
    page.getByLabel("İleti metni").fill(TEXT);
    page.getByLabel("Dosya ekle").setInputFiles(new FilePayload("köprü.jpg", "image/jpeg", Photo.ofTheRoad()));
    inspection.show(page, "posta-yeni");
    muhtar.press("Gönder");
    assertThat(muhtar.heading()).hasText("Gönderilmiş");
    assertThat(page.getByText(SUBJECT).first()).isVisible();

    readAndAnswerByKeyboard(signedIn(visitors, neighbour), office);

    page.navigate("/posta/gelen");
    page.getByText("Ynt: " + SUBJECT).first().click();
    assertThat(muhtar.main()).containsText("Eline sağlık.");
    inspection.look(page, "posta, ileti");
    muhtar.press("Çöp Kutusuna at");
    assertThat(page.getByText("İleti Çöp Kutusuna atıldı.")).isVisible();
    inspection.look(page, "posta, atıldı");
    muhtar.press("Geri al");
    assertThat(page.getByText("Ynt: " + SUBJECT).first()).isVisible();
    assertThat(foreign).isEmpty();
  }

  private void readAndAnswerByKeyboard(Portal neighbour, OfficeMailbox office) {
    Page page = neighbour.page();
    walkTo(page.locator(".mails a").filter(new Locator.FilterOptions().setHasText(SUBJECT)));
    page.keyboard().press("Enter");
    assertThat(neighbour.main()).containsText(TEXT);
    assertThat(neighbour.main()).containsText(office.address());
    assertThat(neighbour.main()).containsText("köprü.jpg");
    walkTo(link(page, "Yanıtla"));
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Kime").first()).hasValue(Pattern.compile(".*" + office.address() + ".*"));
    walkTo(page.getByLabel("İleti metni"));
    page.keyboard().type("Eline sağlık.");
    walkTo(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gönder").setExact(true)));
    page.keyboard().press("Enter");
    assertThat(neighbour.heading()).hasText("Gönderilmiş");
  }

  @Test
  void atMidnightTheOfficesMailGoesToTheSuccessor(Visitors visitors) {
    OfficeMailbox office = withPassword();
    Portal predecessor = signedIn(visitors, office);
    Page page = predecessor.page();
    link(page, "Yeni ileti").click();
    page.getByLabel("Kime").first().fill(office.address());
    page.getByLabel("Konu").fill(SUBJECT);
    page.getByLabel("İleti metni").fill("Muhtarlığa.");
    predecessor.press("Gönder");
    assertThat(predecessor.heading()).hasText("Gönderilmiş");
    link(page, "Yeni ileti").click();
    page.getByLabel("Konu").fill("Yalnız bana");
    predecessor.press("Taslak olarak sakla");
    assertThat(predecessor.heading()).hasText("Taslaklar");

    UUID successor = office.succeeded();
    page.navigate("/posta/gelen");
    assertThat(predecessor.heading()).hasText("Oturum aç");
    enter(predecessor, office.address());
    assertThat(predecessor.main()).containsText("E-posta adresi veya parola hatalı.");

    office.choose(successor, PASSWORD);
    Portal next = signedIn(visitors, office);
    assertThat(next.main()).containsText(SUBJECT);
    link(next.page(), "Taslaklar").click();
    assertThat(next.main()).containsText("Bu klasörde ileti yok.");
  }

  @Test
  void fromThePortalItOpensByOneClick(Visitors visitors) {
    Portal ahmet = visitors.muhtar(Muhtar.OF_SENPINAR);
    ahmet.page().navigate("/talepler");
    ahmet.page().locator("a[href='/posta']").first().click();
    assertThat(ahmet.heading()).hasText("Gelen Kutusu");
    inspection.show(ahmet.page(), "posta-kutusu");
    ahmet.page().locator(".mails a").first().click();
    inspection.show(ahmet.page(), "posta-duyuru");
    link(ahmet.page(), "E-posta ara").click();
    ahmet.page().getByLabel("Aranan sözcükler").fill("KAR YAĞIŞI");
    ahmet.press("E-posta ara");
    assertThat(ahmet.page().locator(".mails a")).hasText(Pattern.compile("Uyarı: kuvvetli kar yağışı"));
    inspection.look(ahmet.page(), "posta, arama");
    ahmet.page().locator("a[href='/posta']").first().click();
    link(ahmet.page(), "E-posta parolası").click();
    assertThat(ahmet.heading()).hasText("E-posta parolası");
    inspection.look(ahmet.page(), "posta, parola");
  }

  private Portal signedIn(Visitors visitors, OfficeMailbox office) {
    Portal muhtar = visitors.somebody();
    muhtar.page().navigate("/posta");
    inspection.show(muhtar.page(), "posta-oturum-ac");
    enter(muhtar, office.address());
    assertThat(muhtar.heading()).hasText("Gelen Kutusu");
    return muhtar;
  }

  private static void enter(Portal muhtar, String address) {
    muhtar.page().getByLabel("E-posta adresi").fill(address);
    muhtar.page().getByLabel("Parola").first().fill(PASSWORD);
    muhtar.press("Oturum aç");
  }

  private OfficeMailbox withPassword() {
    OfficeMailbox office = OfficeMailbox.made(context);
    office.choose(PASSWORD);
    return office;
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}

package tr.mbs.browser.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
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
    OfficeMailbox office = OfficeMailbox.made(context);
    OfficeMailbox neighbour = OfficeMailbox.made(context);
    office.choose(PASSWORD);
    neighbour.choose(PASSWORD);
    Portal muhtar = signedIn(visitors, office);
    Page page = muhtar.page();
    List<String> foreign = new ArrayList<>();
    page.onRequest(request -> {
      if (!request.url().startsWith(page.url().replaceAll("(//[^/]+).*", "$1"))) {
        foreign.add(request.url());
      }
    });
    inspection.show(page, "posta-gelen");

    link(page, "Yeni ileti").click();
    muhtar.press("Gönder");
    assertThat(page.getByText("Bir sorun var").first()).isVisible();
    inspection.look(page, "posta, hata");
    page.getByLabel("Kime").first().fill(neighbour.address());
    page.getByLabel("Konu").fill("Köprünün İYİ hâli");
    page.getByLabel("Metin").fill("Komşum, köprü onarıldı. <script>alert(1)</script>");
    page.getByLabel("Dosya ekle").setInputFiles(new FilePayload("köprü.jpg", "image/jpeg", Photo.ofTheRoad()));
    inspection.show(page, "posta-yeni");
    muhtar.press("Gönder");
    assertThat(page.getByText("Köprünün İYİ hâli").first()).isVisible();
    assertThat(muhtar.heading()).hasText("Gönderilmiş");

    Portal other = signedIn(visitors, neighbour);
    other.page().getByText("Köprünün İYİ hâli").first().click();
    assertThat(other.main()).containsText("Komşum, köprü onarıldı. <script>alert(1)</script>");
    assertThat(other.main()).containsText(office.address());
    inspection.show(other.page(), "posta-ileti");
    link(other.page(), "Yanıtla").click();
    assertThat(other.page().getByLabel("Kime").first()).hasValue(Pattern.compile(".*" + office.address() + ".*"));
    other.page().getByLabel("Metin").fill("Eline sağlık.");
    other.press("Gönder");
    assertThat(other.heading()).hasText("Gönderilmiş");

    page.navigate("/posta/gelen");
    page.getByText("Ynt: Köprünün İYİ hâli").first().click();
    assertThat(muhtar.main()).containsText("Eline sağlık.");
    muhtar.press("Çöp Kutusuna at");
    assertThat(page.getByText("İleti Çöp Kutusuna atıldı.")).isVisible();
    inspection.look(page, "posta, atıldı");
    muhtar.press("Geri al");
    assertThat(page.getByText("Ynt: Köprünün İYİ hâli").first()).isVisible();
    assertThat(foreign).isEmpty();
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
  }

  private Portal signedIn(Visitors visitors, OfficeMailbox office) {
    Portal muhtar = visitors.somebody();
    muhtar.page().navigate("/posta");
    inspection.look(muhtar.page(), "posta, oturum aç");
    muhtar.page().getByLabel("E-posta adresi").fill(office.address());
    muhtar.page().getByLabel("Parola").first().fill(PASSWORD);
    muhtar.press("Oturum aç");
    assertThat(muhtar.heading()).hasText("Gelen Kutusu");
    return muhtar;
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}

package tr.mbs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.Muhtar;
import tr.mbs.browser.page.Photo;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Tasklist;
import tr.mbs.browser.page.Visitors;
import tr.mbs.testing.ApplicationTest;

/** A word without an end, wherever one can be typed, makes no page scroll sideways: it breaks where the page ends. */
@ApplicationTest
@ExtendWith(Chromium.class)
class LongWordsBrowserIT {

  private static final String TITLE = word(120);
  private static final String TEXT = word(300);

  private final Inspection inspection = new Inspection();

  @AfterEach
  void nothingIsWrong() {
    inspection.foundNothing();
  }

  @Test
  void breakOnEveryPage(Visitors visitors) {
    Portal portal = visitors.muhtar(Muhtar.OF_ILICAKOY);
    Page muhtar = portal.page();
    String file = word(116) + ".jpg";
    portal.fillIn("Talep (İstek)", "Yol, köprü, asfalt, kaldırım", "", TEXT, TEXT)
        .attach(file, "image/jpeg", Photo.ofTheRoad()).press("Gönder");
    assertThat(muhtar.locator(".kept")).containsText(file);
    inspection.measure(muhtar, "form with an error");
    muhtar.getByLabel("Başlık").fill(TITLE);
    String number = portal.send();
    inspection.measure(muhtar, "confirmation");
    muhtar.navigate("/talepler");
    assertThat(muhtar.getByText(TITLE)).isVisible();
    inspection.measure(muhtar, "waiting requests");
    inspection.measure(portal.open(number).page(), "request");

    Page officer = visitors.desk();
    Tasklist migm = new StaffPages(officer).signIn("migm1").openTasklist().filter("Bekleyen İşler").open(number).claim();
    migm.choose("Karar", "Yönlendir").choose("Hedef kurum", "Çankırı Belediyesi").write("Yönlendirme notu", TEXT);
    assertThat(migm.form().locator(".mbs-case")).containsText(TITLE);
    inspection.measure(officer, "form in Tasklist");
    migm.complete();
    Tasklist municipality = visitors.officer("belediye18").filter("Bekleyen İşler").open(number).claim();
    municipality.choose("Karar", "İade et").write("Gerekçe", TEXT).complete();
    migm.filter("Bekleyen İşler").open(number).claim();
    assertThat(migm.form().locator(".mbs-warning").first()).containsText(TEXT);
    inspection.measure(officer, "form in Tasklist, returned");
    officer.navigate("/kurum/talepler/" + number + "/ekler");
    new Portal(officer).attach(file, "image/jpeg", Photo.ofTheRoad()).press("Ekle");
    assertThat(officer.locator(".kept")).containsText(file);
    inspection.measure(officer, "files of a result");
    migm.filter("Üzerimdekiler").open(number);
    migm.choose("Karar", "Sonuçlandır").choose("Sonuç türü", "Olumsuz").write("Sonuç açıklaması", TEXT);
    assertThat(migm.form().locator(".mbs-ready")).containsText(file);
    inspection.measure(officer, "form in Tasklist, with files of a result");
    migm.write("Gerekçe", TEXT).complete();

    officer.navigate("/kurum/talepler?ara=" + number);
    assertThat(officer.getByText(TITLE)).isVisible();
    inspection.measure(officer, "list of staff");
    officer.navigate("/kurum/talepler/" + number);
    assertThat(officer.locator(".movements")).containsText(TEXT);
    inspection.measure(officer, "request for staff");
    inspection.measure(portal.open(number).page(), "answered request");
    muhtar.navigate("/talepler/" + number + "/yazdir");
    assertThat(muhtar.locator(".lead")).hasText(TITLE);
    inspection.measure(muhtar, "request to print");
    muhtar.navigate("/basvuru");
    muhtar.locator(".recent summary").click();
    inspection.measure(muhtar, "form with what was asked before");
    muhtar.navigate("/talepler?durum=sonuclanan");
    assertThat(muhtar.getByText(TITLE)).isVisible();
    inspection.measure(muhtar, "answered requests");
  }

  private static String word(int length) {
    return "Ğ".repeat(length);
  }
}

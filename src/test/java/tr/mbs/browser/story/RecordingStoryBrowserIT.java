package tr.mbs.browser.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.Muhtar;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Tasklist;
import tr.mbs.browser.page.Visitors;
import tr.mbs.file.Samples;
import tr.mbs.testing.ApplicationTest;

/** A muhtar rings up his governorate, and a clerk writes down what he asks for; each page on the way is looked at with axe. */
@ApplicationTest
@ExtendWith(Chromium.class)
class RecordingStoryBrowserIT {

  private final Inspection inspection = new Inspection();

  @AfterEach
  void nothingIsWrong() {
    inspection.foundNothing();
  }

  @Test
  void aClerkRecordsWhatAMuhtarTellsOnThePhone(Visitors visitors) {
    Page page = new StaffPages(visitors.desk()).signIn("valilik18a").page();
    Portal clerk = new Portal(page);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Muhtar Adına Kaydet")).click();
    page.getByLabel("Arama").fill("akçayazı");
    clerk.press("Ara");
    assertThat(page.getByRole(AriaRole.ROW)).hasCount(2);
    inspection.show(page, "kayit-muhtar-bul");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mehmet Öztürk")).click();

    assertThat(clerk.main()).containsText("Akçayazı Köyü (Merkez, Çankırı)");
    page.getByLabel("Başvuru yolu").selectOption("telefon");
    page.getByLabel("Başvuru türü").selectOption("Talep (İstek)");
    page.getByLabel("Konu").selectOption("Yol, köprü, asfalt, kaldırım");
    page.getByLabel("Başlık").fill("Menfez tıkandı");
    page.getByLabel("Açıklama").fill("Okul yolundaki menfez taşla doldu, yağmurda yol su altında kalıyor.");
    page.getByLabel("Yer tarifi").fill("Okulun 200 metre altı");
    inspection.show(page, "kayit-formu");
    page.getByLabel("Başlık").fill("");
    clerk.attach("menfez.jpg", "image/jpeg", Samples.jpeg(800, 600)).press("Kaydet");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Başlık boş olamaz");
    assertThat(page.getByLabel("Başvuru yolu")).hasValue("PHONE");
    assertThat(clerk.main()).containsText("menfez.jpg");
    inspection.look(page, "kayit, hata");
    page.getByLabel("Başlık").fill("Menfez tıkandı");
    clerk.press("Kaydet");

    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Talep kaydedildi.");
    assertThat(page).hasURL(Pattern.compile(".*/kurum/talepler/MBS-\\d{4}-\\d{7}"));
    inspection.look(page, "kayit, talep");
    String number = page.url().replaceFirst(".*/", "");
    page.navigate("/kurum");
    Tasklist tasks = new StaffPages(page).openTasklist().filter("Bekleyen İşler").open(number).claim();
    assertThat(tasks.form()).containsText("kaydedildi (başvuru yolu: telefon)");

    Portal mehmet = visitors.muhtar(Muhtar.OF_AKCAYAZI);
    assertThat(mehmet.lineInList("Yönlendirilen", number)).containsText("Çankırı Valiliği");
    mehmet.open(number);
    assertThat(mehmet.movements()).containsExactly(
        "Çankırı Valiliği: Talep, Çankırı Valiliği tarafından kaydedildi (başvuru yolu: telefon).");
    assertThat(mehmet.main()).containsText("menfez.jpg");
    inspection.look(mehmet.page(), "kayit, muhtar");
  }
}

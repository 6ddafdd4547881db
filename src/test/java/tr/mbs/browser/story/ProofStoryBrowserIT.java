package tr.mbs.browser.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.Muhtar;
import tr.mbs.browser.page.Photo;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.Tasklist;
import tr.mbs.browser.page.Visitors;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;

/** A result with a photo of the road that was mended, from the clerk's screen to the muhtar's phone. */
@ApplicationTest
@ExtendWith(Chromium.class)
class ProofStoryBrowserIT {

  private final Casework casework;
  private final Inspection inspection = new Inspection();

  @Autowired
  ProofStoryBrowserIT(AutowireCapableBeanFactory beans) {
    casework = beans.createBean(Casework.class);
  }

  @AfterEach
  void nothingIsWrong() {
    inspection.foundNothing();
  }

  @Test
  void aPhotoGoesOutWithTheResult(Visitors visitors) throws IOException {
    String number = casework.file("D18-002").number();
    Tasklist migm = visitors.officer("migm1").filter("Bekleyen İşler").open(number).claim();
    migm.choose("Karar", "Sonuçlandır").choose("Sonuç türü", "Olumlu").write("Sonuç açıklaması", "Yol onarılmıştır.");
    inspection.lookAtForm(migm, "sonuçlandır, dosya yok");

    Page files = migm.page().waitForPopup(() -> migm.form().getByText("Dosya ekle veya kaldır").click());
    Portal page = new Portal(files);
    page.press("Ekle");
    assertThat(files.getByRole(AriaRole.ALERT)).containsText("Dosya seçilmedi.");
    inspection.look(files, "sonuç dosyaları, hata");
    page.attach("yanlış.jpg", "image/jpeg", Photo.ofTheRoad()).press("Ekle");
    assertThat(files.getByRole(AriaRole.STATUS)).containsText("Eklendi.");
    files.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kaldır")).click();
    assertThat(files.getByRole(AriaRole.STATUS)).containsText("Dosya kaldırıldı.");
    page.attach("onarılan-yol.jpg", "image/jpeg", Photo.ofTheRoad()).press("Ekle");
    assertThat(files.locator(".mbs-ready")).containsText("onarılan-yol.jpg");
    inspection.look(files, "sonuç dosyaları");

    returnTo(migm);
    assertThat(migm.form().locator(".mbs-ready")).containsText("onarılan-yol.jpg");
    assertThat(migm.form().locator(".mbs-ready button")).hasCount(0);
    assertThat(migm.field("Sonuç açıklaması")).hasValue("Yol onarılmıştır.");
    inspection.lookAtForm(migm, "sonuçlandır, dosyayla");
    migm.complete();

    Portal mehmet = visitors.muhtar(Muhtar.OF_AKCAYAZI).open(number);
    assertThat(mehmet.main().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Sonuç dosyaları")))
        .isVisible();
    assertThat(mehmet.main().locator(".summary .attachments")).containsText("onarılan-yol.jpg");
    inspection.look(mehmet.page(), "talep, sonuç dosyasıyla");
    inspection.paper(downloads(mehmet.page(), number), "talep-dosyasi");
    mehmet.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Yazdır")).click();
    assertThat(mehmet.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yazdır"))).isVisible();
    assertThat(mehmet.main()).containsText("Yol onarılmıştır.");
    inspection.look(mehmet.page(), "talep, yazdırılacak");
    files.navigate("/kurum/talepler/" + number);
    assertThat(files.locator(".summary .attachments")).containsText("onarılan-yol.jpg");
    inspection.look(files, "kurum, sonuç dosyasıyla");
    downloads(files, number);
  }

  /** The file of the request comes by a click, and is a PDF. */
  private static byte[] downloads(Page page, String number) throws IOException {
    Download file = page.waitForDownload(() ->
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PDF olarak indir")).click());
    Assertions.assertThat(file.suggestedFilename()).isEqualTo(number + ".pdf");
    byte[] content = Files.readAllBytes(file.path());
    Assertions.assertThat(new String(content, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    return content;
  }

  /** A browser without a screen shows all its tabs at once and never says that one is shown again. */
  private static void returnTo(Tasklist tasklist) {
    tasklist.page().bringToFront();
    tasklist.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  }
}

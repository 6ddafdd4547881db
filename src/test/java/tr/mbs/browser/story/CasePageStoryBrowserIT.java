package tr.mbs.browser.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.Muhtar;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Tasklist;
import tr.mbs.browser.page.Visitors;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;

/** What a clerk does on the page of a request beside deciding, and what the muhtar then does not read. */
@ApplicationTest
@ExtendWith(Chromium.class)
class CasePageStoryBrowserIT {

  private final Casework casework;
  private final Inspection inspection = new Inspection();

  @Autowired
  CasePageStoryBrowserIT(AutowireCapableBeanFactory beans) {
    casework = beans.createBean(Casework.class);
  }

  @AfterEach
  void nothingIsWrong() {
    inspection.foundNothing();
  }

  @Test
  void aClerkNotesRingsUpAndLinks(Visitors visitors) throws Exception {
    String number = casework.file("D18-002").number();
    String other = casework.file("D18-007").number();
    Page page = new StaffPages(visitors.desk()).signIn("migm1").page();
    Portal clerk = new Portal(page);
    page.navigate("/kurum/talepler/" + number);

    clerk.press("Notu kaydet");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Not boş olamaz.");
    inspection.look(page, "talep, not hatası");
    page.getByLabel("Yeni not").fill("Muhtarla görüşüldü. Fotoğraf gönderecek.");
    clerk.press("Notu kaydet");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Not kaydedildi.");
    assertThat(page.locator(".notes .movements")).containsText("Muhtarla görüşüldü.");

    page.getByLabel("Bağlanacak talebin numarası").fill("MBS-1999-0000001");
    clerk.press("Bağla");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Bu numarayla görebildiğiniz bir talep yok.");
    page.getByLabel("Bağlanacak talebin numarası").fill(other.replace('-', ' '));
    clerk.press("Bağla");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Bağlandı.");
    assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(other))).isVisible();
    inspection.show(page, "kurum-talep-notlar");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Telefonun tamamını göster")).click();
    clerk.press("Göster");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Gerekçe yazınız.");
    inspection.look(page, "telefon, hata");
    page.getByLabel("Gerekçe").fill("Fotoğrafı soracağım.");
    clerk.press("Göster");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("0 5");
    inspection.look(page, "telefon");

    page.navigate("/kurum");
    Tasklist tasks = new StaffPages(page).openTasklist().filter("Bekleyen İşler").open(number);
    assertThat(tasks.form()).containsText("Muhtarla görüşüldü.");
    inspection.lookAtForm(tasks, "iş, notla");

    Portal mehmet = visitors.muhtar(Muhtar.OF_AKCAYAZI).open(number);
    assertThat(mehmet.main()).not().containsText("görüşüldü");
    assertThat(mehmet.main()).not().containsText(other);

    page.navigate("/kurum/talepler/" + number);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bağı kaldır")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Bağ kaldırıldı.");
  }
}

package tr.mbs.browser.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Year;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Visitors;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.testing.ApplicationTest;

/** "Çalışma Takvimi": a clerk reads it, a MİGM yöneticisi changes a day of 2132 and takes that back. */
@ApplicationTest
@ExtendWith(Chromium.class)
class CalendarStoryBrowserIT {

  private final JdbcClient database;
  private final Inspection inspection = new Inspection();

  @Autowired
  CalendarStoryBrowserIT(JdbcClient database) {
    this.database = database;
  }

  @AfterEach
  void nothingIsWrongAndNothingIsLeft() {
    database.sql("delete from calendar_override where on_date between date '2132-01-01' and date '2132-12-31'").update();
    inspection.foundNothing();
  }

  @Test
  void aDayIsChangedAndTakenBack(Visitors visitors) {
    Page clerk = visitors.desk();
    new StaffPages(clerk).signIn("belediye18");
    clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Çalışma Takvimi")).click();
    assertThat(clerk.getByText("Cumhuriyet Bayramı arifesi")).isVisible();
    inspection.look(clerk, "takvim");

    Page page = visitors.desk();
    Portal manager = new Portal(page);
    new StaffPages(page).signIn("migmyonetici");
    page.navigate("/kurum/takvim?yil=" + (Year.now(IstanbulTime.ZONE).getValue() + 1));
    inspection.picture(page, "calisma-takvimi", Visitors.DESK);
    page.navigate("/kurum/takvim?yil=2132");
    manager.press("Takvimi değiştir");
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    inspection.look(page, "takvim-hata");
    page.getByLabel("İlk gün").fill("16.07.2132");
    page.getByLabel("İdarî izin (süreleri uzatır)").check();
    page.getByLabel("Gerekçe").fill("2132/7 sayılı Cumhurbaşkanlığı Genelgesi");
    manager.press("Takvimi değiştir");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Takvim değişti.");
    inspection.look(page, "takvim, bir gün değişti");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Değişikliği geri al")).click();
    inspection.look(page, "takvim-geri-al");
    page.getByLabel("Geri alma gerekçesi").fill("Genelge değişti");
    manager.press("Evet, geri al");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Takvim değişti.");
    assertThat(page.getByText("(geri alındı)")).isVisible();
  }
}

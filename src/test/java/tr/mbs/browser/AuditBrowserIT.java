package tr.mbs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Visitors;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;

/** An auditor finds on one page who saw a given muhtar's data, and on another how long data is kept. */
@ApplicationTest
@ExtendWith(Chromium.class)
class AuditBrowserIT {

  private final Inspection inspection = new Inspection();

  @Autowired
  private AutowireCapableBeanFactory beans;
  @Autowired
  private JdbcClient jdbc;

  @AfterEach
  void nothingIsWrong() {
    inspection.foundNothing();
  }

  @Test
  void whoSawAMuhtar(Visitors visitors) {
    Request request = beans.createBean(Casework.class).file("D18-001");
    new StaffPages(visitors.desk()).signIn("migm1").page().navigate("/kurum/talepler/" + request.number());
    new StaffPages(visitors.desk()).signIn("valilik18a").page().navigate("/kurum/muhtarlar/D18-001");

    Page page = new StaffPages(visitors.desk()).signIn("rapor1").page();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Denetim İzi")).click();
    inspection.look(page, "denetim");
    page.getByLabel("Muhtar veya muhtarlık").fill("çankırı köyü");
    search(page);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Birden çok muhtarlık bulundu.");
    inspection.look(page, "denetim-secim");
    page.getByLabel("Muhtar veya muhtarlık").fill("YUKARIPINAR çankırı");
    search(page);
    assertThat(page.locator(".notice")).containsText("Ahmet Yılmaz, Yukarıpınar Köyü (Merkez, Çankırı)");
    assertThat(row(page, "Talep " + request.number())).containsText("Zeynep Aydın (migm1)");
    assertThat(row(page, "Muhtarlık D18-001").first()).containsText("Hüseyin Işık (valilik18a)");
    inspection.show(page, "denetim-izi");
  }

  @Test
  void whatIsKeptHowLong(Visitors visitors) {
    jdbc.sql("""
            insert into destruction_log (kind, method, destroyed, due_before, period_length, period_unit)
            select kind, method, 12 + position, case kind when 'person' then timestamp '2016-11-22 03:30:00'
              else timestamp '2025-11-22 03:30:00' end, period_length, period_unit
            from retention_rule where kind in ('person', 'mandate-contact')""").update();
    Page page = new StaffPages(visitors.desk()).signIn("rapor1").page();
    page.navigate("/kurum/denetim");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Saklama ve İmha")).click();
    assertThat(row(page, "22 kayıt anonim hâle getirildi").first()).containsText("Muhtarın kimlik bilgileri");
    inspection.show(page, "saklama");
  }

  private static Locator row(Page page, String text) {
    return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
  }

  private static void search(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ara").setExact(true)).click();
  }
}

package tr.mbs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Visitors;
import tr.mbs.report.quarter.web.PastCases;
import tr.mbs.testing.ApplicationTest;

/** A municipality's report from its draft to its correction; each page on the way is looked at with axe. */
@ApplicationTest
@ExtendWith(Chromium.class)
class QuarterReportBrowserIT {

  private static final String LIST = "/raporlar/uc-aylik";
  private static final String QUARTER = "2025-3";

  @Autowired
  private ApplicationContext context;

  private final Inspection inspection = new Inspection();

  @Test
  void aReportIsNamedForSignedAndCorrected(Visitors visitors) throws Exception {
    PastCases cases = new PastCases(context, QUARTER);
    for (int positive = 0; positive < 3; positive++) {
      cases.resolved("POSITIVE", null);
    }
    cases.resolved("NEGATIVE", "Yolun asfaltlanması 2025 yatırım programında yoktur; 2026 programına önerilmiştir.");
    cases.resolved("PARTIAL", "Çocuk parkı yapılmış, spor aletleri için ödenek kalmamıştır.");

    Page manager = new StaffPages(visitors.desk()).signIn("belediye18y").page();
    manager.navigate(LIST);
    link(manager, "Yetkiliyi belirle");
    press(manager, "Kaydet");
    assertThat(manager.getByRole(AriaRole.ALERT)).isFocused();
    inspection.look(manager, "uc-aylik-yetkili-hata");
    manager.getByLabel("Yetkili", new Page.GetByLabelOptions().setExact(true)).selectOption("belediye18b");
    manager.getByLabel("Unvanı").fill("Yazı İşleri Müdürü");
    inspection.show(manager, "uc-aylik-yetkili");
    press(manager, "Kaydet");
    assertThat(manager.getByRole(AriaRole.STATUS)).hasText("Üç Aylık Rapor yetkilisi kaydedildi.");
    inspection.look(manager, "uc-aylik-kurum");

    Page signatory = new StaffPages(visitors.desk()).signIn("belediye18b").page();
    signatory.navigate(LIST);
    link(signatory, "Temmuz–Eylül 2025");
    inspection.look(signatory, "uc-aylik-taslak");
    link(signatory, "Raporu imzala");
    inspection.show(signatory, "uc-aylik-imza");
    press(signatory, "İmzala");
    assertThat(signatory.getByRole(AriaRole.STATUS)).hasText("Rapor imzalandı. Artık değişmez.");
    inspection.show(signatory, "uc-aylik-imzali");
    link(signatory, "Düzeltilmiş sürümü imzala");
    press(signatory, "İmzala");
    assertThat(signatory.getByRole(AriaRole.ALERT)).isFocused();
    inspection.look(signatory, "uc-aylik-duzeltme-hata");
    signatory.getByLabel("Gerekçe", new Page.GetByLabelOptions().setExact(true)).fill("Bir talebin sonucu yanlış yazılmıştı.");
    press(signatory, "İmzala");
    assertThat(signatory.getByRole(AriaRole.MAIN)).containsText("tarihinde imzalanan 1. sürümün yerine geçer.");
    inspection.look(signatory, "uc-aylik-duzeltilmis");

    Page migm = new StaffPages(visitors.desk()).signIn("migm1").page();
    migm.navigate(LIST + "?donem=" + QUARTER);
    assertThat(migm.getByRole(AriaRole.MAIN)).containsText("Çankaya Belediyesi");
    inspection.show(migm, "uc-aylik-imzalamayanlar");
    inspection.foundNothing();
  }

  private static void link(Page page, String text) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true)).click();
  }

  private static void press(Page page, String text) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true)).click();
  }
}

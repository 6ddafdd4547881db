package tr.mbs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Visitors;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;

/** A governorate's clerk hands offices over after an election; each page on the way is looked at with axe. */
@ApplicationTest
@ExtendWith(Chromium.class)
class HandoverBrowserIT {

  private static final String HEADER =
      "muhtarlik_id;tckn;ad_soyad;telefon;mazbata_tarihi;mazbata_no;goreve_baslama\n";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final String ELECTED = DAY.format(LocalDate.now().minusDays(2)) + ";2026/41;"
      + DAY.format(LocalDate.now());

  @Autowired
  private Muhtarliks muhtarliks;

  private final Inspection inspection = new Inspection();

  @Test
  void aWrongFileIsCorrectedAndApplied(Visitors visitors) {
    muhtarliks.recordDemo("T-secim1", "18", "Merkez", null, "Ahlat", OfficeKind.VILLAGE);
    Page clerk = new StaffPages(visitors.desk()).signIn("valilik18a").page();
    clerk.navigate("/kurum/muhtarlar");
    link(clerk, "Seçim devri");
    press(clerk, "Yükle ve denetle");
    assertThat(clerk.getByRole(AriaRole.ALERT)).isFocused();
    inspection.look(clerk, "secim-devri, dosya yok");

    upload(clerk, "muhtarlar-ilk.csv", "T-secim9;10000000147;Ali;0312 123 45 67;31.02.2026;;hemen\n"
        + "T-secim1;1,00000E+10;Veli 4;+49 171 1234567;" + ELECTED + "\nT-secim1;eksik\n");
    assertThat(clerk.getByText("Hatalı satır: 3.")).isVisible();
    inspection.show(clerk, "secim-hata");

    link(clerk, "Seçim devri");
    upload(clerk, "muhtarlar.csv", "T-secim1;" + Officeholder.newTckn().digits() + ";Şule Ilgın;0555 000 71 01;"
        + ELECTED + "\n");
    assertThat(clerk.getByText("Bütün satırlar doğru.")).isVisible();
    press(clerk, "Uygula");
    assertThat(clerk.getByRole(AriaRole.ALERT)).isFocused();
    inspection.look(clerk, "secim-onay, onaylanmadı");
    clerk.getByLabel("Uygulanmasını onaylıyorum.").check();
    inspection.look(clerk, "secim-onay");
    press(clerk, "Uygula");
    assertThat(clerk.getByText("Yeni muhtarlar kaydedildi.")).isVisible();
    inspection.look(clerk, "secim-uygulandi");
    link(clerk, "Seçim devri");
    assertThat(clerk.getByRole(AriaRole.MAIN)).containsText("Hatalı, uygulanamaz");
    inspection.show(clerk, "secim-devri");
    clerk.navigate("/kurum/muhtarlar/T-secim1");
    assertThat(clerk.getByRole(AriaRole.MAIN)).containsText("Şule Ilgın");
    inspection.foundNothing();
  }

  private static void upload(Page page, String name, String lines) {
    page.getByLabel("CSV dosyası").setInputFiles(new FilePayload(name, "text/csv", (HEADER + lines).getBytes(UTF_8)));
    press(page, "Yükle ve denetle");
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }
}

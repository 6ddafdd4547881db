package tr.mbs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.Muhtar;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Visitors;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.mandate.NewMandate;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;

/** A governorate's clerk keeps the register of muhtars; each page on the way is looked at with axe. */
@ApplicationTest
@ExtendWith(Chromium.class)
class OfficesBrowserIT {

  private static final String OFFICE = "T-gokcedere";
  private static final Tckn PREDECESSOR = Officeholder.newTckn();
  private static final Tckn SUCCESSOR = Officeholder.newTckn();

  @Autowired
  private Muhtarliks muhtarliks;
  @Autowired
  private Mandates mandates;
  @Autowired
  private TransactionTemplate transaction;

  private final Inspection inspection = new Inspection();

  @Test
  void aSuccessorIsRecordedAndInheritsTheRequests(Visitors visitors) {
    somebodyIsInOffice();
    String number = visitors.somebody()
        .signIn(new Muhtar(PREDECESSOR.digits(), "Gülsüm Ağaoğlu", "+905550007001"))
        .fillIn("Talep (İstek)", "Yol, köprü, asfalt, kaldırım", "Köprü korkuluğu", "Korkuluk eğildi.", "").send();

    Page clerk = new StaffPages(visitors.desk()).signIn("valilik18a").page();
    link(clerk, "Muhtarlar");
    clerk.getByLabel("Arama").fill("GÜLSÜM gökçedere");
    press(clerk, "Ara");
    assertThat(clerk.getByRole(AriaRole.ROW)).hasCount(2);
    inspection.show(clerk, "muhtarlar");
    link(clerk, "Gökçedere Köyü");
    link(clerk, "Yeni muhtar kaydet");
    press(clerk, "Kaydet");
    assertThat(clerk.getByRole(AriaRole.ALERT)).isFocused();
    inspection.look(clerk, "muhtar-kaydet-hata");
    clerk.navigate("/kurum/muhtarlar/" + OFFICE + "/yeni-muhtar");
    clerk.getByLabel("TC Kimlik Numarası").fill(SUCCESSOR.digits());
    clerk.getByLabel("Adı", new Page.GetByLabelOptions().setExact(true)).fill("Rıza");
    clerk.getByLabel("Soyadı").fill("İnanç");
    clerk.getByLabel("Cep telefonu").fill("0555 000 70 02");
    clerk.getByLabel("Mazbata tarihi").fill("02.04.2026");
    clerk.getByLabel("Mazbata numarası").fill("2026/41");
    clerk.getByLabel("Göreve başlama tarihi")
        .fill(DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT).format(LocalDate.now()));
    clerk.getByLabel("Kayıtlı muhtarın görevinin sona ereceğini onaylıyorum.").check();
    inspection.show(clerk, "muhtar-kaydet");
    press(clerk, "Kaydet");
    assertThat(clerk.getByRole(AriaRole.MAIN)).containsText("Rıza İnanç");
    assertThat(clerk.getByRole(AriaRole.MAIN)).containsText("Önceki muhtarlar");

    Portal successor = visitors.somebody().signIn(new Muhtar(SUCCESSOR.digits(), "Rıza İnanç", "+905550007002"));
    assertThat(successor.lineInList("Bekleyen", number)).isVisible();

    link(clerk, "Telefon değişikliği iste");
    clerk.getByLabel("Yeni telefon").fill("0555 000 70 03");
    clerk.getByLabel("Gerekçe").fill("Dilekçe 22.11.2026, 1204");
    inspection.look(clerk, "telefon-degisikligi");
    press(clerk, "Onaya gönder");
    inspection.show(clerk, "muhtarlik");
    Page colleague = new StaffPages(visitors.desk()).signIn("valilik18b").page();
    colleague.navigate("/kurum/muhtarlar/" + OFFICE);
    link(colleague, "Karar ver");
    inspection.look(colleague, "telefon-karari");
    colleague.getByLabel("Yeni telefonu yeniden yazınız").fill("0555 000 70 03");
    press(colleague, "Onayla");
    assertThat(colleague.getByRole(AriaRole.MAIN)).containsText("Onaylandı, 24 saat bekleniyor");

    link(clerk, "Tam numarayı göster");
    clerk.getByLabel("Cep telefonu").check();
    clerk.getByLabel("Gerekçe").fill("Muhtarı aramak için");
    inspection.look(clerk, "tam-numara");
    press(clerk, "Göster");
    assertThat(clerk.getByRole(AriaRole.STATUS)).containsText("0 555 000 70 02");
    inspection.look(clerk, "tam-numara-gosterildi");
    clerk.navigate("/kurum/muhtarlar/" + OFFICE);
    link(clerk, "Bilgileri düzelt");
    inspection.look(clerk, "muhtar-duzelt");
    link(clerk, "Vazgeç");
    link(clerk, "Görevi kapat");
    inspection.look(clerk, "gorev-kapat");
    inspection.foundNothing();
  }

  private void somebodyIsInOffice() {
    transaction.executeWithoutResult(status -> {
      muhtarliks.recordDemo(OFFICE, "18", "Merkez", null, "Gökçedere", OfficeKind.VILLAGE);
      mandates.record(new NewMandate(PREDECESSOR, "Gülsüm Ağaoğlu", new Phone("+905550007001"), null, OFFICE,
          LocalDate.of(2024, 4, 3), null));
    });
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }
}

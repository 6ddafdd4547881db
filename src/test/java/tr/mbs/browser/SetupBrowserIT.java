package tr.mbs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Visitors;
import tr.mbs.onboarding.setup.SetupCase;
import tr.mbs.onboarding.setup.unit.MunicipalityUnit;
import tr.mbs.testing.ApplicationTest;

/** The forms of an onboarding's steps before people's eyes: axe, both widths, and what they do in a browser. */
@ApplicationTest
@ExtendWith(Chromium.class)
class SetupBrowserIT {

  @Autowired
  private ApplicationContext context;

  private final Inspection inspection = new Inspection();

  @AfterEach
  void nothingIsWrongWithThePages() {
    inspection.foundNothing();
  }

  @Test
  void theLetterAndItsMistakes(Visitors visitors) {
    SetupCase move = SetupCase.at(1, context);
    Page page = open(visitors, move, move.clerk());
    inspection.look(page, "adim-1");
    page.getByLabel("Yazının tarihi").fill("31.02.2026");
    press(page, "Kaydet");
    assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
    assertThat(page.getByLabel("Yazının tarihi")).hasValue("31.02.2026");
    inspection.look(page, "adim-1-hata");
  }

  @Test
  void theTreeOfUnits(Visitors visitors) {
    SetupCase move = SetupCase.at(3, context);
    List<MunicipalityUnit> units = move.units("Çankırı Belediye Başkanlığı", "Fen İşleri Müdürlüğü",
        "Yazı İşleri Müdürlüğü", "Park ve Bahçeler Müdürlüğü");
    Page page = open(visitors, move, SetupCase.HELP_DESK);
    page.getByLabel("Birimin adı").fill("Asfalt Şefliği");
    page.getByLabel("Birimin türü").selectOption("Şeflik");
    page.getByLabel("Üst birim").selectOption(units.get(1).id().toString());
    page.getByLabel("DETSİS no").fill(move.detsis(99));
    press(page, "Birimi ekle");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Kaydedildi.");
    inspection.look(page, "adim-3");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Asfalt Şefliği")).click();
    assertThat(page.getByLabel("DETSİS no")).hasValue(move.detsis(99));
    inspection.look(page, "adim-3-birim");
    press(page, "Birimi kaldır");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("4 birim");
  }

  @Test
  void rightsOfUsers(Visitors visitors) {
    SetupCase move = SetupCase.at(7, context);
    move.user("Ayşe Kaya", "APPROVED", null);
    move.user("Çetin Işık", "APPROVED", null);
    Page page = open(visitors, move, move.lead(1));
    page.getByLabel("Ayşe Kaya").check();
    page.getByLabel("Muhtar Bilgi Sistemi").check();
    page.getByLabel("EBYS – Gelen evrak").check();
    press(page, "Yetkileri ver");
    inspection.look(page, "adim-7");
    press(page, "Ayşe Kaya, Muhtar Bilgi Sistemi yetkisini kaldır");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Kaydedildi.");
    assertThat(page.locator(".chips li")).hasCount(1);
  }

  @Test
  void extraUnitsTeamAndNumbers(Visitors visitors) {
    SetupCase extra = SetupCase.at(6, context);
    List<MunicipalityUnit> units = extra.units("Belediye", "Fen İşleri Müdürlüğü");
    extra.user("Ayşe Kaya", "APPROVED", units.get(0).id());
    Page page = open(visitors, extra, extra.lead(1));
    field(page, "Kullanıcı").selectOption("Ayşe Kaya (Memur)");
    field(page, "Ek birim").selectOption(units.get(1).id().toString());
    field(page, "Gerekçe").fill("Müdürün yıllık izninde vekâlet");
    field(page, "İlk gün").fill("01.02.2027");
    field(page, "Son gün").fill("15.02.2027");
    press(page, "Yetkiyi ver");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("1 Şubat 2027 – 15 Şubat 2027");
    inspection.look(page, "adim-6");

    SetupCase team = SetupCase.at(9, context);
    team.user("Ayşe Kaya", "APPROVED", null);
    page = open(visitors, team, team.lead(1));
    field(page, "Eklenecek kişi").selectOption("Ayşe Kaya (Memur)");
    field(page, "Görevi").selectOption("Başkan Yrd.");
    press(page, "Takıma ekle");
    inspection.look(page, "adim-9");

    SetupCase numbers = SetupCase.at(10, context);
    numbers.goLiveOn(numbers.today());
    page = open(visitors, numbers, numbers.lead(1));
    field(page, "Gelen Evrak Sayısı").fill("12.500");
    field(page, "Giden Evrak Sayısı").fill("8.041");
    press(page, "Kaydet");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("12.500");
    inspection.look(page, "adim-10");
  }

  @Test
  void thePreviewFollowsWhatIsTyped(Visitors visitors) {
    SetupCase move = SetupCase.at(8, context);
    Page page = open(visitors, move, move.lead(1));
    field(page, "Adres").fill("Cumhuriyet Mahallesi 1, Çankırı");
    page.getByLabel("Telefon").fill("0376 213 10 00");
    assertThat(page.locator(".document-footer")).containsText("Cumhuriyet Mahallesi 1, Çankırı");
    assertThat(page.locator(".document-footer")).containsText("Telefon: 0376 213 10 00");
    page.getByLabel("Faks").fill("yok");
    page.getByLabel("Kurumsal e-posta").fill("bilgi");
    press(page, "Kaydet");
    assertThat(page.locator(".document-footer")).containsText("Faks: yok");
    inspection.look(page, "adim-8-hata");
    page.getByLabel("Kurumsal e-posta").fill("bilgi@cankiri.bel.tr");
    press(page, "Kaydet");
    assertThat(page.locator(".document-footer")).containsText("Telefon: 0 376 213 10 00");
    inspection.look(page, "adim-8");

    Page without = visitors.somebodyWithoutScript().page();
    new StaffPages(without).signIn(move.lead(1));
    without.navigate(move.page());
    assertThat(without.locator(".document-footer")).containsText("Cumhuriyet Mahallesi 1, Çankırı");
  }

  private static Page open(Visitors visitors, SetupCase move, String account) {
    Page page = new StaffPages(visitors.desk()).signIn(account).page();
    page.navigate(move.page());
    return page;
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }
}

package tr.mbs.browser.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
import tr.mbs.file.Samples;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;

/** What muhtar and officer say to each other while a request stays where it is, on the phone and in Tasklist. */
@ApplicationTest
@ExtendWith(Chromium.class)
class DialogueStoryBrowserIT {

  private final Casework casework;
  private final Inspection inspection = new Inspection();

  @Autowired
  DialogueStoryBrowserIT(AutowireCapableBeanFactory beans) {
    casework = beans.createBean(Casework.class);
  }

  @AfterEach
  void nothingIsWrong() {
    inspection.foundNothing();
  }

  @Test
  void muhtarAndOfficersSpeakWhileTheRequestStaysWhereItIs(Visitors visitors) throws Exception {
    Request request = casework.file("D18-002");
    String number = request.number();
    Tasklist migm = visitors.officer("migm1").filter("Bekleyen İşler").open(number).claim();
    Portal mehmet = visitors.muhtar(Muhtar.OF_AKCAYAZI);
    anInterimReplyLeavesTheClerkBeforeHisTaskAndReachesTheMuhtar(migm, mehmet, number);
    theMuhtarAddsSomething(migm, mehmet, number);
    aQuestionIsAnsweredWithAPhoto(migm, mehmet, number);

    Request other = casework.file("D18-002");
    casework.complete("migm1", request, Casework.forward("valilik-18"));
    casework.decide("migm2", other, Casework.forward("valilik-18"));
    casework.decide("valilik18a", other, Casework.wish("Yol uzundur. {{7*7}}"));
    Tasklist governorate = visitors.officer("valilik18a");
    extraTimeIsWishedAndGivenAndTheMuhtarReadsHisNewLastDay(governorate, migm, mehmet, number);
    extraTimeIsRefusedAndTheMuhtarReadsNothing(governorate, migm, mehmet, other.number());
  }

  private void anInterimReplyLeavesTheClerkBeforeHisTaskAndReachesTheMuhtar(Tasklist migm, Portal mehmet, String number) {
    migm.choose("Karar", "Ara bilgi ver").press("Tamamla");
    assertThat(migm.notice("İş tamamlanamadı")).containsText("Metin boş olamaz.");
    migm.write("Muhtarın okuyacağı yazı", "Keşif 3 Aralık'ta yapılacak.");
    inspection.lookAtForm(migm, "ara bilgi");
    migm.press("Tamamla");
    assertThat(migm.notice("Kaydedildi. Üzerinizde olan iş")).containsText(number);
    assertThat(migm.title()).containsText(number);
    assertThat(migm.form()).containsText("Ara bilgi: Keşif 3 Aralık'ta yapılacak.");
    assertThat(migm.field("Karar")).hasValue("");
    migm.filter("Üzerimdekiler").open(number);
    assertThat(migm.form()).containsText("Ara bilgi: Keşif 3 Aralık'ta yapılacak.");
    assertThat(mehmet.open(number).movements()).first().isEqualTo("MİGM: Ara bilgi: Keşif 3 Aralık'ta yapılacak.");
  }

  private void theMuhtarAddsSomething(Tasklist migm, Portal mehmet, String number) {
    mehmet.page().getByText("Bilgi ekle").click();
    inspection.look(mehmet.page(), "bilgi ekle");
    mehmet.press("Gönder");
    assertThat(mehmet.page().getByText("Bir şey yazınız veya dosya ekleyiniz.").first()).isVisible();
    inspection.look(mehmet.page(), "bilgi ekle, hata");
    mehmet.page().getByLabel("Eklemek istediğiniz bilgi").fill("Menfez de tıkalı.");
    mehmet.attach("menfez.jpg", "image/jpeg", Photo.ofTheRoad()).press("Gönder");
    assertThat(mehmet.page().getByText("Bilgi talebinize eklendi.")).isVisible();
    assertThat(mehmet.main()).containsText("menfez.jpg");
    inspection.look(mehmet.page(), "talep, bilgi eklendi");

    migm.filter("Üzerimdekiler").open(number);
    assertThat(migm.form().locator(".mbs-suggestion").first()).containsText("Menfez de tıkalı.");
    inspection.lookAtForm(migm, "bilgi eklendi");
  }

  private void aQuestionIsAnsweredWithAPhoto(Tasklist migm, Portal mehmet, String number) {
    migm.choose("Karar", "Muhtara sor").write("Muhtarın okuyacağı yazı", "Menfez hangi derenin üzerinde?");
    inspection.lookAtForm(migm, "muhtara sor");
    migm.press("Tamamla");
    assertThat(migm.form()).containsText("Muhtara bugün soruldu, yanıt bekleniyor.");
    assertThat(migm.field("Karar").locator("option[value=ASK]")).hasCount(0);
    inspection.lookAtForm(migm, "soruldu");

    assertThat(mehmet.lineInList("Bekleyen", number)).containsText("Sizden yanıt bekleniyor");
    inspection.look(mehmet.page(), "talepler, soru");
    mehmet.open(number);
    assertThat(mehmet.main()).containsText("MİGM bilgi istedi: Menfez hangi derenin üzerinde?");
    inspection.show(mehmet.page(), "talep-soru");
    mehmet.page().getByLabel("Yanıtınız").fill("Akçay deresinin.");
    mehmet.attach("dere.jpg", "image/jpeg", Samples.jpeg(800, 600)).press("Gönder");
    assertThat(mehmet.page().getByText("Yanıtınız gönderildi.")).isVisible();
    assertThat(mehmet.movements()).first().isEqualTo("Akçayazı Köyü Muhtarlığı: Muhtar yanıtladı.");
    inspection.look(mehmet.page(), "talep, yanıtlandı");

    migm.filter("Üzerimdekiler").open(number);
    assertThat(migm.form().locator(".mbs-suggestion").first()).containsText("Akçay deresinin.");
    inspection.lookAtForm(migm, "yanıtlandı");
  }

  private void extraTimeIsWishedAndGivenAndTheMuhtarReadsHisNewLastDay(Tasklist governorate, Tasklist migm, Portal mehmet,
      String number) {
    governorate.filter("Bekleyen İşler").open(number).claim().choose("Karar", "Ek süre iste").press("Tamamla");
    assertThat(governorate.notice("İş tamamlanamadı")).containsText("Gerekçe boş olamaz.");
    governorate.write("Gerekçe", "Keşif için havanın düzelmesi bekleniyor.");
    inspection.lookAtForm(governorate, "ek süre iste");
    governorate.press("Tamamla");
    assertThat(governorate.form()).containsText("Çankırı Valiliği ek süre istiyor.");
    assertThat(governorate.form()).containsText("Keşif için havanın düzelmesi bekleniyor.");
    assertThat(governorate.field("Karar").locator("option[value=EXTEND]")).hasCount(0);

    migm.filter("Bekleyen İşler").open(number);
    assertThat(migm.title()).containsText("Ek süre: " + number);
    migm.claim().choose("Karar", "Ek süre ver").write("Gün sayısı", "10");
    inspection.showForm(migm, "is-ek-sure");
    migm.write("Gün sayısı", "").press("Tamamla");
    assertThat(migm.notice("İş tamamlanamadı")).containsText("Kaç gün ek süre verileceği yazılmadı.");
    migm.write("Gün sayısı", "10").complete();

    assertThat(mehmet.open(number).movements().get(0)).startsWith("MİGM: Ek süre verildi: ");
    assertThat(mehmet.main()).not().containsText("Ek süre istendi");
    inspection.look(mehmet.page(), "talep, ek süre");
  }

  private void extraTimeIsRefusedAndTheMuhtarReadsNothing(Tasklist governorate, Tasklist migm, Portal mehmet, String number) {
    migm.filter("Bekleyen İşler").open(number).claim().choose("Karar", "Ek süre verme").press("Tamamla");
    assertThat(migm.form()).containsText("Yol uzundur. {{7*7}}");
    assertThat(migm.notice("İş tamamlanamadı")).containsText("Gerekçe boş olamaz.");
    inspection.lookAtForm(migm.write("Gerekçe", "Süre yeterlidir."), "ek süre verme");
    migm.complete();

    governorate.filter("Üzerimdekiler").open(number);
    assertThat(governorate.form()).containsText("Ek süre verilmedi.");
    assertThat(governorate.form()).containsText("Gerekçe: Süre yeterlidir.");
    assertThat(governorate.field("Karar").locator("option[value=EXTEND]")).hasCount(0);
    assertThat(mehmet.open(number).movements().get(0)).isEqualTo("MİGM: Talep, Çankırı Valiliğine yönlendirildi.");
  }
}

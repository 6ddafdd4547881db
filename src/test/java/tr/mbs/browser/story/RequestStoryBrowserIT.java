package tr.mbs.browser.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.Muhtar;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.Tasklist;
import tr.mbs.browser.page.Visitors;
import tr.mbs.file.Samples;
import tr.mbs.testing.ApplicationTest;

/** Lives of requests as people live them: the muhtar with his phone, officers in Tasklist. */
@ApplicationTest
@ExtendWith(Chromium.class)
class RequestStoryBrowserIT {

  private static final String NO_NOTE = "Yönlendirme notu boş olamaz. Kurumun ne yapmasını beklediğinizi yazınız.";

  private final Inspection inspection = new Inspection();

  @AfterEach
  void nothingIsWrong() {
    inspection.foundNothing();
  }

  @Test
  void aVillageRoadIsRepaired(Visitors visitors) {
    Portal ahmet = visitors.somebody().signIn(Muhtar.OF_YUKARIPINAR);
    String number = file(ahmet);
    assertThat(ahmet.lineInList("Bekleyen", number)).containsText("Köy yolu onarımı");
    assertThat(ahmet.lineInList("Bekleyen", number)).containsText("Bugün MİGM'ye ulaştı");

    Tasklist migm = visitors.officer("migm1").filter("Bekleyen İşler").open(number);
    assertThat(migm.title()).hasText("Yönlendir: " + number + " · Yol · Yukarıpınar (Merkez)");
    aRefusalSpeaksTurkishAndWhatWasTypedStays(migm.claim());
    migm.choose("Karar", "Yönlendir").choose("Hedef kurum", "Çankırı Valiliği");
    migm.write("Yönlendirme notu", "Yolun onarım programına alınmasını rica ederiz.").complete();
    assertThat(ahmet.lineInList("Yönlendirilen", number)).containsText("Bugün Çankırı Valiliğine ulaştı");

    Tasklist governorate = visitors.officer("valilik18a").filter("Bekleyen İşler").open(number);
    assertThat(governorate.form()).containsText("Yolun onarım programına alınmasını rica ederiz.");
    governorate.claim().choose("Karar", "Yönlendir").choose("Hedef kurum", "Çankırı İl Millî Eğitim Müdürlüğü");
    governorate.write("Yönlendirme notu", "Okul servisi bu yolu kullanıyor.").complete();

    Tasklist directorate = visitors.officer("egitim18").filter("Bekleyen İşler").open(number);
    directorate.claim().choose("Karar", "İade et").write("Gerekçe", "Yol onarımı müdürlüğümüzün görevi değildir.");
    directorate.complete();

    governorate.filter("Bekleyen İşler").open(number);
    assertThat(governorate.form()).containsText("Yol onarımı müdürlüğümüzün görevi değildir.");
    governorate.claim().choose("Karar", "Sonuçlandır").choose("Sonuç türü", "Olumlu");
    governorate.write("Sonuç açıklaması", "Yol mayıs ayında asfaltlanacak.").complete();

    assertThat(ahmet.lineInList("Sonuçlanan", number)).containsText("Olumlu");
    assertThat(ahmet.open(number).main()).containsText("Yol mayıs ayında asfaltlanacak.");
    assertThat(ahmet.main()).containsText("köy-yolu.jpg");
    assertThat(ahmet.movements()).containsExactly(
        "Çankırı Valiliği: Sonuçlandırıldı: Olumlu",
        "Çankırı İl Millî Eğitim Müdürlüğü: Görev alanı dışında olduğu için iade edildi: "
            + "Yol onarımı müdürlüğümüzün görevi değildir.",
        "Çankırı Valiliği: Talep, Çankırı İl Millî Eğitim Müdürlüğüne yönlendirildi.",
        "MİGM: Talep, Çankırı Valiliğine yönlendirildi.",
        "Yukarıpınar Köyü Muhtarlığı: Talep oluşturuldu.");

    ahmet.unfold("Bu sonuç işinize yaradı mı?").page().getByLabel("Hayır").check();
    ahmet.press("Gönder");
    assertThat(ahmet.main()).containsText("Değerlendirmeniz kaydedildi.");
    ahmet.unfold("Sonuca itiraz etmek istiyorum").page().getByLabel("İtiraz gerekçesi")
        .fill("Mayıs geçti, yol asfaltlanmadı.");
    ahmet.press("İtiraz Et");
    assertThat(ahmet.main()).containsText("İtirazınız alındı.");
    migm.filter("Bekleyen İşler").open(number);
    assertThat(migm.title()).hasText("İtiraz: Yönlendir: " + number + " · Yol · Yukarıpınar (Merkez)");
    assertThat(migm.form()).containsText("Mayıs geçti, yol asfaltlanmadı.");
    assertThat(migm.form()).containsText("Yol mayıs ayında asfaltlanacak.");
    inspection.lookAtForm(migm, "itiraz");
    migm.claim().choose("Karar", "Sonuçlandır").choose("Sonuç türü", "Olumlu");
    migm.write("Sonuç açıklaması", "Yol bu hafta asfaltlandı.").complete();
    assertThat(ahmet.open(number).main()).containsText("Yol bu hafta asfaltlandı.");
    assertThat(ahmet.main()).containsText("İtiraz edilen sonuç");
    inspection.look(ahmet.page(), "talep, iki sonuç");
    assertThat(ahmet.main()).not().containsText("Sonuca itiraz etmek istiyorum");
  }

  @Test
  void aRequestThatAMunicipalityReturnsTwiceEndsWithTheArbiter(Visitors visitors) {
    Portal ibrahim = visitors.muhtar(Muhtar.OF_CUMHURIYET);
    String number = ibrahim.fillIn("Şikâyet", "Park, yeşil alan, spor sahası", "Parktaki salıncaklar kırık",
        "Çocuk parkındaki iki salıncak kırık, bir çocuk yaralandı.", "Cumhuriyet Parkı").send();
    Tasklist migm = visitors.officer("migm1");
    Tasklist municipality = visitors.officer("belediye18");

    forwardToMunicipality(migm, number, "Yönlendir: ");
    giveBack(municipality, number, "Park belediyemizin envanterinde değildir.");
    forwardToMunicipality(migm, number, "İade: ");
    giveBack(municipality, number, "Park okul bahçesinde kalmaktadır.");

    Tasklist arbiter = visitors.officer("migmyonetici").filter("Bekleyen İşler").open(number);
    assertThat(arbiter.title()).hasText(Pattern.compile("^İade.*" + number + ".*"));
    assertThat(arbiter.form()).containsText("Park okul bahçesinde kalmaktadır.");
    arbiter.claim().choose("Karar", "Sonuçlandır").choose("Sonuç türü", "Kısmen olumlu");
    arbiter.write("Sonuç açıklaması", "Salıncaklar sökülecek, yenisi okulun programına alındı.");
    arbiter.write("Gerekçe", "Park okul bahçesindedir.").complete();

    assertThat(ibrahim.lineInList("Sonuçlanan", number)).containsText("Kısmen olumlu");
    assertThat(ibrahim.open(number).movements()).containsExactly(
        "MİGM: Sonuçlandırıldı: Kısmen olumlu",
        "Çankırı Belediyesi: Görev alanı dışında olduğu için iade edildi: Park okul bahçesinde kalmaktadır.",
        "MİGM: Talep, Çankırı Belediyesine yönlendirildi.",
        "Çankırı Belediyesi: Görev alanı dışında olduğu için iade edildi: Park belediyemizin envanterinde değildir.",
        "MİGM: Talep, Çankırı Belediyesine yönlendirildi.",
        "Cumhuriyet Mahallesi Muhtarlığı: Talep oluşturuldu.");
  }

  @Test
  void aRequestIsFiledWithoutJavaScript(Visitors visitors) {
    Portal mehmet = visitors.somebodyWithoutScript().signIn(Muhtar.OF_AKCAYAZI);
    String number = file(mehmet);
    assertThat(mehmet.lineInList("Bekleyen", number)).containsText("Köy yolu onarımı");
    assertThat(mehmet.open(number).main()).containsText("köy-yolu.jpg");
    assertThat(mehmet.movements()).containsExactly("Akçayazı Köyü Muhtarlığı: Talep oluşturuldu.");
    mehmet.unfold("Talebimi geri çekmek istiyorum").press("Geri Çek");
    assertThat(mehmet.main()).containsText("Talebiniz geri çekildi.");
    assertThat(mehmet.lineInList("Sonuçlanan", number)).containsText("Geri çekildi");
  }

  @Test
  void migmRecordsWhatAMuhtarSaidOnThePhone(Visitors visitors) {
    Tasklist migm = visitors.officer("migm1").startRequest();
    migm.write("Muhtarın TC Kimlik Numarası", Muhtar.OF_AKCAYAZI.tckn()).choose("Başvuru yolu", "telefon");
    migm.choose("Başvuru türü", "Talep (İstek)").choose("Konu", "İçme suyu, sulama");
    migm.write("Başlık", "Depo çatlağı").write("Açıklama", "Su deposu çatladı.").record();

    Portal mehmet = visitors.muhtar(Muhtar.OF_AKCAYAZI);
    String number = mehmet.numberOf("Depo çatlağı");
    assertThat(mehmet.open(number).movements())
        .containsExactly("MİGM: Talep, MİGM tarafından kaydedildi (başvuru yolu: telefon).");
    assertThat(migm.filter("Bekleyen İşler").open(number).form()).containsText("Su deposu çatladı.");
  }

  private static void aRefusalSpeaksTurkishAndWhatWasTypedStays(Tasklist migm) {
    migm.choose("Karar", "Sonuçlandır").choose("Sonuç türü", "Olumsuz");
    migm.write("Sonuç açıklaması", "Bu yıl yapılamıyor.").press("Tamamla");
    assertThat(migm.notice("İş tamamlanamadı")).containsText("gerekçe zorunludur");
    assertThat(migm.field("Sonuç açıklaması")).hasValue("Bu yıl yapılamıyor.");

    migm.choose("Karar", "Yönlendir").choose("Hedef kurum", "Çankırı Belediyesi").press("Tamamla");
    assertThat(migm.notice(NO_NOTE)).isVisible();
    assertThat(migm.field("Hedef kurum")).hasValue("belediye-18-merkez");
  }

  private static String file(Portal muhtar) {
    return muhtar.fillIn("Talep (İstek)", "Yol, köprü, asfalt, kaldırım", "Köy yolu onarımı",
            "Köy yolu kışın bozuldu, okul servisi geçemiyor.", "Köy girişi, ilkokulun yanı")
        .attach("köy-yolu.jpg", "image/jpeg", Samples.jpeg(1600, 900))
        .send();
  }

  private static void forwardToMunicipality(Tasklist migm, String number, String taskName) {
    migm.filter("Bekleyen İşler").open(number);
    assertThat(migm.title()).hasText(Pattern.compile("^" + taskName + ".*" + number + ".*"));
    migm.claim().choose("Karar", "Yönlendir").choose("Hedef kurum", "Çankırı Belediyesi");
    migm.write("Yönlendirme notu", "Gereğini rica ederiz.").complete();
  }

  private static void giveBack(Tasklist body, String number, String reason) {
    body.filter("Bekleyen İşler").open(number).claim().choose("Karar", "İade et").write("Gerekçe", reason).complete();
  }
}

package tr.mbs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.Muhtar;
import tr.mbs.browser.page.Photo;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Tasklist;
import tr.mbs.browser.page.Visitors;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.request.Request;
import tr.mbs.request.RequestType;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;

/**
 * axe finds nothing on any page or error state of ours, nor in a form that Tasklist hosts. With
 * {@code -Dmbs.screenshots=true} the same walk takes the pictures of the guides; run it alone then, so that other tests'
 * requests are not on them.
 */
@ApplicationTest
@ExtendWith(Chromium.class)
class AccessibilityBrowserIT {

  /** Söğütözü. */
  private static final String VILLAGE = "D18-005";
  /** A municipality that nobody moves but this test. */
  private static final String MOVING = "belediye-18-orta";

  private final JdbcClient database;
  private final Casework casework;
  private final Inspection inspection = new Inspection();

  @Autowired
  AccessibilityBrowserIT(JdbcClient database, AutowireCapableBeanFactory beans) {
    this.database = database;
    casework = beans.createBean(Casework.class);
  }

  @AfterEach
  void nothingIsWrong() {
    inspection.foundNothing();
  }

  @Test
  void theDoors(Visitors visitors) {
    Portal portal = visitors.somebody();
    Page page = portal.page();
    page.navigate("/");
    inspection.show(page, "ana-sayfa");
    page.navigate("/giris");
    inspection.show(page, "giris");
    portal.press("Onay Kodu Gönder");
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    inspection.show(page, "giris-hata");
    page.navigate("/giris");
    portal.askForCode(Muhtar.OF_AGILKAYA);
    inspection.show(page, "onay-kodu");
    page.getByLabel("Onay Kodu").fill("222-222");
    portal.press("Sisteme Giriş");
    inspection.show(page, "onay-kodu-hata");
    page.navigate("/aydinlatma-metni");
    inspection.show(page, "aydinlatma-metni");
    page.navigate("/kurum/giris");
    inspection.show(page, "kurum-giris");
    page.getByLabel("Kullanıcı Adı").fill("migm1");
    page.getByLabel("Parola").fill("yanlış");
    portal.press("Giriş Yap");
    inspection.look(page, "kurum-giris-hata");
    page.navigate("/giris/e-devlet/sonuc?neden=muhtar-degil");
    inspection.look(page, "e-devlet-muhtar-degil");
    page.navigate("/kurum/giris/kurumsal/sonuc?neden=yanit-yok");
    inspection.look(page, "kurumsal-yanit-yok");
    page.navigate("/demo/sms?to=905550002017");
    inspection.show(page, "demo-sms");
    page.navigate("/demo/posta?to=cankiri.merkez.sogutozu@muhtar.example");
    inspection.look(page, "demo-posta");
    page.navigate("/demo/sms?to=1");
    inspection.look(page, "demo-sms-bos");
    page.navigate("/?lang=en");
    inspection.look(page, "home page in English");
    page.navigate("/giris");
    inspection.look(page, "sign-in in English");
  }

  @Test
  void theFirstPageAfterSigningIn(Visitors visitors) {
    database.sql("delete from privacy_notice_shown").update();
    Page page = visitors.somebody().signIn(Muhtar.OF_AGILKAYA).page();
    assertThat(page.locator(".notice-line")).isVisible();
    inspection.show(page, "ilk-sayfa");
    page.reload();
    assertThat(page.locator(".notice-line")).hasCount(0);
  }

  @Test
  void theEmptyLists(Visitors visitors) {
    Page page = visitors.muhtar(Muhtar.OF_AGILKAYA).page();
    for (String list : new String[] {"bekleyen", "yonlendirilen", "sonuclanan"}) {
      page.navigate("/talepler?durum=" + list);
      assertThat(page.locator(".empty")).isVisible();
      inspection.look(page, "talepler-" + list + "-bos");
    }
  }

  @Test
  void thePagesOfAMuhtar(Visitors visitors) throws Exception {
    late(file("SU", "İçme suyu deposu sızdırıyor", "Deponun alt kapağı sızdırıyor, köy akşamları susuz kalıyor."));
    Request school = file("EGT", "Okul servisi", "On iki öğrenci için sabah servisi istiyoruz.");
    casework.decide("migm1", school, Casework.forward("valilik-18"));
    Portal portal = visitors.muhtar(Muhtar.OF_SOGUTOZU);
    Page page = portal.page();
    portal.fillIn("Talep (İstek)", "Yol, köprü, asfalt, kaldırım", "Köy yolu onarımı",
        "Köy yolu kışın bozuldu, okul servisi üç gündür geçemiyor.", "Köy girişi, derenin yanı");
    inspection.show(page, "basvuru-formu");
    page.getByLabel("Konu").selectOption("");
    page.getByLabel("Başlık").fill("");
    portal.attach("köy-yolu.jpg", "image/jpeg", Photo.ofTheRoad()).press("Gönder");
    inspection.show(page, "basvuru-hata");
    page.navigate("/basvuru");
    inspection.look(page, "taslak");
    page.getByLabel("Konu").selectOption("YOL");
    page.getByLabel("Başlık").fill("Köy yolu onarımı");
    String number = portal.send();
    inspection.show(page, "basvuru-alindi");
    page.navigate("/talepler");
    inspection.show(page, "talepler-bekleyen");
    inspection.show(portal.open(number).page(), "talep-bekliyor");
    inspection.look(portal.unfold("Talebimi geri çekmek istiyorum").page(), "talep, geri çekmeden önce");
    page.navigate("/talepler?durum=yonlendirilen");
    inspection.show(page, "talepler-yonlendirilen");
    inspection.show(portal.open(school.number()).page(), "talep-yonlendirildi");
  }

  @Test
  void theFormsInTasklistAndTheRequestBetweenThem(Visitors visitors) throws Exception {
    Portal portal = visitors.muhtar(Muhtar.OF_SOGUTOZU);
    String number = portal.fillIn("Talep (İstek)", "Yol, köprü, asfalt, kaldırım", "Köprü ayağı oyuldu",
            "Sel köprünün ayağını oydu, ağır taşıtlar geçemiyor.", "Dere köprüsü")
        .attach("kopru.jpg", "image/jpeg", Photo.ofTheRoad()).send();
    Tasklist migm = visitors.officer("migm1");
    Tasklist governorate = visitors.officer("valilik18a");
    Tasklist municipality = visitors.officer("belediye18");
    migm.filter("Bekleyen İşler").open(number);
    inspection.showForm(migm, "is-listesi");
    everyDecision(migm.claim(), "is-triage", "Sonuçlandır", "Yönlendir");
    migm.choose("Hedef kurum", "Çankırı Valiliği").write("Yönlendirme notu", "Onarım programına alınması beklenir.");
    inspection.picture(migm.page(), "is-yonlendir", Visitors.DESK);
    migm.choose("Hedef kurum", "Çankırı Belediyesi").write("Yönlendirme notu", "").press("Tamamla");
    assertThat(migm.notice("Yönlendirme notu boş olamaz")).isVisible();
    inspection.showForm(migm, "is-hata");
    migm.choose("Hedef kurum", "Çankırı Valiliği").write("Yönlendirme notu", "Onarım programına alınması beklenir.").complete();

    open(governorate, number, "governorate");
    everyDecision(governorate.claim(), "is-governorate", "Sonuçlandır", "İade et", "Yönlendir");
    governorate.choose("Hedef kurum", "Çankırı İl Millî Eğitim Müdürlüğü").write("Yönlendirme notu", "Görüşünüz.");
    governorate.complete();
    inspection.look(portal.open(number).page(), "talep, il müdürlüğünde");
    Tasklist directorate = visitors.officer("egitim18");
    open(directorate, number, "directorate");
    everyDecision(directorate.claim(), "is-directorate", "Sonuçlandır", "İade et");
    directorate.write("Gerekçe", "Köprü müdürlüğümüzün görevi değildir.").complete();
    open(governorate, number, "governorate, returned");
    governorate.claim().choose("Karar", "İade et").write("Gerekçe", "Köprü belediye sınırındadır.").complete();

    open(migm, number, "triage, returned");
    migm.claim().choose("Karar", "Yönlendir").choose("Hedef kurum", "Çankırı Belediyesi");
    migm.write("Yönlendirme notu", "Sınırın denetlenmesi beklenir.").complete();
    inspection.look(portal.open(number).page(), "talep, belediyede");
    open(municipality, number, "municipality");
    everyDecision(municipality.claim(), "is-municipality", "Sonuçlandır", "İade et");
    municipality.write("Gerekçe", "Köprü il özel idaresinin envanterindedir.");
    municipality.choose("Önerdiğiniz kurum", "Çankırı Valiliği");
    inspection.picture(municipality.page(), "is-iade", Visitors.DESK);
    municipality.complete();

    Tasklist arbiter = visitors.officer("migmyonetici");
    open(arbiter, number, "arbitrate");
    everyDecision(arbiter.claim(), "is-arbitrate", "Yönlendir", "Sonuçlandır");
    inspection.picture(arbiter.page(), "is-iade-edilen", Visitors.DESK);
    arbiter.choose("Sonuç türü", "Olumlu").write("Sonuç açıklaması", "Köprü ayağı il özel idaresince onarılmıştır.");
    inspection.picture(arbiter.page(), "is-sonuclandir", Visitors.DESK);
    arbiter.complete();
    inspection.show(portal.open(number).page(), "talep-sonuclandi");
    portal.unfold("Bu sonuç işinize yaradı mı?").unfold("Sonuca itiraz etmek istiyorum").press("İtiraz Et");
    assertThat(portal.page().getByRole(AriaRole.ALERT)).containsText("İtiraz gerekçesi boş olamaz");
    inspection.show(portal.page(), "talep-itiraz");
    portal.page().navigate("/talepler?durum=sonuclanan");
    inspection.show(portal.page(), "talepler-sonuclanan");
  }

  @Test
  void thePagesOfStaff(Visitors visitors) {
    late(file("KAN", "Kanalizasyon taşıyor", "Okulun önünde kanalizasyon taşıyor."));
    Page page = visitors.desk();
    new StaffPages(page).signIn("migm1");
    page.navigate("/kurum");
    inspection.show(page, "kurum-ana-sayfasi");
    page.navigate("/kurum/talepler");
    inspection.show(page, "kurum-talepler");
    page.locator(".requests a").first().click();
    inspection.show(page, "kurum-talep");
    page.navigate("/kurum/parola");
    inspection.show(page, "parola");
    new StaffPages(page).changePassword("yanlış");
    inspection.look(page, "parola-hata");
    page.navigate("/kurum/talepler?ara=boyle-bir-talep-yok");
    inspection.look(page, "kurum-talepler-bos");
    page.setViewportSize(Visitors.DESK, 900);
    page.navigate("/kurum");
    Tasklist migm = new StaffPages(page).openTasklist().startRequest();
    inspection.showForm(migm, "muhtar-adina-kaydet");

    Page operator = visitors.desk();
    new StaffPages(operator).signIn("operator1");
    operator.navigate("/camunda/app/cockpit/default/#/processes");
    operator.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Muhtar talebi")).first().click();
    assertThat(operator.locator(".djs-container")).isVisible();
    assertThat(operator.locator(".instance-id").first()).isVisible();
    inspection.picture(operator, "cockpit-talep", Visitors.DESK);
  }

  @Test
  void theAnnouncements(Visitors visitors) {
    Page page = visitors.desk();
    Portal portal = new Portal(page);
    new StaffPages(page).signIn("migm1");
    page.navigate("/kurum/duyurular/yeni");
    page.getByLabel("Duyuru metni").fill("Sistem 28 Kasım 2026 Cumartesi 22.00–24.00 arasında kapalıdır.\n\n"
        + "Yazdığınız başvurular saklanır, kaldığınız yerden devam edersiniz.");
    portal.press("Kaydet");
    inspection.look(page, "duyuru-hata");
    page.getByLabel("Başlık").fill("Bakım çalışması");
    portal.press("Kaydet");
    inspection.show(page, "kurum-duyurular");
    page.navigate("/duyurular");
    inspection.show(page, "duyurular");
    page.navigate("/kurum/duyurular");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bakım çalışması")).first().click();
    inspection.look(page, "duyuru");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Duyuruyu kaldır")).click();
    inspection.look(page, "duyuru-kaldir");
    portal.press("Evet, kaldır");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Duyuru kaldırıldı.");
  }

  @Test
  void theTemplatesOfAnswers(Visitors visitors) {
    Page page = visitors.desk();
    Portal portal = new Portal(page);
    new StaffPages(page).signIn("belediye18y");
    page.navigate("/kurum/sablonlar/yeni");
    page.getByLabel("Yanıt metni").fill("Sayın Muhtar,\n\n{muhtarlik} için {numara} sayılı talebiniz ({konu}) {kurum} çalışma "
        + "programına alınmıştır. {tarih}");
    portal.press("Kaydet");
    inspection.look(page, "sablon-hata");
    page.getByLabel("Şablonun adı").fill("Yol programa alındı");
    page.getByLabel("Sonuç türü").selectOption("Olumlu");
    page.getByLabel("Konu").selectOption("Yol, köprü, asfalt, kaldırım");
    page.getByLabel("Yanıt metni").fill("Sayın Muhtar,\n\n{muhtarlik} için {numara} sayılı talebiniz ({konu}) {kurum} çalışma "
        + "programına alınmıştır.");
    portal.press("Kaydet");
    inspection.show(page, "kurum-sablonlar");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Yol programa alındı")).click();
    inspection.look(page, "sablon");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Şablonu sil")).click();
    inspection.look(page, "sablon-sil");
    portal.press("Evet, sil");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Şablon silindi.");
  }

  @Test
  void theAccountsOfStaff(Visitors visitors) {
    Page page = visitors.desk();
    Portal portal = new Portal(page);
    new StaffPages(page).signIn("yonetici");
    page.navigate("/kurum/kullanicilar");
    inspection.show(page, "kullanicilar");
    page.navigate("/kurum/kullanicilar/yeni");
    portal.press("Kaydet");
    inspection.look(page, "kullanici-yeni-hata");
    page.getByLabel("Kullanıcı adı").fill("deneme." + UUID.randomUUID().toString().substring(0, 8));
    page.getByLabel("Adı soyadı").fill("Ayşegül Deneme");
    page.getByLabel("E-posta").fill("deneme@kurum.example");
    page.getByLabel("Rapor ve denetim").check();
    portal.press("Kaydet");
    assertThat(page.locator(".receipt-number")).isVisible();
    inspection.look(page, "kullanici-parola");
    theFirstPasswordMustBeChanged(visitors.desk(), page.locator(".facts dd").first().innerText(),
        page.locator(".receipt-number").innerText());
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hesabı kapat")).click();
    portal.press("Evet, kapat");
    inspection.look(page, "kullanici-kapatma-hata");
    page.getByLabel("Gerekçe").fill("Görevden ayrıldı.");
    portal.press("Evet, kapat");
    inspection.look(page, "kullanici-kapali");
  }

  @Test
  void theFileOfAccounts(Visitors visitors) {
    Page page = visitors.desk();
    new StaffPages(page).signIn("yonetici");
    page.navigate("/kurum/kullanici-aktarma");
    inspection.show(page, "kullanici-aktarma");
    String header = "kullanici_adi;ad_soyad;e_posta;birim_kodu;gorevler\n";
    send(page, header + "a.yilmaz;Ayşe Yılmaz;a.yilmaz@kurum.example;yok-1;\nO Çağ;Ömer;o.cag;valilik-18;operator\n");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("2 satırda düzeltme gerekiyor");
    inspection.show(page, "kullanici-aktarma-hata");
    send(page, header + "migm1;Zeynep Aydın;zeynep@kurum.example;migm;\n");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Dosya doğru");
    inspection.look(page, "kullanici-aktarma-dogru");
  }

  private static void send(Page page, String file) {
    page.getByLabel("CSV dosyası").setInputFiles(
        new FilePayload("hesaplar.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    new Portal(page).press("Yalnız denetle");
  }

  private void theFirstPasswordMustBeChanged(Page page, String userId, String password) {
    StaffPages staff = new StaffPages(page);
    staff.enter(userId, password);
    inspection.look(page, "parola-ilk");
    staff.changePassword(password);
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Parolanız değişti.");
    inspection.look(page, "parola-degisti");
  }

  @Test
  void theBoardAndOneOnboarding(Visitors visitors) {
    Page page = visitors.desk();
    Portal portal = new Portal(page);
    new StaffPages(page).signIn("yardim1");
    page.navigate("/e-belediye/" + MOVING);
    inspection.look(page, "gecis-baslat");
    portal.press("Geçişi başlat");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Geçiş başlatıldı.");
    inspection.look(page, "gecis");
    page.navigate("/e-belediye?il=18");
    inspection.look(page, "gecis-tablosu");
    page.navigate("/e-belediye?ara=boyle-bir-belediye-yok");
    inspection.look(page, "gecis-tablosu-bos");
    page.navigate("/e-belediye");
    page.locator(".funnel summary").click();
    inspection.look(page, "gecis-tablosu, iller");
    page.navigate("/e-belediye/isler");
    inspection.look(page, "gecis-isler");
    page.navigate("/e-belediye/" + MOVING + "/adim/7/yardim");
    inspection.look(page, "gecis-yardim");
    page.navigate("/e-belediye/" + MOVING + "/gecis-gunu");
    inspection.look(page, "gecis-gunu");
    page.navigate("/e-belediye/" + MOVING + "/iptal");
    portal.press("Evet, iptal et");
    inspection.look(page, "gecis-iptal-hata");
    page.getByLabel("Gerekçe").fill("Belediye geçişi erteledi.");
    portal.press("Evet, iptal et");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Geçiş iptal edildi.");
    inspection.look(page, "gecis-iptal");
  }

  @Test
  void theUnits(Visitors visitors) {
    Page page = visitors.desk();
    new StaffPages(page).signIn("yonetici");
    page.navigate("/kurum/birimler?il=18&tur=PROVINCIAL_DIRECTORATE");
    inspection.show(page, "birimler");
    page.navigate("/kurum/birimler/yardim-masasi");
    inspection.look(page, "birim");
    page.getByLabel("E-posta").fill("yok");
    new Portal(page).press("Kaydet");
    inspection.look(page, "birim-hata");
  }

  @Test
  void theMessages(Visitors visitors) {
    database.sql("delete from notification where message_key like 'picture-%'").update();
    for (int hour = 0; hour < 24; hour++) {
      written(hour, 3 + hour * 7 % 11, "DELIVERED", "SMS", "netgsm-1", null);
      written(hour, hour % 5, "SENT", "EMAIL", "smtp", null);
    }
    written(3, 4, "FAILED", "SMS", null, "out of credit, or no package for one-time codes (60)");
    written(2, 2, "UNSURE", "SMS", "netgsm-1", "no answer from the provider (HttpTimeoutException)");
    written(6, 1, "UNDELIVERED", "EMAIL", "smtp", "550 5.1.1 at RCPT");
    Page page = visitors.desk();
    new StaffPages(page).signIn("operator1");
    page.navigate("/kurum/iletiler");
    inspection.show(page, "iletiler");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("SMS: Gidip gitmediği belirsiz")).first().click();
    inspection.look(page, "ileti-sorunu");
    new Portal(page).press("Hepsinden vazgeç (2)");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("2 iletiden vazgeçildi. Metinleri silindi.");
    page.navigate("/kurum/iletiler/adressiz");
    inspection.look(page, "adressiz-birimler");
    database.sql("delete from notification where message_key like 'picture-%'").update();
  }

  private void written(int hoursAgo, int number, String state, String channel, String provider, String reason) {
    for (int i = 0; i < number; i++) {
      UUID id = UUID.randomUUID();
      database.sql("""
          insert into notification (id, message_key, channel, kind, recipient, subject, text, secret, decoy, confidential,
            state, attempts, created_at, provider, last_error)
          values (?, ?, ?, 'request-resolved', ?, ?, ?, false, false, false, ?, 1,
            current_timestamp - cast(? as integer) * interval '1' hour, ?, ?)""")
          .params(new UUID(System.currentTimeMillis() << 16, id.getLeastSignificantBits()), "picture-" + id, channel,
              channel.equals("SMS") ? "+905551112233" : "muhtar@mbs.example", channel.equals("SMS") ? null : "Konu",
              new byte[1], state, hoursAgo, provider, reason)
          .update();
    }
  }

  @Test
  void theErrorPages(Visitors visitors) {
    Page page = visitors.muhtar(Muhtar.OF_SOGUTOZU).page();
    error(page, "/talepler;a=1", 400);
    error(page, "/kurum", 403);
    error(page, "/talepler/MBS-2026-9999999", 404);
    page.navigate("/basvuru");
    page.context().clearCookies();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Çıkış")).click();
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Sayfanın süresi doldu");
    inspection.look(page, "403, stale form");
  }

  private void error(Page page, String path, int status) {
    page.navigate(path);
    assertThat(page.locator("main")).containsText("Durum kodu: " + status);
    inspection.show(page, "hata-" + status);
  }

  private void open(Tasklist officer, String number, String name) {
    officer.filter("Bekleyen İşler").open(number);
    inspection.lookAtForm(officer, name + ", not claimed");
  }

  private void everyDecision(Tasklist officer, String name, String... decisions) {
    for (String decision : decisions) {
      inspection.lookAtForm(officer.choose("Karar", decision), name + ", " + decision);
    }
  }

  private Request file(String subject, String title, String description) {
    return casework.file(VILLAGE, new FileRequestForm(RequestType.REQUEST, subject, title, description, null,
        UUID.randomUUID()));
  }

  /** Its last day was last Friday, for it came thirty days earlier. */
  private void late(Request request) {
    LocalDate lastDay = LocalDate.now(IstanbulTime.ZONE).with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
    OffsetDateTime filed = lastDay.minusDays(30).atTime(10, 12).atZone(IstanbulTime.ZONE).toOffsetDateTime();
    database.sql("update request set filed_at = ?, held_since = ?, last_day = ?, legal_last_day = ? where id = ?")
        .params(filed, filed, lastDay, lastDay, request.getId()).update();
    database.sql("update request_movement set at = ?, last_day = ? where request_id = ?")
        .params(filed, lastDay, request.getId()).update();
  }
}

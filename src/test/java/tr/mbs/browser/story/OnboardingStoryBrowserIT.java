package tr.mbs.browser.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.EBelediye;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.Invited;
import tr.mbs.browser.page.Muhtar;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Tasklist;
import tr.mbs.browser.page.Visitors;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Phone;
import tr.mbs.onboarding.OnboardingCases;
import tr.mbs.onboarding.Side;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.mandate.NewMandate;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.BackgroundJobs;
import tr.mbs.testing.Officeholder;

/**
 * A municipality moves to e-Belediye as people do it: eleven steps between its clerk, its project lead and the help
 * desk, then its counters number what it answers a muhtar. axe looks at each page on the way, and with
 * {@code -Dmbs.screenshots=true} the same walk takes the pictures of the guide.
 */
@ApplicationTest
@ExtendWith(Chromium.class)
class OnboardingStoryBrowserIT {

  private static final UnitCode MUDURNU = new UnitCode("belediye-14-mudurnu");
  private static final UnitCode GEREDE = new UnitCode("belediye-14-gerede");
  private static final String HELP_DESK = "yardim1";
  private static final String OFFICE = "T-mudurnu";

  private final Inspection inspection = new Inspection();

  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private Muhtarliks muhtarliks;
  @Autowired
  private Mandates mandates;
  @Autowired
  private OnboardingCases cases;
  @Autowired
  private RuntimeService engine;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private Clock clock;
  @Autowired
  @Qualifier("applyExtraUnits")
  private RecurringTask<Void> extraUnits;

  private Visitors visitors;
  private EBelediye helpDesk;
  private EBelediye lead;

  @AfterEach
  void nothingIsWrong() {
    inspection.foundNothing();
  }

  @Test
  void aMunicipalityMovesAndAnswersAMuhtarUnderItsNextNumber(Visitors visitors) {
    this.visitors = visitors;
    account("mudurnu1", "Hatice Kurt", MUDURNU.value());
    helpDesk = new EBelediye(new StaffPages(visitors.desk()).signIn(HELP_DESK).page(), MUDURNU.value());
    theLetterIsSentBackOnceAndAccepted();
    theLeadGetsAnAccount();
    theUnitsAreEnteredAndConfirmed();
    theUsersAreEntered();
    String officer = theUsersAreApprovedAndSignIn();
    theLeadPreparesTheSystem();
    onTheDayTheCountersStart();
    aMuhtarIsAnsweredUnderTheNextNumber(officer);
  }

  /** The clerk's letter lacks its right number; the help desk says so in Tasklist. */
  private void theLetterIsSentBackOnceAndAccepted() {
    EBelediye clerk = new EBelediye(new StaffPages(visitors.desk()).signIn("mudurnu1").page(), MUDURNU.value());
    clerk.link("e-Belediye geçişi");
    inspection.show(clerk.page(), "gecis-baslat");
    clerk.press("Geçişi başlat");
    assertThat(clerk.main()).containsText("Birinci adımdan devam ediniz.");
    clerk.step(1).press("Adımı tamamla");
    assertThat(clerk.main()).containsText("Talep yazısının tarihi girilmedi.");
    inspection.look(clerk.page(), "gecis-adim-01, eksik");
    clerk.step(1).write("Yazının tarihi", today()).write("Yazının sayısı", "E-14000101-622.01-1");
    clerk.write("Geçiş günü", today()).save("Kaydet");
    clerk.link("Proje sorumlusu ekle").write("TC Kimlik Numarası", Officeholder.newTckn().digits());
    clerk.write("Adı ve soyadı", "Derya Koçak").write("Unvanı", "Bilgi İşlem Müdürü");
    clerk.write("Çalıştığı birim", "Bilgi İşlem Müdürlüğü").write("Cep telefonu", "0555 014 10 01");
    clerk.write("E-posta", "derya.kocak@mudurnu.example");
    inspection.show(clerk.page(), "gecis-sorumlu");
    clerk.save("Kaydet");
    clerk.write("Teslim tarihi", today()).write("Evrak no", "2026/118").write("Teslim alan", "Onur Aksoy");
    clerk.save("Teslim kaydını kaydet");
    inspection.show(clerk.page(), "gecis-adim-01");
    clerk.finish();

    Tasklist tasks = visitors.officer(HELP_DESK).filter("Bekleyen İşler");
    tasks.open("1. Talep yazısını incele: Mudurnu Belediyesi").claim();
    assertThat(tasks.form()).containsText("Derya Koçak");
    tasks.choose("Karar", "Gerekçesiyle geri gönder").write("Gerekçe", "Yazının sayısı DETSİS kaydına uymuyor.");
    inspection.showForm(tasks, "gecis-is-inceleme");
    tasks.complete();

    clerk.open();
    assertThat(clerk.line("Talep Yazısının Bakanlığa Gönderilmesi")).containsText("Düzeltme istendi");
    clerk.step(1);
    assertThat(clerk.main()).containsText("Yazının sayısı DETSİS kaydına uymuyor.");
    inspection.show(clerk.page(), "gecis-adim-01-duzeltme");
    clerk.write("Yazının sayısı", "E-14000101-622.01-1187").save("Kaydet").finish();

    helpDesk.step(1);
    inspection.show(helpDesk.page(), "gecis-adim-01-inceleme");
    tasks.filter("Bekleyen İşler").open("1. Talep yazısını incele: Mudurnu Belediyesi").claim();
    tasks.choose("Karar", "Kabul et").complete();
  }

  private void theLeadGetsAnAccount() {
    helpDesk.step(2);
    inspection.show(helpDesk.page(), "gecis-adim-02");
    helpDesk.finish();
    Invited invited = Invited.read(helpDesk.page(), "+905550141001", "derya.kocak@mudurnu.example");
    Page page = new StaffPages(visitors.desk()).signInFirst(invited.userId(), invited.password()).page();
    lead = new EBelediye(page, MUDURNU.value());
  }

  private void theUnitsAreEnteredAndConfirmed() {
    helpDesk.step(3);
    unit("Mudurnu Belediyesi", "Başkanlık", "14000101");
    unit("Yazı İşleri Müdürlüğü", "Müdürlük", "14000102");
    unit("Fen İşleri Müdürlüğü", "Müdürlük", "14000103");
    inspection.show(helpDesk.page(), "gecis-adim-03");
    helpDesk.finish();

    lead.step(3);
    assertThat(lead.main()).containsText("Fen İşleri Müdürlüğü");
    inspection.show(lead.page(), "gecis-adim-03-onay");
    lead.decide("Kabul et");
  }

  private void unit(String name, String kind, String detsis) {
    helpDesk.write("Birimin adı", name).choose("Birimin türü", kind).write("DETSİS no", detsis).save("Birimi ekle");
  }

  /** One by the form, three by a file that is wrong at first. */
  private void theUsersAreEntered() {
    lead.step(4).link("Kullanıcı ekle").write("TC Kimlik Numarası", Officeholder.newTckn().digits());
    lead.write("Adı ve soyadı", "Nermin Şahinöz").write("Unvanı", "Yazı İşleri Müdürü");
    lead.choose("Asli birimi", "Yazı İşleri Müdürlüğü").write("İş tanımı", "Gelen ve giden evrak");
    lead.write("Cep telefonu", "0555 014 10 02").write("E-posta", "nermin.sahinoz@mudurnu.example");
    inspection.show(lead.page(), "gecis-kullanici");
    lead.save("Kaydet");

    String file = "tckn;ad_soyad;unvan;asli_birim;is_tanimi;cep;e_posta\n"
        + user("Kemal Çağlar", "Belediye Başkanı;14000101;İmza", 3)
        + user("Oya Tunç", "Mühendis;Fen İşleri Müdürlüğü;Yol bakımı", 4)
        + user("Rıfat Erdem", "Memur;Fen İşleri Müdürlüğü;Evrak kayıt", 5);
    lead.link("Dosyadan kullanıcı ekle").upload("kullanicilar.csv", file.replace("14000101", "99999999"));
    lead.press("Denetle ve ekle");
    assertThat(lead.main()).containsText("Bu birim belediyenin birimleri arasında yok.");
    inspection.show(lead.page(), "gecis-kullanici-dosyasi");
    lead.upload("kullanicilar.csv", file).press("Denetle ve ekle");
    assertThat(lead.main()).containsText("3 kullanıcı eklendi.");
    inspection.show(lead.page(), "gecis-adim-04");
    lead.finish();
  }

  private static String user(String name, String position, int number) {
    return Officeholder.newTckn().digits() + ";" + name + ";" + position + ";0555 014 10 0" + number + ";"
        + email(number) + "\n";
  }

  private static String email(int number) {
    return "kullanici" + number + "@mudurnu.example";
  }

  /** @return the account of the user who will answer the muhtar */
  private String theUsersAreApprovedAndSignIn() {
    helpDesk.step(5).link("Rıfat Erdem").tick("Reddet").write("Gerekçe (isteğe bağlı)", "Görevden ayrılmıştır.");
    inspection.show(helpDesk.page(), "gecis-kullanici-karari");
    helpDesk.save("Kaydet");
    inspection.show(helpDesk.page(), "gecis-adim-05");
    helpDesk.save("Bekleyenlerin hepsini onayla").decide("Adımı tamamla");

    Invited nermin = Invited.read(lead.page(), "+905550141002", "nermin.sahinoz@mudurnu.example");
    Invited kemal = Invited.read(lead.page(), "+905550141003", email(3));
    new StaffPages(visitors.desk()).signInFirst(nermin.userId(), nermin.password());
    new StaffPages(visitors.desk()).signInFirst(kemal.userId(), kemal.password());

    lead.step(5).tick("Evet").press("Kabul et");
    assertThat(lead.main()).containsText("Oya Tunç sisteme henüz girmedi.");
    lead.step(5).link("Sorun bildir");
    lead.write("Sorunun açıklaması", "Geçici parolayı yazıyor, “Parola hatalı” yazısını görüyor.");
    inspection.show(lead.page(), "gecis-sorun-bildir");
    lead.save("Yardım masasına bildir");

    helpDesk.page().navigate("/e-belediye/isler");
    inspection.look(helpDesk.page(), "gecis-isler, sorun");
    helpDesk.step(5).link("Sorunu yanıtla");
    helpDesk.write("Yanıt", "Kullanıcı aranmıştır. Parolada büyük harf küçük yazılmış, giriş sağlanmıştır.");
    inspection.show(helpDesk.page(), "gecis-sorun-yanit");
    helpDesk.save("Yanıtla ve kapat");

    lead.step(5);
    assertThat(lead.main()).containsText("giriş sağlanmıştır.");
    inspection.show(lead.page(), "gecis-adim-05-giris");
    lead.tick("Evet").finish("Kabul et");
    return nermin.userId();
  }

  private void theLeadPreparesTheSystem() {
    lead.step(6).choose("Kullanıcı", "Nermin Şahinöz").choose("Ek birim", "Fen İşleri Müdürlüğü");
    lead.write("Gerekçe", "Müdürün yıllık izninde vekâlet").write("İlk gün", today());
    lead.write("Son gün", day(IstanbulTime.today(clock).plusDays(30))).save("Yetkiyi ver");
    inspection.show(lead.page(), "gecis-adim-06");
    lead.finish();

    lead.step(7);
    inspection.look(lead.page(), "gecis-adim-07, boş");
    lead.tick("Nermin Şahinöz").tick("EBYS – Gelen evrak").tick("EBYS – Giden evrak").tick("Muhtar Bilgi Sistemi");
    lead.save("Yetkileri ver").tick("Kemal Çağlar").tick("Oya Tunç").tick("EBYS – Evrak imza").save("Yetkileri ver");
    inspection.show(lead.page(), "gecis-adim-07");
    lead.finish();

    lead.step(8).write("Adres", "Musalla Mahallesi, Atatürk Caddesi No: 1 Mudurnu/Bolu");
    lead.write("Telefon", "0 374 421 10 01").write("Faks", "yok").write("Kurumsal e-posta", "bilgi@mudurnu.bel.tr");
    lead.write("Kurumsal web adresi", "www.mudurnu.bel.tr");
    assertThat(lead.page().locator(".document-footer")).containsText("www.mudurnu.bel.tr");
    lead.save("Kaydet");
    inspection.show(lead.page(), "gecis-adim-08");
    lead.finish();

    lead.step(9).choose("Eklenecek kişi", "Kemal Çağlar").choose("Görevi", "Başkan").save("Takıma ekle");
    inspection.show(lead.page(), "gecis-adim-09");
    lead.finish();
  }

  private void onTheDayTheCountersStart() {
    lead.step(10).write("Gelen Evrak Sayısı", "1.250").write("Giden Evrak Sayısı", "980").save("Kaydet");
    inspection.show(lead.page(), "gecis-adim-10");
    lead.finish();

    helpDesk.step(11).write("KEP hesabı adresi", "mudurnubelediyesi@hs01.kep.tr");
    helpDesk.write("KEP hizmet sağlayıcısı (isteğe bağlı)", "PTT KEP").save("KEP hesabını kaydet");
    inspection.show(helpDesk.page(), "gecis-adim-11");
    helpDesk.decide("Adımı tamamla");
    assertThat(helpDesk.main()).containsText("Geçiş tamamlandı.");
    inspection.show(helpDesk.page(), "gecis-tamamlandi");

    helpDesk.page().navigate("/e-belediye?ara=mudurnu");
    assertThat(helpDesk.page().locator("table.board tbody tr")).hasCount(1);
    assertThat(helpDesk.page().locator("table.board tbody tr")).containsText("Tamamlandı");
  }

  private void aMuhtarIsAnsweredUnderTheNextNumber(String account) {
    muhtarliks.recordDemo(OFFICE, "14", "Mudurnu", MUDURNU, "Musalla", OfficeKind.NEIGHBOURHOOD);
    var tckn = Officeholder.newTckn();
    transaction.executeWithoutResult(status -> mandates.record(new NewMandate(tckn, "Cemile Aydoğan",
        new Phone("+905550141009"), null, OFFICE, LocalDate.of(2024, 4, 3), null)));
    Portal muhtar = visitors.muhtar(new Muhtar(tckn.digits(), "Cemile Aydoğan", "+905550141009"));
    String number = muhtar.fillIn("Talep (İstek)", "Park, yeşil alan, spor sahası", "Parkta aydınlatma",
        "Musalla Parkı’nın lambaları yanmıyor.", "Musalla Parkı").send();
    Tasklist migm = visitors.officer("migm1").filter("Bekleyen İşler").open(number).claim();
    migm.choose("Karar", "Yönlendir").choose("Hedef kurum", "Mudurnu Belediyesi");
    migm.write("Yönlendirme notu", "Gereğini rica ederiz.").complete();

    // The extra unit of step 6 begins within a minute, and ends whatever session began before.
    BackgroundJobs.run(extraUnits);
    StaffPages officer = new StaffPages(visitors.desk());
    officer.enter(account, StaffPages.CHOSEN_PASSWORD);
    Tasklist tasks = officer.openTasklist().filter("Bekleyen İşler").open(number);
    assertThat(tasks.form()).containsText("1251");
    tasks.claim().choose("Karar", "Sonuçlandır").choose("Sonuç türü", "Olumlu");
    tasks.write("Sonuç açıklaması", "Parkın lambaları bu hafta değiştirilecektir.").complete();

    assertThat(muhtar.open(number).main()).containsText("1251");
    assertThat(muhtar.main()).containsText("E-14000101-622.01-981");
    inspection.show(muhtar.page(), "talep-evrak-numarali");
    lead.page().navigate("/e-belediye/" + MUDURNU + "/numarator");
    assertThat(lead.main()).containsText("E-14000101-622.01-981");
    inspection.show(lead.page(), "gecis-numarator");
  }

  @Test
  void whereNobodyActsForAnotherTheSixthStepIsNotApplicable(Visitors visitors) {
    account("gerede1", "Ali Vural", GEREDE.value());
    account("geredeproje", "Sibel Acar", Side.PROJECT_LEAD.group(GEREDE));
    everybodyOfGeredeIsIn();
    lead = new EBelediye(new StaffPages(visitors.desk()).signIn("geredeproje").page(), GEREDE.value());
    lead.step(5).tick("Hayır").finish("Kabul et");
    assertThat(lead.line("Ek Birim Yetkisinin Verilmesi")).containsText("Uygulanmaz");
    assertThat(lead.line("Sayfa Yetkilerinin Verilmesi")).containsText("Devam ediyor");
    inspection.show(lead.page(), "gecis-liste");
    lead.step(6);
    assertThat(lead.main()).containsText("Uygulanmaz");
    inspection.look(lead.page(), "gecis-adim-06-uygulanmaz");
  }

  @Test
  void theHelpDeskSeesWhereAllStandAndWhatWaits(Visitors visitors) {
    Page page = new StaffPages(visitors.desk()).signIn(HELP_DESK).page();
    page.navigate("/e-belediye?durum=devam");
    assertThat(page.locator("table.board")).containsText("Palandöken Belediyesi");
    inspection.show(page, "gecis-pano");
    page.navigate("/e-belediye/isler");
    inspection.show(page, "gecis-isler");
  }

  /** The first four steps are done, and the one user has signed in: the fifth waits for the lead. */
  private void everybodyOfGeredeIsIn() {
    cases.open(GEREDE, "gerede1");
    UUID id = jdbc.sql("select id from onboarding where municipality = ?").param(GEREDE.value()).query(UUID.class)
        .single();
    transaction.executeWithoutResult(status -> engine.createProcessInstanceModification(
            engine.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).singleResult().getId())
        .cancelAllForActivity("step01").startBeforeActivity("review05").execute());
    jdbc.sql("update onboarding set go_live_on = ? where id = ?").params(IstanbulTime.today(clock), id).update();
    jdbc.sql("update onboarding_step set status = 'COMPLETED', turn = null where onboarding_id = ? and step < 5")
        .param(id).update();
    jdbc.sql("update onboarding_step set status = 'AWAITING_APPROVAL', turn = 'PROJECT_LEAD' where onboarding_id = ?"
        + " and step = 5").param(id).update();
  }

  private void account(String userId, String fullName, String group) {
    accounts.ensureGroups(List.of(new StaffAccounts.Group(group, group)));
    accounts.ensureAccount(new StaffAccounts.NewAccount(userId, "Demo-2026!", fullName, null, "+905550141000",
        Set.of("kurum", group)));
  }

  private String today() {
    return day(IstanbulTime.today(clock));
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT).format(day);
  }
}

package tr.mbs.request.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.ask;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.giveBack;
import static tr.mbs.request.process.Casework.grant;
import static tr.mbs.request.process.Casework.interim;
import static tr.mbs.request.process.Casework.wish;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Secrets;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.request.search.RequestReader;
import tr.mbs.site.Audience;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.BackgroundJobs;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.time.MovableClock;

/**
 * One request from filing to the second result as a clerk would tell it, through the doors of the whole application, in
 * 2028 when Kurban Bayramı falls on a last day. All days are counted by hand:
 * <p>
 * Filed on Thursday 20 April. Law 3071: 30 days lead to Saturday 20 May, so Monday <b>22 May</b>. It reaches a body on the
 * same day. Circular 2015/8: day 14 is Thursday 4 May, the eve of the feast, a working day; day 15 is its first day. The
 * feast lasts from Friday 5 to Monday 8 May, so Tuesday <b>9 May</b>. Three days more lead to Friday <b>12 May</b>, a
 * working day: one day more would be Monday 15 May.
 * <p>
 * Answered on 11 May: he may rate it for seven days, to 18 May, and object for ten, to <b>Sunday 21 May</b>, 23:59:59: these
 * do not roll. He objects then, and both clocks run anew: 30 days lead to Tuesday <b>20 June</b>, 15 to Monday <b>5 June</b>.
 */
@ApplicationTest
@Tag("h2")
class ClerksStoryIT {

  private static final String CLERK_OF_ILGAZ = "yazi-isleri-ilgaz";
  private static final String GOVERNORATE = "valilik-18";
  private static final String SPECIAL = "md-18-il-ozel-idaresi";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private MovableClock clock;
  @Autowired
  private Scheduler jobs;
  @Autowired
  private RequestReader requests;
  @Autowired
  private HistoryService history;
  @Autowired
  private Secrets secrets;
  @Autowired
  private JdbcClient jdbc;

  private final Map<String, StaffVisit> officers = new HashMap<>();
  private Casework casework;
  private Village village;
  private String number;

  @BeforeEach
  void theJobsStandStill() {
    BackgroundJobs.pause(jobs, jdbc);
    casework = context.getAutowireCapableBeanFactory().createBean(Casework.class);
    village = new Village(port, Officeholder.inOffice(context));
    context.getBean(TransactionTemplate.class).executeWithoutResult(transaction ->
        context.getBean(StaffAccounts.class).ensureAccount(new StaffAccounts.NewAccount(CLERK_OF_ILGAZ, StaffVisit.PASSWORD,
            "Yaşar Iğdır", "yazi-isleri-ilgaz@kurum.example", "+905550001090",
            Set.of(Audience.STAFF.group(), "belediye-18-ilgaz"))));
  }

  @AfterEach
  void itIsNowAgain() {
    clock.goOn();
    jobs.resume();
  }

  @Test
  void aRoadThatNobodyWasInChargeOf() {
    aVillageRoadGoesToTheMunicipalityOfAnotherTown();
    whichReturnsIt();
    theGovernorateReturnsItToo();
    theArbiterDecidesThatTheGovernorateAnswers();
    itsDirectorateAsksAndTheMuhtarAnswersWithAPhoto();
    onTheFourteenthDayItSaysThatItTakesLonger();
    afterTheFeastMigmGivesThreeDays();
    theAnswerIsNo();
    theMuhtarObjectsInTheLastMinute();
    inTheSecondRoundReturnsAreCountedAnew();
    andTheSecondResultIsOfNoUse();
    thisIsWhatEverybodyWasTold();
    thisIsTheWayThatItWent();
  }

  private void aVillageRoadGoesToTheMunicipalityOfAnotherTown() {
    itIs("2028-04-20T10:00");
    number = village.files("Köy yolu çöktü", "Yol yağmurdan sonra çöktü, servis geçemiyor.", "22 Mayıs 2028");
    assertThat(number).startsWith("MBS-2028-");
    assertThat(village.sees("bekleyen").text()).contains("Bekliyor", "Şu an kimde MİGM", "Son gün 22 Mayıs 2028",
        "Alındı 20 Nis", "Sonuç en geç 22 May", "Talebimi geri çekmek istiyorum");

    itIs("2028-04-20T15:00");
    Desk migm = desk("migm1", "Yönlendir: ").claims();
    assertThat(migm.sees().text()).contains("Son gün 22 Mayıs 2028 (32 gün kaldı)", "çukur.jpg",
        "Önerilen: Çankırı Valiliği", "Bu bir köy talebi. Belediyenin görev alanı köyleri kapsamayabilir");
    migm.sends(forward("belediye-18-ilgaz"));
    assertThat(village.sees("yonlendirilen").text()).contains("Belediyede", "Şu an kimde Ilgaz Belediyesi",
        "Son gün 9 Mayıs 2028", "Sonuç en geç 9 May").doesNotContain("geri çekmek");
    assertDueOn("2028-05-09");
  }

  private void whichReturnsIt() {
    itIs("2028-04-24T09:30");
    Desk ilgaz = desk(CLERK_OF_ILGAZ, "Değerlendir: ").claims();
    assertThat(ilgaz.sees().text()).contains("Son gün 9 Mayıs 2028 (15 gün kaldı)", "Gereğini rica ederiz.");
    ilgaz.sends(Map.of("decision", "RETURN", "reason", "Yol belediyemizin sınırları dışındadır.",
        "proposedUnit", GOVERNORATE));
    Seen page = village.sees("bekleyen");
    assertThat(page.text()).contains("Bekliyor", "Şu an kimde MİGM", "Son gün 22 Mayıs 2028").doesNotContain("geri çekmek");
    assertThat(page.movements().get(0)).isEqualTo("24 Nisan 2028 09.30 · Ilgaz Belediyesi · "
        + "Görev alanı dışında olduğu için iade edildi: Yol belediyemizin sınırları dışındadır.");

    // The clock goes on: a new one would end on 10 May.
    itIs("2028-04-25T11:00");
    Desk migm = desk("migm2", "İade: Yönlendir: ").claims();
    assertThat(migm.task().getPriority()).isEqualTo(80);
    assertThat(migm.sees().text()).contains("Ilgaz Belediyesi iade etti.", "Önerdiği kurum: Çankırı Valiliği",
        "Son gün 22 Mayıs 2028 (27 gün kaldı)");
    migm.sends(forward(GOVERNORATE));
    assertThat(village.sees("yonlendirilen").text()).contains("Valilikte", "Şu an kimde Çankırı Valiliği",
        "Son gün 9 Mayıs 2028");
    assertDueOn("2028-05-09");
  }

  private void theGovernorateReturnsItToo() {
    itIs("2028-04-26T14:00");
    desk("valilik18a", "Değerlendir: ").claims().sends(giveBack("Orman yoludur."));
    assertThat(village.sees("bekleyen").text()).contains("Şu an kimde MİGM", "Son gün 22 Mayıs 2028", "Orman yoludur.");
    Desk migm = desk("migm1", "İade: Karara bağla: ");
    assertThat(migm.officer().claim(migm.task().getId()).statusCode()).as("only the arbiter").isEqualTo(404);
  }

  private void theArbiterDecidesThatTheGovernorateAnswers() {
    itIs("2028-04-27T10:00");
    Desk arbiter = desk("migmyonetici", "İade: Karara bağla: ").claims();
    assertThat(arbiter.sees().text()).contains("Çankırı Valiliği iade etti.", "Orman yoludur.");
    arbiter.sends(forward(GOVERNORATE));

    itIs("2028-04-28T09:00");
    Desk governorate = desk("valilik18b", "Değerlendir: ").claims();
    assertThat(governorate.sees().text()).contains("Son gün 9 Mayıs 2028 (11 gün kaldı)",
        "Önerilen: Çankırı İl Özel İdaresi").doesNotContain("İade et");
    assertThat(governorate.sendsInVain(giveBack("Yine de orman yoludur.")))
        .isEqualTo("Çankırı Valiliği bu talebi iade edemez. Talebi sonuçlandırınız.");
    governorate.sends(forward(SPECIAL));
    assertThat(village.sees("yonlendirilen").text()).contains("İl müdürlüğünde", "Şu an kimde Çankırı İl Özel İdaresi",
        "Son gün 9 Mayıs 2028");
  }

  private void itsDirectorateAsksAndTheMuhtarAnswersWithAPhoto() {
    itIs("2028-05-02T10:00");
    Desk special = desk("ozelidare18", "Değerlendir: ").claims();
    special.sends(ask("Yolun bozuk bölümü kaç metre?"));
    assertThat(village.sees("yonlendirilen").text()).contains("Sizden yanıt bekleniyor",
        "Çankırı İl Özel İdaresi bilgi istedi: Yolun bozuk bölümü kaç metre?", "Son gün 9 Mayıs 2028");

    itIs("2028-05-03T20:15");
    assertThat(special().sees().text()).contains("Muhtara 1 gün önce soruldu, yanıt bekleniyor.");
    Seen answered = village.answers("120 metre, menfez de tıkalı.", "menfez.jpg");
    assertThat(answered.text()).contains("Yanıtınız gönderildi.", "120 metre, menfez de tıkalı.", "menfez.jpg")
        .doesNotContain("Sizden yanıt bekleniyor");
    assertThat(answered.movements().get(0)).startsWith("3 Mayıs 2028 20.15").endsWith("Muhtar yanıtladı.");
    assertThat(special().sees().text()).contains("Muhtar yanıtladı. (3 Mayıs 2028 20.15)", "120 metre, menfez de tıkalı.",
        "menfez.jpg").doesNotContain("yanıt bekleniyor");
  }

  private void onTheFourteenthDayItSaysThatItTakesLonger() {
    itIs("2028-05-04T16:00");
    assertThat(special().sees().text()).contains("Son gün 9 Mayıs 2028 (5 gün kaldı)");
    special().sends(interim("Keşif bayramdan sonra yapılacak."));
    Seen page = village.sees("yonlendirilen");
    assertThat(page.text()).contains("İl müdürlüğünde", "Son gün 9 Mayıs 2028");
    assertThat(page.movements().get(0)).isEqualTo("4 Mayıs 2028 16.00 · Çankırı İl Özel İdaresi · "
        + "Ara bilgi: Keşif bayramdan sonra yapılacak.");
    assertDueOn("2028-05-09");

    // Day 15 and the three after it are the feast.
    itIs("2028-05-08T21:00");
    assertThat(village.sees("yonlendirilen").text()).contains("Son gün 9 Mayıs 2028").doesNotContain("Son gün geçti");
  }

  private void afterTheFeastMigmGivesThreeDays() {
    itIs("2028-05-09T09:00");
    assertThat(special().sees().text()).contains("Son gün 9 Mayıs 2028 (bugün son gün)");
    Seen before = village.sees("yonlendirilen");
    special().sends(wish("Keşif için yağmurun dinmesi bekleniyor."));
    assertThat(village.sees("yonlendirilen").movements()).as("no word of it").isEqualTo(before.movements());

    Desk migm = new Desk(officer("migm1"), casework.wish(request()), number).claims();
    assertThat(migm.task().getName()).startsWith("Ek süre: " + number);
    assertThat(migm.sees().text()).contains("Çankırı İl Özel İdaresi ek süre istiyor.",
        "Keşif için yağmurun dinmesi bekleniyor.", "Son gün 9 Mayıs 2028 (bugün son gün)");
    migm.sends(grant(3));
    Seen page = village.sees("yonlendirilen");
    assertThat(page.text()).contains("Son gün 12 Mayıs 2028", "Sonuç en geç 12 May");
    assertThat(page.movements().get(0)).isEqualTo("9 Mayıs 2028 09.00 · MİGM · Ek süre verildi: 12 Mayıs 2028");
    assertDueOn("2028-05-12");

    itIs("2028-05-10T09:00");
    assertThat(special().sees().text()).contains("Son gün 12 Mayıs 2028 (2 gün kaldı)");
  }

  private void theAnswerIsNo() {
    itIs("2028-05-11T11:00");
    assertThat(special().sendsInVain(Map.of("decision", "RESOLVE", "outcome", "NEGATIVE",
        "resultText", "Yol bu yılın programında değildir.")))
        .isEqualTo("Olumsuz ve kısmen olumlu sonuçta gerekçe zorunludur. Gerekçeyi yazınız.");
    special().laysReady("keşif.jpg").sends(Map.of("decision", "RESOLVE", "outcome", "NEGATIVE",
        "resultText", "Yol bu yılın programında değildir.", "reason", "Ödenek yoktur.",
        "documentNumber", "E-18181818-622.01-42", "documentDate", "11.05.2028"));
    Seen page = village.sees("sonuclanan");
    assertThat(page.text()).contains("Sonuçlandı", "Olumsuz Yol bu yılın programında değildir. Gerekçe Ödenek yoktur.",
        "Sonuç dosyaları keşif.jpg", "Yanıt yazısı: E-18181818-622.01-42 (11 Mayıs 2028)",
        "Çankırı İl Özel İdaresi, 11 Mayıs 2028", "Bu sonuç işinize yaradı mı? Son gün: 18 Mayıs 2028",
        "Sonuca itiraz etmek istiyorum Son gün: 21 Mayıs 2028");
    assertThat(page.movements().get(0)).isEqualTo("11 Mayıs 2028 11.00 · Çankırı İl Özel İdaresi · "
        + "Sonuçlandırıldı: Olumsuz");
    assertThat(casework.task(request())).isNull();
  }

  private void theMuhtarObjectsInTheLastMinute() {
    Map<String, String> objection = Map.of("reason", "Servis hâlâ geçemiyor.");
    // Had he slept over it:
    itIs("2028-05-22T00:00");
    assertThat(village.sees("sonuclanan").text()).doesNotContain("itiraz etmek", "işinize yaradı mı");
    assertThat(village.doesInVain("itiraz", objection).text()).contains("İtiraz süresi 21.05.2028 tarihinde doldu.",
        "Yazdıklarınız Servis hâlâ geçemiyor.");
    assertThat(requests.movements(request().getId())).hasSize(13);

    itIs("2028-05-21T23:59:59");
    assertThat(village.sees("sonuclanan").text()).contains("Sonuca itiraz etmek istiyorum Son gün: 21 Mayıs 2028");
    Seen page = village.does("itiraz", objection);
    assertThat(page.text()).contains("İtirazınız alındı. Talebiniz yeniden MİGM’de.", "Bekliyor", "Şu an kimde MİGM",
        "Son gün 20 Haziran 2028", "İtiraz alındı 21 May", "İtiraz edilen sonuç Olumsuz");
    assertThat(page.movements().get(0)).startsWith("21 Mayıs 2028 23.59")
        .endsWith("Muhtar sonuca itiraz etti: Servis hâlâ geçemiyor.");
    assertDueOn("2028-06-20");
  }

  private void inTheSecondRoundReturnsAreCountedAnew() {
    itIs("2028-05-22T09:00");
    Desk migm = desk("migm1", "İtiraz: Yönlendir: ").claims();
    assertThat(migm.task().getPriority()).isEqualTo(80);
    assertThat(migm.sees().text()).contains("Muhtar sonuca itiraz etti: Servis hâlâ geçemiyor.",
        "İtiraz edilen sonuç Olumsuz Yol bu yılın programında değildir. Gerekçe Ödenek yoktur.", "keşif.jpg",
        "Son gün 20 Haziran 2028 (29 gün kaldı)");
    migm.sends(forward(GOVERNORATE));
    assertThat(village.sees("yonlendirilen").text()).contains("Valilikte", "Son gün 5 Haziran 2028");
    assertDueOn("2028-06-05");

    // Neither is it the third return, nor is the arbiter's word the last one any more.
    itIs("2028-05-25T10:00");
    desk("valilik18a", "Değerlendir: ").claims().sends(giveBack("Orman yoludur."));
    assertThat(village.sees("bekleyen").text()).contains("Şu an kimde MİGM", "Son gün 20 Haziran 2028");
    desk("migm2", "İade: Yönlendir: ").claims();
  }

  private void andTheSecondResultIsOfNoUse() {
    itIs("2028-05-29T15:00");
    new Desk(officer("migm2"), casework.task(request()), number).sends(Map.of("decision", "RESOLVE", "outcome", "PARTIAL",
        "resultText", "Yolun ilk 50 metresi onarılacaktır.", "reason", "Kalanı orman yoludur.",
        "documentNumber", "E-24242424-622.01-7", "documentDate", "29.05.2028"));
    Seen page = village.sees("sonuclanan");
    assertThat(page.text()).contains("Kısmen olumlu Yolun ilk 50 metresi onarılacaktır. Gerekçe Kalanı orman yoludur.",
        "MİGM, 29 Mayıs 2028", "Bu sonuç işinize yaradı mı? Son gün: 5 Haziran 2028").doesNotContain("itiraz etmek");
    assertThat(village.doesInVain("itiraz", Map.of("reason", "Yine olmadı.")).text())
        .contains("Bu talebin sonucuna daha önce itiraz edildi.", "Yine olmadı.");

    itIs("2028-06-05T23:59:59");
    assertThat(village.does("degerlendirme", Map.of("useful", "NO", "remark", "İşe yaramadı.")).text()).contains(
        "Değerlendirmeniz kaydedildi.", "Yanıt yazısı: E-24242424-622.01-7 (29 Mayıs 2028)",
        "sorusuna yanıt: Hayır İşe yaramadı.",
        "İtiraz edilen sonuç Olumsuz Yol bu yılın programında değildir. Gerekçe Ödenek yoktur. Sonuç dosyaları keşif.jpg",
        "Yanıt yazısı: E-18181818-622.01-42 (11 Mayıs 2028)");
    assertThat(village.doesInVain("degerlendirme", Map.of("useful", "YES")).text())
        .contains("Bu sonucu daha önce değerlendirdiniz.");
    assertThat(officersPage().text()).contains("sorusuna yanıt: Hayır İşe yaramadı.", "İtiraz edilen sonuç Olumsuz");
  }

  /** The muhtar of this village has a phone only. */
  private void thisIsWhatEverybodyWasTold() {
    assertThat(messages()).containsExactly(
        "1 sms: # numarali talebiniz alinmistir.",
        "2 belediye-18-ilgaz@kurum.example: # numaralı talep kurumunuza yönlendirildi.",
        "2 sms: # numarali talebiniz Ilgaz Belediyesine yonlendirilmistir.",
        "3 migm@kurum.example: # numaralı talep kurumunuza iade edildi.",
        "3 sms: # numarali talebiniz MIGM'ye iade edilmistir. Sizden bir islem beklenmiyor.",
        "4 sms: # numarali talebiniz Cankiri Valiligine yonlendirilmistir.",
        "4 valilik-18@kurum.example: # numaralı talep kurumunuza yönlendirildi.",
        "5 migm@kurum.example: # numaralı talep kurumunuza iade edildi.",
        "5 sms: # numarali talebiniz MIGM'ye iade edilmistir. Sizden bir islem beklenmiyor.",
        "6 sms: # numarali talebiniz Cankiri Valiligine yonlendirilmistir.",
        "6 valilik-18@kurum.example: # numaralı talep kurumunuza yönlendirildi.",
        "7 md-18-il-ozel-idaresi@kurum.example: # numaralı talep kurumunuza yönlendirildi.",
        "7 sms: # numarali talebiniz Cankiri Il Ozel Idaresine yonlendirilmistir.",
        "8 sms: # numarali talebiniz icin sizden bilgi istenmistir. Yanitlamak icin: Talep Sorgulama.",
        "9 md-18-il-ozel-idaresi@kurum.example: # numaralı talepte muhtar sorunuzu yanıtladı.",
        "10 sms: # numarali talebiniz icin ara bilgi verilmistir. Ayrinti: Talep Sorgulama."
            + " Sizden bir islem beklenmiyor.",
        "12 md-18-il-ozel-idaresi@kurum.example: # numaralı talep için ek süre verildi.",
        "13 sms: # numarali talebiniz sonuclanmistir. Konu: Yol. Sonuc: Olumsuz. Ayrinti: Talep Sorgulama.",
        "14 sms: # numarali talebinizin sonucuna itiraziniz alinmistir.",
        "15 sms: # numarali talebiniz Cankiri Valiligine yonlendirilmistir.",
        "15 valilik-18@kurum.example: # numaralı talep kurumunuza yönlendirildi.",
        "16 migm@kurum.example: # numaralı talep kurumunuza iade edildi.",
        "16 sms: # numarali talebiniz MIGM'ye iade edilmistir. Sizden bir islem beklenmiyor.",
        "17 sms: # numarali talebiniz sonuclanmistir. Konu: Yol. Sonuc: Kismen olumlu. Ayrinti: Talep Sorgulama.");
  }

  /** Who did it, and who has it then. */
  private void thisIsTheWayThatItWent() {
    assertThat(requests.movements(request().getId()))
        .extracting(movement -> movement.sequence() + " " + movement.action() + ": " + movement.actingUnit() + " → "
            + movement.targetUnit() + ", " + movement.lastDay())
        .containsExactly(
            "1 FILED: null → migm, 2028-05-22",
            "2 FORWARDED: migm → belediye-18-ilgaz, 2028-05-09",
            "3 RETURNED: belediye-18-ilgaz → migm, 2028-05-22",
            "4 FORWARDED: migm → valilik-18, 2028-05-09",
            "5 RETURNED: valilik-18 → migm, 2028-05-22",
            "6 FORWARDED: migm → valilik-18, 2028-05-09",
            "7 FORWARDED: valilik-18 → md-18-il-ozel-idaresi, 2028-05-09",
            "8 ASKED: md-18-il-ozel-idaresi → md-18-il-ozel-idaresi, 2028-05-09",
            "9 ANSWERED: null → md-18-il-ozel-idaresi, 2028-05-09",
            "10 INTERIM: md-18-il-ozel-idaresi → md-18-il-ozel-idaresi, 2028-05-09",
            "11 WISHED: md-18-il-ozel-idaresi → md-18-il-ozel-idaresi, 2028-05-09",
            "12 EXTENDED: migm → md-18-il-ozel-idaresi, 2028-05-12",
            "13 RESOLVED: md-18-il-ozel-idaresi → null, 2028-05-12",
            "14 OBJECTED: null → migm, 2028-06-20",
            "15 FORWARDED: migm → valilik-18, 2028-06-05",
            "16 RETURNED: valilik-18 → migm, 2028-06-20",
            "17 RESOLVED: migm → null, 2028-06-20");
    String muhtar = "Deneme Köyü Muhtarlığı";
    List<String> read = village.sees("sonuclanan").movements();
    assertThat(read).hasSize(16).first().isEqualTo("29 Mayıs 2028 15.00 · MİGM · Sonuçlandırıldı: Kısmen olumlu");
    assertThat(read).last().isEqualTo("20 Nisan 2028 10.00 · " + muhtar + " · Talep oluşturuldu.");
    assertThat(officersPage().movements()).hasSize(17).contains("9 Mayıs 2028 09.00 · Çankırı İl Özel İdaresi, Fadime Ünal · "
        + "Ek süre istendi: Keşif için yağmurun dinmesi bekleniyor.");
    assertThat(passed()).containsExactly(
        "extraTimeWished grantExtension extensionDecided grantExtraTime announceExtraTime wishAnswered",
        "objectionRaised recordObjection acknowledgeRequest triage"
            + " triageDecided forwardToBody announceForward bodyChosen handleAtGovernorate"
            + " governorateDecided returnToDirectorateGeneral announceReturn returnsCounted triage"
            + " triageDecided resolveRequest announceResult requestResolved",
        "requestFiled recordRequest acknowledgeRequest triage"
            + " triageDecided forwardToBody announceForward bodyChosen handleAtMunicipality"
            + " municipalityDecided returnToDirectorateGeneral announceReturn returnsCounted triage"
            + " triageDecided forwardToBody announceForward bodyChosen handleAtGovernorate"
            + " governorateDecided returnToDirectorateGeneral announceReturn returnsCounted arbitrate"
            + " arbiterDecided forwardToBody announceForward bodyChosen handleAtGovernorate"
            + " governorateDecided forwardToDirectorate announceDirectorate handleAtDirectorate"
            + " directorateDecided resolveRequest announceResult requestResolved");
  }

  /** Nobody stays signed in for so long. */
  private void itIs(String istanbulTime) {
    clock.stopAt(istanbulTime);
    village.goesHome();
    officers.clear();
  }

  private Desk special() {
    return new Desk(officer("ozelidare18"), casework.task(request()), number);
  }

  private StaffVisit officer(String account) {
    return officers.computeIfAbsent(account, name -> StaffVisit.signedIn(port, name));
  }

  /** An officer opens the task in which it is decided now, which is named so. */
  private Desk desk(String account, String begins) {
    Task task = casework.task(request());
    assertThat(task.getName()).startsWith(begins + number);
    return new Desk(officer(account), task, number);
  }

  private Seen officersPage() {
    return Seen.on(officer("valilik18a").visitor().get("/kurum/talepler/" + number));
  }

  private Request request() {
    return requests.findByNumber(number).orElseThrow();
  }

  /** In Tasklist, until the end of that day. */
  private void assertDueOn(String day) {
    assertThat(casework.task(request()).getDueDate().toInstant()).isEqualTo(Instant.parse(day + "T20:59:59Z"));
  }

  /** What has left, in the order of the movements: to a phone, or to the address of a body. */
  private List<String> messages() {
    record Sent(int movement, String text) {
    }

    String id = request().getId().toString();
    return jdbc.sql("select message_key, recipient, text from notification where message_key like ?").param(id + "-%")
        .query((row, index) -> {
          String[] key = row.getString("message_key").substring(id.length() + 1).split("-");
          String text = secrets.decryptText("notification", row.getBytes("text"));
          return new Sent(Integer.parseInt(key[0]), (key[1].equals("sms") ? "sms" : row.getString("recipient")) + ": "
              + text.lines().findFirst().orElseThrow().replace(number, "#"));
        }).list().stream().sorted(Comparator.comparing(Sent::movement).thenComparing(Sent::text))
        .map(sent -> sent.movement() + " " + sent.text()).toList();
  }

  /** All elements of the model, one line for each of its instances: the first round, the wish, the second round. */
  private List<String> passed() {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(request().getId().toString()).list()
        .stream().map(HistoricProcessInstance::getId)
        .map(instance -> String.join(" ", history.createHistoricActivityInstanceQuery().processInstanceId(instance)
            .orderPartiallyByOccurrence().asc().list().stream().map(HistoricActivityInstance::getActivityId).toList()))
        .sorted().toList();
  }
}

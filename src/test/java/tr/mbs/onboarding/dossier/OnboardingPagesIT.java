package tr.mbs.onboarding.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.calendar.WorkingDays;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.kernel.TypedDate;
import tr.mbs.onboarding.GoLiveDays;
import tr.mbs.onboarding.OnboardingCases;
import tr.mbs.onboarding.OnboardingState;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.board.Moves;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** One onboarding over HTTP, from the button with which it begins to the reason with which it ends. */
@ApplicationTest
class OnboardingPagesIT {

  /** Of Çankaya, whose user is in the demo set. */
  private static final String CODE = "belediye-06-cankaya";
  private static final String HOME = "/e-belediye/" + CODE;
  private static final String CANARY = "<b>{{7*7}}</b>";

  @LocalServerPort
  private int port;
  @Autowired
  private OnboardingCases cases;
  @Autowired
  private Onboardings onboardings;
  @Autowired
  private GoLiveDays goLiveDays;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private WorkingDays workingDays;
  @Autowired
  private JdbcTemplate jdbc;
  @Autowired
  private Clock clock;

  private Visitor helpDesk;
  private Visitor municipality;
  private LocalDate day;

  @BeforeEach
  void nothingRuns() {
    end();
    helpDesk = StaffVisit.signedIn(port, "yardim1").visitor();
    municipality = StaffVisit.signedIn(port, "cankaya").visitor();
    day = workingDays.sameOrNext(IstanbulTime.today(clock).plusDays(20));
  }

  @AfterEach
  void end() {
    transaction.executeWithoutResult(status -> onboardings.of(new UnitCode(CODE))
        .filter(found -> found.state() == OnboardingState.RUNNING)
        .ifPresent(found -> cases.cancel(found.getId(), "Deneme bitti.", "yardim1")));
  }

  @Test
  void aMunicipalityBeginsByItself() {
    assertThat(municipality.get(HOME).body()).contains("Geçişi", "başlat");
    assertThat(municipality.post(HOME + "/baslat", Map.of()).statusCode()).isEqualTo(303);
    String page = municipality.get(HOME).body();
    assertThat(page).contains("Çankaya Belediyesi", "Geçiş başlatıldı. Birinci adımdan devam ediniz.",
        "1. Talep Yazısının Bakanlığa Gönderilmesi", "Sıra kimde: Belediye (Bugünden beri)",
        "Önce şu adımlar tamamlanmalı: 6, 7, 8, 9", "Başlık kaynakta eksiktir", "Ömer Şimşek", "mailto:",
        "href=\"" + HOME + "/adim/11/yardim\"").doesNotContain("/iptal", "Geçişi başlat");
    assertThat(municipality.post(HOME + "/baslat", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void whoStandsOnNoSideSeesNothingOfIt() {
    open();
    Visitor other = StaffVisit.signedIn(port, "belediye18").visitor();
    for (String path : List.of("", "/adim/1/yardim", "/gecis-gunu")) {
      assertThat(other.get(HOME + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(other.post(HOME + "/gecis-gunu", Map.of()).statusCode()).isEqualTo(404);
    assertThat(other.post(HOME + "/baslat", Map.of()).statusCode()).isEqualTo(404);
    assertThat(StaffVisit.signedIn(port, "rapor1").visitor().get(HOME).statusCode()).isEqualTo(403);
  }

  @Test
  void theHelpPageSaysWhetherTheTitleIsTheSources() {
    open();
    assertThat(municipality.get(HOME + "/adim/7/yardim").body()).contains("Kaynak kılavuzdaki başlıktır.",
        "Modüller → Yetki Anasayfa → Yetki İşlemleri → Sayfa Yetkilendirme");
    assertThat(municipality.get(HOME + "/adim/4/yardim").body()).contains("Kaynak kılavuzda bu başlık eksiktir.");
    for (String step : List.of("0", "12", "x", "999")) {
      assertThat(municipality.get(HOME + "/adim/" + step + "/yardim").statusCode()).as(step).isEqualTo(404);
      assertThat(municipality.get(HOME + "/adim/" + step).statusCode()).as(step).isEqualTo(404);
      assertThat(municipality.post(HOME + "/adim/" + step, Map.of("decision", "SUBMIT")).statusCode()).as(step).isEqualTo(404);
    }
  }

  @Test
  void anotherGoLiveDayIsAskedForAndDecided() {
    UUID id = open();
    LocalDate later = workingDays.sameOrNext(day.plusDays(7));
    assertThat(municipality.get(HOME + "/gecis-gunu").body()).contains("Geçiş günü henüz belirlenmedi.");
    transaction.executeWithoutResult(status -> goLiveDays.name(id, day, "cankaya"));

    HttpResponse<String> wrong = municipality.post(HOME + "/gecis-gunu", Map.of("goLiveOn", "yarın " + CANARY));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Tarihi gün.ay.yıl olarak yazınız", "Gerekçe yazınız.",
        "yarın &lt;b&gt;{{7*7}}").doesNotContain(CANARY);
    assertThat(municipality.post(HOME + "/gecis-gunu", Map.of("goLiveOn", "03.10.2020", "note", "Geç.")).body())
        .contains("Geçiş günü geçmişte olamaz");

    assertThat(ask(municipality, later).statusCode()).isEqualTo(303);
    assertThat(ask(municipality, later).statusCode()).isEqualTo(409);
    assertThat(municipality.get(HOME).body()).contains("İstenen yeni gün", shown(later), "Seçim &lt;b&gt;");
    assertThat(municipality.get(HOME + "/gecis-gunu").body()).contains("kararını bekliyor").doesNotContain("ACCEPT");
    assertThat(helpDesk.get("/e-belediye/isler").statusCode()).isEqualTo(200);

    helpDesk.get(HOME + "/gecis-gunu");
    assertThat(helpDesk.post(HOME + "/gecis-gunu/karar", Map.of()).statusCode()).isEqualTo(422);
    assertThat(helpDesk.post(HOME + "/gecis-gunu/karar", Map.of("decision", "SEND_BACK")).body())
        .contains("Gerekçe yazınız.");
    assertThat(helpDesk.post(HOME + "/gecis-gunu/karar", Map.of("decision", "ACCEPT")).statusCode()).isEqualTo(303);
    assertThat(helpDesk.get(HOME).body()).contains("Geçiş günü değiştirildi", "Elif Kılıç")
        .doesNotContain("İstenen yeni");
    assertThat(goLive(id)).isEqualTo(later);

    assertThat(ask(helpDesk, day).statusCode()).isEqualTo(303);
    assertThat(goLive(id)).as("the help desk has decided with it").isEqualTo(day);
  }

  @Test
  void aRequestForAnotherDayIsTurnedDownWithAReason() {
    UUID id = open();
    transaction.executeWithoutResult(status -> goLiveDays.name(id, day, "cankaya"));
    assertThat(ask(municipality, workingDays.sameOrNext(day.plusDays(7))).statusCode()).isEqualTo(303);
    helpDesk.get(HOME + "/gecis-gunu");
    assertThat(helpDesk.post(HOME + "/gecis-gunu/karar", Map.of("decision", "SEND_BACK", "note", "Takvim dolu."))
        .statusCode()).isEqualTo(303);
    assertThat(municipality.get(HOME).body())
        .contains("Geçiş günü değiştirilmedi", "Gerekçe: Takvim dolu.", shown(day));
    assertThat(helpDesk.post(HOME + "/gecis-gunu/karar", Map.of("decision", "ACCEPT")).statusCode()).isEqualTo(409);
  }

  @Test
  void theHelpDeskOpensAFinishedStepAgainWithAReason() {
    UUID id = open();
    assertThat(helpDesk.get(HOME + "/adim/1/ac").statusCode()).as("not finished").isEqualTo(409);
    Moves moves = new Moves(jdbc, clock);
    moves.stand(id, 1, StepStatus.COMPLETED, null);
    moves.stand(id, 2, StepStatus.IN_PROGRESS, Side.HELP_DESK);
    jdbc.update("update onboarding_step set done_by = 'yardim1', done_at = since where onboarding_id = ? and step = 1",
        id);
    assertThat(helpDesk.get(HOME).body()).contains("href=\"" + HOME + "/adim/1/ac\"");
    assertThat(municipality.get(HOME).body()).doesNotContain("/adim/1/ac");
    helpDesk.get(HOME + "/adim/1/ac");
    assertThat(helpDesk.post(HOME + "/adim/1/ac", Map.of("note", " ")).statusCode()).isEqualTo(422);
    assertThat(helpDesk.post(HOME + "/adim/1/ac", Map.of("note", "x".repeat(1001))).statusCode()).isEqualTo(422);
    assertThat(helpDesk.post(HOME + "/adim/1/ac", Map.of("note", "Sayı yanlış. " + CANARY)).statusCode())
        .isEqualTo(303);
    assertThat(municipality.get(HOME).body()).contains("1. adım yeniden açıldı", "Düzeltme istendi",
        "Gerekçe: Sayı yanlış. &lt;b&gt;").doesNotContain(CANARY);
  }

  @Test
  void cancellingAsksForAReasonAndTheMunicipalityCanBeginAnew() {
    open();
    assertThat(helpDesk.get(HOME + "/iptal").body()).contains("Evet, iptal et");
    assertThat(helpDesk.post(HOME + "/iptal", Map.of("note", "")).statusCode()).isEqualTo(422);
    assertThat(municipality.post(HOME + "/iptal", Map.of("note", "Vazgeçtik.")).statusCode()).isEqualTo(403);
    helpDesk.get(HOME + "/iptal");
    assertThat(helpDesk.post(HOME + "/iptal", Map.of("note", "Belediye kapatıldı.")).statusCode()).isEqualTo(303);
    assertThat(helpDesk.get(HOME + "/iptal").statusCode()).isEqualTo(409);
    assertThat(municipality.get(HOME).body()).contains("Bu geçiş iptal edilmiştir.", "Belediye kapatıldı.",
        "Geçişi yeniden başlat");
    assertThat(municipality.post(HOME + "/baslat", Map.of()).statusCode()).isEqualTo(303);
    assertThat(municipality.get(HOME).body()).contains("Sıra kimde: Belediye");
  }

  @Test
  void whatIsNoMunicipalityHasNoPage() {
    for (String code : List.of("valilik-18", "belediye-99-yok", "migm", "x%27", "MIGM")) {
      assertThat(helpDesk.get("/e-belediye/" + code).statusCode()).as(code).isEqualTo(404);
    }
  }

  private UUID open() {
    cases.open(new UnitCode(CODE), "cankaya");
    municipality.get(HOME);
    helpDesk.get(HOME);
    return transaction.execute(status -> onboardings.of(new UnitCode(CODE)).orElseThrow().getId());
  }

  private HttpResponse<String> ask(Visitor visitor, LocalDate wanted) {
    visitor.get(HOME + "/gecis-gunu");
    return visitor.post(HOME + "/gecis-gunu", Map.of("goLiveOn", TypedDate.text(wanted), "note", "Seçim " + CANARY));
  }

  private LocalDate goLive(UUID id) {
    return transaction.execute(status -> onboardings.get(id).goLiveOn());
  }

  private static String shown(LocalDate date) {
    return IstanbulTime.date(date, TurkishText.TURKISH);
  }
}

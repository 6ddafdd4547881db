package tr.mbs.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.report.PastRequests;
import tr.mbs.report.PastRequests.Traits;
import tr.mbs.request.process.Casework;
import tr.mbs.request.stage.StageRecount;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** Each reader finds the reports of his scope, and nothing of another's. */
@ApplicationTest
@Tag("h2")
class ReportPagesIT {

  private static final List<String> PAGES = List.of("ozet", "bekleme", "surec", "kurumlar", "konular", "karsilastirma");

  @LocalServerPort
  private int port;
  @Autowired
  private StageRecount stages;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private ApplicationContext context;

  private PastRequests past;

  @BeforeEach
  void aFewRequests() throws Exception {
    context.getAutowireCapableBeanFactory().createBean(Casework.class).file("D18-001");
    past = new PastRequests(jdbc, stages, "rapor-18");
    past.district();
    past.add(Traits.USUAL, "2026-03-02 09:00 FILED - migm 2026-04-01",
        "2026-03-03 15:30 FORWARDED migm valilik-18 2026-03-18", "2026-03-13 10:00 RESOLVED valilik-18 - 2026-03-18 POSITIVE");
    past.add(Traits.USUAL, "2026-03-05 09:00 FILED - migm 2026-04-06",
        "2026-03-05 10:00 FORWARDED migm belediye-18-merkez 2026-03-24");
    past.done();
  }

  @AfterEach
  void goAgain() {
    past.remove();
  }

  @ParameterizedTest
  @ValueSource(strings = {"migm1", "rapor1", "valilik18a", "belediye18", "egitim18"})
  void everyPageAndFileIsThereForEveryReader(String account) {
    Visitor reader = StaffVisit.signedIn(port, account).visitor();
    assertThat(reader.get("/kurum").body()).contains("/raporlar");
    for (String page : PAGES) {
      for (String form : List.of("", ".csv", ".xlsx", ".pdf")) {
        assertThat(reader.download("/raporlar/" + page + form + "?bas=01.03.2026&bit=30.06.2026").statusCode())
            .as(page + form).isEqualTo(200);
      }
    }
    assertThat(reader.get("/raporlar").body()).contains("Raporlar: Özet");
  }

  @Test
  void aGovernorateFindsItsIlAlone() {
    Visitor reader = StaffVisit.signedIn(port, "valilik18a").visitor();
    for (String page : PAGES) {
      assertThat(reader.get("/raporlar/" + page + "?il=06").statusCode()).isEqualTo(404);
      assertThat(reader.get("/raporlar/" + page + "?kurum=valilik-06").statusCode()).isEqualTo(404);
    }
    String summary = reader.get("/raporlar/ozet?bas=01.03.2026&bit=30.06.2026").body();
    assertThat(summary).contains("İl: Çankırı.").contains("rapor-18").doesNotContain("id=\"il\"");
    assertThat(reader.get("/raporlar/ozet?kurum=belediye-18-merkez").statusCode()).isEqualTo(200);
    assertThat(reader.get("/raporlar/vakalar?il=06").statusCode()).isEqualTo(404);
  }

  @Test
  void aBodyFindsItselfAlone() {
    Visitor reader = StaffVisit.signedIn(port, "belediye18").visitor();
    for (String asked : List.of("kurum=valilik-18", "kurum=belediye-06", "il=06")) {
      assertThat(reader.get("/raporlar/ozet?" + asked).statusCode()).as(asked).isEqualTo(404);
    }
    assertThat(reader.get("/raporlar/kurumlar?bas=01.01.2020").body()).contains("Çankırı Belediyesi")
        .doesNotContain("Çankırı Valiliği");
    assertThat(cases(reader, "gelen&bas=01.03.2026&bit=30.06.2026").body()).contains("MBS-1-rapor-18-2")
        .doesNotContain("MBS-1-rapor-18-1");
  }

  @Test
  void whoReadsFiguresAloneFindsNoRequests() {
    Visitor reader = StaffVisit.signedIn(port, "rapor1").visitor();
    assertThat(cases(reader, "gelen").statusCode()).isEqualTo(403);
    for (String page : PAGES) {
      assertThat(reader.get("/raporlar/" + page).body()).doesNotContain("/raporlar/vakalar");
    }
  }

  @Test
  void muhtarsAndStrangersFindNothing() {
    assertThat(new Visitor(port).get("/raporlar").statusCode()).isEqualTo(303);
    assertThat(StaffVisit.signedIn(port, "yardim1").visitor().get("/raporlar").statusCode()).isEqualTo(403);
  }

  @Test
  void theRequestsBehindAFigureAreListed() {
    Visitor reader = StaffVisit.signedIn(port, "migm1").visitor();
    String spring = "&bas=01.03.2026&bit=30.06.2026&il=18&ilce=rapor-18";
    assertThat(cases(reader, "gelen" + spring).body()).contains("MBS-1-rapor-18-1", "MBS-1-rapor-18-2");
    assertThat(cases(reader, "acik" + spring).body()).contains("MBS-1-rapor-18-2")
        .doesNotContain("MBS-1-rapor-18-1");
    assertThat(cases(reader, "cevaplanan" + spring).body()).contains("MBS-1-rapor-18-1", "11,04", "sonuçlandı");
    assertThat(reader.get("/raporlar/vakalar.csv?ne=gelen" + spring).body().lines()).hasSize(3);
    assertThat(cases(reader, "baska").statusCode()).isEqualTo(404);
  }

  /** What cannot be understood gets its sentence, and the page as it is without. */
  @ParameterizedTest
  @ValueSource(strings = {"bas=abc", "bas=01.06.2026&bit=01.05.2026", "bit=31.02.2026"})
  void aPeriodThatIsNoneGetsASentence(String period) {
    Visitor reader = StaffVisit.signedIn(port, "migm1").visitor();
    HttpResponse<String> page = reader.get("/raporlar/ozet?" + period);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Dönem anlaşılmadı").contains("gelen talep");
    assertThat(reader.get("/raporlar/ozet.csv?" + period).statusCode()).isEqualTo(422);
  }

  /** Who changes the il in the form still sends the old ilçe and the old body. */
  @Test
  void whatDoesNotBelongToTheIlDoesNotNarrow() {
    Visitor reader = StaffVisit.signedIn(port, "migm1").visitor();
    assertThat(reader.get("/raporlar/ozet?il=06&ilce=rapor-18&kurum=valilik-18").body()).contains("İl: Ankara.")
        .doesNotContain("İlçe: ").doesNotContain("Kurum: ");
  }

  /** What the form does not ask, it sends along. */
  @Test
  void theFormKeepsWhatItDoesNotAsk() {
    String form = StaffVisit.signedIn(port, "migm1").visitor().get("/raporlar/ozet?kurum=valilik-18").body();
    assertThat(form).contains("name=\"kurum\" value=\"valilik-18\"");
    Visitor governorate = StaffVisit.signedIn(port, "valilik18a").visitor();
    assertThat(governorate.get("/raporlar/ozet").body()).contains("name=\"il\" value=\"18\"");
    assertThat(governorate.get("/raporlar/ozet?ilce=rapor-18&bas=01.03.2026").body()).contains("İlçe: rapor-18.");
  }

  @Test
  void whoTakesAReportAlongLeavesAnEntry() {
    Visitor reader = StaffVisit.signedIn(port, "migm2").visitor();
    reader.get("/raporlar/ozet.xlsx?il=18");
    reader.get("/raporlar/vakalar.csv?ne=acik&il=18");
    assertThat(jdbc.sql("select subject_id || ' ' || detail from audit_entry where actor = 'migm2'"
        + " and action = 'report-export' order by id").query(String.class).list())
        .containsExactly("ozet.xlsx /raporlar?il=18", "vakalar.csv /raporlar/vakalar?il=18&ne=acik");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/raporlar/yok", "/raporlar/yok.csv", "/raporlar/ozet.csv?tablo=yok", "/raporlar/ozet?il=99",
      "/raporlar/ozet?kurum=yok"})
  void whatDoesNotExistIsNotFound(String address) {
    assertThat(StaffVisit.signedIn(port, "migm1").visitor().get(address).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"il=%27", "konu=%3Cscript%3E", "tur=x", "kanal=%00", "bas=01.01.0001&bit=31.12.9999", "bas=01.01.0001", "bit=31.12.9999", "asama=yok"})
  void oddAddressesAreNoFault(String asked) {
    Visitor reader = StaffVisit.signedIn(port, "migm1").visitor();
    for (String page : PAGES) {
      assertThat(reader.get("/raporlar/" + page + "?" + asked).statusCode()).as(page).isLessThan(500);
    }
    assertThat(cases(reader, "kalis&" + asked).statusCode()).isLessThan(500);
  }

  private static HttpResponse<String> cases(Visitor reader, String what) {
    return reader.get("/raporlar/vakalar?ne=" + what);
  }
}

package tr.mbs.report.quarter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.report.quarter.ReportVerification;
import tr.mbs.report.quarter.WantedReports;
import tr.mbs.request.Request;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.BackgroundJobs;
import tr.mbs.testing.PrintedFile;
import tr.mbs.testing.Spreadsheet;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.Statements;
import tr.mbs.testing.time.MovableClock;

/** A quarterly report from its draft to its correction, by those who have to do with it. Each test has a quarter of its own. */
@ApplicationTest
@Tag("h2")
class QuarterReportIT {

  private static final String PATH = "/raporlar/uc-aylik";
  private static final Pattern HIDDEN = Pattern.compile("name=\"(surum|ozet)\"[^>]*?value=\"([^\"]*)\"");
  private static final String TCKN = "10000000146";
  private static final String PHONE = "0555 999 12 34";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private WantedReports wanted;
  @Autowired
  private ReportVerification verification;
  @Autowired
  private TransactionTemplate transaction;

  @Autowired
  private Scheduler jobs;
  @Autowired
  private MovableClock clock;

  private final Map<String, Visitor> visitors = new HashMap<>();

  @BeforeEach
  void someReportsArePrepared() {
    PastCases.prepare(wanted);
  }

  @Test
  void aDraftShowsFiguresAndMaskedReasonsToThoseWhoOpenRequests() throws Exception {
    PastCases cases = new PastCases(context, "2011-1");
    cases.resolved("POSITIVE", null);
    Request refused = cases.resolved("NEGATIVE", "Ödenek yok; " + TCKN + " ve " + PHONE + " ile görüşüldü.");
    String page = page("belediye18", "2011-1");
    assertThat(page).contains("Üç Aylık Rapor, Ocak–Mart 2011", "Çankırı Belediyesi", "Taslaktır, henüz imzalanmadı.",
        refused.number(), "Ödenek yok; 100******46 ve 0 5** *** ** 34 ile görüşüldü.", "%50,0");
    assertThat(page).doesNotContain(TCKN, PHONE, muhtar(refused).fullName());
    assertThat(page("rapor1", "2011-1")).contains("Talepler ve sonuçları").doesNotContain(refused.number(), "Ödenek");
    assertThat(page("valilik18a", "2011-1")).contains(refused.number());
    assertThat(visitor("cankaya").get(address("2011-1")).statusCode()).isEqualTo(404);
    assertThat(visitor("valilik06").get(address("2011-1")).statusCode()).isEqualTo(404);
    assertThat(visitor("belediye18").get(address("2010-1")).statusCode()).as("not prepared").isEqualTo(404);
    assertThat(visitor("belediye18").get(address("x")).statusCode()).isEqualTo(404);
  }

  @Test
  void theManagerNamesWhoSigns() {
    String path = PATH + "/belediye-18-merkez/yetkili";
    assertThat(visitor("belediye18").get(path).statusCode()).isEqualTo(403);
    assertThat(visitor("valilik18y").get(path).statusCode()).as("another body's manager").isEqualTo(404);
    assertThat(visitor("belediye18y").get(path).body()).contains("Ayşe Polat", "Üç Aylık Raporları kim imzalayacak?");
    HttpResponse<String> wrong = visitor("belediye18y").post(path, Map.of("userId", "cankaya", "title", " "));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Yetkiliyi kurumun hesapları arasından seçiniz.", "Yetkilinin unvanını yazınız.");
    name();
    name();
    assertThat(visitor("belediye18y").get(PATH).body())
        .contains("Üç Aylık Rapor yetkilisi: Ayşe Polat, Yazı İşleri Müdürü.", "Yetkiliyi belirle");
    assertThat(jdbc.sql("select count(*) from audit_entry where action = 'quarter-name' and subject_id = 'belediye-18-merkez'"
        + " and detail = 'belediye18b'").query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void theNamedAccountSignsOnceAndThenItIsFrozen() throws Exception {
    PastCases cases = new PastCases(context, "2012-2");
    Request refused = cases.resolved("PARTIAL", "Yarısı yapıldı.");
    name();
    assertThat(visitor("belediye18").get(address("2012-2") + "/imza").statusCode()).as("not named").isEqualTo(403);
    assertThat(visitor("belediye18").post(address("2012-2") + "/imza", Map.of()).statusCode()).isEqualTo(403);
    assertThat(page("belediye18b", "2012-2")).contains("Raporu imzala");
    Map<String, String> form = form(address("2012-2") + "/imza");
    assertThat(visitor("belediye18b").post(address("2012-2") + "/imza", Map.of("surum", "0", "ozet", "0")).statusCode())
        .as("other figures than were seen").isEqualTo(409);
    for (int twice = 0; twice < 2; twice++) {
      assertThat(visitor("belediye18b").post(address("2012-2") + "/imza", form).statusCode()).isEqualTo(303);
    }
    assertThat(jdbc.sql("select count(*) from quarter_report_version where term = '2012-2'").query(Integer.class).single())
        .isEqualTo(1);
    assertThat(jdbc.sql("select count(*) from audit_entry where action = 'quarter-sign' and actor = 'belediye18b'"
        + " and subject_id = 'belediye-18-merkez/2012-2/1'").query(Integer.class).single()).isEqualTo(1);

    jdbc.sql("update request_stage set outcome = 'POSITIVE' where request_id = ?").param(refused.getId()).update();
    String page = page("valilik18a", "2012-2");
    assertThat(page).contains("1. sürüm. İmzalayan: Ayşe Polat, Yazı İşleri Müdürü, ", "Yarısı yapıldı.", "SHA-256")
        .doesNotContain("Taslaktır");
    assertThat(visitor("belediye18b").get(address("2012-2") + "/imza").statusCode()).as("signed already").isEqualTo(303);
    assertThat(visitor("belediye18b").post(address("2012-2") + "/imza", Map.of("surum", "0", "ozet", "1")).statusCode())
        .isEqualTo(409);
  }

  @Test
  void aCorrectionIsANewVersionThatNamesTheOldOne() throws Exception {
    PastCases cases = new PastCases(context, "2013-3");
    cases.resolved("POSITIVE", null);
    name();
    String sign = address("2013-3") + "/imza";
    String correct = address("2013-3") + "/duzeltme";
    assertThat(visitor("belediye18b").get(correct).statusCode()).as("nothing to correct").isEqualTo(303);
    Map<String, String> first = form(sign);
    first.put("reason", "Bir.");
    assertThat(visitor("belediye18b").post(correct, first).statusCode()).as("nor is there a version").isEqualTo(409);
    assertThat(visitor("belediye18b").post(sign, first).statusCode()).isEqualTo(303);
    cases.resolved("INFORMED", null);
    Map<String, String> form = form(correct);
    assertThat(visitor("belediye18b").post(sign, form).statusCode()).as("a correction has a reason").isEqualTo(409);
    assertThat(visitor("belediye18b").post(correct, form).statusCode()).as("without a reason").isEqualTo(422);
    form.put("reason", "Bir talep eksikti.");
    for (int twice = 0; twice < 2; twice++) {
      assertThat(visitor("belediye18b").post(correct, form).statusCode()).isEqualTo(303);
    }
    String page = page("belediye18", "2013-3");
    assertThat(page).contains("2. sürüm. İmzalayan: Ayşe Polat", "tarihinde imzalanan 1. sürümün yerine geçer.",
        "Düzeltme gerekçesi: Bir talep eksikti.", "Sürümler");
    String old = visitor("belediye18").get(address("2013-3") + "?surum=1").body();
    assertThat(old).contains("1. sürüm. İmzalayan: Ayşe Polat", "Bu sürümün yerine 2. sürüm geçmiştir.");
    assertThat(visitor("belediye18").get(address("2013-3") + "?surum=3").statusCode()).isEqualTo(404);
    assertThat(visitor("belediye18").get(address("2013-3") + "?surum=x").statusCode()).isEqualTo(404);
  }

  @Test
  void paperAndSpreadsheetSayWhatThePageSays() throws Exception {
    PastCases cases = new PastCases(context, "2014-1");
    cases.resolved("POSITIVE", null);
    Request refused = cases.resolved("NEGATIVE", "=1+1 " + TCKN + ", " + PHONE + ": İğdeli yolunda ödenek yok.");
    name();
    String sign = address("2014-1") + "/imza";
    assertThat(visitor("belediye18b").post(sign, form(sign)).statusCode()).isEqualTo(303);

    PrintedFile paper = PrintedFile.of(visitor("belediye18").download(address("2014-1") + ".pdf").body());
    assertThat(paper.faults()).isEmpty();
    assertThat(paper.language()).isEqualTo("tr");
    assertThat(paper.text()).contains("Üç Aylık Rapor, Ocak–Mart 2014", "Kurum: Çankırı Belediyesi.", "Ayşe Polat",
        "Yazı İşleri Müdürü", "İğdeli yolunda ödenek yok.", "Yerine getirilemeyenlerin gerekçeleri", "SHA-256",
        refused.number(), "100******46");
    assertThat(paper.text() + paper.whole()).doesNotContain(TCKN, PHONE, muhtar(refused).fullName());

    Spreadsheet sheet = Spreadsheet.of(visitor("belediye18").download(address("2014-1") + ".xlsx").body());
    assertThat(sheet.sheets()).hasSize(4);
    assertThat(sheet.sheets().get(1)).contains(List.of("text:Olumlu", "number:1", "number:0.5", "number:0"),
        List.of("text:Olumsuz", "number:1", "number:0.5", "number:0"), List.of("text:Toplam", "number:2", "number:0"));
    assertThat(sheet.sheets().get(2).get(1)).containsExactly("text:Geliş ile cevap arasındaki ortanca süre", "number:3.0");
    assertThat(sheet.sheets().get(3).get(1)).containsExactly("text:" + refused.number(), "text:Talep", "text:Olumsuz",
        "text:'=1+1 100******46, 0 5** *** ** 34: İğdeli yolunda ödenek yok.");

    assertThat(PrintedFile.of(visitor("rapor1").download(address("2014-1") + ".pdf").body()).text())
        .contains("Talepler ve sonuçları").doesNotContain(refused.number(), "İğdeli");
    assertThat(Spreadsheet.of(visitor("rapor1").download(address("2014-1") + ".xlsx").body()).sheets()).hasSize(3);
    assertThat(visitor("cankaya").get(address("2014-1") + ".pdf").statusCode()).isEqualTo(404);
    assertThat(visitor("cankaya").get(address("2014-1") + ".xlsx").statusCode()).isEqualTo(404);
    assertThat(jdbc.sql("select l.reason from quarter_report_line l join quarter_report_version v on v.id = l.report_id"
        + " where v.term = '2014-1' and l.reason is not null").query(String.class).list()).singleElement()
        .satisfies(reason -> assertThat((String) reason).doesNotContain(TCKN, PHONE));
  }

  @Test
  void theDirectorateGeneralSeesWhoHasNotSigned() throws Exception {
    PastCases cases = new PastCases(context, "2015-2");
    cases.resolved("POSITIVE", null);
    name();
    String all = PATH + "?donem=2015-2";
    assertThat(visitor("migm1").get(all).body()).contains("İmzalamayan kurumlar", "Çankırı Belediyesi", "Çankırı Valiliği",
        "Çankaya Belediyesi", "İstenen rapor: 3. İmzalanan: 0. İmzalanmayan: 3.");
    String sign = address("2015-2") + "/imza";
    visitor("belediye18b").post(sign, form(sign));
    assertThat(visitor("rapor1").get(all).body()).contains("Çankaya Belediyesi", "İmzalanan: 1. İmzalanmayan: 2.")
        .doesNotContain(address("2015-2"));
    assertThat(visitor("migm1").get(all + "&durum=imzali").body()).contains("1. sürüm, Ayşe Polat,", address("2015-2"))
        .doesNotContain("Çankaya");
    assertThat(visitor("migm1").get(all + "&il=06").body()).contains("Çankaya Belediyesi").doesNotContain("Çankırı Valiliği");
    assertThat(visitor("valilik18a").get(all + "&il=06").body()).as("its own il alone")
        .contains("Çankırı Valiliği", "İstenen rapor: 2. İmzalanan: 1. İmzalanmayan: 1.").doesNotContain("Çankaya");
    assertThat(visitor("belediye18").get(all).body()).as("its own alone").contains("Nisan–Haziran 2015")
        .doesNotContain("İmzalamayan kurumlar", "Çankaya");
    assertThat(visitor("migm1").get(PATH + "?donem=x&il=99&durum=y&sayfa=z").statusCode()).isEqualTo(200);
  }

  @Test
  void theListIsPagedByKeysAndCostsTheSameEverywhere() throws Exception {
    String latest = wanted.quarters().get(0).toString();
    String first = visitor("migm1").get(PATH + "?donem=" + latest).body();
    Matcher next = Pattern.compile("href=\"([^\"]*sayfa=[^\"]*)\"").matcher(first);
    assertThat(next.find()).isTrue();
    String address = next.group(1).replace("&amp;", "&");
    String second = visitor("migm1").get(address).body();
    assertThat(reports(first)).hasSize(50).doesNotContainAnyElementsOf(reports(second));
    int one = Statements.of(() -> visitor("migm1").get(PATH + "?donem=" + latest)).count();
    assertThat(Statements.of(() -> visitor("migm1").get(address)).count()).isEqualTo(one);
  }

  private static List<String> reports(String page) {
    return Pattern.compile("href=\"(/raporlar/uc-aylik/[^\"]*/[^\"]*)\"").matcher(page).results().map(found -> found.group(1))
        .collect(Collectors.toList());
  }

  @Test
  void aReportCostsTheSameHoweverMuchItSays() throws Exception {
    PastCases cases = new PastCases(context, "2016-1");
    cases.resolved("NEGATIVE", "Bir.");
    Visitor reader = visitor("belediye18");
    int one = Statements.of(() -> reader.get(address("2016-1"))).count();
    cases.resolved("NEGATIVE", "İki.");
    cases.resolved("NEGATIVE", "Üç.");
    assertThat(Statements.of(() -> reader.get(address("2016-1"))).count()).isEqualTo(one);
  }

  @Test
  void whatIsSignedIsVerified() throws Exception {
    PastCases cases = new PastCases(context, "2017-1");
    cases.resolved("NEGATIVE", "Ödenek yok.");
    name();
    String sign = address("2017-1") + "/imza";
    visitor("belediye18b").post(sign, form(sign));
    String name = "belediye-18-merkez/2017-1/1";
    assertThat(verification.run().fault()).isNull();
    assertFault(ReportVerification.Fault.CHANGED, name, "update quarter_report_line set reason = 'Başka.' where report_id = "
        + "(select id from quarter_report_version where term = '2017-1')");
    assertFault(ReportVerification.Fault.CHANGED, name, "update quarter_report_figure set positive = positive + 1 "
        + "where report_id = (select id from quarter_report_version where term = '2017-1')");
    assertFault(ReportVerification.Fault.CHANGED, name, "update quarter_report_version set signer_name = 'Başkası' "
        + "where term = '2017-1'");
    assertFault(ReportVerification.Fault.MISSING, name,
        "delete from quarter_report_line where report_id = (select id from quarter_report_version where term = '2017-1')",
        "delete from quarter_report_figure where report_id = (select id from quarter_report_version where term = '2017-1')",
        "delete from quarter_report_version where term = '2017-1'");
    assertFault(ReportVerification.Fault.UNKNOWN, "belediye-18-merkez/2017-1/2",
        "update quarter_report_version set version = 2 where term = '2017-1'");
  }

  private void assertFault(ReportVerification.Fault fault, String name, String... statements) {
    transaction.executeWithoutResult(status -> {
      status.setRollbackOnly();
      for (String statement : statements) {
        assertThat(jdbc.sql(statement).update()).as(statement).isPositive();
      }
      ReportVerification.Result result = verification.run();
      assertThat(result.fault()).isEqualTo(fault);
      assertThat(result.first()).isEqualTo(name);
    });
  }

  @Test
  void reportsArePreparedOnceOfEveryBody() {
    assertThat(wanted.prepare()).as("prepared before").isZero();
    String latest = wanted.quarters().get(0).toString();
    assertThat(jdbc.sql("select count(*) from quarter_report where term = ?").param(latest).query(Integer.class).single())
        .isEqualTo(jdbc.sql("select count(*) from organization_unit where active and plate is not null"
            + " and kind in ('GOVERNORATE', 'PROVINCIAL_DIRECTORATE', 'MUNICIPALITY')").query(Integer.class).single());
  }

  @Test
  void whoSignsTwiceAtOnceSignsOnce() throws Exception {
    PastCases cases = new PastCases(context, "2018-1");
    cases.resolved("POSITIVE", null);
    name();
    String sign = address("2018-1") + "/imza";
    Map<String, String> form = form(sign);
    Visitor other = StaffVisit.signedIn(port, "belediye18b").visitor();
    other.get(sign);
    Visitor one = visitor("belediye18b");
    AtOnce<Integer> both = AtOnce.of(List.of(() -> one.post(sign, form).statusCode(), () -> other.post(sign, form).statusCode()));
    assertThat(both.answers()).containsExactly(303, 303);
    assertThat(jdbc.sql("select count(*) from quarter_report_version where term = '2018-1'").query(Integer.class).single())
        .isEqualTo(1);
  }

  /** 1 January 2030 is New Year, a Tuesday: on that day the third quarter is the latest that is due, on the 2nd the fourth. */
  @Test
  void reportsAreDueOnTheFirstWorkingDay() {
    BackgroundJobs.pause(jobs, jdbc);
    try {
      transaction.executeWithoutResult(status -> {
        status.setRollbackOnly();
        jdbc.sql("insert into organization_unit (code, kind, name, name_sort, name_fold, source, active)"
            + " values ('md-ilsiz', 'PROVINCIAL_DIRECTORATE', 'İlsiz', '00', 'ilsiz', 'DEMO', true)").update();
        clock.stopAt("2030-01-01T12:00");
        assertThat(wanted.prepare()).isPositive();
        assertThat(wanted.quarters().get(0)).hasToString("2029-3");
        clock.stopAt("2030-01-02T00:01");
        assertThat(wanted.prepare()).isPositive();
        assertThat(wanted.quarters().get(0)).hasToString("2029-4");
        assertThat(wanted.prepare()).isZero();
      });
    } finally {
      clock.goOn();
      jobs.resume();
    }
  }

  private void name() {
    HttpResponse<String> answer = visitor("belediye18y").fillIn(PATH + "/belediye-18-merkez/yetkili",
        Map.of("userId", "belediye18b", "title", "Yazı İşleri Müdürü"));
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  /** What the page of the form carries. */
  private Map<String, String> form(String path) {
    String page = visitor("belediye18b").get(path).body();
    Map<String, String> fields = new HashMap<>();
    HIDDEN.matcher(page).results().forEach(field -> fields.put(field.group(1), field.group(2)));
    assertThat(fields).as(page).containsOnlyKeys("surum", "ozet");
    return fields;
  }

  private String page(String officer, String quarter) {
    HttpResponse<String> answer = visitor(officer).get(address(quarter));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static String address(String quarter) {
    return PATH + "/belediye-18-merkez/" + quarter;
  }

  private Visitor visitor(String officer) {
    return visitors.computeIfAbsent(officer, name -> StaffVisit.signedIn(port, name).visitor());
  }

  private Mandate muhtar(Request request) {
    return context.getBean(Mandates.class).find(request.mandateId()).orElseThrow();
  }
}

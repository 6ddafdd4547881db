package tr.mbs.numbering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.ExtendedModelMap;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.numbering.Direction;
import tr.mbs.numbering.DocumentCounters;
import tr.mbs.numbering.Municipalities;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.Statements;

/** "Evrak numaratörü" over HTTP. */
@ApplicationTest
class CounterPageIT {

  private static final int YEAR = IstanbulTime.today(Clock.systemUTC()).getYear();

  @LocalServerPort
  private int port;
  @Autowired
  private CounterPage pages;
  @Autowired
  private DocumentCounters counters;
  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private Units units;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient jdbc;

  private UnitCode municipality;
  private String page;

  @BeforeEach
  void aMunicipalityWhoseCountersRun() {
    municipality = Municipalities.withoutCounters(jdbc, "35");
    page = page(municipality);
    transaction.executeWithoutResult(status ->
        counters.initialize(municipality, YEAR, 1041, 2000, "yardim1", "12345678"));
    draw();
  }

  @Test
  void itsUsersAndLeadsSeeWhereTheCountersStandAndLookingDrawsNothing() {
    String started = IstanbulTime.dateTime(counters.of(municipality).get(0).startedAt(), TurkishText.TURKISH);
    for (String group : List.of(municipality.value(), municipality.value().replace("belediye-", "proje-"))) {
      Visitor visitor = member(group);
      for (int looks = 0; looks < 3; looks++) {
        assertThat(visitor.get(page).body()).contains(units.get(municipality).name(), "Gelen evrak", "Giden evrak",
            "<dd>1042</dd>", "<dd>1043</dd>", "<dd>2000 (eski sistemden)</dd>", "<dd>2001</dd>",
            "Henüz numara verilmedi", "<dd>" + started + ", Elif Kılıç</dd>", "Bu sayfayı açmakla numara verilmez.")
            .doesNotContain("Son numarayı düzelt");
      }
      assertThat(visitor.post(page, Map.of("direction", "INCOMING")).statusCode()).isEqualTo(403);
    }
    assertThat(lastNumber(Direction.INCOMING)).isEqualTo(1042);
  }

  @Test
  void whatIsNotHisIsNotThere() {
    UnitCode other = Municipalities.withoutCounters(jdbc, "35");
    for (String group : List.of(other.value(), other.value().replace("belediye-", "proje-"))) {
      Visitor visitor = member(group);
      assertThat(visitor.get(page).statusCode()).isEqualTo(404);
      assertThat(visitor.get(page(other)).body()).contains("henüz başlatılmadı");
    }
    Visitor helpDesk = StaffVisit.signedIn(port, "yardim1").visitor();
    for (String code : List.of("valilik-35", "belediye-99-yok", "x", "BELEDIYE")) {
      assertThat(helpDesk.get("/e-belediye/" + code + "/numarator").statusCode()).as(code).isEqualTo(404);
    }
  }

  @Test
  void theHelpDeskRaisesANumberAndSaysWhy() {
    Visitor helpDesk = StaffVisit.signedIn(port, "yardim2").visitor();
    assertThat(helpDesk.get(page).body()).contains("Son numarayı düzelt")
        .containsPattern("name=\"seenIncoming\"\\s+value=\"1042\"");
    HttpResponse<String> saved = correct(helpDesk, "1042", "1100", "Eski defterde 1100 <b>kayıt</b> var.");
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(saved.headers().firstValue("Location")).hasValue(page);
    assertThat(helpDesk.get(page).body()).contains("Numaratör düzeltildi.", "<dd>1101</dd>", "Onur Bulut",
        "Gelen evrak " + YEAR + ": son numara 1042 iken 1100 oldu.",
        "Eski defterde 1100 &lt;b&gt;kayıt&lt;/b&gt; var.");
  }

  @Test
  void wrongFieldsComeBackWithEverythingTyped() {
    Visitor helpDesk = StaffVisit.signedIn(port, "yardim2").visitor();
    HttpResponse<String> lower = correct(helpDesk, "1042", "1041", "Yanlış.");
    assertThat(lower.statusCode()).isEqualTo(422);
    assertThat(lower.body()).contains("href=\"#lastNumber\"", "1042 sayısından küçük bir numara yazılamaz.",
        "value=\"1041\"", "Yanlış.");
    HttpResponse<String> nothing = helpDesk.fillIn(page, Map.of("lastNumber", "on", "seenIncoming", "99999999999"));
    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(nothing.body()).contains("href=\"#direction\"", "href=\"#lastNumber\"", "href=\"#reason\"",
        "value=\"on\"");
    assertThat(lastNumber(Direction.INCOMING)).isEqualTo(1042);
  }

  @Test
  void whoSawAnOlderNumberIsShownTheNewOne() {
    Visitor helpDesk = StaffVisit.signedIn(port, "yardim2").visitor();
    draw();
    HttpResponse<String> late = correct(helpDesk, "1042", "1100", "Düzeltme.");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Siz çalışırken numaratörden numara alındı.",
        "value=\"1100\"").containsPattern("name=\"seenIncoming\"\\s+value=\"1043\"");
    assertThat(correct(helpDesk, "", "1100", "Düzeltme.").statusCode()).isEqualTo(409);
  }

  @Test
  void thePageCostsSixStatements() throws Exception {
    StaffPrincipal reader = new StaffPrincipal("yardim1");
    TypedCounter blank = new TypedCounter(null, null, null, null, null);
    units.get(municipality);
    Statements look = Statements.of(() ->
        pages.look(municipality.value(), reader, blank, new ExtendedModelMap(), Locale.ROOT));
    assertThat(look.count()).as(look.toString()).isEqualTo(6);
  }

  private HttpResponse<String> correct(Visitor officer, String seen, String lastNumber, String reason) {
    return officer.fillIn(page, Map.of("direction", "INCOMING", "seenIncoming", seen, "seenOutgoing", "2000",
        "lastNumber", lastNumber, "reason", reason));
  }

  private Visitor member(String group) {
    accounts.ensureGroups(List.of(new StaffAccounts.Group(group, group)));
    accounts.ensureAccount(new StaffAccounts.NewAccount("c" + group, "Demo-2026!", "Işıl Çağrı Öğüt", null,
        "+905550001997", Set.of("kurum", group)));
    return StaffVisit.signedIn(port, "c" + group).visitor();
  }

  private void draw() {
    transaction.executeWithoutResult(status -> counters.next(municipality, Direction.INCOMING));
  }

  private long lastNumber(Direction direction) {
    return counters.of(municipality).stream().filter(counter -> counter.direction() == direction).findFirst()
        .orElseThrow().lastNumber();
  }

  private static String page(UnitCode municipality) {
    return "/e-belediye/" + municipality + "/numarator";
  }
}

package tr.mbs.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ExtendedModelMap;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.TurkishText;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Request;
import tr.mbs.request.RequestType;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.process.Casework;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.Statements;

/** "Talepler" of the staff over HTTP: who gets there, what is read, and what that costs. */
@ApplicationTest
class CasePagesIT {

  private static final String CANARY = "<script>alert('{{7*7}}')</script>";

  @LocalServerPort
  private int port;
  @Autowired
  private CasePages pages;
  @Autowired
  private Units units;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private AutowireCapableBeanFactory beans;

  private Casework casework;
  private Request request;

  @BeforeEach
  void aRequestIsFiled() {
    casework = beans.createBean(Casework.class);
    request = casework.file("D18-001", new FileRequestForm(RequestType.REQUEST, "YOL", "Köy yolu " + CANARY,
        "Kış geldi. " + CANARY, null, UUID.randomUUID()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"migm1", "migmyonetici", "valilik18a", "egitim18", "belediye18"})
  void officersGetThereFromTheirHome(String officer) {
    Visitor visitor = signedIn(officer);
    assertThat(visitor.get("/kurum").body()).contains("href=\"/kurum/talepler\"");
    assertThat(visitor.get("/kurum/talepler").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yardim1", "rapor1", "operator1", "yonetici"})
  void othersDoNot(String officer) {
    Visitor visitor = signedIn(officer);
    assertThat(visitor.get("/kurum").body()).doesNotContain("/kurum/talepler");
    assertThat(visitor.get("/kurum/talepler").statusCode()).isEqualTo(403);
    assertThat(visitor.get("/kurum/talepler/" + request.number()).statusCode()).isEqualTo(403);
  }

  @Test
  void onlyTheDirectorateGeneralChoosesAProvince() {
    assertThat(signedIn("migm1").get("/kurum/talepler").body()).contains("name=\"il\"");
    assertThat(signedIn("valilik18a").get("/kurum/talepler").body()).doesNotContain("name=\"il\"");
  }

  @Test
  void theListSaysWhoHasItAndKeepsWhatWasSearched() {
    String page = signedIn("valilik18a")
        .get("/kurum/talepler?ara=" + request.number() + "&durum=bekleyen&konu=YOL").body();
    assertThat(page).contains("href=\"/kurum/talepler/" + request.number() + "\"", "Yukarıpınar Köyü (Merkez, Çankırı)",
        "MİGM", "Köy yolu &lt;script&gt;", "value=\"" + request.number() + "\"",
        "<option value=\"bekleyen\" selected=\"selected\">", "<option value=\"YOL\" selected=\"selected\">");
  }

  @Test
  void whatIsUnknownInTheAddressDoesNoHarm() {
    HttpResponse<String> answer =
        signedIn("migm1").get("/kurum/talepler?durum=x&il=%27&geciken=&once=1-2&ara=" + "%25".repeat(300));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void anOfficerReadsWhoDidWhatAndWhy() throws Exception {
    casework.decide("migm1", request, Casework.forward("belediye-18-merkez"));
    casework.decide("belediye18", request, Map.of("decision", "RETURN", "reason", "Yol köy yoludur.",
        "proposedUnit", "valilik-18"));
    String page = signedIn("valilik18a").get("/kurum/talepler/" + request.number()).body();
    assertThat(page).contains("Ahmet Yılmaz, 0 5** *** **", "Kış geldi. &lt;script&gt;", "Zeynep Aydın", "İsmail Güneş",
        "Yönlendirme notu: Gereğini rica ederiz.", "Görev alanı dışında olduğu için iade edildi: Yol köy yoludur.",
        "Önerdiği kurum: Çankırı Valiliği", "Yasal süre sonu", "Kurum süresi sonu");
    assertThat(page).doesNotContain("<script>", "10000000");
  }

  @Test
  void aWishForExtraTimeStandsAboveUntilItIsAnswered() throws Exception {
    casework.decide("migm1", request, Casework.forward("valilik-18"));
    casework.decide("valilik18a", request, Casework.wish("Keşif {{7*7}} bekleniyor."));
    String page = "/kurum/talepler/" + request.number();
    assertThat(signedIn("migm1").get(page).body()).contains("Çankırı Valiliği ek süre istiyor.",
        "Ek süre isteği MİGM’de karar bekliyor.");
    casework.answerWish("migm1", request, Casework.deny("Süre yeterlidir."));
    assertThat(signedIn("valilik18a").get(page).body()).doesNotContain("ek süre istiyor.")
        .contains("Ek süre istendi: Keşif {{7*7}} bekleniyor.", "Ek süre verilmedi.", "Gerekçe: Süre yeterlidir.");
  }

  @Test
  void theResultIsReadWithItsReason() throws Exception {
    casework.decide("migm1", request, Map.of("decision", "RESOLVE", "outcome", "NEGATIVE", "resultText",
        "Yol programda değildir.", "reason", "Ödenek yoktur."));
    assertThat(signedIn("valilik18a").get("/kurum/talepler/" + request.number()).body())
        .contains("Olumsuz", "Yol programda değildir.", "Ödenek yoktur.").doesNotContain("İş listesinde aç");
  }

  @ParameterizedTest
  @CsvSource({"migm1,true", "migmyonetici,true", "valilik18a,false"})
  void whoeverHoldsItIsLedToTheTask(String officer, boolean holds) {
    String page = signedIn(officer).get("/kurum/talepler/" + request.number()).body();
    assertThat(page.contains("İş listesinde aç")).isEqualTo(holds);
    assertThat(page.contains("/camunda/app/tasklist/default/#/?searchQuery=")).isEqualTo(holds);
  }

  @Test
  void readingLeavesAnEntry() {
    signedIn("valilik18b").get("/kurum/talepler/" + request.number());
    assertThat(readings("valilik18b")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"valilik06", "belediye18", "egitim18"})
  void whatIsOutOfSightDoesNotExist(String officer) {
    Visitor visitor = signedIn(officer);
    HttpResponse<String> hidden = visitor.get("/kurum/talepler/" + request.number());
    HttpResponse<String> unknown = visitor.get("/kurum/talepler/MBS-1999-0000001");
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(withoutToken(hidden)).isEqualTo(withoutToken(unknown)).doesNotContain("Köy yolu");
    assertThat(readings(officer)).isZero();
  }

  @Test
  void thePagesCostFewStatements() throws Exception {
    casework.decide("migm1", request, Casework.forward("belediye-18-merkez"));
    StaffPrincipal officer = new StaffPrincipal("belediye18");
    CaseFilter all = new CaseFilter(null, null, null, null, null, null, null);
    pages.list(officer, all, new ExtendedModelMap(), TurkishText.TURKISH);
    assertStatements(3, () -> pages.list(officer, all, new ExtendedModelMap(), TurkishText.TURKISH));
    assertStatements(14, () -> pages.one(request.number(), officer, new ExtendedModelMap(), TurkishText.TURKISH));
  }

  private void assertStatements(int expected, Statements.Work work) throws Exception {
    units.forget();
    units.get(UnitCode.DIRECTORATE_GENERAL);
    Statements statements = Statements.of(work);
    assertThat(statements.count()).as(statements.toString()).isEqualTo(expected);
  }

  private int readings(String officer) {
    return jdbc.sql("select count(*) from audit_entry where actor = ? and action = 'request-read' and subject_id = ? "
            + "and concerns = ?")
        .params(officer, request.number(), DataSubject.mandate(request.mandateId()).toString()).query(Integer.class).single();
  }

  /** Nor with the seconds that are left of the session. */
  private static String withoutToken(HttpResponse<String> answer) {
    return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"|data-left=\"[0-9]+\"", "");
  }

  private Visitor signedIn(String officer) {
    Visitor visitor = new Visitor(port);
    visitor.fillIn("/kurum/giris", Map.of("username", officer, "password", "Demo-2026!"));
    return visitor;
  }
}

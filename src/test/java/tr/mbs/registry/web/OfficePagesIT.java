package tr.mbs.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ExtendedModelMap;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.Statements;

/** "Muhtarlar" over HTTP: who gets there, what is read, and what that costs. */
@ApplicationTest
class OfficePagesIT {

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private OfficePages pages;
  @Autowired
  private JdbcClient jdbc;

  private Officeholder muhtar;
  private String office;

  @BeforeEach
  void somebodyIsInOffice() {
    muhtar = Officeholder.inOffice(context);
    office = context.getBean(Mandates.class).find(muhtar.mandate()).orElseThrow().muhtarlikId();
  }

  @ParameterizedTest
  @ValueSource(strings = {"valilik18a", "migm1", "migmyonetici", "yonetici"})
  void officersGetThereFromTheirHome(String officer) {
    Visitor visitor = visitor(officer);
    assertThat(visitor.get("/kurum").body()).contains("href=\"/kurum/muhtarlar\"");
    assertThat(visitor.get("/kurum/muhtarlar").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/kurum/muhtarlar/" + office).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"belediye18", "egitim18", "yardim1", "rapor1", "operator1"})
  void othersDoNot(String officer) {
    Visitor visitor = visitor(officer);
    assertThat(visitor.get("/kurum").body()).doesNotContain("/kurum/muhtarlar");
    assertThat(visitor.get("/kurum/muhtarlar").statusCode()).isEqualTo(403);
  }

  @Test
  void whoeverSeesAllChoosesTheProvinceAndOthersTheDistrict() {
    assertThat(visitor("migm1").get("/kurum/muhtarlar").body()).contains("name=\"il\"").doesNotContain("name=\"ilce\"");
    assertThat(visitor("migm1").get("/kurum/muhtarlar?il=18&ilce=06-bala&bos=1").body())
        .contains("<option value=\"18-merkez\">", "<option value=\"18\" selected=\"selected\">", "checked=\"checked\"");
    assertThat(visitor("valilik18a").get("/kurum/muhtarlar").body())
        .contains("<option value=\"18-merkez\">").doesNotContain("name=\"il\"");
  }

  @Test
  void theListSaysWhoHoldsWhichOffice() {
    assertThat(visitor("valilik18a").get("/kurum/muhtarlar?ara=YUKARIPINAR+k%C3%B6y%C3%BC+cankiri").body())
        .contains("href=\"/kurum/muhtarlar/D18-001\"", "Yukarıpınar Köyü", "Merkez, Çankırı");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10000000146", "T.C.+100+000+001+46", "0555+123+45+67", "%2B90(555)123-45-67"})
  void aPersonsNumberIsNotLookedForAndLeavesTheAddress(String number) {
    Visitor visitor = visitor("valilik18a");
    HttpResponse<String> answer = visitor.get("/kurum/muhtarlar?bos=1&sonra=12-D18-001&ara=" + number);
    assertThat(answer.statusCode()).isEqualTo(303);
    String address = answer.headers().firstValue("Location").orElseThrow();
    assertThat(address).isEqualTo("/kurum/muhtarlar?bos=1&numara=1");
    assertThat(visitor.get(address).body()).contains("TC Kimlik Numarası veya telefonla arama yapılmaz.");
  }

  @Test
  void numbersInTheNamesOfPlacesAreLookedFor() {
    assertThat(visitor("valilik18a").get("/kurum/muhtarlar?ara=15+Temmuz+2016").statusCode()).isEqualTo(200);
  }

  @Test
  void anOfficeIsShownWithMaskedNumbers() {
    String page = visitor("valilik18a").get("/kurum/muhtarlar/" + office).body();
    assertThat(page).contains("Deneme Köyü", muhtar.fullName(), muhtar.tckn().masked(), muhtar.phone().masked(),
        "3 Nisan 2024", "Görevde");
    assertThat(page).doesNotContain(muhtar.tckn().digits(), muhtar.phone().e164(), muhtar.phone().display());
  }

  @Test
  void whatIsOutOfScopeDoesNotExist() {
    Visitor visitor = visitor("valilik06");
    HttpResponse<String> hidden = visitor.get("/kurum/muhtarlar/" + office);
    HttpResponse<String> unknown = visitor.get("/kurum/muhtarlar/T-0");
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(withoutToken(hidden)).isEqualTo(withoutToken(unknown)).doesNotContain(muhtar.fullName());
    assertThat(readings("valilik06")).isZero();
  }

  @Test
  void readingLeavesAnEntry() {
    visitor("valilik18b").get("/kurum/muhtarlar/" + office);
    assertThat(readings("valilik18b")).isEqualTo(1);
  }

  @Test
  void thePagesCostFewStatements() throws Exception {
    StaffPrincipal officer = new StaffPrincipal("valilik18a");
    OfficeFilter filter = new OfficeFilter("köyü", null, null, null, null, null);
    pages.list(officer, filter, new ExtendedModelMap());
    assertStatements(4, () -> pages.list(officer, filter, new ExtendedModelMap()));
    assertStatements(7, () -> pages.one(office, officer, new ExtendedModelMap()));
  }

  private static void assertStatements(int expected, Statements.Work work) throws Exception {
    Statements statements = Statements.of(work);
    assertThat(statements.count()).as(statements.toString()).isEqualTo(expected);
  }

  private int readings(String officer) {
    return jdbc.sql("select count(*) from audit_entry where actor = ? and action = 'office-read' and subject_id = ?")
        .params(officer, office).query(Integer.class).single();
  }

  private Visitor visitor(String officer) {
    return StaffVisit.signedIn(port, officer).visitor();
  }

  private static String withoutToken(HttpResponse<String> answer) {
    return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }
}

package tr.mbs.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.file.Samples;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.Units;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** "Muhtar Adına Kaydet" over HTTP, by browsers that know no JavaScript. */
@ApplicationTest
class RecordForMuhtarIT {

  private static final String PAGE = "/kurum/talepler/yeni";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  private Officeholder muhtar;
  private String office;

  @BeforeEach
  void aMuhtarIsInOffice() {
    muhtar = Officeholder.inOffice(context);
    office = jdbc.sql("select muhtarlik_id from mandate where id = ?").param(muhtar.mandate()).query(String.class).single();
  }

  @ParameterizedTest
  @ValueSource(strings = {"migm1", "valilik18a", "belediye18"})
  void whoRecordsGetsThereFromHisHomeAndFromTheList(String officer) {
    Visitor visitor = signedIn(officer);
    assertThat(visitor.get("/kurum").body()).contains("href=\"" + PAGE + "\"");
    assertThat(visitor.get("/kurum/talepler").body()).contains("href=\"" + PAGE + "\"");
    assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"egitim18", "yardim1", "operator1", "yonetici"})
  void othersDoNot(String officer) {
    Visitor visitor = signedIn(officer);
    assertThat(visitor.get("/kurum").body()).doesNotContain(PAGE);
    assertThat(visitor.get(PAGE).statusCode()).isEqualTo(403);
    assertThat(visitor.get(PAGE + "?muhtarlik=" + office).statusCode()).isEqualTo(403);
  }

  @Test
  void whoseMunicipalityHasGoneFromTheRegisterIsNotSentThere() {
    String gone = "belediye-18-cerkes";
    context.getBean(StaffAccounts.class).ensureAccount(new StaffAccounts.NewAccount("cerkes18", StaffVisit.PASSWORD,
        "Kadir Işık", null, "+905550001996", Set.of("kurum", gone)));
    Visitor visitor = signedIn("cerkes18");
    assertThat(visitor.get("/kurum").body()).contains(PAGE);
    active(gone, false);
    try {
      assertThat(visitor.get("/kurum").body()).doesNotContain(PAGE);
      assertThat(visitor.get("/kurum/talepler").body()).doesNotContain(PAGE);
      assertThat(visitor.get(PAGE).statusCode()).isEqualTo(403);
    } finally {
      active(gone, true);
    }
  }

  private void active(String unit, boolean active) {
    assertThat(jdbc.sql("update organization_unit set active = ? where code = ?").params(active, unit).update()).isOne();
    context.getBean(Units.class).forget();
  }

  @ParameterizedTest
  @CsvSource({
      "migm1, yukarıpınar merkez, D18-001, true", "migm1, AHMET YILMAZ, D18-001, true", "migm1, cumhuriyet, D18-007, true",
      "valilik18a, ahmet yilmaz, D18-001, true", "valilik06, ahmet yilmaz, D18-001, false",
      "belediye18, cumhuriyet, D18-007, true", "belediye18, yukarıpınar, D18-001, false"})
  void aMuhtarIsFoundByPlaceOrNameWithinReach(String officer, String words, String office, boolean found) {
    String link = "href=\"" + PAGE + "?muhtarlik=" + office + "\"";
    assertThat(signedIn(officer).get(PAGE + "?ara=" + words.replace(' ', '+').replace("ı", "%C4%B1")).body().contains(link))
        .isEqualTo(found);
    assertThat(signedIn(officer).get(PAGE + "?muhtarlik=" + office).statusCode()).isEqualTo(found ? 200 : 404);
  }

  @Test
  void anOfficeOutOfReachLooksLikeNone() {
    Visitor visitor = signedIn("belediye18");
    HttpResponse<String> village = visitor.get(PAGE + "?muhtarlik=D18-001");
    HttpResponse<String> none = visitor.get(PAGE + "?muhtarlik=D99-999");
    assertThat(withoutToken(village)).isEqualTo(withoutToken(none)).doesNotContain("Yukarıpınar", "Ahmet Yılmaz");
  }

  @Test
  void aNumberOfAPersonDoesNotStayInTheAddress() {
    HttpResponse<String> answer = signedIn("migm1").get(PAGE + "?ara=10000000146");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(PAGE + "?numara=1");
    assertThat(signedIn("migm1").get(PAGE + "?numara=1").body()).contains("telefonla arama yapılmaz");
  }

  @Test
  void whatAGovernorateRecordsIsReadByHerAndByTheMuhtar() {
    Visitor officer = signedIn("valilik18a");
    HttpResponse<String> answer = send(officer, form(officer), Map.of("yol.jpg", Samples.jpeg(40, 30)));
    assertThat(answer.statusCode()).isEqualTo(303);
    String number = answer.headers().firstValue("Location").orElseThrow().replace("/kurum/talepler/", "");
    String page = officer.get("/kurum/talepler/" + number).body();
    assertThat(page).contains("Talep kaydedildi.", "yol.jpg", "(dilekçe)", "Kurum süresi sonu", "İş listesinde aç",
        "Talep, Çankırı Valiliği tarafından kaydedildi (başvuru yolu: dilekçe).");
    Visitor home = MuhtarVisit.signedIn(port, muhtar);
    assertThat(home.get("/talepler?durum=yonlendirilen").body()).contains(number, "Çankırı Valiliği");
    assertThat(home.get("/talepler/" + number).body())
        .contains("yol.jpg", "Talep, Çankırı Valiliği tarafından kaydedildi (başvuru yolu: dilekçe).")
        .doesNotContain("Hüseyin Işık", "geri-cek");
  }

  @Test
  void wrongFieldsKeepEverythingThatWasTypedAndSent() {
    Visitor officer = signedIn("valilik18a");
    Map<String, String> fields = form(officer);
    fields.putAll(Map.of("channel", "EMAIL", "title", " ", "description", "a".repeat(4001), "type", ""));
    HttpResponse<String> answer = send(officer, fields, Map.of("yol.jpg", Samples.jpeg(40, 30)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<title>Hata: ", "href=\"#title\"", "href=\"#description\"", "href=\"#type\"",
        "a".repeat(4001), "Köy girişi", ">yol.jpg<", "<option value=\"EMAIL\" selected=\"selected\">");
    assertThat(FilledForm.key(answer.body())).isEqualTo(fields.get("idempotencyKey"));
    fields.put("channel", "PORTAL");
    assertThat(send(officer, fields, Map.of()).body()).contains("href=\"#channel\"", "Başvuru yolu seçilmedi");
    fields.putAll(Map.of("channel", "EMAIL", "title", "Köy yolu", "description", "Çöktü.", "type", "COMPLAINT"));
    assertThat(send(officer, fields, Map.of()).statusCode()).isEqualTo(303);
    assertThat(jdbc.sql("select count(*) from attachment where request_id is not null and idempotency_key = ?")
        .param(key(fields)).query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void aFormThatIsSentSeveralTimesRecordsOneRequest() throws Exception {
    Visitor officer = signedIn("valilik18a");
    Map<String, String> fields = form(officer);
    Callable<String> sending = () -> send(officer, fields, Map.of()).headers().firstValue("Location").orElseThrow();
    AtOnce<String> sent = AtOnce.of(Collections.nCopies(4, sending));
    assertThat(sent.failures()).isEmpty();
    assertThat(sent.answers()).hasSize(4).containsOnly(sent.answers().get(0));
    assertThat(jdbc.sql("select count(*) from request where idempotency_key = ?").param(key(fields))
        .query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void otherWordsInAFormThatWasRecordedAreNotLost() {
    Visitor officer = signedIn("valilik18a");
    Map<String, String> fields = form(officer);
    assertThat(send(officer, fields, Map.of()).statusCode()).isEqualTo(303);
    fields.put("title", "Başka bir konu");
    HttpResponse<String> second = send(officer, fields, Map.of("köprü.jpg", Samples.jpeg(50, 30)));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("daha önce kaydedildi", "Başka bir konu", ">köprü.jpg<");
    fields.put("idempotencyKey", FilledForm.key(second.body()));
    assertThat(send(officer, fields, Map.of()).statusCode()).isEqualTo(303);
  }

  @Test
  void aFileThatWasForgottenAtTheFirstSendingIsNotLost() {
    Visitor officer = signedIn("valilik18a");
    Map<String, String> fields = form(officer);
    assertThat(send(officer, fields, Map.of()).statusCode()).isEqualTo(303);
    HttpResponse<String> second = send(officer, fields, Map.of("dilekce.jpg", Samples.jpeg(50, 30)));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("daha önce kaydedildi", ">dilekce.jpg<");
  }

  @Test
  void aWrongFileIsTakenOffTheFormAgain() {
    Visitor officer = signedIn("valilik18a");
    Map<String, String> fields = form(officer);
    String title = fields.put("title", "");
    HttpResponse<String> kept = send(officer, fields, Map.of("baskasinin.jpg", Samples.jpeg(50, 30)));
    assertThat(kept.statusCode()).isEqualTo(422);
    Matcher button = Pattern.compile("name=\"remove\"[^>]*value=\"([^\"]+)\"").matcher(kept.body());
    assertThat(button.find()).isTrue();
    fields.put("remove", button.group(1));
    HttpResponse<String> removed = send(officer, fields, Map.of());
    assertThat(removed.statusCode()).isEqualTo(200);
    assertThat(removed.body()).doesNotContain("baskasinin.jpg").contains("Yol yağmurdan sonra çöktü.");
    fields.remove("remove");
    fields.put("title", title);
    String number = send(officer, fields, Map.of()).headers().firstValue("Location").orElseThrow();
    assertThat(officer.get(number).body()).doesNotContain("baskasinin.jpg");
  }

  @Test
  void whoIsShownWhoHoldsAnOfficeStandsInTheTrail() {
    long before = readings();
    signedIn("valilik18a").get(PAGE + "?muhtarlik=" + office);
    assertThat(readings()).isEqualTo(before + 1);
  }

  /** By which nobody else is found: all officeholders of tests have one name. */
  private String onlyHisName() {
    String name = UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT) + "XQW";
    jdbc.sql("update muhtar set full_name = ?, name_fold = ? where id = (select muhtar_id from mandate where id = ?)")
        .params(name, name, muhtar.mandate()).update();
    return name;
  }

  private long readings() {
    return jdbc.sql("select count(*) from audit_entry where action = 'office-read' and subject_id = ?").param(office)
        .query(Long.class).single();
  }

  @Test
  void forAMuhtarWhoHasLeftMeanwhileNothingIsRecordedAndNothingLost() {
    Visitor officer = signedIn("valilik18a");
    Map<String, String> fields = form(officer);
    String name = onlyHisName();
    String search = PAGE + "?ara=" + name;
    assertThat(officer.get(search).body()).contains("muhtarlik=" + office);
    muhtar.retire(context);
    HttpResponse<String> answer = send(officer, fields, Map.of("yol.jpg", Samples.jpeg(40, 30)));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("görevde bir muhtar yok", "Köy yolu onarımı", ">yol.jpg<")
        .doesNotContain(name);
    assertThat(officer.get(PAGE + "?muhtarlik=" + office).statusCode()).isEqualTo(409);
    assertThat(officer.get(search).body()).doesNotContain("muhtarlik=" + office);
  }

  private Map<String, String> form(Visitor officer) {
    Map<String, String> fields = FilledForm.on(officer.get(PAGE + "?muhtarlik=" + office).body());
    fields.putAll(Map.of("muhtarlik", office, "channel", "PETITION"));
    return fields;
  }

  private static HttpResponse<String> send(Visitor officer, Map<String, String> fields, Map<String, byte[]> files) {
    return officer.upload(PAGE, fields, "files", files);
  }

  private static UUID key(Map<String, String> fields) {
    return UUID.fromString(fields.get("idempotencyKey"));
  }

  /** Nor with the seconds that are left of the session, and the office that was asked for. */
  private static String withoutToken(HttpResponse<String> answer) {
    return answer.statusCode()
        + answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"|data-left=\"[0-9]+\"|muhtarlik=[^&]*", "");
  }

  private Visitor signedIn(String officer) {
    return StaffVisit.signedIn(port, officer).visitor();
  }
}

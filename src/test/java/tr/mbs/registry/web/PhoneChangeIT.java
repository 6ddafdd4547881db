package tr.mbs.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.testing.Refusals.assertRefused;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.Reason;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.phone.DuePhoneChanges;
import tr.mbs.registry.phone.PhoneChanges;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** A phone change over HTTP: two officers, a day, and an SMS to the old number (security.md §1). */
@Tag("h2")
@ApplicationTest
class PhoneChangeIT {

  private static final Pattern CHANGE = Pattern.compile("/telefon-degisikligi/([0-9a-f-]{36})");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private Mandates mandates;
  @Autowired
  private PhoneChanges changes;
  @Autowired
  private DuePhoneChanges due;
  @Autowired
  private JdbcClient jdbc;

  private final Phone newPhone = new Phone("+90556" + String.format(Locale.ROOT, "%07d",
      Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000)));
  private Officeholder muhtar;
  private String office;
  private Visitor first;
  private Visitor second;

  @BeforeEach
  void twoOfficersAndAMuhtar() {
    muhtar = Officeholder.inOffice(context);
    office = mandates.find(muhtar.mandate()).orElseThrow().muhtarlikId();
    first = StaffVisit.signedIn(port, "valilik18a").visitor();
    second = StaffVisit.signedIn(port, "valilik18b").visitor();
  }

  @Test
  void itHappensADayAfterTheSecondOfficerApproved() {
    assertThat(ask(first).statusCode()).isEqualTo(303);
    String page = decisionPath();
    assertThat(approve(second, page, newPhone).statusCode()).isEqualTo(303);
    due.apply();
    assertThat(phone()).isEqualTo(muhtar.phone());
    aDayPasses();
    // The application's own job may be first; it happens once in any case.
    due.apply();
    due.apply();
    assertThat(phone()).isEqualTo(newPhone);
    assertThat(first.get(officePath()).body()).contains("Değişti", newPhone.masked(), "Songül Çınar");
    assertThat(jdbc.sql("select action from audit_entry where concerns = ? order by id")
        .param("mandate:" + muhtar.mandate()).query(String.class).list())
        .containsExactly("phone-change-request", "phone-change-approve", "phone-change-apply");
  }

  /** Whoever has the stolen phone may have signed in with it. */
  @Test
  void withTheOldNumberEndWhatSessionsItOpened() {
    MuhtarVisit visit = new MuhtarVisit(MuhtarVisit.signedIn(port, muhtar));
    ask(first);
    approve(second, decisionPath(), newPhone);
    assertThat(visit.isIn()).isTrue();
    aDayPasses();
    due.apply();
    due.apply();
    assertThat(phone()).isEqualTo(newPhone);
    assertThat(visit.isIn()).isFalse();
  }

  @Test
  void theOldNumberIsToldAtOnceInAnSmsWithoutPersonalData() {
    ask(first);
    String page = decisionPath();
    assertThat(smsTo(muhtar.phone())).isEmpty();
    approve(second, page, newPhone);
    List<String> texts = Awaitility.await().atMost(Duration.ofSeconds(60))
        .until(() -> smsTo(muhtar.phone()), sent -> !sent.isEmpty());
    assertThat(texts).singleElement().asString().hasSizeLessThanOrEqualTo(160).matches(
        "MBS: Kayitli telefon numaraniz \\d\\d\\.\\d\\d\\.\\d{4} saat \\d\\d\\.\\d\\d itibariyla degistirilecektir\\. "
            + "Siz istemediyseniz hemen valilige bildiriniz\\.");
    assertThat(smsTo(newPhone)).isEmpty();
  }

  @Test
  void nobodyApprovesHisOwnRequest() {
    ask(first);
    assertThat(first.get(decisionPath()).body()).doesNotContain("value=\"APPROVE\"");
    HttpResponse<String> answer = approve(first, decisionPath(), newPhone);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Kendi isteğinizi onaylayamazsınız.");
  }

  @Test
  void theSecondOfficerReadsTheNumberHimself() {
    ask(first);
    assertThat(second.get(decisionPath()).body()).doesNotContain(newPhone.e164(), newPhone.display());
    HttpResponse<String> answer = approve(second, decisionPath(), muhtar.phone());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Yazdığınız numara istekteki numaradan farklı.");
    assertThat(approve(second, decisionPath(), newPhone).statusCode()).isEqualTo(303);
  }

  @Test
  void ofTwoApprovalsAtOnceOneCountsAndOneSmsLeaves() throws Exception {
    ask(first);
    String page = decisionPath();
    Visitor administrator = StaffVisit.signedIn(port, "yonetici").visitor();
    List<Visitor> approvers = List.of(second, administrator);
    approvers.forEach(visitor -> visitor.get(page));
    var outcome = AtOnce.of(approvers.stream().map(visitor -> (Callable<Integer>) () ->
        visitor.post(page, Map.of("decision", "APPROVE", "phone", newPhone.display())).statusCode()).toList());
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.answers()).containsExactlyInAnyOrder(303, 409);
    assertThat(jdbc.sql("select count(*) from notification where recipient = ?").param(muhtar.phone().e164())
        .query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void ofTwoRequestsAtOnceOneStandsAndTheOtherKeepsItsText() throws Exception {
    List<Callable<HttpResponse<String>>> pieces = List.of(first, second).stream().map(visitor -> {
      Map<String, String> fields = request(visitor);
      return (Callable<HttpResponse<String>>) () -> visitor.post(requestPath(), fields);
    }).toList();
    var outcome = AtOnce.of(pieces);
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.answers()).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 409);
    assertThat(outcome.answers().stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow().body())
        .contains("açık bir telefon değişikliği var", newPhone.display(), "Dilekçe 22.11.2026");
  }

  @Test
  void itCanBeStoppedUntilItHasHappened() {
    ask(first);
    String rejected = decisionPath();
    assertThat(stop(second, rejected, "").body()).contains("Gerekçe yazınız.");
    assertThat(stop(second, rejected, "Dilekçe imzasız.").statusCode()).isEqualTo(303);
    assertThat(first.get(officePath()).body()).contains("Reddedildi", "Dilekçe imzasız.");
    assertThat(approve(second, rejected, newPhone).statusCode()).as("too late").isEqualTo(409);
    ask(first);
    String cancelled = decisionPath();
    approve(second, cancelled, newPhone);
    assertThat(stop(first, cancelled, "Muhtar aradı, istememiş.").statusCode()).isEqualTo(303);
    aDayPasses();
    due.apply();
    assertThat(phone()).isEqualTo(muhtar.phone());
    assertThat(stop(first, cancelled, "Bir daha").statusCode()).isEqualTo(409);
  }

  @Test
  void aCodeThatWentToTheOldPhoneLetsNobodyIn() {
    ask(first);
    approve(second, decisionPath(), newPhone);
    MuhtarVisit visit = new MuhtarVisit(port);
    String code = visit.code(muhtar);
    aDayPasses();
    due.apply();
    assertThat(visit.enter(code).statusCode()).isEqualTo(422);
    assertThat(visit.isIn()).isFalse();
    assertThat(new MuhtarVisit(port).code(new Officeholder(muhtar.mandate(), muhtar.tckn(), muhtar.fullName(), newPhone)))
        .isNotEqualTo(code);
  }

  @Test
  void itEndsWithTheMandate() {
    ask(first);
    approve(second, decisionPath(), newPhone);
    String path = mandatePath() + "/kapatma";
    first.post(path, Map.of("version", first(VERSION, first.get(path).body()), "reason", "İstifa"));
    aDayPasses();
    due.apply();
    assertThat(first.get(officePath()).body()).contains("İptal edildi");
  }

  @Test
  void aRequestForAMandateThatHasChangedIsRefused() {
    Mandate seen = mandates.find(muhtar.mandate()).orElseThrow();
    jdbc.sql("update mandate set version = version + 1 where id = ?").param(muhtar.mandate()).update();
    assertRefused(() -> changes.request(seen, newPhone, new Reason("Dilekçe"), "valilik18a"), Refusal.Kind.CONFLICT,
        "registry.mandate.changed");
  }

  @Test
  void whoDecidesIsOnRecordAsAReader() {
    ask(first);
    String page = decisionPath();
    int before = readings();
    second.get(page);
    assertThat(readings()).isEqualTo(before + 1);
    stop(second, page, "");
    assertThat(readings()).as("and so is who sees it again with a problem").isEqualTo(before + 3);
  }

  @Test
  void theSameNumberAndAnotherProvinceAreRefused() {
    Map<String, String> fields = request(first);
    fields.put("phone", muhtar.phone().display());
    assertThat(first.post(requestPath(), fields).body()).contains("Bu numara zaten kayıtlı.");
    ask(first);
    Visitor stranger = StaffVisit.signedIn(port, "valilik06").visitor();
    assertThat(stranger.get(decisionPath()).statusCode()).isEqualTo(404);
    assertThat(approve(stranger, decisionPath(), newPhone).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> ask(Visitor officer) {
    return officer.post(requestPath(), request(officer));
  }

  private Map<String, String> request(Visitor officer) {
    return new HashMap<>(Map.of("version", first(VERSION, officer.get(requestPath()).body()),
        "phone", newPhone.display(), "reason", "Dilekçe 22.11.2026"));
  }

  private static HttpResponse<String> approve(Visitor officer, String page, Phone phone) {
    officer.get(page);
    return officer.post(page, Map.of("decision", "APPROVE", "phone", phone.display()));
  }

  private static HttpResponse<String> stop(Visitor officer, String page, String reason) {
    officer.get(page);
    return officer.post(page, Map.of("decision", "STOP", "reason", reason));
  }

  private void aDayPasses() {
    jdbc.sql("update phone_change set takes_effect_at = takes_effect_at - interval '24' hour where muhtarlik_id = ?")
        .param(office).update();
  }

  private List<String> smsTo(Phone phone) {
    return JsonPath.read(new Visitor(port).getJson("/demo/sms?to=" + phone.e164().substring(1)).body(), "$[*].text");
  }

  private int readings() {
    return jdbc.sql("select count(*) from audit_entry where action = 'office-read' and actor = 'valilik18b'"
        + " and concerns = ?").param("office:" + office).query(Integer.class).single();
  }

  private Phone phone() {
    return mandates.find(muhtar.mandate()).orElseThrow().phone();
  }

  /** Of the open change. */
  private String decisionPath() {
    return officePath() + "/telefon-degisikligi/" + first(CHANGE, first.get(officePath()).body());
  }

  private String requestPath() {
    return mandatePath() + "/telefon";
  }

  private String mandatePath() {
    return officePath() + "/gorevler/" + muhtar.mandate();
  }

  private String officePath() {
    return "/kurum/muhtarlar/" + office;
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }
}

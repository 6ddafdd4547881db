package tr.mbs.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.MandateRegister;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.mandate.NewMandate;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.place.OfficeScope;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** What a governorate changes about its muhtars, over HTTP. */
@ApplicationTest
class KeepingOfficesIT {

  private static final Pattern HIDDEN = Pattern.compile("name=\"(seen|version)\" value=\"([^\"]*)\"");
  private static final Pattern CONFIRMED = Pattern.compile("name=\"ends\"[^>]* checked=");
  private static final Pattern ASKED = Pattern.compile("name=\"known\" value=\"([^\"]*)\"( checked=\"checked\")?");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final LocalDate TODAY = LocalDate.now();
  private static final OfficeScope CANKIRI = OfficeScope.of(Set.of("valilik-18"));

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private Mandates mandates;
  @Autowired
  private MandateRegister register;
  @Autowired
  private JdbcClient jdbc;

  private Officeholder muhtar;
  private String office;
  private Visitor officer;

  @BeforeEach
  void somebodyIsInOffice() {
    muhtar = Officeholder.inOffice(context);
    office = mandates.find(muhtar.mandate()).orElseThrow().muhtarlikId();
    officer = StaffVisit.signedIn(port, "valilik18a").visitor();
  }

  @Test
  void theSuccessorIsInAndThePredecessorOutFromTheFirstDayOn() {
    Visitor predecessor = MuhtarVisit.signedIn(port, muhtar);
    assertThat(predecessor.get("/talepler").statusCode()).isEqualTo(200);
    Tckn successor = Officeholder.newTckn();
    HttpResponse<String> answer = record(officer, typed(successor, TODAY));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/kurum/muhtarlar/" + office);
    assertThat(mandates.find(muhtar.mandate()).orElseThrow().endOn()).isEqualTo(TODAY.minusDays(1));
    Mandate now = mandates.current(office, TODAY).orElseThrow();
    assertThat(now.tckn()).isEqualTo(successor);
    assertThat(now.fullName()).isEqualTo("Şule Ilgın");
    assertThat(now.mazbata().number()).isEqualTo("2026/17");
    assertThat(predecessor.get("/talepler").statusCode()).isEqualTo(303);
    assertThat(officer.get("/kurum/muhtarlar/" + office).body()).contains("Şule Ilgın", "Önceki muhtarlar", "2026/17");
    assertThat(actions(muhtar.mandate())).containsExactly("mandate-end");
    assertThat(actions(now.id())).containsExactly("mandate-record");
  }

  @Test
  void whoIsInOfficeStaysUntilTheDayBefore() {
    record(officer, typed(Officeholder.newTckn(), TODAY.plusDays(3)));
    assertThat(mandates.current(office, TODAY).orElseThrow().id()).isEqualTo(muhtar.mandate());
    assertThat(mandates.current(office, TODAY.plusDays(2)).orElseThrow().id()).isEqualTo(muhtar.mandate());
    assertThat(mandates.current(office, TODAY.plusDays(3)).orElseThrow().fullName()).isEqualTo("Şule Ilgın");
    assertThat(officer.get("/kurum/muhtarlar/" + office).body()).contains("Göreve başlayacak", "Görevde");
  }

  @Test
  void wrongFieldsAreToldAndEverythingTypedIsKept() {
    Map<String, String> fields = typed(Officeholder.newTckn(), TODAY);
    fields.put("tckn", "10000000147");
    fields.put("mazbataDate", "yarın");
    fields.remove("ends");
    HttpResponse<String> answer = record(officer, fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<title>Hata: ", "TC Kimlik Numarası hatalı.", "Mazbata tarihi hatalı.",
        "görevinin sona ereceğini onaylayınız", "value=\"10000000147\"", "value=\"yarın\"", "value=\"Şule\"",
        "value=\"Ilgın\"", "value=\"2026/17\"");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(mandates.current(office, TODAY).orElseThrow().id()).isEqualTo(muhtar.mandate());
  }

  @Test
  void ofTwoRecordingsAtOnceOneIsTakenAndTheOtherKeepsItsText() throws Exception {
    List<Visitor> officers = List.of(officer, StaffVisit.signedIn(port, "valilik18b").visitor());
    List<Callable<HttpResponse<String>>> pieces = officers.stream().map(visitor -> {
      Map<String, String> fields = typed(Officeholder.newTckn(), TODAY);
      fields.putAll(hidden(visitor.get(recordPath())));
      return (Callable<HttpResponse<String>>) () -> visitor.post(recordPath(), fields);
    }).toList();
    AtOnce<HttpResponse<String>> outcome = AtOnce.of(pieces);
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.answers()).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 409);
    HttpResponse<String> second =
        outcome.answers().stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow();
    assertThat(second.body()).contains("Bu kayıt siz çalışırken değişti.", "value=\"Şule\"", "value=\"2026/17\"");
    assertThat(jdbc.sql("select count(*) from mandate where muhtarlik_id = ?").param(office).query(Integer.class)
        .single()).isEqualTo(2);
  }

  @Test
  void nameAndMailboxAreCorrected() {
    String path = mandatePath() + "/duzeltme";
    assertThat(officer.get(path).body()).contains("value=\"" + muhtar.fullName() + "\"");
    Map<String, String> fields = hidden(officer.get(path));
    fields.putAll(Map.of("fullName", "Işıl Çağrı Öğüt Ünlü", "email", "isil@muhtar.example", "startOn", "03.04.2024"));
    assertThat(officer.post(path, fields).body()).contains("Gerekçe yazınız.", "value=\"isil@muhtar.example\"");
    fields.put("reason", "Ad eksik yazılmış");
    assertThat(officer.post(path, fields).statusCode()).isEqualTo(303);
    Mandate now = mandates.find(muhtar.mandate()).orElseThrow();
    assertThat(now.fullName()).isEqualTo("Işıl Çağrı Öğüt Ünlü");
    assertThat(now.email()).isEqualTo("isil@muhtar.example");
    fields.put("fullName", "Başka Biri");
    HttpResponse<String> stale = officer.post(path, fields);
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("Bu kayıt siz çalışırken değişti.", "value=\"Başka Biri\"");
    assertThat(actions(muhtar.mandate())).containsExactly("mandate-correct");
    fields.putAll(hidden(stale));
    fields.put("email", "olmaz");
    assertThat(officer.post(path, fields).statusCode()).isEqualTo(422);
  }

  @Test
  void whatTheMazbataSaysIsCorrectedWithAReason() {
    record(officer, typed(Officeholder.newTckn(), TODAY.minusDays(2)));
    Mandate recorded = mandates.current(office, TODAY).orElseThrow();
    String path = "/kurum/muhtarlar/" + office + "/gorevler/" + recorded.id() + "/duzeltme";
    HttpResponse<String> form = officer.get(path);
    assertThat(form.body()).contains("value=\"01.04.2026\"", "value=\"2026/17\"", "value=\"" + DAY.format(TODAY.minusDays(2)));
    Map<String, String> fields = hidden(form);
    fields.putAll(Map.of("fullName", "Şule Ilgın", "mazbataDate", "02.04.2026", "mazbataNo", "2026/71",
        "startOn", DAY.format(TODAY.plusDays(1)), "reason", "Tarih yanlış okunmuş"));
    assertThat(officer.post(path, fields).body()).contains("bugünden sonraki bir güne alınamaz");
    fields.put("startOn", DAY.format(TODAY.minusDays(9)));
    assertThat(officer.post(path, fields).statusCode()).isEqualTo(303);
    Mandate now = mandates.find(recorded.id()).orElseThrow();
    assertThat(now.startOn()).isEqualTo(TODAY.minusDays(9));
    assertThat(now.mazbata().number()).isEqualTo("2026/71");
    assertThat(now.mazbata().date()).isEqualTo(LocalDate.of(2026, 4, 2));
    assertThat(mandates.find(muhtar.mandate()).orElseThrow().endOn()).isEqualTo(TODAY.minusDays(10));
    assertThat(actions(muhtar.mandate())).containsExactly("mandate-end", "mandate-end");
    assertThat(actions(recorded.id())).containsExactly("mandate-record", "mandate-correct");
    assertThat(officer.get("/kurum/muhtarlar/" + office).body()).contains("Düzeltmeler", "2026/17", "Tarih yanlış okunmuş");
    assertThat(officer.post(path, fields).statusCode()).as("seen before").isEqualTo(409);
  }

  @Test
  void aClosedMandateEndsAtOnce() {
    Visitor signedIn = MuhtarVisit.signedIn(port, muhtar);
    String path = mandatePath() + "/kapatma";
    Map<String, String> fields = hidden(officer.get(path));
    assertThat(officer.post(path, fields).body()).contains("Gerekçe yazınız.");
    fields.put("reason", "İstifa, 20.11.2026");
    assertThat(officer.post(path, fields).statusCode()).isEqualTo(303);
    assertThat(signedIn.get("/talepler").statusCode()).isEqualTo(303);
    assertThat(mandates.current(office, TODAY)).isEmpty();
    assertThat(officer.get("/kurum/muhtarlar/" + office).body()).contains("Bu muhtarlık boş.", "Görev kapatıldı");
    assertThat(actions(muhtar.mandate())).containsExactly("mandate-close");
    assertThat(officer.post(path, fields).statusCode()).isEqualTo(409);
    Map<String, String> successor = typed(Officeholder.newTckn(), TODAY);
    successor.remove("ends");
    assertThat(record(officer, successor).statusCode()).isEqualTo(303);
  }

  @Test
  void whoAskedForACodeBeforeTheClosingGetsNoOtherAfterIt() {
    MuhtarVisit visit = new MuhtarVisit(port);
    String code = visit.code(muhtar);
    String path = mandatePath() + "/kapatma";
    Map<String, String> fields = hidden(officer.get(path));
    fields.put("reason", "İstifa");
    officer.post(path, fields);
    assertThat(visit.enter(code).statusCode()).isEqualTo(422);
    assertThat(visit.visitor().post("/giris/onay/yeni", Map.of()).statusCode()).isIn(303, 429);
    assertThat(jdbc.sql("select count(*) from notification where recipient = ?").param(muhtar.phone().e164())
        .query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void whoseDaysAreOverIsOnlyRead() {
    muhtar.retire(context);
    for (String page : List.of("/duzeltme", "/telefon", "/kapatma")) {
      HttpResponse<String> asked = officer.get(mandatePath() + page);
      assertThat(asked.statusCode()).as(page).isEqualTo(409);
      assertThat(asked.body()).contains("Bu görev sona ermiş.").doesNotContain(muhtar.fullName());
      Map<String, String> fields = Map.of("version", "0", "fullName", "Başka Biri", "phone", "0555 111 22 33",
          "reason", "Dilekçe");
      assertThat(officer.post(mandatePath() + page, fields).statusCode()).as(page).isEqualTo(409);
    }
    assertThat(mandates.find(muhtar.mandate()).orElseThrow().fullName()).isEqualTo(muhtar.fullName());
    assertThat(officer.get(mandatePath() + "/goster").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyRenamesWhoSoonHoldsAnOfficeOutOfHisScope() {
    jdbc.sql("update mandate set end_on = ? where id = ?").params(TODAY.plusDays(3), muhtar.mandate()).update();
    mandates.record(new NewMandate(muhtar.tckn(), muhtar.fullName(), muhtar.phone(), null, officeIn("06", "Bala"),
        TODAY.plusDays(4), null));
    String path = mandatePath() + "/duzeltme";
    Map<String, String> fields = hidden(officer.get(path));
    fields.putAll(Map.of("fullName", "Başka Biri", "email", "isil@muhtar.example", "startOn", "03.04.2024",
        "reason", "Ad yanlış"));
    HttpResponse<String> refused = officer.post(path, fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("başka bir ilde de kayıtlı", "value=\"Başka Biri\"");
    fields.put("fullName", muhtar.fullName());
    assertThat(officer.post(path, fields).statusCode()).as("the mailbox alone").isEqualTo(303);
    Visitor administrator = StaffVisit.signedIn(port, "yonetici").visitor();
    fields.putAll(hidden(administrator.get(path)));
    fields.put("fullName", "Başka Biri");
    assertThat(administrator.post(path, fields).statusCode()).isEqualTo(303);
  }

  @Test
  void aKnownPersonGetsAnotherNameOnlyWhenTheOfficerAgrees() {
    Officeholder known = Officeholder.retired(context);
    Map<String, String> fields = typed(known.tckn(), TODAY);
    fields.put("phone", known.phone().display());
    HttpResponse<String> asked = record(officer, fields);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains("Bu kişi kayıtlarda başka bir adla geçiyor.", "href=\"#known\"")
        .doesNotContain("Çağrı Öğüt,", known.tckn().masked());
    assertThat(mandates.find(known.mandate()).orElseThrow().fullName()).isEqualTo(known.fullName());
    String person = confirmation(asked);
    fields.put("known", person);
    fields.put("lastName", "Başka");
    assertThat(record(officer, fields).statusCode()).as("agreed for another name").isEqualTo(422);
    fields.put("lastName", "Ilgın");
    assertThat(record(officer, fields).statusCode()).isEqualTo(303);
    assertThat(mandates.current(office, TODAY).orElseThrow().fullName()).isEqualTo("Şule Ilgın");
  }

  @Test
  void aKnownPersonInAnotherSpellingIsNotAskedAbout() {
    Officeholder known = Officeholder.retired(context);
    Map<String, String> fields = typed(known.tckn(), TODAY);
    fields.putAll(Map.of("phone", known.phone().display(), "firstName", "IŞIL ÇAĞRI", "lastName", "öğüt"));
    assertThat(record(officer, fields).statusCode()).isEqualTo(303);
  }

  @Test
  void nobodyRenamesByRecordingWhoStillHoldsAnOfficeOutOfHisScope() {
    Officeholder known = Officeholder.retired(context);
    mandates.record(new NewMandate(known.tckn(), known.fullName(), known.phone(), null, officeIn("06", "Bala"),
        TODAY, TODAY.plusDays(2)));
    Map<String, String> fields = typed(known.tckn(), TODAY.plusDays(3));
    fields.putAll(Map.of("phone", known.phone().display(), "known", known.tckn().digits() + " Şule Ilgın"));
    assertThat(record(officer, fields).body()).contains("başka bir ilde de kayıtlı");
    assertThat(mandates.find(known.mandate()).orElseThrow().fullName()).isEqualTo(known.fullName());
  }

  @Test
  void aPageThatShowsSomebodyLeavesAnEntry() {
    List<String> paths = List.of(recordPath(), mandatePath() + "/duzeltme", mandatePath() + "/telefon",
        mandatePath() + "/kapatma", mandatePath() + "/goster");
    for (String path : paths) {
      int before = readings();
      assertThat(officer.get(path).statusCode()).isEqualTo(200);
      assertThat(readings()).as(path).isEqualTo(before + 1);
      assertThat(officer.post(path, Map.of()).statusCode()).isEqualTo(422);
      assertThat(readings()).as(path + ", with wrong fields").isEqualTo(before + 2);
    }
  }

  @Test
  void whoIsNewOnThePageIsNotConfirmedYet() {
    Map<String, String> fields = typed(Officeholder.newTckn(), TODAY.plusDays(2));
    fields.putAll(hidden(officer.get(recordPath())));
    fields.put("mazbataNo", "");
    assertThat(officer.post(recordPath(), fields).body()).as("still who was seen").containsPattern(CONFIRMED);
    fields.put("mazbataNo", "2026/18");
    record(officer, typed(Officeholder.newTckn(), TODAY.plusDays(1)));
    HttpResponse<String> conflict = officer.post(recordPath(), fields);
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body()).contains("Şu an kayıtlı muhtar: Şule Ilgın").doesNotContainPattern(CONFIRMED);
  }

  @Test
  void ofTwoOfficesAtOnceOnePersonGetsOne() throws Exception {
    for (int round = 0; round < 10; round++) {
      Officeholder person = Officeholder.retired(context);
      AtOnce<UUID> outcome = AtOnce.of(Stream.of("valilik18a", "valilik18b").map(name -> {
        NewMandate entry = new NewMandate(person.tckn(), person.fullName(), person.phone(), null,
            officeIn("18", "Merkez"), TODAY, null);
        return (Callable<UUID>) () -> register.record(entry, null, false, CANKIRI, name);
      }).toList());
      assertThat(outcome.answers()).hasSize(1);
      assertThat(outcome.failures()).singleElement().isInstanceOfSatisfying(Refusal.class,
          refusal -> assertThat(refusal.messageKey()).isEqualTo("registry.record.elsewhere"));
    }
  }

  @Test
  void whatIsOutOfScopeCannotBeChanged() {
    Visitor stranger = StaffVisit.signedIn(port, "valilik06").visitor();
    stranger.get("/kurum");
    Stream.of(recordPath(), mandatePath() + "/duzeltme", mandatePath() + "/kapatma").forEach(path -> {
      assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(stranger.post(path, typed(Officeholder.newTckn(), TODAY)).statusCode()).as(path).isEqualTo(404);
    });
    Officeholder other = Officeholder.inOffice(context);
    assertThat(officer.get("/kurum/muhtarlar/" + office + "/gorevler/" + other.mandate() + "/duzeltme").statusCode())
        .as("a mandate of another office").isEqualTo(404);
  }

  @Test
  void noEntryNamesAnybody() {
    record(officer, typed(Officeholder.newTckn(), TODAY));
    String entries = String.join("\n", jdbc.sql("select coalesce(detail, '') from audit_entry").query(String.class).list());
    assertThat(entries).doesNotContain(muhtar.tckn().digits(), "Ilgın", "+90555");
  }

  private static String confirmation(HttpResponse<String> page) {
    Matcher box = ASKED.matcher(page.body());
    assertThat(box.find()).isTrue();
    assertThat(box.group(2)).as("not agreed yet").isNull();
    return HtmlUtils.htmlUnescape(box.group(1));
  }

  private HttpResponse<String> record(Visitor visitor, Map<String, String> fields) {
    fields.putAll(hidden(visitor.get(recordPath())));
    return visitor.post(recordPath(), fields);
  }

  private static Map<String, String> hidden(HttpResponse<String> page) {
    Map<String, String> fields = new HashMap<>();
    HIDDEN.matcher(page.body()).results().forEach(field -> fields.put(field.group(1), field.group(2)));
    return fields;
  }

  private static Map<String, String> typed(Tckn tckn, LocalDate start) {
    return new HashMap<>(Map.of("tckn", tckn.digits(), "firstName", "Şule", "lastName", "Ilgın",
        "phone", "0555 " + (1_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 8_000_000)),
        "mazbataDate", "01.04.2026", "mazbataNo", "2026/17", "ends", "1",
        "startOn", DAY.format(start)));
  }

  private List<String> actions(UUID mandate) {
    return jdbc.sql("select action from audit_entry where concerns = ?"
        + " and action not like 'sign-in%' order by id").param("mandate:" + mandate)
        .query(String.class).list();
  }

  private int readings() {
    return jdbc.sql("select count(*) from audit_entry where action = 'office-read' and actor = 'valilik18a'"
        + " and concerns = ?").param("office:" + office).query(Integer.class).single();
  }

  /** A vacant one. */
  private String officeIn(String plate, String district) {
    String id = "T-" + UUID.randomUUID().toString().substring(0, 12);
    context.getBean(Muhtarliks.class).recordDemo(id, plate, district, null, "Deneme", OfficeKind.VILLAGE);
    return id;
  }

  private String recordPath() {
    return "/kurum/muhtarlar/" + office + "/yeni-muhtar";
  }

  private String mandatePath() {
    return "/kurum/muhtarlar/" + office + "/gorevler/" + muhtar.mandate();
  }
}

package tr.mbs.request.web.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.giveBack;
import static tr.mbs.request.process.Casework.interim;
import static tr.mbs.request.process.Casework.resolve;
import static tr.mbs.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.file.Samples;
import tr.mbs.file.Upload;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.StaffAccounts.Account;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.Request;
import tr.mbs.request.Status;
import tr.mbs.request.process.Casework;
import tr.mbs.request.proof.Proofs;
import tr.mbs.retention.Destructions;
import tr.mbs.retention.RetentionRule.Schedule;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** Files that go out with a result: who lays them ready, who takes them along, and who reads them then. */
@ApplicationTest
@Tag("h2")
class ProofPagesIT {

  private static final String CODE = "{{7+7}}${7+7}.jpg";
  private static final Pattern REMOVE = Pattern.compile("name=\"remove\" class=\"link\" value=\"([^\"]+)\"");
  private static final Pattern FILE = Pattern.compile("href=\"(/talepler/[^\"]+/ekler/[^\"]+)\"");

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private Destructions destructions;
  @Autowired
  private JdbcClient jdbc;

  private Casework casework;
  private Visitor muhtar;
  private Visitor officer;
  private Request request;
  private String page;

  /** An officer of the governorate has claimed it. */
  @BeforeEach
  void theGovernorateWorksOnARequest() throws Exception {
    casework = context.getAutowireCapableBeanFactory().createBean(Casework.class);
    Officeholder person = Officeholder.inOffice(context);
    request = casework.file(context.getBean(Mandates.class).find(person.mandate()).orElseThrow().muhtarlikId());
    casework.decide("migm1", request, forward("valilik-18"));
    casework.claim("valilik18a", request);
    muhtar = MuhtarVisit.signedIn(port, person);
    officer = StaffVisit.signedIn(port, "valilik18a").visitor();
    page = "/kurum/talepler/" + request.number() + "/ekler";
    officer.get(page);
  }

  @Test
  void filesGoOutWithTheResultAndStandBesideIt() throws Exception {
    assertThat(officer.get("/kurum/talepler/" + request.number()).body()).contains("href=\"" + page + "\"");
    assertThat(lay("onarım.jpg").statusCode()).isEqualTo(303);
    assertThat(officer.get(page).body()).contains("Eklendi.", "Sonuçla gidecek dosyalar", "onarım.jpg");
    assertThat(form("valilik18a")).contains("href=\"" + page + "\"", "onarım.jpg");
    assertThat(muhtar.get("/talepler/" + request.number()).body()).as("before the result").doesNotContain("onarım.jpg");

    casework.complete("valilik18a", request, resolve("POSITIVE"));
    String shown = muhtar.get("/talepler/" + request.number()).body();
    assertThat(shown).containsOnlyOnce("onarım.jpg").contains("Sonuç dosyaları");
    assertThat(shown.indexOf("onarım.jpg")).as("beside the result").isLessThan(shown.indexOf("id=\"movements\""));
    String file = FILE.matcher(shown).results().findFirst().orElseThrow().group(1);
    assertThat(muhtar.download(file).statusCode()).isEqualTo(200);
    assertThat(MuhtarVisit.signedIn(port, Officeholder.inOffice(context)).get(file).statusCode()).isEqualTo(404);
    assertThat(officer.get("/kurum/talepler/" + request.number()).body()).contains("onarım.jpg").doesNotContain(page + "\"");
    assertThat(officer.download("/kurum" + file).statusCode()).isEqualTo(200);
    assertThat(lay("geç.jpg").statusCode()).as("after the result").isEqualTo(409);
  }

  @Test
  void theyAreCheckedAsAMuhtarsFilesAre() {
    Map<String, byte[]> sent = new LinkedHashMap<>();
    for (int number = 1; number <= 6; number++) {
      sent.put("yol-" + number + ".jpg", Samples.jpeg(40 + number, 30));
    }
    sent.put("yol.svg", "<svg/>".getBytes());
    HttpResponse<String> answer = officer.upload(page, Map.of(), "files", sent);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<title>Hata: ", "href=\"#files\"", "“yol-6.jpg” eklenmedi: en çok 5 dosya",
        "“yol.svg” eklenmedi", "yol-5.jpg");
    assertThat(waiting()).isEqualTo(5);
    HttpResponse<String> nothing = officer.upload(page, Map.of(), "files", Map.of());
    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(nothing.body()).contains("Dosya seçilmedi.", "yol-5.jpg");
  }

  @Test
  void oneIsTakenOffAgain() throws Exception {
    lay("bir.jpg");
    officer.upload(page, Map.of(), "files", Map.of("iki.pdf", Samples.pdf()));
    String first = REMOVE.matcher(officer.get(page).body()).results().findFirst().orElseThrow().group(1);
    assertThat(officer.post(page, Map.of("remove", first)).statusCode()).isEqualTo(303);
    assertThat(officer.get(page).body()).contains("Dosya kaldırıldı.", "iki.pdf").doesNotContain("bir.jpg");
    assertThat(officer.post(page, Map.of("remove", first)).statusCode()).as("sent twice").isEqualTo(303);
    casework.complete("valilik18a", request, resolve("POSITIVE"));
    assertThat(muhtar.get("/talepler/" + request.number()).body()).contains("iki.pdf").doesNotContain("bir.jpg");
  }

  @Test
  void whoHasNotClaimedTheTaskLaysNothingReady() throws Exception {
    lay("onarım.jpg");
    Visitor colleague = StaffVisit.signedIn(port, "valilik18b").visitor();
    assertThat(colleague.get(page).body()).contains("önce bu işi İş Listesi’nde üzerinize alınız")
        .doesNotContain("onarım.jpg", "type=\"file\"");
    HttpResponse<String> refused = colleague.upload(page, Map.of(), "files", Map.of("x.jpg", Samples.jpeg(30, 30)));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("önce bu işi İş Listesi’nde üzerinize alınız");
    String file = REMOVE.matcher(officer.get(page).body()).results().findFirst().orElseThrow().group(1);
    assertThat(colleague.post(page, Map.of("remove", file)).statusCode()).isEqualTo(409);
    Visitor migm = StaffVisit.signedIn(port, "migm1").visitor();
    assertThat(migm.get(page).body()).contains("Bu talep sizin biriminizde değil.");
    assertThat(migm.upload(page, Map.of(), "files", Map.of("x.jpg", Samples.jpeg(30, 30))).statusCode()).isEqualTo(409);
    assertThat(waiting()).isEqualTo(1);
    assertThat(StaffVisit.signedIn(port, "valilik06").visitor().get(page).statusCode()).isEqualTo(404);
  }

  @Test
  void aColleagueWhoResolvesTakesNothingOfHis() throws Exception {
    lay("onarım.jpg");
    StaffVisit holder = new StaffVisit(officer, "valilik18a");
    assertThat(holder.unclaim(casework.task(request).getId()).statusCode()).isEqualTo(204);
    casework.claim("valilik18b", request);
    assertThat(form("valilik18b")).doesNotContain("onarım.jpg");
    casework.complete("valilik18b", request, resolve("POSITIVE"));
    assertThat(muhtar.get("/talepler/" + request.number()).body()).doesNotContain("onarım.jpg");
    assertThat(waiting()).as("until the hourly job").isEqualTo(1);
  }

  @Test
  void nothingGoesWithAReturnNorLater() throws Exception {
    lay("onarım.jpg");
    casework.complete("valilik18a", request, interim("Keşif yapılacak."));
    assertThat(form("valilik18a")).as("an interim reply leaves it").contains("onarım.jpg");
    casework.complete("valilik18a", request, giveBack("Belediyenin işi."));
    casework.decide("migm1", request, forward("valilik-18"));
    casework.claim("valilik18a", request);
    assertThat(officer.get(page).body()).doesNotContain("onarım.jpg");
    casework.complete("valilik18a", request, resolve("POSITIVE"));
    assertThat(muhtar.get("/talepler/" + request.number()).body()).doesNotContain("onarım.jpg");
  }

  @Test
  void whatNobodyTakesAlongIsDestroyedAfterADay() {
    lay("onarım.jpg");
    came(Duration.ofHours(23));
    destructions.run(Schedule.HOURLY, () -> true);
    assertThat(form("valilik18a")).contains("onarım.jpg");
    came(Duration.ofHours(25));
    destructions.run(Schedule.HOURLY, () -> true);
    assertThat(waiting()).isZero();
    assertThat(form("valilik18a")).doesNotContain("onarım.jpg");
  }

  /** He was shown them in the form: no result goes out without them unless he says so. */
  @Test
  void aResultWhoseFilesAreGoneIsRefusedUntilHeSaysSo() throws Exception {
    lay("onarım.jpg");
    came(Duration.ofHours(25));
    destructions.run(Schedule.HOURLY, () -> true);
    assertRefused(() -> casework.complete("valilik18a", request, resolve("POSITIVE")), Refusal.Kind.CONFLICT,
        "request.refusal.proof.gone");
    assertThat(officer.get(page).body()).contains("24 saat dolduğu için silindi", "Dosyasız devam et");
    assertThat(officer.post(page, Map.of("remove", "-")).statusCode()).isEqualTo(303);
    assertThat(officer.get(page).body()).doesNotContain("Dosyasız devam et");
    casework.complete("valilik18a", request, resolve("POSITIVE"));
    assertThat(casework.now(request).status()).isEqualTo(Status.RESOLVED);
  }

  @Test
  void whatCameFirstWaitsAsLongAsWhatCameLast() {
    lay("birinci.jpg");
    came(Duration.ofHours(23));
    officer.upload(page, Map.of(), "files", Map.of("ikinci.pdf", Samples.pdf()));
    assertThat(jdbc.sql("select count(*) from attachment where muhtarlik_id = ? and request_id is null and created_at > ?")
        .params(request.muhtarlikId(), Instant.now().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
        .query(Integer.class).single()).isEqualTo(2);
  }

  /** What comes too late is said to be late, and a colleague's refused file costs nobody his own. */
  @Test
  void onlyWhatIsKeptTakesThePlaceOfAnOthersFiles() throws Exception {
    lay("onarım.jpg");
    StaffVisit holder = new StaffVisit(officer, "valilik18a");
    holder.unclaim(casework.task(request).getId());
    casework.claim("valilik18b", request);
    Visitor colleague = StaffVisit.signedIn(port, "valilik18b").visitor();
    colleague.get(page);
    assertThat(colleague.upload(page, Map.of(), "files", Map.of("yol.svg", "<svg/>".getBytes())).statusCode())
        .isEqualTo(422);
    assertThat(casework.now(request).proofOf("valilik18a")).isNotNull();
    new StaffVisit(colleague, "valilik18b").unclaim(casework.task(request).getId());
    casework.claim("valilik18a", request);
    casework.complete("valilik18a", request, resolve("POSITIVE"));
    assertThat(muhtar.get("/talepler/" + request.number()).body()).contains("onarım.jpg");
  }

  @Test
  void filesThatArriveAfterTheDecisionAreNotSaidToHaveGone() throws Exception {
    Account account = context.getBean(StaffAccounts.class).find("valilik18a").orElseThrow();
    Request asItWas = casework.now(request);
    casework.complete("valilik18a", request, giveBack("Belediyenin işi."));
    casework.decide("migm1", request, forward("valilik-18"));
    casework.claim("valilik18a", request);
    lay("sonraki.jpg");
    byte[] late = Samples.jpeg(60, 40);
    assertRefused(() -> context.getBean(Proofs.class).lay(asItWas, account,
        List.of(new Upload("geç.jpg", late.length, new ByteArrayResource(late)))), Refusal.Kind.CONFLICT, "request.refusal.proof.overtaken");
    casework.complete("valilik18a", request, resolve("POSITIVE"));
    assertThat(muhtar.get("/talepler/" + request.number()).body()).contains("sonraki.jpg").doesNotContain("geç.jpg");
  }

  @Test
  void eachRoundHasItsOwn() throws Exception {
    lay("birinci.jpg");
    casework.complete("valilik18a", request, resolve("POSITIVE"));
    muhtar.get("/talepler/" + request.number());
    assertThat(muhtar.post("/talepler/" + request.number() + "/itiraz", Map.of("reason", "Yol bitmedi.")).statusCode())
        .isEqualTo(303);
    casework.claim("migm1", request);
    Visitor migm = StaffVisit.signedIn(port, "migm1").visitor();
    String triage = migm.get("/forms/triage?taskId=" + casework.task(request).getId()).body();
    assertThat(triage).as("of the result to which he objected").contains("birinci.jpg");
    migm.get(page);
    migm.upload(page, Map.of(), "files", Map.of("ikinci.pdf", Samples.pdf()));
    casework.complete("migm1", request, resolve("POSITIVE"));
    for (String shown : List.of(muhtar.get("/talepler/" + request.number()).body(),
        officer.get("/kurum/talepler/" + request.number()).body())) {
      assertThat(shown).containsOnlyOnce("birinci.jpg").containsOnlyOnce("ikinci.pdf");
      assertThat(List.of("ikinci.pdf", "id=\"first-result\"", "birinci.jpg")).isSortedAccordingTo(
          (one, other) -> Integer.compare(shown.indexOf(one), shown.indexOf(other)));
    }
  }

  @Test
  void aNameThatIsCodeIsText() {
    lay(CODE);
    assertThat(officer.get(page).body()).contains(CODE);
    String form = form("valilik18a");
    assertThat(form.substring(form.lastIndexOf("<section", form.indexOf(CODE)), form.indexOf(CODE)))
        .contains("ng-non-bindable");
  }

  private HttpResponse<String> lay(String name) {
    return officer.upload(page, Map.of(), "files", Map.of(name, Samples.jpeg(60, 40)));
  }

  private String form(String account) {
    return StaffVisit.signedIn(port, account).visitor()
        .get("/forms/handle-at-governorate?taskId=" + casework.task(request).getId()).body();
  }

  private int waiting() {
    return jdbc.sql("""
            select count(*) from attachment where muhtarlik_id = ? and request_id is null""")
        .param(request.muhtarlikId()).query(Integer.class).single();
  }

  private void came(Duration ago) {
    jdbc.sql("update attachment set created_at = ? where muhtarlik_id = ? and request_id is null")
        .params(Instant.now().minus(ago).atOffset(ZoneOffset.UTC), request.muhtarlikId()).update();
  }
}

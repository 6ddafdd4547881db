package tr.mbs.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.ask;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.resolve;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.file.Samples;
import tr.mbs.kernel.Secrets;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.Action;
import tr.mbs.request.Movement;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.request.search.RequestReader;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** What a muhtar says about a request that somebody works on, without JavaScript: information and answers. */
@ApplicationTest
@Tag("h2")
class ContributionIT {

  private static final String CANARY = "Kanal tıkandı. {{7*7}} <script>alert(1)</script>";
  private static final String SHOWN = "Kanal tıkandı. {{7*7}} &lt;script&gt;alert(1)&lt;/script&gt;";
  private static final Pattern FILE = Pattern.compile("href=\"(/talepler/[^\"]+/ekler/[^\"]+)\"");

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private RequestReader requests;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Secrets secrets;

  private Casework casework;
  private Visitor muhtar;
  private Request request;
  private String form;

  @BeforeEach
  void theGovernorateHasARequest() throws Exception {
    casework = context.getAutowireCapableBeanFactory().createBean(Casework.class);
    Officeholder person = Officeholder.inOffice(context);
    String office = context.getBean(Mandates.class).find(person.mandate()).orElseThrow().muhtarlikId();
    request = casework.file(office);
    casework.decide("migm1", request, forward("valilik-18"));
    muhtar = MuhtarVisit.signedIn(port, person);
    form = "/talepler/" + request.number() + "/bilgi";
  }

  @Test
  void whatIsAddedStandsWithItsMovementForMuhtarAndOfficers() {
    assertThat(muhtar.get("/talepler/" + request.number()).body()).contains("href=\"" + form + "\"");
    HttpResponse<String> answer = send(typed(CANARY), Map.of("kanal.jpg", Samples.jpeg(60, 40)));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/talepler/" + request.number());
    String page = muhtar.get("/talepler/" + request.number()).body();
    assertThat(page).contains("Bilgi talebinize eklendi.", "Muhtar bilgi ekledi.", SHOWN, "kanal.jpg");
    assertThat(page.indexOf("kanal.jpg")).as("beside its movement").isGreaterThan(page.indexOf("id=\"movements\""));
    Matcher file = FILE.matcher(page);
    assertThat(file.find()).isTrue();
    assertThat(muhtar.download(file.group(1)).statusCode()).isEqualTo(200);

    Movement movement = movements().get(2);
    assertThat(movement.actingUnit()).isNull();
    assertThat(movement.targetUnit()).isEqualTo("valilik-18");
    assertThat(movement.lastDay()).isEqualTo(request().lastDay());
    StaffVisit officer = StaffVisit.signedIn(port, "valilik18a");
    assertThat(officer.visitor().get("/kurum/talepler/" + request.number()).body()).contains(SHOWN, "kanal.jpg");
    assertThat(officer.visitor().download("/kurum" + file.group(1)).statusCode()).isEqualTo(200);
    String task = officer.visitor().get("/forms/handle-at-governorate?taskId=" + casework.task(request).getId()).body();
    assertThat(task.indexOf(SHOWN)).as("on top of the form").isPositive().isLessThan(task.indexOf("mbs-facts"));
  }

  @Test
  void theHolderIsToldAndReadsNothingThatWasTyped() {
    send(typed(CANARY), Map.of());
    assertThat(jdbc.sql("select recipient from notification where message_key like ?")
        .param(request.getId() + "-3-%").query(String.class).list()).containsExactly("valilik-18@kurum.example");
    assertThat(secrets.decryptText("notification", jdbc.sql("select text from notification where message_key = ?")
        .param(request.getId() + "-3-body").query(byte[].class).single()))
        .contains(request.number() + " numaralı talebe muhtar bilgi ekledi.").doesNotContain("Kanal");
  }

  @Test
  void itStandsOnTopUntilAnOfficerDoesSomething() throws Exception {
    send(typed(CANARY), Map.of());
    casework.decide("valilik18a", request, forward("md-18-milli-egitim"));
    String task = StaffVisit.signedIn(port, "egitim18").visitor()
        .get("/forms/handle-at-directorate?taskId=" + casework.task(request).getId()).body();
    assertThat(task.indexOf(SHOWN)).as("among the movements").isGreaterThan(task.indexOf("mbs-facts"));
  }

  @Test
  void aFormThatIsSentSeveralTimesAddsOnce() throws Exception {
    Map<String, String> fields = typed("Kanal tıkandı.");
    Callable<Integer> sending = () -> send(fields, Map.of("kanal.jpg", Samples.jpeg(60, 40))).statusCode();
    AtOnce<Integer> sent = AtOnce.of(Collections.nCopies(4, sending));
    assertThat(sent.failures()).isEmpty();
    assertThat(sent.answers()).hasSize(4).containsOnly(303);
    assertThat(movements()).hasSize(3);
    assertThat(jdbc.sql("select count(*) from attachment where request_id = ? and movement = 3").param(request.getId())
        .query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void otherWordsInAFormThatWasSentAreNotLost() {
    Map<String, String> fields = typed("Kanal tıkandı.");
    assertThat(send(fields, Map.of()).statusCode()).isEqualTo(303);
    fields.put("text", "Kanal açıldı.");
    HttpResponse<String> second = send(fields, Map.of("açık.jpg", Samples.jpeg(60, 40)));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("<title>Hata: ", "Bu formu daha önce gönderdiniz.", "Kanal açıldı.", "açık.jpg");
    fields.put("idempotencyKey", FilledForm.key(second.body()));
    assertThat(send(fields, Map.of()).statusCode()).isEqualTo(303);
    assertThat(movements()).extracting(Movement::words).containsExactly(null, null, "Kanal tıkandı.", "Kanal açıldı.");
  }

  @Test
  void filesAloneAreEnoughAndNothingIsNot() {
    HttpResponse<String> nothing = send(typed("  "), Map.of());
    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(nothing.body()).contains("href=\"#text\"", "Bir şey yazınız veya dosya ekleyiniz.");
    assertThat(send(typed(""), Map.of("kanal.pdf", Samples.pdf())).statusCode()).isEqualTo(303);
    assertThat(movements().get(2).words()).isNull();
  }

  @Test
  void whatIsWrongIsSaidAndEverythingElseKept() {
    Map<String, String> fields = typed("a".repeat(2001));
    HttpResponse<String> answer = send(fields, Map.of("kanal.jpg", Samples.jpeg(60, 40), "kanal.svg", "<svg/>".getBytes()));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Metin en çok 2.000 karakter olabilir.", "“kanal.svg” eklenmedi", "a".repeat(2001),
        "kanal.jpg").contains(fields.get("idempotencyKey"));
    fields.put("text", "Kısa.");
    assertThat(send(fields, Map.of()).statusCode()).isEqualTo(303);
    assertThat(muhtar.get("/talepler/" + request.number()).body()).contains("Kısa.", "kanal.jpg").doesNotContain("kanal.svg");
    fields.put("idempotencyKey", "x");
    assertThat(send(fields, Map.of()).body()).contains("Formun süresi geçti", "Kısa.");
  }

  @Test
  void aFileInPlaceOfTheTextIsNoForm() {
    Map<String, String> fields = typed("");
    fields.remove("text");
    assertThat(muhtar.upload(form, fields, "text", Map.of("kanal.jpg", Samples.jpeg(60, 40))).statusCode())
        .isBetween(400, 422);
    assertThat(movements()).hasSize(2);
  }

  @Test
  void whatComesAfterTheResultIsShownAgain() throws Exception {
    Map<String, String> fields = typed(CANARY);
    casework.decide("valilik18a", request, resolve("POSITIVE"));
    HttpResponse<String> late = send(fields, Map.of());
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Bu talep kapandığı için bilgi eklenemez.", SHOWN).doesNotContain("<textarea");
    assertThat(muhtar.get(form).body()).contains("Bu talep kapandığı için").doesNotContain("<textarea");
    assertThat(muhtar.get("/talepler/" + request.number()).body()).doesNotContain(form);
    assertThat(movements()).hasSize(3);
  }

  @Test
  void aQuestionStandsOnTopAndIsAnsweredThereWithAPhoto() throws Exception {
    assertThat(muhtar.get("/talepler?durum=yonlendirilen").body()).doesNotContain("Sizden yanıt bekleniyor");
    theGovernorateAsks();
    assertThat(muhtar.get("/talepler?durum=yonlendirilen").body()).contains("Sizden yanıt bekleniyor");
    String page = muhtar.get("/talepler/" + request.number()).body();
    assertThat(page).contains("Sizden yanıt bekleniyor", "Çankırı Valiliği bilgi istedi: Kanal nerede? &lt;b&gt;",
        "action=\"" + answerForm() + "\"");
    assertThat(formOf("valilik18a")).contains("Muhtara bugün soruldu, yanıt bekleniyor.").doesNotContain("value=\"ASK\"");

    HttpResponse<String> answer = muhtar.upload(answerForm(), answering(page, CANARY), "files",
        Map.of("kanal.jpg", Samples.jpeg(60, 40)));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(muhtar.get("/talepler/" + request.number()).body()).contains("Yanıtınız gönderildi.", "Muhtar yanıtladı.",
        SHOWN, "kanal.jpg").doesNotContain("Sizden yanıt bekleniyor", answerForm());
    String task = formOf("valilik18a");
    assertThat(task).contains("Muhtar yanıtladı.", "value=\"ASK\"").doesNotContain("yanıt bekleniyor");
    assertThat(task.indexOf(SHOWN)).as("on top of the form").isPositive().isLessThan(task.indexOf("mbs-facts"));
    assertThat(secrets.decryptText("notification", jdbc.sql("select text from notification where message_key = ?")
        .param(request.getId() + "-4-body").query(byte[].class).single()))
        .contains("muhtar sorunuzu yanıtladı").doesNotContain("Kanal");
  }

  @Test
  void theAgeOfAQuestionIsToldInDays() throws Exception {
    theGovernorateAsks();
    jdbc.sql("update request_movement set at = at - interval '3' day where request_id = ? and sequence = 3")
        .param(request.getId()).update();
    assertThat(formOf("valilik18a")).contains("Muhtara 3 gün önce soruldu, yanıt bekleniyor.");
    assertThat(StaffVisit.signedIn(port, "migm1").visitor().get("/kurum/talepler/" + request.number()).body())
        .contains("Muhtara 3 gün önce soruldu, yanıt bekleniyor.");
  }

  @Test
  void anAnswerThatIsWrongKeepsTheQuestionAndTheText() throws Exception {
    theGovernorateAsks();
    Map<String, String> fields = answering(muhtar.get("/talepler/" + request.number()).body(), "Çayın yanında.");
    HttpResponse<String> wrong = muhtar.upload(answerForm(), fields, "files", Map.of("kanal.svg", "<svg/>".getBytes()));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("“kanal.svg” eklenmedi", "Kanal nerede?", "Çayın yanında.", answerForm());
    assertThat(muhtar.upload(answerForm(), fields, "files", Map.of()).statusCode()).isEqualTo(303);
    assertThat(muhtar.upload(answerForm(), fields, "files", Map.of()).statusCode()).as("sent again").isEqualTo(303);
    assertThat(movements()).hasSize(4);
  }

  @Test
  void anAnswerThatComesTooLateIsOfferedAsInformation() throws Exception {
    theGovernorateAsks();
    Map<String, String> fields = answering(muhtar.get("/talepler/" + request.number()).body(), CANARY);
    casework.complete("valilik18a", request, forward("md-18-milli-egitim"));
    assertThat(muhtar.get("/talepler?durum=yonlendirilen").body()).doesNotContain("Sizden yanıt bekleniyor");
    HttpResponse<String> late = muhtar.upload(answerForm(), fields, "files", Map.of("kanal.jpg", Samples.jpeg(60, 40)));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Bu soru artık yanıt beklemiyor.", SHOWN, "kanal.jpg", "action=\"" + form + "\"");
    fields.put("idempotencyKey", FilledForm.key(late.body()));
    assertThat(send(fields, Map.of()).statusCode()).isEqualTo(303);
    assertThat(movements()).extracting(Movement::action)
        .containsExactly(Action.FILED, Action.FORWARDED, Action.ASKED, Action.FORWARDED, Action.ADDED);
    assertThat(muhtar.get("/talepler/" + request.number()).body()).contains(SHOWN, "kanal.jpg");
  }

  @Test
  void ofAnAnswerAndAResultAtOnceNothingIsLost() throws Exception {
    theGovernorateAsks();
    Map<String, String> fields = answering(muhtar.get("/talepler/" + request.number()).body(), "Çayın yanında.");
    AtOnce<HttpResponse<String>> both = AtOnce.of(List.of(
        () -> muhtar.upload(answerForm(), fields, "files", Map.of()),
        () -> {
          casework.complete("valilik18a", request, resolve("POSITIVE"));
          return null;
        }));
    assertThat(both.failures()).isEmpty();
    HttpResponse<String> answer = both.answers().get(0);
    assertThat(answer.statusCode()).isIn(303, 409);
    if (answer.statusCode() == 409) {
      assertThat(answer.body()).contains("Çayın yanında.", "Bu talep kapandığı için bilgi eklenemez.");
    }
    assertThat(movements()).hasSize(answer.statusCode() == 303 ? 5 : 4).last().extracting(Movement::action)
        .isEqualTo(Action.RESOLVED);
  }

  private void theGovernorateAsks() throws Exception {
    casework.decide("valilik18a", request, ask("Kanal nerede? <b>"));
  }

  private String answerForm() {
    return "/talepler/" + request.number() + "/yanit";
  }

  private static Map<String, String> answering(String page, String text) {
    return new HashMap<>(Map.of("idempotencyKey", FilledForm.key(page), "text", text));
  }

  private String formOf(String officer) {
    return StaffVisit.signedIn(port, officer).visitor()
        .get("/forms/handle-at-governorate?taskId=" + casework.task(request).getId()).body();
  }

  @Test
  void nobodyElseAddsToIt() {
    Visitor colleague = MuhtarVisit.signedIn(port, Officeholder.inOffice(context));
    assertThat(colleague.get(form).statusCode()).isEqualTo(404);
    assertThat(colleague.post(form, Map.of("text", "x", "idempotencyKey", UUID.randomUUID().toString())).statusCode())
        .isEqualTo(404);
    assertThat(movements()).hasSize(2);
  }

  private Map<String, String> typed(String text) {
    Map<String, String> fields = new HashMap<>();
    fields.put("idempotencyKey", FilledForm.key(muhtar.get(form).body()));
    fields.put("text", text);
    return fields;
  }

  private HttpResponse<String> send(Map<String, String> fields, Map<String, byte[]> files) {
    return muhtar.upload(form, fields, "files", files);
  }

  private Request request() {
    return casework.now(request);
  }

  private List<Movement> movements() {
    return requests.movements(request.getId());
  }
}

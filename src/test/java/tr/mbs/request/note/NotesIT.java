package tr.mbs.request.note;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.giveBack;
import static tr.mbs.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** "İç notlar": who reads and writes them, once for each form. */
@ApplicationTest
@Tag("h2")
class NotesIT {

  private static final String CODE = "{{7*7}}<b>Muhtarla görüşüldü.</b>";
  private static final Pattern KEY = Pattern.compile("name=\"idempotencyKey\" value=\"([^\"]+)\"");

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private Notes notes;
  @Autowired
  private JdbcClient jdbc;

  private Casework casework;
  private Request request;
  private String page;

  @BeforeEach
  void aRequestIsFiled() {
    casework = context.getAutowireCapableBeanFactory().createBean(Casework.class);
    request = casework.file("D18-007");
    page = "/kurum/talepler/" + request.number();
  }

  @Test
  void aNoteIsReadByEveryBodyThatHasHeldTheRequest() throws Exception {
    assertThat(note("migm1", CODE).statusCode()).isEqualTo(303);
    casework.decide("migm1", request, forward("belediye-18-merkez"));
    assertThat(signedIn("belediye18").get(page).body())
        .contains("İç notlar", "{{7*7}}&lt;b&gt;Muhtarla görüşüldü.&lt;/b&gt;", "Zeynep Aydın").doesNotContain("<b>Muhtarla");
    note("belediye18", "Ekip yola çıktı.");
    casework.decide("belediye18", request, giveBack("Valiliğin işi."));
    String read = signedIn("migm2").get(page).body();
    assertThat(read.indexOf("Ekip yola çıktı.")).as("the latest first").isPositive().isLessThan(read.indexOf("görüşüldü"));
    casework.claim("migm1", request);
    String form = signedIn("migm1").get("/forms/triage?taskId=" + casework.task(request).getId()).body();
    assertThat(form.substring(form.indexOf("ng-non-bindable"), form.indexOf("mbs-decision")))
        .contains("İç notlar", "Ekip yola çıktı.", "{{7*7}}");
  }

  /** The governorate sees what goes on in its il. That is not enough. */
  @Test
  void whoOnlySeesTheRequestIsNotTold() throws Exception {
    note("migm1", CODE);
    casework.decide("migm1", request, forward("belediye-18-merkez"));
    Visitor governorate = signedIn("valilik18a");
    assertThat(governorate.get(page).body()).contains("Köy yolu onarımı").doesNotContain("İç notlar", "görüşüldü");
    HttpResponse<String> refused = governorate.post(page + "/not", form("Bizim notumuz"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).doesNotContain("görüşüldü");
    for (String stranger : List.of("valilik06", "egitim18")) {
      Visitor visitor = signedIn(stranger);
      assertThat(visitor.get(page).statusCode()).isEqualTo(404);
      assertThat(visitor.post(page + "/not", form("x")).statusCode()).isEqualTo(404);
    }
    assertThat(count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2001})
  void whatIsWrongStaysOnThePage(int length) {
    String text = "ğ".repeat(length);
    HttpResponse<String> answer = note("migm1", text);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<title>Hata: ", "href=\"#text\"",
        length == 0 ? "Not boş olamaz." : "Not en çok 2.000 karakter olabilir.", ">" + text + "</textarea>");
    assertThat(count()).isZero();
    assertThat(note("migm1", "ğ".repeat(2000)).statusCode()).isEqualTo(303);
  }

  @Test
  void aFormSentTwiceMakesOneNote() {
    Visitor officer = signedIn("migm1");
    String key = KEY.matcher(officer.get(page).body()).results().findFirst().orElseThrow().group(1);
    Map<String, String> form = Map.of("text", CODE, "idempotencyKey", key);
    assertThat(officer.post(page + "/not", form).statusCode()).isEqualTo(303);
    assertThat(officer.post(page + "/not", form).statusCode()).isEqualTo(303);
    assertThat(officer.get(page).body()).containsOnlyOnce("Muhtarla görüşüldü");
    HttpResponse<String> other = officer.post(page + "/not", Map.of("text", "Başka not", "idempotencyKey", key));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("Bu formla başka bir not kaydedildi.", "Başka not</textarea>").doesNotContain(key);
    assertThat(officer.post(page + "/not", Map.of("text", "Anahtarsız")).statusCode()).isEqualTo(422);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void twoClicksAtOnceMakeOneNote() throws Exception {
    StaffAccounts.Account officer = context.getBean(StaffAccounts.class).find("migm1").orElseThrow();
    UUID key = UUID.randomUUID();
    AtOnce<Void> clicks = AtOnce.of(Collections.nCopies(4, (Callable<Void>) () -> {
      notes.write(request.getId(), officer, key, CODE);
      return null;
    }));
    assertThat(clicks.failures()).isEmpty();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void theTrailSaysWhoWroteAndNotWhat() {
    note("migm1", CODE);
    assertThat(jdbc.sql("select detail from audit_entry where action = 'request-note' and actor = 'migm1' and subject_id = ?")
        .param(request.number()).query(String.class).list()).hasSize(1).containsOnlyNulls();
  }

  @Test
  void noFormNoNote() {
    StaffAccounts.Account officer = context.getBean(StaffAccounts.class).find("migm1").orElseThrow();
    assertRefused(() -> notes.write(request.getId(), officer, null, CODE), Refusal.Kind.INVALID, "NotNull.idempotencyKey");
  }

  private HttpResponse<String> note(String officer, String text) {
    Visitor visitor = signedIn(officer);
    visitor.get(page);
    return visitor.post(page + "/not", form(text));
  }

  private static Map<String, String> form(String text) {
    return Map.of("text", text, "idempotencyKey", UUID.randomUUID().toString());
  }

  private int count() {
    return jdbc.sql("select count(*) from request_note where request_id = ?").param(request.getId()).query(Integer.class)
        .single();
  }

  private Visitor signedIn(String officer) {
    return StaffVisit.signedIn(port, officer).visitor();
  }
}

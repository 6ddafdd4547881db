package tr.mbs.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.file.Samples;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.Visitor;

/** Başvuru Formu sent after the session was over, without JavaScript: nothing typed is lost, and nobody else can write. */
@ApplicationTest
class LostFilingIT {

  private static final String FORM = "/basvuru";
  private static final String KEPT = "/giris?saklandi";
  private static final String RESTORED = "Göndermediğiniz başvurunuz geri getirildi.";
  private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([^\"]+)\"");

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  private Officeholder person;
  private Visitor muhtar;
  private Map<String, String> fields;

  @BeforeEach
  void fillInTheForm() {
    person = Officeholder.inOffice(context);
    muhtar = MuhtarVisit.signedIn(port, person);
    fields = formOf(muhtar);
  }

  @Test
  void whatWasTypedIsThereAfterSigningInAgain() {
    loseTheSession();
    HttpResponse<String> answer = muhtar.upload(FORM, fields, "files", Map.of("yol.jpg", Samples.jpeg(40, 30)));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo(KEPT);
    assertThat(muhtar.get(KEPT).body()).contains("Oturumunuz kapandı. Yazdıklarınız saklandı");
    MuhtarVisit again = new MuhtarVisit(muhtar);
    assertThat(location(again.enter(again.code(person)))).isEqualTo(FORM);
    String page = muhtar.get(FORM).body();
    assertThat(page).contains(RESTORED, "value=\"Köy yolu onarımı\"", "Yol yağmurdan sonra çöktü.", "yol.jpg");
    assertThat(FilledForm.key(page)).isEqualTo(fields.get("idempotencyKey"));
    assertThat(muhtar.upload(FORM, fields, "files", Map.of()).statusCode()).isEqualTo(303);
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void aWindowOfAnEarlierSessionLosesNothingEither() {
    loseTheSession();
    Visitor again = MuhtarVisit.signedIn(port, person);
    HttpResponse<String> answer = anOldWindowOf(again).upload(FORM, fields, "files", Map.of());
    assertThat(location(answer)).isEqualTo(KEPT);
    assertThat(location(again.get(KEPT))).isEqualTo(FORM);
    assertThat(again.get(FORM).body()).contains(RESTORED);
    assertThat(requests()).isZero();
  }

  @Test
  void whichFilesWereNotKeptIsToldInTheFormThatComesBack() {
    loseTheSession();
    assertThat(location(muhtar.upload(FORM, fields, "files", Map.of("yol.jpg", Samples.jpeg(40, 30),
        "bildirim.exe", new byte[] {'M', 'Z', 0}, "bos.pdf", new byte[0])))).isEqualTo(KEPT);
    MuhtarVisit again = new MuhtarVisit(muhtar);
    again.enter(again.code(person));
    String page = muhtar.get(FORM).body();
    assertThat(page).contains(RESTORED, "yol.jpg", "“bildirim.exe” eklenmedi: dosya PDF, JPEG veya PNG değil.",
        "“bos.pdf” eklenmedi: dosya boş.", "href=\"#files\"");
    assertThat(muhtar.post("/basvuru/taslak", fields).statusCode()).isEqualTo(204);
    assertThat(muhtar.get(FORM).body()).as("once he has gone on").contains(RESTORED).doesNotContain("eklenmedi");
  }

  @Test
  void aPlainFormWorksToo() {
    loseTheSession();
    assertThat(location(muhtar.post(FORM, fields))).isEqualTo(KEPT);
    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void withoutProofNothingIsKept() {
    String proof = fields.remove("proof");
    loseTheSession();
    assertRefused(fields);
    for (String forged : new String[] {"", "x", "..", proof + "A", proof.substring(1),
        proof.replaceFirst("[^.]+", UUID.randomUUID().toString()), proof.replaceFirst("\\.\\d", ".9")}) {
      fields.put("proof", forged);
      assertRefused(fields);
    }
    assertThat(drafts()).isZero();
  }

  @Test
  void theProofIsWorthNothingForAnotherForm() {
    loseTheSession();
    fields.put("idempotencyKey", UUID.randomUUID().toString());
    assertRefused(fields);
    fields.put("idempotencyKey", "1");
    assertRefused(fields);
    assertThat(drafts()).isZero();
  }

  @Test
  void theProofOfOneWritesForHimAlone() {
    Officeholder other = Officeholder.inOffice(context);
    Visitor attacker = MuhtarVisit.signedIn(port, other);
    Map<String, String> own = formOf(attacker);
    fields.put("proof", own.get("proof"));
    assertRefused(fields);
    assertThat(location(anOldWindowOf(muhtar).upload(FORM, own, "files", Map.of()))).isEqualTo(KEPT);
    assertThat(drafts()).isZero();
    assertThat(muhtar.get(FORM).body()).doesNotContain(RESTORED);
    assertThat(attacker.get(FORM).body()).contains(RESTORED);
  }

  @Test
  void nothingIsKeptForWhoLeftOffice() {
    person.retire(context);
    loseTheSession();
    assertRefused(fields);
    assertThat(drafts()).isZero();
  }

  @Test
  void whatWasFiledIsNotKeptAgain() {
    assertThat(muhtar.upload(FORM, fields, "files", Map.of()).statusCode()).isEqualTo(303);
    loseTheSession();
    assertRefused(fields);
    assertThat(drafts()).isZero();
  }

  /** The session is over on the server; the browser does not know. */
  private void loseTheSession() {
    jdbc.sql("delete from spring_session where principal_name = ?").param(person.mandate().toString()).update();
    assertThat(location(muhtar.get(FORM))).isEqualTo("/giris");
  }

  /** The same browser with a page that it got in an earlier session: the form's token is wrong. */
  private Visitor anOldWindowOf(Visitor visitor) {
    Visitor window = new Visitor(port);
    visitor.cookies().forEach(window::take);
    return window;
  }

  private void assertRefused(Map<String, String> sent) {
    Visitor stranger = new Visitor(port);
    assertThat(stranger.post(FORM, sent).statusCode()).isEqualTo(403);
  }

  private static Map<String, String> formOf(Visitor visitor) {
    String page = visitor.get(FORM).body();
    Map<String, String> fields = FilledForm.on(page);
    fields.put("proof", PROOF.matcher(page).results().findFirst().orElseThrow().group(1));
    return fields;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse(null);
  }

  private int drafts() {
    return jdbc.sql("select count(*) from request_draft where mandate_id = ?").param(person.mandate())
        .query(Integer.class).single();
  }

  private int requests() {
    return jdbc.sql("select count(*) from request where mandate_id = ?").param(person.mandate()).query(Integer.class)
        .single();
  }
}

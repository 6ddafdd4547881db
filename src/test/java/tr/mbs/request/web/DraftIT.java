package tr.mbs.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tr.mbs.file.Samples;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.Visitor;

/** What was typed and not filed comes back, to nobody but the one who typed it. */
@ApplicationTest
class DraftIT {

  private static final String FORM = "/basvuru";
  private static final String RESTORED = "Göndermediğiniz başvurunuz geri getirildi.";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;

  private Officeholder person;
  private Visitor muhtar;
  private Map<String, String> fields;

  @BeforeEach
  void openTheForm() {
    person = Officeholder.inOffice(context);
    muhtar = MuhtarVisit.signedIn(port, person);
    String page = muhtar.get(FORM).body();
    assertThat(page).doesNotContain(RESTORED);
    fields = FilledForm.on(page);
  }

  @Test
  void aFormThatWasRefusedComesBackWithItsFilesInANewSession() {
    fields.put("title", "");
    muhtar.upload(FORM, fields, "files", Map.of("yol.jpg", Samples.jpeg(40, 30)));
    Visitor later = MuhtarVisit.signedIn(port, person);
    String page = later.get(FORM).body();
    assertThat(page).contains(RESTORED, "Köy girişi", "yol.jpg");
    assertThat(FilledForm.key(page)).isEqualTo(fields.get("idempotencyKey"));
    Visitor colleague = MuhtarVisit.signedIn(port, Officeholder.inOffice(context));
    assertThat(colleague.get(FORM).body()).doesNotContain(RESTORED, "Köy girişi", "yol.jpg");
  }

  @Test
  void whatTheScriptKeepsIsReplacedByWhatItKeepsNext() {
    assertThat(keep("title", "Köy yo")).isEqualTo(204);
    assertThat(keep("title", "Köy yolu bozuk")).isEqualTo(204);
    assertThat(muhtar.get(FORM).body()).contains(RESTORED, "value=\"Köy yolu bozuk\"").doesNotContain("Köy yo\"");
  }

  @Test
  void anEmptiedFormIsForgotten() {
    keep("title", "Köy yo");
    fields.putAll(Map.of("title", "", "description", "", "place", ""));
    assertThat(muhtar.post(FORM + "/taslak", fields).statusCode()).isEqualTo(204);
    assertThat(muhtar.get(FORM).body()).doesNotContain(RESTORED);
  }

  @Test
  void aDraftIsDeletedWithItsFilesOnRequest() {
    fields.put("title", "");
    muhtar.upload(FORM, fields, "files", Map.of("yol.jpg", Samples.jpeg(40, 30)));
    assertThat(muhtar.post(FORM + "/taslak/sil", Map.of()).statusCode()).isEqualTo(303);
    assertThat(muhtar.get(FORM).body()).doesNotContain(RESTORED, "Köy girişi", "yol.jpg");
  }

  /** The script's last message may overtake nothing, but come after the form on a slow line. */
  @Test
  void aDraftThatArrivesAfterItsFormIsNotShown() {
    keep("title", "Köy yo");
    assertThat(muhtar.upload(FORM, fields, "files", Map.of()).statusCode()).isEqualTo(303);
    assertThat(muhtar.get(FORM).body()).doesNotContain(RESTORED);
    keep("title", "Köy yolu onarımı");
    assertThat(muhtar.get(FORM).body()).doesNotContain(RESTORED);
  }

  private int keep(String field, String text) {
    fields.put(field, text);
    return muhtar.post(FORM + "/taslak", fields).statusCode();
  }
}

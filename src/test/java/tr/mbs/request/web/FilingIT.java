package tr.mbs.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.file.Samples;
import tr.mbs.file.Upload;
import tr.mbs.kernel.Refusal;
import tr.mbs.request.file.Attachments;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.Visitor;

/** A muhtar files without JavaScript. */
@ApplicationTest
class FilingIT {

  private static final String FORM = "/basvuru";
  private static final String CANARY = "{{7*7}} ${7*7} #{7*7} <script>alert(1)</script> \"'";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  private Visitor muhtar;
  private Map<String, String> fields;

  @BeforeEach
  void openTheForm() {
    muhtar = MuhtarVisit.signedIn(port, Officeholder.inOffice(context));
    fields = FilledForm.on(muhtar.get(FORM).body());
  }

  @Test
  void aRequestIsFiledWithItsFilesAndReadAgain() {
    fields.put("description", CANARY);
    HttpResponse<String> answer = send(Map.of("yol.jpg", Samples.jpeg(40, 30)));
    assertThat(answer.statusCode()).isEqualTo(303);
    String confirmation = answer.headers().firstValue("Location").orElseThrow();
    assertThat(confirmation).matches("/basvuru/MBS-\\d{4}-\\d{7}/alindi");
    String number = confirmation.split("/")[2];
    assertThat(muhtar.get(confirmation).body()).contains(number, "Yanıt için yasal son gün");
    assertThat(muhtar.get("/talepler").body()).contains(number, "MİGM&#39;ye ulaştı").doesNotContain("<script>alert");
    assertThat(muhtar.get("/talepler/" + number).body())
        .contains("yol.jpg", "{{7*7}} ${7*7} #{7*7} &lt;script&gt;alert(1)&lt;/script&gt; &quot;&#39;",
            "Talep oluşturuldu.", "Deneme Köyü Muhtarlığı");
  }

  @Test
  void wrongFieldsKeepEverythingThatWasTypedAndSent() {
    fields.put("title", "  ");
    fields.put("description", "a".repeat(4001));
    fields.put("subject", "XYZ");
    fields.put("type", "");
    HttpResponse<String> answer = send(Map.of("yol.jpg", Samples.jpeg(40, 30)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<title>Hata: Başvuru Formu", "href=\"#title\"", "href=\"#description\"",
        "href=\"#subject\"", "href=\"#type\"", "4.000", "a".repeat(4001), "Köy girişi", "yol.jpg");
    assertThat(FilledForm.key(answer.body())).isEqualTo(fields.get("idempotencyKey"));

    fields.putAll(Map.of("title", "Köy yolu", "description", "Çöktü.", "subject", "YOL", "type", "COMPLAINT"));
    HttpResponse<String> second = send(Map.of());
    assertThat(second.statusCode()).isEqualTo(303);
    assertThat(claimed()).isEqualTo(1);
  }

  @Test
  void aSixthFileAndALargeFileAreRefusedByNameAndTheOthersKept() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("büyük.pdf", Arrays.copyOf(Samples.pdf(), 11 * 1024 * 1024));
    for (int i = 1; i <= 6; i++) {
      files.put("yol" + i + ".png", Samples.png(10 + i, 10));
    }
    HttpResponse<String> answer = send(files);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("“yol6.png” eklenmedi: en çok 5 dosya gönderebilirsiniz.",
        "“büyük.pdf” eklenmedi: dosya 10 MB&#39;den büyük.", "Köy girişi");
    assertThat(answer.body()).contains(">yol1.png<", ">yol5.png<").doesNotContain(">yol6.png<", ">büyük.pdf<");
    assertThat(send(Map.of()).statusCode()).isEqualTo(303);
    assertThat(claimed()).isEqualTo(5);
  }

  @Test
  void hostileFilesAreRefusedByName() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("../../resim.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes());
    files.put("fatura\u202Efdp.pdf", "<html><script>alert(1)</script></html>".getBytes());
    HttpResponse<String> answer = send(files);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("“resim.svg” eklenmedi", "“faturafdp.pdf” eklenmedi").doesNotContain("..");
    assertThat(jdbc.sql("select count(*) from attachment where idempotency_key = ?").param(key())
        .query(Integer.class).single()).isZero();
  }

  @Test
  void aFileIsTakenOffAgain() {
    fields.put("title", "");
    String page = send(Map.of("yol.jpg", Samples.jpeg(40, 30))).body();
    String file = page.replaceAll("(?s).*name=\"remove\"[^>]*value=\"([^\"]+)\".*", "$1");
    fields.put("remove", file);
    HttpResponse<String> answer = send(Map.of());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(muhtar.get(FORM).body()).contains("Dosya kaldırıldı", "Köy girişi")
        .doesNotContain("yol.jpg", "geri getirildi");
  }

  @Test
  void aFileThatIsRefusedWhileAnotherIsTakenOffIsNamed() {
    fields.put("title", "");
    String page = send(Map.of("yol.jpg", Samples.jpeg(40, 30))).body();
    fields.put("remove", page.replaceAll("(?s).*name=\"remove\"[^>]*value=\"([^\"]+)\".*", "$1"));
    HttpResponse<String> answer = send(Map.of("köprü.svg", "<svg/>".getBytes()));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("“köprü.svg” eklenmedi", "Köy girişi")
        .doesNotContain(">yol.jpg<", "href=\"#title\"");
    assertThat(muhtar.get(FORM).body()).doesNotContain(">yol.jpg<");
  }

  @Test
  void beyondFiveFilesNoneIsRead() {
    List<Upload> uploads = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      uploads.add(new Upload(i + ".jpg", 1, new ByteArrayResource(new byte[] {1})));
    }
    uploads.add(new Upload("altı.jpg", 1, () -> {
      throw new IOException("was read");
    }));
    assertThat(context.getBean(Attachments.class).keep("D18-009", UUID.randomUUID(), uploads))
        .extracting(Refusal::messageKey).startsWith("file.type").endsWith("request.file.tooMany").hasSize(6);
  }

  @Test
  void aFormThatIsSentSeveralTimesFilesOneRequest() throws Exception {
    Callable<String> sending = () -> {
      HttpResponse<String> answer = send(Map.of("yol.jpg", Samples.jpeg(40, 30)));
      assertThat(answer.statusCode()).isEqualTo(303);
      return answer.headers().firstValue("Location").orElseThrow();
    };
    AtOnce<String> sent = AtOnce.of(Collections.nCopies(4, sending));
    assertThat(sent.failures()).isEmpty();
    assertThat(sent.answers()).hasSize(4).containsOnly(sent.answers().get(0));
    assertThat(jdbc.sql("select count(*) from request where idempotency_key = ?").param(key())
        .query(Integer.class).single()).isEqualTo(1);
    assertThat(claimed()).isEqualTo(1);
  }

  @Test
  void otherWordsInAFormThatWasFiledAreNotLost() {
    assertThat(send(Map.of("yol.jpg", Samples.jpeg(40, 30))).statusCode()).isEqualTo(303);
    fields.put("title", "Başka bir konu");
    HttpResponse<String> second = send(Map.of("köprü.jpg", Samples.jpeg(50, 30)));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("daha önce gönderildi", "Başka bir konu", ">köprü.jpg<")
        .doesNotContain(">yol.jpg<");
    fields.put("idempotencyKey", FilledForm.key(second.body()));
    assertThat(send(Map.of()).statusCode()).isEqualTo(303);
    assertThat(claimed()).isEqualTo(1);
    assertThat(muhtar.get("/talepler").body()).contains("Köy yolu onarımı", "Başka bir konu");
  }

  @Test
  void aFormWithoutItsKeyGetsANewOne() {
    fields.put("idempotencyKey", "x");
    HttpResponse<String> answer = send(Map.of("yol.jpg", Samples.jpeg(40, 30)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Formun süresi geçti", "yol.jpg", "Köy girişi");
    fields.put("idempotencyKey", FilledForm.key(answer.body()));
    assertThat(send(Map.of()).statusCode()).isEqualTo(303);
    assertThat(claimed()).isEqualTo(1);
  }

  private HttpResponse<String> send(Map<String, byte[]> files) {
    return muhtar.upload(FORM, fields, "files", files);
  }

  private UUID key() {
    return UUID.fromString(fields.get("idempotencyKey"));
  }

  private int claimed() {
    return jdbc.sql("""
            select count(*) from attachment a join request r on r.id = a.request_id
            where r.idempotency_key = ?""")
        .param(key()).query(Integer.class).single();
  }
}

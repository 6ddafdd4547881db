package tr.mbs.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.testing.StaffVisit.variables;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.desk.Cast;
import tr.mbs.desk.OpenCase;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;

/** What the forms of the door take: texts of the fields that their records name, and nothing else, with a word to each. */
@ApplicationTest
class ForgedFormsIT {

  private static final Map<String, String> FORWARD =
      Map.of("decision", "FORWARD", "targetUnit", "valilik-18", "note", "Gereğini rica ederiz.");
  private static final Map<String, String> RESOLVE =
      Map.of("decision", "RESOLVE", "outcome", "INFORMED", "resultText", "Yol programa alındı.");
  private static final Map<String, String> RETURN = Map.of("decision", "RETURN", "reason", "Görevimiz değildir.");
  private static final String MALFORMED = "Form okunamadı. Sayfayı yenileyip formu yeniden doldurunuz.";
  private static final String UNKNOWN_FIELD =
      "Formda bulunmayan bir alan gönderildi. Sayfayı yenileyip formu yeniden doldurunuz.";

  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  private OpenCase request;
  private StaffVisit migm;

  @BeforeEach
  void aRequestWaitsForMigm() {
    request = OpenCase.filed(context);
    migm = Cast.of(context).officer("migm1");
    assertThat(migm.claim(request.task()).statusCode()).isEqualTo(204);
  }

  @Test
  void fieldsThatNoRecordNamesAreRefused() {
    for (String name : List.of("status", "initiator", "holderUnit", "number", "returns", "subject", "office", "id",
        "class", "decision.name", "decision[0]", "note[]", "targetUnit.value", "__proto__", "Decision", "ı", "${x}")) {
      assertRefused(migm, variables(with(FORWARD, name, "RESOLVED")), UNKNOWN_FIELD);
    }
  }

  @Test
  void whatIsNoTextIsRefused() {
    for (String value : List.of("1", "1.5", "[]", "[\"x\"]", "{}", "{\"value\":\"x\"}")) {
      assertRefused(migm, "{\"variables\":{\"note\":{\"value\":" + value + ",\"type\":\"String\"}}}", MALFORMED);
    }
    for (String type : List.of("Object", "File", "Json", "Xml", "Bytes", "Integer", "Long", "Date", "string", "")) {
      assertRefused(migm, "{\"variables\":{\"note\":{\"value\":\"x\",\"type\":\"" + type + "\"}}}", MALFORMED);
    }
    assertRefused(migm, """
        {"variables":{"note":{"value":"rO0ABXNyAA==","type":"Object","valueInfo":
        {"objectTypeName":"java.util.HashMap","serializationDataFormat":"application/x-java-serialized-object"}}}}""",
        MALFORMED);
  }

  @Test
  void aBodyThatIsNoFormIsRefused() {
    for (String body : List.of("", " ", "null", "1", "\"x\"", "[]", "{", "{}", "x", "\u0000", "{\"variables\":null}",
        "{\"variables\":[]}", "{\"variables\":\"x\"}", "{\"variables\":{\"note\":null}}",
        "{\"variables\":{\"note\":\"x\"}}", "{\"variables\":{\"note\":{\"value\":\"\\ud800", "[".repeat(5000),
        "{\"variables\":".repeat(2000), "{\"variables\":{\"note\":{\"value\":\"" + "x".repeat(300_000) + "\"}}}")) {
      assertRefused(migm, body, MALFORMED);
    }
  }

  @Test
  void eachWrongFieldHasItsSentence() {
    assertRefused(migm, variables(Map.of()), "Karar seçilmedi. Listeden bir karar seçiniz.");
    assertRefused(migm, variables(Map.of("decision", "forward")),
        "Bu aşamada bu karar verilemez. Listedeki kararlardan birini seçiniz.");
    assertRefused(migm, variables(RETURN), "Bu aşamada bu karar verilemez. Listedeki kararlardan birini seçiniz.");
    assertRefused(migm, variables(Map.of("decision", "FORWARD")), "Hedef kurum seçilmedi. Listeden bir kurum seçiniz.");
    assertRefused(migm, variables(with(FORWARD, "note", " \t\u00a0\n")),
        "Yönlendirme notu boş olamaz. Kurumun ne yapmasını beklediğinizi yazınız.");
    assertRefused(migm, variables(with(FORWARD, "note", "ğ".repeat(2001))),
        "Yönlendirme notu en çok 2.000 karakter olabilir. Metni kısaltınız.");
    assertRefused(migm, variables(with(FORWARD, "targetUnit", "Çankırı Valiliği")),
        "Böyle bir kurum yok. Listeden bir kurum seçiniz.");
    assertRefused(migm, variables(with(FORWARD, "targetUnit", "valilik-99")),
        "Böyle bir kurum yok. Listeden bir kurum seçiniz.");
    assertRefused(migm, variables(with(FORWARD, "targetUnit", "valilik-06")),
        "Talep yalnız muhtarlığın bulunduğu ildeki bir kuruma yönlendirilebilir. Listeden bir kurum seçiniz.");
    assertRefused(migm, variables(with(FORWARD, "targetUnit", "md-18-milli-egitim")),
        "MİGM bu kuruma yönlendiremez. Listeden bir kurum seçiniz.");
    assertRefused(migm, variables(Map.of("decision", "RESOLVE")), "Sonuç açıklaması boş olamaz. Muhtarın okuyacağı"
        + " yanıtı yazınız. Sonuç türü seçilmedi. Listeden bir sonuç türü seçiniz.");
    assertRefused(migm, variables(with(RESOLVE, "outcome", "OUTSIDE_DUTIES")),
        "Sonuç türü seçilmedi. Listeden bir sonuç türü seçiniz.");
    assertRefused(migm, variables(with(RESOLVE, "resultText", "x".repeat(4001))),
        "Sonuç açıklaması en çok 4.000 karakter olabilir. Metni kısaltınız.");
    assertRefused(migm, variables(with(RESOLVE, "outcome", "NEGATIVE")),
        "Olumsuz ve kısmen olumlu sonuçta gerekçe zorunludur. Gerekçeyi yazınız.");
  }

  @Test
  void aMunicipalityResolvesOrReturnsAndNothingElse() {
    assertThat(migm.submit(request.task(), with(FORWARD, "targetUnit", "belediye-18-merkez")).statusCode())
        .isEqualTo(204);
    StaffVisit municipality = Cast.of(context).officer("belediye18");
    assertThat(municipality.claim(request.task()).statusCode()).isEqualTo(204);
    assertRefused(municipality, variables(FORWARD),
        "Bu aşamada bu karar verilemez. Listedeki kararlardan birini seçiniz.");
    assertRefused(municipality, variables(with(RETURN, "reason", "")), "Gerekçe boş olamaz. Gerekçeyi yazınız.");
    assertRefused(municipality, variables(with(RETURN, "proposedUnit", "x")),
        "Böyle bir kurum yok. Listeden bir kurum seçiniz.");
    assertThat(municipality.submit(request.task(), RETURN).statusCode()).isEqualTo(204);
  }

  @Test
  void hiddenFieldsOfOtherDecisionsComeEmptyAndDoNoHarm() {
    Map<String, String> all = new HashMap<>(Map.of("outcome", "", "resultText", "", "reason", "", "proposedUnit", ""));
    all.putAll(FORWARD);
    assertThat(migm.submit(request.task(), all).statusCode()).isEqualTo(204);
  }

  @Test
  void migmRecordsForAMuhtarByTheSameDoor() {
    Map<String, String> form = new HashMap<>(Map.of("muhtarTckn", "10000000146", "channel", "PHONE", "type", "REQUEST",
        "subject", "YOL", "title", "Yol", "description", "Yol bozuldu.", "idempotencyKey",
        UUID.randomUUID().toString()));
    assertThat(startRefusal(with(form, "status", "RESOLVED"))).isEqualTo(UNKNOWN_FIELD);
    assertThat(startRefusal(with(form, "muhtarTckn", "10000000147")))
        .isEqualTo("TC Kimlik Numarası geçerli değil. 11 haneyi kontrol ediniz.");
    assertThat(startRefusal(with(form, "channel", "PORTAL"))).isNotBlank();
    assertThat(startRefusal(with(form, "idempotencyKey", "x"))).isNotBlank();
    assertThat(startRefusal(with(form, "description", "x".repeat(4001))))
        .isEqualTo("Açıklama en çok 4.000 karakter olabilir. Metni kısaltınız.");
    HttpResponse<String> started = migm.call("POST", "/process-definition/key/request/submit-form", variables(form));
    assertThat(started.statusCode()).isEqualTo(200);
    assertThat(migm.call("POST", "/process-definition/key/request/submit-form", variables(form)).statusCode())
        .isEqualTo(409);
    assertThat(migm.call("POST", "/process-definition/key/approval-code/submit-form", variables(form)).statusCode())
        .isEqualTo(404);
    assertThat(Cast.of(context).officer("valilik18a")
        .call("POST", "/process-definition/key/request/submit-form", variables(form)).statusCode()).isEqualTo(403);
  }

  private String startRefusal(Map<String, String> form) {
    long before = requests();
    HttpResponse<String> answer = migm.call("POST", "/process-definition/key/request/submit-form", variables(form));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(requests()).isEqualTo(before);
    return JsonPath.read(answer.body(), "$.message");
  }

  private long requests() {
    return jdbc.sql("select count(*) from request where muhtarlik_id = 'D18-001' and channel = 'PHONE'")
        .query(Long.class).single();
  }

  private void assertRefused(StaffVisit officer, String body, String sentence) {
    List<Map<String, Object>> before = request.state();
    HttpResponse<String> answer = officer.submit(request.task(), body);
    String asked = body.substring(0, Math.min(body.length(), 200));
    assertThat(answer.statusCode()).as(asked).isEqualTo(422);
    assertThat(JsonPath.<Map<String, String>>read(answer.body(), "$")).as(asked)
        .isEqualTo(Map.of("type", "MbsError", "message", sentence));
    assertThat(request.state()).as(asked).isEqualTo(before);
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    Map<String, String> changed = new HashMap<>(fields);
    changed.put(name, value);
    return changed;
  }
}

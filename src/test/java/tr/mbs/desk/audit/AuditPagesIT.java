package tr.mbs.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ExtendedModelMap;
import tr.mbs.kernel.TurkishText;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.Request;
import tr.mbs.request.RequestType;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.process.Casework;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.Statements;

/** "Denetim İzi" over HTTP: an auditor finds who saw a given muhtar's data, and is seen himself. */
@ApplicationTest
class AuditPagesIT {

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private AuditPages pages;
  @Autowired
  private Mandates mandates;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private AutowireCapableBeanFactory beans;

  private Officeholder muhtar;
  private Mandate mandate;
  private Request request;
  private Visitor auditor;

  @BeforeEach
  void twoOfficersReadARequest() {
    muhtar = Officeholder.inOffice(context);
    mandate = mandates.find(muhtar.mandate()).orElseThrow();
    Casework casework = beans.createBean(Casework.class);
    request = casework.file(mandate.muhtarlikId(), new FileRequestForm(RequestType.REQUEST, "YOL", "Köy yolu", "Kış.",
        null, UUID.randomUUID()));
    StaffVisit.signedIn(port, "migm1").visitor().get("/kurum/talepler/" + request.number());
    StaffVisit.signedIn(port, "migm2").visitor().get("/forms/triage?taskId=" + casework.task(request).getId());
    StaffVisit.signedIn(port, "valilik18a").visitor().get("/kurum/muhtarlar/" + mandate.muhtarlikId());
    auditor = StaffVisit.signedIn(port, "rapor1").visitor();
  }

  @Test
  void whoSawAMuhtarIsFoundByHisNumberWhichGetsIntoNoAddress() {
    HttpResponse<String> asked = ask(Map.of("tckn", muhtar.tckn().digits()));
    assertThat(asked.statusCode()).isEqualTo(303);
    String address = asked.headers().firstValue("Location").orElseThrow();
    assertThat(address).contains("mandate:" + muhtar.mandate(), "office:" + mandate.muhtarlikId())
        .doesNotContain(muhtar.tckn().digits());
    String page = auditor.get(path(address)).body();
    assertThat(page).contains("Zeynep Aydın (migm1)", "Murat Kaya (migm2)", "Hüseyin Işık (valilik18a)",
        "Talebi gördü", "Muhtarlık kaydını gördü", "Talep " + request.number(),
        "Işıl Çağrı Öğüt, Deneme Köyü (Merkez, Çankırı)", "Mühürle");
    assertThat(page).doesNotContain(muhtar.tckn().digits());
  }

  @Test
  void lookingIsSeen() {
    String address = path(ask(Map.of("tckn", muhtar.tckn().digits(), "islem", "audit-read"))
        .headers().firstValue("Location").orElseThrow());
    auditor.get(address);
    assertThat(auditor.get(address).body()).contains("Hülya Avcı (rapor1)", "Denetim izine baktı");
    assertThat(jdbc.sql("select detail from audit_entry where concerns = ? and action = 'audit-read'")
        .param("mandate:" + muhtar.mandate()).query(String.class).list())
        .hasSize(2).allMatch(detail -> detail.contains("mandate:" + muhtar.mandate()));
  }

  /** Each answer says whether somebody is a muhtar: 422 too, and 303 also to those who do not follow it. */
  @Test
  void askingForAPersonIsSeenWhateverTheAnswer() {
    ask(Map.of("tckn", "29293949568"));
    assertThat(lastEntry()).isEqualTo(new Entry("rapor1", "audit-ask", "tckn audit.problem.nobody", null));
    ask(Map.of("tckn", muhtar.tckn().digits(), "bas", "yarın"));
    assertThat(lastEntry())
        .isEqualTo(new Entry("rapor1", "audit-ask", "tckn audit.problem.day", "mandate:" + muhtar.mandate()));
    ask(Map.of("ara", "olmayan xyzzy"));
    assertThat(lastEntry()).isEqualTo(new Entry("rapor1", "audit-ask", "ara audit.problem.noOffice", null));
    ask(Map.of("tckn", muhtar.tckn().digits()));
    assertThat(lastEntry()).isEqualTo(new Entry("rapor1", "audit-ask", "tckn", "mandate:" + muhtar.mandate()));
    auditor.get(AuditFilter.PATH);
    assertThat(auditor.get(AuditFilter.PATH).body()).contains("Denetim izinde kişi aradı");
  }

  @Test
  void aMuhtarIsFoundByWordsAndAnOfficeIsChosenWhenThereAreSeveral() {
    Officeholder.inOffice(context);
    Map<String, String> words = Map.of("ara", "deneme merkez çankırı", "islem", "request-read");
    HttpResponse<String> several = ask(words);
    assertThat(several.statusCode()).isEqualTo(422);
    assertThat(several.body()).contains("Birden çok muhtarlık bulundu.", "value=\"deneme merkez çankırı\"",
        "name=\"muhtarlik\"", "<option value=\"request-read\" selected=\"selected\">");
    Map<String, String> chosen = new HashMap<>(words);
    chosen.put("muhtarlik", mandate.muhtarlikId());
    HttpResponse<String> answer = auditor.post(AuditFilter.PATH, chosen);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(auditor.get(path(answer.headers().firstValue("Location").orElseThrow())).body())
        .contains("Zeynep Aydın (migm1)").doesNotContain("Hüseyin Işık");
  }

  @Test
  void aRecordIsFoundByItsNumberAndAnOfficerByHisName() {
    String address = path(ask(Map.of("kayit", request.number(), "kim", "migm2", "bas", "01.01.2026", "bit",
        "31.12.9999")).headers().firstValue("Location").orElseThrow());
    assertThat(auditor.get(address).body()).contains("Murat Kaya (migm2)", "value=\"" + request.number() + "\"")
        .doesNotContain("Zeynep Aydın");
  }

  @ParameterizedTest
  @CsvSource({"tckn,10000000147,TC Kimlik Numarası geçerli değil.", "tckn,29293949568,Bu numarayla kayıtlı",
      "kim,10000000146,Bu kullanıcı adıyla", "kim,kimse,Bu kullanıcı adıyla", "kayit,10000000146,Kayıt numarası harf",
      "kayit,0532-123-45-67,Kayıt numarası harf",
      "kayit,a b,Kayıt numarası harf", "ara,olmayan xyzzy,Bu sözcüklerle", "bas,30.02.2026,Tarih okunamadı."})
  void whatIsWrongIsSaidAndKept(String field, String value, String sentence) {
    HttpResponse<String> answer = ask(Map.of(field, value));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence, "value=\"" + value + "\"", "Hata: ");
  }

  @Test
  void theLastDayFollowsTheFirst() {
    assertThat(ask(Map.of("bas", "22.11.2026", "bit", "21.11.2026")).body())
        .contains("Son gün, ilk günden önce olamaz.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kimin=x", "kimin=mandate:1", "kimin=account:", "kayit=10000000146", "kayit=%3Cscript%3E",
      "bas=2026-99-99&bit=x&once=99999999999999999-1", "bas=0000-01-01&bit=9999-12-31", "kim=%27&islem=%C3%87",
      "kimin=office:a%20b,,,"})
  void whatIsUnknownInTheAddressDoesNoHarm(String query) {
    assertThat(auditor.get(AuditFilter.PATH + "?" + query).statusCode()).isEqualTo(200);
    assertThat(jdbc.sql("select count(*) from audit_entry where detail like '%10000000146%'").query(Integer.class)
        .single()).isZero();
  }

  @Test
  void auditorsAreLedThereFromTheirHome() {
    assertThat(auditor.get("/kurum").body()).contains("href=\"/kurum/denetim\"");
    assertThat(StaffVisit.signedIn(port, "migm1").visitor().get("/kurum").body()).doesNotContain("/kurum/denetim");
  }

  @Test
  void thePageCostsFewStatements() throws Exception {
    AuditFilter filter = new AuditFilter(null, "mandate:" + muhtar.mandate() + ",office:" + mandate.muhtarlikId(), null,
        null, null, null, null);
    Statements statements = Statements.of(() -> pages.read(new StaffPrincipal("rapor1"), filter,
        new ExtendedModelMap(), TurkishText.TURKISH));
    assertThat(statements.count()).as(statements.toString()).isEqualTo(5);
  }

  private record Entry(String actor, String action, String detail, String concerns) {
  }

  private Entry lastEntry() {
    return jdbc.sql("""
        select actor, action, detail, concerns from audit_entry where actor = 'rapor1'
        order by id desc fetch first 1 rows only""").query(Entry.class).single();
  }

  private HttpResponse<String> ask(Map<String, String> fields) {
    return auditor.fillIn(AuditFilter.PATH, fields);
  }

  private static String path(String location) {
    return location.replaceFirst("^https?://[^/]+", "");
  }
}

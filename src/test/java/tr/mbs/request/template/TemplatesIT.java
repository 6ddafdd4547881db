package tr.mbs.request.template;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.forward;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.request.Outcome;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.request.search.CaseFile;
import tr.mbs.request.search.CaseFiles;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.Letters;
import tr.mbs.testing.Race;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.Statements;

/** "Yanıt Şablonları": who keeps them, who reads them, and what the form of a request makes of them. */
@ApplicationTest
@Tag("h2")
class TemplatesIT {

  private static final String LIST = "/kurum/sablonlar";
  private static final String TEXT = "{muhtarlik}, {numara}: {konu}. {kurum}";
  private static final String FILLED = "Akçayazı Köyü, %s: Yol, köprü, asfalt, kaldırım. %s";

  private final String title = "Şablon " + Letters.random();

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private Templates templates;
  @Autowired
  private CaseFiles cases;
  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient jdbc;

  private Casework casework;

  @BeforeEach
  void requestsCanBeMoved() {
    casework = context.getAutowireCapableBeanFactory().createBean(Casework.class);
  }

  @AfterEach
  void othersSeeNoneOfThese() {
    jdbc.sql("delete from answer_template where title like 'Şablon%'").update();
  }

  @Test
  void whoManagesTheUnitKeepsItsTemplates() {
    Visitor manager = signedIn("valilik18y");
    assertThat(manager.get(LIST).body()).contains("href=\"" + LIST + "/yeni\"", "siz yazar");
    assertThat(write("valilik18y", form(title, "YOL", "POSITIVE", TEXT)).statusCode()).isEqualTo(303);
    String page = page();
    assertThat(manager.get(LIST).body()).contains("href=\"" + page + "\"", TEXT, "Biriminiz");
    assertThat(save(manager, "0", form(title, "", "NEGATIVE", "Ödenek {konu} için yok.")).statusCode()).isEqualTo(303);
    assertThat(manager.get(LIST).body()).contains("Değişiklik kaydedildi.");
    assertThat(manager.get(page).body()).contains("Ödenek {konu} için yok.", "name=\"version\" value=\"1\"")
        .containsPattern("value=\"NEGATIVE\" selected");
    assertThat(manager.get(page + "/silme").body()).contains("Ödenek {konu}", "olduğu gibi kalır");
    assertThat(manager.fillIn(page + "/silme", Map.of("version", "0")).statusCode()).isEqualTo(409);
    assertThat(manager.fillIn(page + "/silme", Map.of("version", "1")).statusCode()).isEqualTo(303);
    assertThat(manager.get(LIST).body()).contains("Şablon silindi.").doesNotContain(title);
    assertThat(manager.get(page).statusCode()).isEqualTo(404);
    assertThat(manager.fillIn(page + "/silme", Map.of("version", "1")).statusCode()).as("twice").isEqualTo(303);
    assertThat(jdbc.sql("select action from audit_entry where subject_kind = 'template' and subject_id = ? "
        + "and actor = 'valilik18y' and detail = 'valilik-18' order by id")
        .param(page.substring(LIST.length() + 1)).query(String.class).list())
        .containsExactly("template-write", "template-change", "template-remove");
  }

  @ParameterizedTest
  @CsvSource({
      "valilik18a, true, 403", "valilik18b, true, 403", "valilik06, false, 403", "egitim18, false, 403",
      "migm1, false, 403", "belediye18y, false, 404", "migmyonetici, false, 404"})
  void othersReadWhatTheyMayUseAndChangeNothing(String officer, boolean reads, int status) {
    write("valilik18y", form(title, "", "POSITIVE", TEXT));
    String page = page();
    Visitor other = signedIn(officer);
    assertThat(other.get(LIST).body().contains(title)).isEqualTo(reads);
    assertThat(other.get(LIST).body()).doesNotContain("href=\"" + page + "\"");
    for (String address : List.of(page, page + "/silme")) {
      assertThat(other.get(address).statusCode()).isEqualTo(status);
      assertThat(other.post(address, form("Şablon x", "", "POSITIVE", "x")).statusCode()).isEqualTo(status);
    }
    if (status == 403) {
      assertThat(other.post(LIST + "/yeni", form("Şablon x", "", "POSITIVE", "x")).statusCode()).isEqualTo(403);
    }
    assertThat(count(title)).isEqualTo(1);
    assertThat(count("Şablon x")).isZero();
  }

  @Test
  void migmsAreForAllAndADirectoratesForItself() {
    write("migmyonetici", form(title + " m", "", "INFORMED", TEXT));
    manager("egitim18y", "md-18-milli-egitim");
    write("egitim18y", form(title + " d", "", "INFORMED", TEXT));
    for (String officer : List.of("migm1", "valilik06", "egitim18", "belediye18")) {
      assertThat(signedIn(officer).get(LIST).body()).contains(title + " m", "Bütün kurumlar");
    }
    assertThat(signedIn("egitim18").get(LIST).body()).contains(title + " d");
    assertThat(signedIn("valilik18a").get(LIST).body()).doesNotContain(title + " d");
    assertThat(signedIn("valilik18y").get(LIST + "/" + id(title + " m")).statusCode()).isEqualTo(404);
    assertThat(signedIn("yardim1").get(LIST).statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsWrongComesBackWithEverythingTyped() {
    HttpResponse<String> answer = write("belediye18y", form("", "YOK", "", "Sayın {ad}, \"{numara}\""));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<title>Hata: ", "Şablona bir ad yazınız.", "Bu konu listede yok.",
        "Sonuç türü seçilmedi.", "{ad} yerine yazılacak bir bilgi yok. Kullanabilecekleriniz: {numara}, {muhtarlik}, {konu}, "
            + "{kurum}", "Sayın {ad}, &quot;{numara}&quot;</textarea>", "href=\"#text\"");
    answer = write("belediye18y", form("ğ".repeat(81), "", "POSITIVE", "ü".repeat(3001)));
    assertThat(answer.body()).contains("En çok 80 karakter", "En çok 3000 karakter");
    assertThat(write("belediye18y", form(title, "", "POSITIVE", "ü".repeat(3000))).statusCode()).isEqualTo(303);
    answer = write("belediye18y", form(title + " u", "", "POSITIVE", "ü".repeat(2000) + "{kurum}".repeat(11)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("yanıt 4000 karakteri geçebilir");
  }

  @Test
  void aFormSentTwiceMakesOneAndATitleStandsOnce() {
    Map<String, String> form = form(title, "SU", "POSITIVE", TEXT);
    assertThat(write("valilik18y", form).statusCode()).isEqualTo(303);
    assertThat(write("valilik18y", form).statusCode()).isEqualTo(303);
    assertThat(count(title)).isEqualTo(1);
    HttpResponse<String> other = write("valilik18y", form(title, "SU", "POSITIVE", "Başka metin"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("bu adla bir şablonu var", "Başka metin</textarea>");
    assertThat(write("belediye18y", form).statusCode()).as("of another owner").isEqualTo(303);
    write("valilik18y", form(title + " 2", "SU", "POSITIVE", TEXT));
    assertThat(save(signedIn("valilik18y"), "0", form(title + " 2", "", "POSITIVE", TEXT)).statusCode()).isEqualTo(422);
  }

  @Test
  void whoSawAnOlderOneChangesNothingAndKeepsHisText() {
    write("valilik18y", form(title, "", "POSITIVE", "İlk"));
    Visitor manager = signedIn("valilik18y");
    assertThat(save(manager, "0", form(title, "", "POSITIVE", "İkinci")).statusCode()).isEqualTo(303);
    assertThat(save(manager, "0", form(title, "", "POSITIVE", "İkinci")).statusCode()).as("twice").isEqualTo(303);
    HttpResponse<String> late = save(manager, "0", form(title, "", "NEGATIVE", "Üçüncü"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("siz çalışırken değişti", "İkinci", "Üçüncü</textarea>", "name=\"version\" value=\"1\"");
    late = save(manager, "0", form(title, "", "", "Üçüncü"));
    assertThat(late.statusCode()).as("a wrong field makes no older one the newest").isEqualTo(409);
    assertThat(late.body()).contains("siz çalışırken değişti", "İkinci", "Üçüncü</textarea>", "Sonuç türü seçilmedi.");
    HttpResponse<String> wrong = save(manager, "1", form(title, "", "", "Üçüncü"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("name=\"version\" value=\"1\"");
    assertThat(save(manager, "1", form(title, "", "NEGATIVE", "Üçüncü")).statusCode()).isEqualTo(303);
  }

  @Test
  void whatIsRemovedMeanwhileBecomesANewOneWithWhatWasTyped() {
    write("valilik18y", form(title, "", "POSITIVE", "İlk"));
    Visitor manager = signedIn("valilik18y");
    String page = page();
    manager.fillIn(page + "/silme", Map.of("version", "0"));
    Map<String, String> form = new HashMap<>(form(title, "", "POSITIVE", "İkinci"));
    form.put("version", "0");
    HttpResponse<String> late = manager.post(page, form);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("siz çalışırken silindi", "İkinci</textarea>", "action=\"" + LIST + "/yeni\"");
    assertThat(manager.fillIn(LIST + "/yeni", form).statusCode()).isEqualTo(303);
    assertThat(count(title)).isEqualTo(1);
  }

  @Race
  void oneOfTwoChangesAtOnceCountsAndTheOtherIsToldSo() throws Exception {
    write("valilik18y", form(title, "", "POSITIVE", "İlk"));
    Visitor manager = signedIn("valilik18y");
    Visitor other = signedIn("valilik18y");
    AtOnce<Integer> saved = AtOnce.of(List.of(
        () -> save(manager, "0", form(title, "", "POSITIVE", "İkinci")).statusCode(),
        () -> save(other, "0", form(title, "", "POSITIVE", "Üçüncü")).statusCode()));
    assertThat(saved.failures()).isEmpty();
    assertThat(saved.answers()).containsExactlyInAnyOrder(303, 409);
  }

  @Race
  void aFormSentTwiceAtOnceMakesOne() throws Exception {
    Map<String, String> form = form(title, "", "POSITIVE", "İlk");
    Visitor manager = signedIn("valilik18y");
    Visitor other = signedIn("valilik18y");
    AtOnce<Integer> saved = AtOnce.of(List.of(
        () -> manager.fillIn(LIST + "/yeni", form).statusCode(), () -> other.fillIn(LIST + "/yeni", form).statusCode()));
    assertThat(saved.failures()).isEmpty();
    assertThat(saved.answers()).containsExactly(303, 303);
    assertThat(count(title)).isEqualTo(1);
  }

  @Test
  void aUnitHasNoMoreThanFifty() {
    manager("sivasbely", "belediye-58-merkez");
    for (int number = 0; number < Templates.MOST; number++) {
      jdbc.sql("insert into answer_template (owner, outcome, title, text) values ('belediye-58-merkez', 'POSITIVE', ?, 'x')")
          .param("Şablon " + number).update();
    }
    HttpResponse<String> answer = write("sivasbely", form(title, "", "POSITIVE", "Elli birinci"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("en çok 50 şablonu olabilir", "Elli birinci</textarea>");
  }

  @Test
  void theFormOfARequestShowsWhatItsHolderMayAnswerFilledIn() throws Exception {
    String code = "Şablon {{7*7}}<b>";
    write("migmyonetici", form(code, "YOL", "NEGATIVE", TEXT));
    write("valilik18y", form(title, "", "POSITIVE", TEXT));
    write("valilik18y", form(title + " su", "SU", "POSITIVE", TEXT));
    write("belediye18y", form(title + " b", "", "POSITIVE", TEXT));
    Request request = casework.file("D18-002");
    assertThat(shown("migm1", "triage", request)).contains("Şablon {{7*7}}&lt;b&gt;", "label=\"Olumsuz\"",
        "data-outcome=\"NEGATIVE\">" + FILLED.formatted(request.number(), "MİGM") + "<").doesNotContain(title);
    casework.decide("migm1", request, forward("valilik-18"));
    assertThat(shown("valilik18b", "handle-at-governorate", request))
        .contains("Şablon {{7*7}}&lt;b&gt;", title, FILLED.formatted(request.number(), "Çankırı Valiliği"))
        .doesNotContain(title + " su", title + " b", "{muhtarlik}");
    casework.decide("valilik18a", request, forward("md-18-milli-egitim"));
    assertThat(shown("egitim18", "handle-at-directorate", request)).contains("Çankırı İl Millî Eğitim Müdürlüğü<")
        .doesNotContain(title);
  }

  @Test
  void whereTwoHaveOneTitleMigmsSaysSo() throws Exception {
    write("migmyonetici", form(title, "", "NEGATIVE", TEXT));
    write("migmyonetici", form(title + " m", "", "POSITIVE", TEXT));
    write("valilik18y", form(title, "", "POSITIVE", TEXT));
    Request request = casework.file("D18-002");
    casework.decide("migm1", request, forward("valilik-18"));
    assertThat(shown("valilik18b", "handle-at-governorate", request))
        .contains(">" + title + "<", ">" + title + " (MİGM)<", ">" + title + " m<");
  }

  @Test
  void whereNoneIsKeptTheFormOffersNone() {
    jdbc.sql("delete from answer_template where owner = 'migm'").update();
    write("valilik18y", form(title, "", "POSITIVE", TEXT));
    Request request = casework.file("D18-002");
    assertThat(shown("migm1", "triage", request)).doesNotContain("id=\"template\"", "Hazır yanıt", title);
  }

  @Test
  void aFormCostsOneStatementForThem() throws Exception {
    write("migmyonetici", form(title, "YOL", "POSITIVE", TEXT));
    Request request = casework.file("D18-002");
    CaseFile file = transaction.execute(status -> cases.open(request.getId(), "migm1"));
    List<Map<Outcome, List<FilledTemplate>>> filled = new ArrayList<>();
    Statements statements = Statements.of(() -> filled.add(templates.filledFor(file)));
    assertThat(statements.count()).as(statements.toString()).isEqualTo(1);
    assertThat(filled.get(0).get(Outcome.POSITIVE)).extracting(FilledTemplate::title).contains(title);
  }

  /** What Tasklist compiles none of: from the first of them on to the next field. */
  private String shown(String officer, String form, Request request) {
    String page = signedIn(officer).get("/forms/" + form + "?taskId=" + casework.task(request).getId()).body();
    int first = page.indexOf("class=\"form-group mbs-templates\" ng-non-bindable");
    assertThat(page.substring(0, Math.max(first, 0))).doesNotContain("Şablon");
    return first < 0 ? page : page.substring(first, page.indexOf("id=\"outcome\""));
  }

  private HttpResponse<String> write(String officer, Map<String, String> form) {
    return signedIn(officer).fillIn(LIST + "/yeni", form);
  }

  private HttpResponse<String> save(Visitor manager, String version, Map<String, String> form) {
    Map<String, String> fields = new HashMap<>(form);
    fields.put("version", version);
    return manager.fillIn(page(), fields);
  }

  private static Map<String, String> form(String title, String subject, String outcome, String text) {
    return Map.of("title", title, "subject", subject, "outcome", outcome, "text", text);
  }

  /** Of the governorate's that has this test's title. */
  private String page() {
    return LIST + "/" + id(title);
  }

  private long id(String title) {
    return jdbc.sql("select min(id) from answer_template where title = ?").param(title).query(Long.class).single();
  }

  private int count(String title) {
    return jdbc.sql("select count(*) from answer_template where title = ?").param(title).query(Integer.class).single();
  }

  private void manager(String account, String unit) {
    accounts.ensureAccount(new StaffAccounts.NewAccount(account, StaffVisit.PASSWORD, "Işıl Çağrı Öğüt", null,
        "+905550001997", Set.of("kurum", unit, unit + "-yonetici")));
  }

  private Visitor signedIn(String officer) {
    return StaffVisit.signedIn(port, officer).visitor();
  }
}

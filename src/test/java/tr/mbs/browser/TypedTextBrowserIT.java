package tr.mbs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Muhtar;
import tr.mbs.browser.page.Portal;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Tasklist;
import tr.mbs.browser.page.Visitors;
import tr.mbs.file.Samples;
import tr.mbs.testing.ApplicationTest;

/**
 * Text that is code to somebody (AngularJS, Thymeleaf, expressions of the engine, HTML) is text here: it comes back as it
 * was typed wherever people read it, it runs nowhere, and the operator's Cockpit never gets it.
 */
@ApplicationTest
@ExtendWith(Chromium.class)
class TypedTextBrowserIT {

  /** As long as a title may be: 120 characters. */
  private static final String TITLE = "{{7*7}}${7*7}#{7*7}{{constructor.constructor('alert(1)')()}}"
      + "<script>alert(2)</script>\"><img src=x onerror=alert(3)>";
  private static final String CODE = "{{7*7}} ${7*7} #{7*7} {{constructor.constructor('document.title=\"XSS\"')()}} "
      + "<script>document.title=\"XSS\"</script> \"><img src=x onerror=\"document.title='XSS'\">";
  private static final String DESCRIPTION = CODE + " açıklama";
  private static final String PLACE = CODE + " yer";
  /** What file systems give a meaning to is taken out of names; this has none of it. */
  private static final String FILE = "{{7+7}}${7+7}#{7+7}{{constructor.constructor('alert(4)')()}}.jpg";
  /** Of an answer that is kept ready; its text knows braces around place-holders only. */
  private static final String TEMPLATE = "{{7*7}}#{7*7}{{constructor.constructor('alert(7)')()}}<b>";
  private static final String ANSWER = "<script>document.title=\"XSS\"</script> {numara}, {kurum}";
  private static final List<String> TRACES = List.of("7*7", "7+7", "alert(", "XSS");

  private final RuntimeService instances;

  @Autowired
  TypedTextBrowserIT(RuntimeService instances) {
    this.instances = instances;
  }

  @Test
  void comesBackAsItWasTypedAndStaysOutOfCockpit(Visitors visitors) {
    Portal muhtar = visitors.muhtar(Muhtar.OF_KIZILOZ);
    muhtar.fillIn("", "Yol, köprü, asfalt, kaldırım", TITLE, DESCRIPTION, PLACE);
    muhtar.attach(FILE, "image/jpeg", Samples.jpeg(40, 40)).press("Gönder");
    assertThat(muhtar.page().getByLabel("Başlık")).hasValue(TITLE);
    assertThat(muhtar.page().getByLabel("Açıklama")).hasValue(DESCRIPTION);
    assertThat(muhtar.page().getByLabel("Yer tarifi")).hasValue(PLACE);
    reads(muhtar.page(), FILE);
    muhtar.page().getByLabel("Başvuru türü").selectOption("Şikâyet");
    String number = muhtar.send();
    assertThat(muhtar.lineInList("Bekleyen", number)).containsText(TITLE);

    Tasklist migm = visitors.officer("migm1");
    Tasklist governorate = visitors.officer("valilik18a");
    Tasklist directorate = visitors.officer("egitim18");
    Tasklist municipality = visitors.officer("belediye18");
    forward(take(migm, number, DESCRIPTION), "Çankırı Valiliği", CODE + " not 1");
    forward(take(governorate, number, CODE + " not 1"), "Çankırı İl Millî Eğitim Müdürlüğü", CODE + " not 2");
    giveBack(take(directorate, number, CODE + " not 2"), CODE + " gerekçe 1");
    giveBack(take(governorate, number, CODE + " gerekçe 1"), CODE + " gerekçe 2");
    forward(take(migm, number, CODE + " gerekçe 2"), "Çankırı Belediyesi", CODE + " not 3");
    giveBack(take(municipality, number, CODE + " not 3"), CODE + " gerekçe 3");
    knowsNothing(visitors, number);

    Portal keeper = aTemplateIsKept(visitors);
    Tasklist arbiter = take(visitors.officer("migmyonetici"), number, CODE + " gerekçe 3");
    choosesIt(arbiter.choose("Karar", "Sonuçlandır"), number);
    arbiter.write("Gerekçe", CODE + " gerekçe 4").complete();
    keeper.press("Evet, sil");

    muhtar.open(number);
    reads(muhtar.page(), TITLE, DESCRIPTION, PLACE, FILE, CODE + " sonuç", CODE + " gerekçe 4", CODE + " gerekçe 1",
        CODE + " gerekçe 2", CODE + " gerekçe 3", "XSS\"</script> " + number + ", MİGM");
    arbiter.page().navigate("/kurum/talepler/" + number);
    reads(arbiter.page(), TITLE, DESCRIPTION, PLACE, FILE, CODE + " sonuç", CODE + " gerekçe 4", CODE + " not 3");
    arbiter.page().navigate("/kurum/talepler");
    reads(arbiter.page(), TITLE);
  }

  @Test
  void comesBackFromTheDialogInWhichMigmRecords(Visitors visitors) {
    Tasklist migm = visitors.officer("migm2").startRequest();
    migm.write("Muhtarın TC Kimlik Numarası", TITLE).choose("Başvuru yolu", "dilekçe");
    migm.choose("Başvuru türü", "Şikâyet").choose("Konu", "Diğer").write("Başlık", TITLE).write("Açıklama", DESCRIPTION);
    migm.form().getByLabel("Yer tarifi").fill(PLACE);
    migm.press("Başlat");
    assertThat(migm.notice("TC Kimlik Numarası geçerli değil")).isVisible();
    assertThat(migm.field("Başlık")).hasValue(TITLE);
    assertThat(migm.field("Açıklama")).hasValue(DESCRIPTION);
    nothingRan(migm.page());

    migm.write("Muhtarın TC Kimlik Numarası", Muhtar.OF_KIZILOZ.tckn()).record();
    Portal muhtar = visitors.muhtar(Muhtar.OF_KIZILOZ);
    String number = muhtar.numberOf(TITLE);
    take(migm, number, DESCRIPTION);
    nothingRan(muhtar.open(number).page());
  }

  @Test
  void comesBackFromTheDoorsAndTheSearch(Visitors visitors) {
    Page page = visitors.desk();
    page.navigate("/giris");
    page.getByLabel("TC Kimlik Numarası").fill("{{7*7}}<script>");
    page.getByLabel("Ad ve Soyadı").fill(CODE);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Onay Kodu Gönder")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    assertThat(page.getByLabel("TC Kimlik Numarası")).hasValue("{{7*7}}<script>");
    assertThat(page.getByLabel("Ad ve Soyadı")).hasValue(CODE);
    nothingRan(page);

    page.navigate("/kurum/giris");
    page.getByLabel("Kullanıcı Adı").fill("\"><script>alert(5)</script>{{7*7}}");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Giriş Yap")).click();
    assertThat(page.getByLabel("Kullanıcı Adı")).hasValue("\"><script>alert(5)</script>{{7*7}}");
    nothingRan(page);

    new StaffPages(page).signIn("migm1");
    page.navigate("/kurum/talepler");
    page.getByRole(AriaRole.SEARCHBOX).fill("\"><img src=x onerror=alert(6)>{{7*7}}");
    page.getByRole(AriaRole.SEARCHBOX).press("Enter");
    assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("\"><img src=x onerror=alert(6)>{{7*7}}");
    nothingRan(page);
  }

  /** @return with the page that takes it away again */
  private static Portal aTemplateIsKept(Visitors visitors) {
    Page page = visitors.desk();
    Portal portal = new Portal(page);
    new StaffPages(page).signIn("migmyonetici");
    page.navigate("/kurum/sablonlar/yeni");
    page.getByLabel("Şablonun adı").fill(TEMPLATE);
    page.getByLabel("Sonuç türü").selectOption("Olumsuz");
    page.getByLabel("Yanıt metni").fill(ANSWER);
    portal.press("Kaydet");
    page.getByText("Metni göster").first().click();
    reads(page, TEMPLATE, ANSWER);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TEMPLATE)).click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Şablonu sil")).click();
    reads(page, TEMPLATE, ANSWER);
    return portal;
  }

  /** It fills an empty field, stands below what the officer has written himself, and leaves him his kind of result. */
  private static void choosesIt(Tasklist officer, String number) {
    String choice = "Hazır yanıt (isteğe bağlı)";
    String answer = ANSWER.replace("{numara}", number).replace("{kurum}", "MİGM");
    officer.choose(choice, TEMPLATE);
    assertThat(officer.field("Sonuç açıklaması")).hasValue(answer);
    assertThat(officer.field("Sonuç türü")).hasValue("NEGATIVE");
    officer.choose(choice, "").write("Sonuç açıklaması", CODE + " sonuç").choose(choice, TEMPLATE);
    assertThat(officer.field("Sonuç açıklaması")).hasValue(CODE + " sonuç");
    officer.choose("Sonuç türü", "Olumlu").press("Şablonu altına ekle");
    assertThat(officer.field("Sonuç açıklaması")).hasValue(CODE + " sonuç\n\n" + answer);
    assertThat(officer.field("Sonuç açıklaması")).isFocused();
    assertThat(officer.field("Sonuç türü")).hasValue("POSITIVE");
    assertThat(officer.form().getByText("Şablonun sonuç türü seçtiğinizden farklı.")).isVisible();
    officer.choose("Sonuç türü", "Olumsuz");
    nothingRan(officer.page());
  }

  /** Opens the task, reads what the muhtar typed and these texts of officers, and claims it. */
  private static Tasklist take(Tasklist officer, String number, String alsoReads) {
    officer.filter("Bekleyen İşler").open(number);
    reads(officer.page(), TITLE, DESCRIPTION, PLACE);
    assertThat(officer.form().innerText()).contains(alsoReads);
    return officer.claim();
  }

  private static void forward(Tasklist officer, String unit, String note) {
    officer.choose("Karar", "Yönlendir").choose("Hedef kurum", unit).write("Yönlendirme notu", note).complete();
  }

  private static void giveBack(Tasklist officer, String reason) {
    officer.choose("Karar", "İade et").write("Gerekçe", reason).complete();
  }

  private static void reads(Page page, String... texts) {
    assertThat(page.locator("body").innerText()).contains(List.of(texts));
    nothingRan(page);
  }

  private static void nothingRan(Page page) {
    assertThat(page.title()).doesNotContain("XSS");
    assertThat(page.locator("img[src=x]").count()).as("pictures that typed text made").isZero();
  }

  /** The operator looks at the running instance from all sides; its number is all that he learns. */
  private void knowsNothing(Visitors visitors, String number) {
    ProcessInstance instance = instances.createProcessInstanceQuery().variableValueEquals("number", number).singleResult();
    Page page = visitors.desk();
    List<Response> answers = new ArrayList<>();
    page.onResponse(answers::add);
    new StaffPages(page).signIn("operator1");
    List<String> seen = new ArrayList<>();
    for (String place : List.of("dashboard", "processes", "process-definition/" + instance.getProcessDefinitionId())) {
      seen.add(cockpit(page, place));
    }
    seen.add(cockpit(page, "process-instance/" + instance.getId()));
    assertThat(page.getByText(number).first()).isVisible();
    for (Locator tab : page.locator(".ctn-tabs .nav-tabs a, .ctn-bottom .nav-tabs a").all()) {
      tab.click();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      seen.add(page.locator("body").innerText());
    }
    // A copy: reading a body lets further answers arrive.
    List.copyOf(answers).stream().filter(answer -> Objects.toString(answer.headerValue("content-type"), "").contains("json"))
        .map(answer -> new String(answer.body(), StandardCharsets.UTF_8))
        .forEach(seen::add);
    assertThat(seen).as("what Cockpit shows and gets").anyMatch(text -> text.contains(number))
        .allSatisfy(text -> assertThat(text).doesNotContain(TRACES));
  }

  private static String cockpit(Page page, String place) {
    page.navigate("/camunda/app/cockpit/default/#/" + place);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return page.locator("body").innerText();
  }
}

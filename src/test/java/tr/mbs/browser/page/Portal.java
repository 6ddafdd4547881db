package tr.mbs.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.testing.ProofsOfWork;

/** The muhtar's pages, used as a person uses them: by the words that stand on them. */
public final class Portal {

  private static final Pattern CODE = Pattern.compile("MBS giris kodunuz (\\S+)\\. .*");
  private static final Pattern NUMBER = Pattern.compile("MBS-\\d{4}-\\d{7}");

  private final Page page;
  /** Null where scripts do the verification code. */
  private final PictureReader reader;

  public Portal(Page page) {
    this(page, null);
  }

  public Portal(Page page, PictureReader reader) {
    this.page = page;
    this.reader = reader;
  }

  public Page page() {
    return page;
  }

  public Portal signIn(Muhtar muhtar) {
    page.navigate("/giris");
    enterCode(askForCode(muhtar));
    return this;
  }

  /** As {@link #signIn}, but nobody looks at the doors and no page is open yet. */
  Portal come(Muhtar muhtar) {
    Door door = new Door(page.request());
    int before = codesOn(muhtar.phone()).size();
    door.send("/giris", FormData.create().set("tckn", muhtar.tckn()).set("fullName", muhtar.fullName())
        .set("verification", ProofsOfWork.solve(door.read("/giris/dogrulama"))));
    door.send("/giris/onay", FormData.create().set("approvalCode", newCode(muhtar, before)));
    return this;
  }

  /** Fills in "Sisteme Giriş", and gives the code that comes to the phone. */
  public String askForCode(Muhtar muhtar) {
    return codeAfter(muhtar, () -> {
      page.getByLabel("TC Kimlik Numarası").fill(muhtar.tckn());
      page.getByLabel("Ad ve Soyadı").fill(muhtar.fullName());
      if (reader != null) {
        page.getByLabel("Resimdeki karakterler").fill(reader.read(page));
      }
      press("Onay Kodu Gönder");
    });
  }

  /** The code that comes to the phone after the muhtar has asked for it. */
  public String codeAfter(Muhtar muhtar, Runnable asking) {
    int before = codesOn(muhtar.phone()).size();
    asking.run();
    assertThat(heading()).hasText("Onay Kodu");
    return newCode(muhtar, before);
  }

  private String newCode(Muhtar muhtar, int before) {
    return await().atMost(Duration.ofSeconds(60))
        .until(() -> codesOn(muhtar.phone()), codes -> codes.size() > before).get(0);
  }

  public void enterCode(String code) {
    page.getByLabel("Onay Kodu").fill(code);
    press("Sisteme Giriş");
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Çıkış"))).isVisible();
  }

  /** Newest first, as the simulator of the SMS gateway has them. */
  private List<String> codesOn(String phone) {
    String messages = page.request().get("/demo/sms", RequestOptions.create().setQueryParam("to", phone.substring(1))
        .setHeader("Accept", "application/json")).text();
    List<String> texts = JsonPath.read(messages, "$[*].text");
    return texts.stream().map(CODE::matcher).filter(Matcher::matches).map(match -> match.group(1)).toList();
  }

  /** Opens "Başvuru Formu" and fills it in; nothing is sent yet. */
  public Portal fillIn(String type, String subject, String title, String description, String place) {
    page.navigate("/basvuru");
    assertThat(heading()).hasText("Başvuru Formu");
    return type(type, subject, title, description, place);
  }

  /** Fills in the form that is open. */
  Portal type(String type, String subject, String title, String description, String place) {
    page.getByLabel("Başvuru türü").selectOption(type);
    page.getByLabel("Konu").selectOption(subject);
    page.getByLabel("Başlık").fill(title);
    page.getByLabel("Açıklama").fill(description);
    page.getByLabel("Yer tarifi").fill(place);
    return this;
  }

  public Portal attach(String fileName, String mediaType, byte[] content) {
    page.getByLabel("Dosyalar").setInputFiles(new FilePayload(fileName, mediaType, content));
    return this;
  }

  /** Sends the form and gives the number on the page that confirms it. */
  public String send() {
    press("Gönder");
    assertThat(heading()).hasText("Başvurunuz alındı");
    assertThat(page.locator(".receipt-number")).hasText(NUMBER);
    return page.locator(".receipt-number").innerText();
  }

  /** @param name "Bekleyen", "Yönlendirilen" or "Sonuçlanan" */
  public Locator lineInList(String name, String number) {
    page.navigate("/talepler");
    page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Taleplerim"))
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).click();
    return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(name))
        .getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(number));
  }

  /** The number of the newest waiting request with this title. */
  public String numberOf(String title) {
    page.navigate("/talepler");
    Matcher number = NUMBER.matcher(page.getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(title)).first().innerText());
    return number.results().map(MatchResult::group).findFirst().orElseThrow();
  }

  /** Opens a request; its movements are read by {@link #movements}. */
  public Portal open(String number) {
    page.navigate("/talepler/" + number);
    return this;
  }

  /** What happened to the open request, newest first: "body: text". */
  public List<String> movements() {
    return page.locator(".movements > li").all().stream()
        .map(entry -> entry.locator("strong").innerText() + ": " + entry.locator("p").first().innerText())
        .toList();
  }

  /** Opens what can be done with the open request. @param move the words on it */
  public Portal unfold(String move) {
    page.locator("details.move summary").filter(new Locator.FilterOptions().setHasText(move)).click();
    return this;
  }

  public void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }

  public Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  public Locator main() {
    return page.getByRole(AriaRole.MAIN);
  }
}

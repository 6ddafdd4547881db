package tr.mbs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.testing.ApplicationTest;

/**
 * WCAG 2.2 AA, binding for public bodies (circular 2025/10), on every page and error state of ours and in the pane in
 * which Tasklist shows our forms; no page wider than 320 px, none heavier than 100 kB on its first view.
 */
@ApplicationTest
@ExtendWith(Chromium.class)
class AccessibilityBrowserIT {

  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final List<Integer> WIDTHS = List.of(Visitors.PHONE, Visitors.DESK);
  private static final int NARROWEST = 320;
  private static final long HEAVIEST = 100_000;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/giris", "/kurum/giris", "/demo/sms", "/demo/posta", "/yok", "/?lang=en",
      "/giris?lang=en"})
  void whatEverybodySees(String path, Visitors visitors) {
    Portal somebody = visitors.somebody();
    somebody.page().navigate(path);
    check(somebody.page());
  }

  @Test
  void wrongAnswersAtBothDoors(Visitors visitors) {
    Portal somebody = visitors.somebody();
    somebody.page().navigate("/giris");
    somebody.press("Onay Kodu Gönder");
    check(somebody.page());
    somebody.page().navigate("/giris");
    somebody.askForCode(Muhtar.OF_CUMHURIYET);
    check(somebody.page());
    somebody.page().getByLabel("Onay Kodu").fill("234567");
    somebody.press("Sisteme Giriş");
    check(somebody.page());
    somebody.page().navigate("/kurum/giris");
    somebody.press("Giriş Yap");
    check(somebody.page());
  }

  @Test
  void whatAMuhtarSees(Visitors visitors) {
    Portal muhtar = visitors.muhtar(Muhtar.OF_CUMHURIYET);
    muhtar.page().navigate("/basvuru");
    check(muhtar.page());
    muhtar.press("Gönder");
    check(muhtar.page());
    String number = muhtar.fillIn("Talep (İstek)", "Diğer", "Erişilebilirlik", "Sayfalar herkese açık olsun.", "")
        .send();
    check(muhtar.page());
    for (String path : List.of("/talepler?durum=bekleyen", "/talepler?durum=yonlendirilen",
        "/talepler?durum=sonuclanan", "/talepler/" + number, "/talepler/MBS-2026-9999999", "/kurum")) {
      muhtar.page().navigate(path);
      check(muhtar.page());
    }
    for (String path : List.of("/", "/giris", "/basvuru", "/talepler", "/talepler/" + number)) {
      assertThat(firstViewOf(muhtar.page(), path)).as("bytes of %s on its first view", path)
          .isLessThanOrEqualTo(HEAVIEST);
    }
  }

  @Test
  void whatOfficersSee(Visitors visitors) {
    String number = visitors.muhtar(Muhtar.OF_AKCAYAZI)
        .fillIn("Öneri (Görüş ve Öneri)", "Yol, köprü, asfalt, kaldırım", "Okunaklı formlar", "Formlar okunsun.", "")
        .send();
    Page desk = new StaffPages(visitors.desk()).signIn("migm1").page();
    for (String path : List.of("/kurum", "/kurum/talepler", "/kurum/talepler?q=yok", "/kurum/talepler/" + number,
        "/kurum/talepler/MBS-2026-9999999")) {
      desk.navigate(path);
      check(desk);
    }
    desk.navigate("/kurum");
    Tasklist migm = new StaffPages(desk).openTasklist().filter("Bekleyen İşler").open(number);
    checkForm(desk);
    migm.claim();
    for (String decision : List.of("Yönlendir", "Sonuçlandır")) {
      migm.choose("Karar", decision);
      checkForm(desk);
    }
    migm.choose("Karar", "Yönlendir").choose("Hedef kurum", "Çankırı Valiliği").write("Yönlendirme notu", "Gereği.")
        .complete();
    Tasklist governorate = visitors.officer("valilik18a").filter("Bekleyen İşler").open(number).claim();
    governorate.choose("Karar", "İade et");
    checkForm(governorate.page());
    checkForm(visitors.officer("migm1").startRequest().page());
  }

  private static void check(Page page) {
    for (int width : WIDTHS) {
      page.setViewportSize(width, 800);
      assertThat(violations(new AxeBuilder(page))).as("%s at %d px", page.url(), width).isEmpty();
    }
    page.setViewportSize(NARROWEST, 800);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as("width of %s", page.url())
        .isEqualTo(NARROWEST);
  }

  /** Tasklist around the pane is Camunda's. */
  private static void checkForm(Page page) {
    assertThat(violations(new AxeBuilder(page).include(List.of("[cam-tasklist-form]")))).as(page.url()).isEmpty();
  }

  private static List<String> violations(AxeBuilder axe) {
    List<String> found = new ArrayList<>();
    axe.withTags(WCAG).analyze().getViolations().forEach(rule -> rule.getNodes().forEach(node ->
        found.add(rule.getId() + ": " + node.getHtml())));
    return found;
  }

  /** Bytes over the wire, compressed, with nothing in the browser's cache. */
  private static long firstViewOf(Page page, String path) {
    AtomicLong bytes = new AtomicLong();
    page.context().newCDPSession(page).send("Network.clearBrowserCache");
    Consumer<Request> weigh = request ->
        bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize);
    page.onRequestFinished(weigh);
    page.navigate(path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.offRequestFinished(weigh);
    return bytes.get();
  }
}

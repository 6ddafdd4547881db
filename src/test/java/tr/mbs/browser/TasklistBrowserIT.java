package tr.mbs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Tasklist;
import tr.mbs.browser.page.Visitors;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;

/** What Camunda's web applications say otherwise than they come: whose task it is, until when, and that this is a demo. */
@ApplicationTest
@ExtendWith(Chromium.class)
class TasklistBrowserIT {

  private static final String MARK = "e => getComputedStyle(e, '::after').content";

  private final Casework casework;

  @Autowired
  TasklistBrowserIT(AutowireCapableBeanFactory beans) {
    casework = beans.createBean(Casework.class);
  }

  @Test
  void aLastDayIsADateAndAColleagueHasAName(Visitors visitors) {
    String number = casework.file("D18-004").number();
    visitors.officer("migm1").filter("Bekleyen İşler").open(number).claim();
    Tasklist colleague = visitors.officer("migm2").filter("Bekleyen İşler");
    assertThat(colleague.line(number).locator(".due-date")).hasText(Pattern.compile("Son gün:\\s+\\d{1,2} \\S+ \\d{4}\\s*$"));
    colleague.open(number);
    assertThat(colleague.form()).containsText("Bu işi çalışma arkadaşınız Zeynep Aydın üzerine almış.");
    assertThat(colleague.page().locator(".task-card .meta .assignee")).not().isVisible();
  }

  @Test
  void aStartIsOfferedToThoseWhoMayStart(Visitors visitors) {
    assertThat(start(visitors.officer("migm1"))).isVisible();
    Tasklist governorate = visitors.officer("valilik18a");
    assertThat(governorate.page().getByText("Kurum sayfası")).isVisible();
    assertThat(start(governorate)).not().isVisible();
  }

  @ParameterizedTest
  @CsvSource({"migm1, tasklist", "operator1, cockpit", "yonetici, admin"})
  void demoModeShows(String account, String application, Visitors visitors) {
    Page page = new StaffPages(visitors.desk()).signIn(account).page();
    page.navigate("/camunda/app/" + application + "/default/");
    Locator brand = page.locator(".navbar-brand");
    assertThat(brand).isVisible();
    assertThat(brand.evaluate(MARK)).isEqualTo("\"DENEME\"");
  }

  /** Its loader of scripts gives up after 7 seconds unless told otherwise; the page's clock is a minute late here. */
  @ParameterizedTest
  @CsvSource({"migm1, tasklist", "operator1, cockpit", "yonetici, admin"})
  void aSlowLineDelaysTheStartOnly(String account, String application, Visitors visitors) {
    Page page = new StaffPages(visitors.desk()).signIn(account).page();
    page.clock().install();
    page.route("**/camunda/lib/ngDefine.js*", route -> {
      page.clock().fastForward(60_000);
      route.resume();
    });
    page.navigate("/camunda/app/" + application + "/default/");
    assertThat(page.locator(".navbar-brand")).isVisible();
  }

  @Test
  void aLostAnswerToWhatWeAddKeepsNobodyFromHisWork(Visitors visitors) {
    Page page = new StaffPages(visitors.desk()).signIn("migm1").page();
    page.route("**/process-definition/count*", Route::abort);
    new Tasklist(page).filter("Bekleyen İşler");
  }

  private static Locator start(Tasklist tasklist) {
    return tasklist.page().getByText("Yeni iş başlat");
  }
}

package tr.mbs.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.ParseContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Camunda Tasklist as an officer uses it: filters on the left, tasks in the middle, the open task on the right. */
public record Tasklist(Page page) {

  private static final String ADDRESS = "/camunda/app/tasklist/default/";
  private static final Pattern FILTER = Pattern.compile("[?&]filter=([^&]+)");
  /** An empty list has no such part. */
  private static final ParseContext LENIENT =
      JsonPath.using(Configuration.defaultConfiguration().addOptions(Option.SUPPRESS_EXCEPTIONS, Option.ALWAYS_RETURN_LIST));
  /** The answer has come when this runs, but it may not be on the page yet. */
  private static final String SHOWN = "ids => document.querySelectorAll('ol.tasks-list > li').length === ids.length"
      + " && ids.every(id => document.querySelector(`ol.tasks-list [href*=\"task=${id}\"]`))";

  /**
   * Opens a list anew, from its first page: the one on the page may be some seconds old. Where no task is open, whose form
   * may be old too, a click asks for it again, and the four megabytes of script are read once only.
   *
   * @param name of one of the four filters
   */
  public Tasklist filter(String name) {
    if (!page.url().contains(ADDRESS) || page.url().contains("page=") || page.url().contains("task=")) {
      page.navigate(ADDRESS);
    }
    Locator filter = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    Locator active = page.locator(".task-filter.active").filter(new Locator.FilterOptions().setHasText(name));
    if (!active.isVisible()) {
      filter.click();
      assertThat(active).isVisible();
      page.waitForURL(FILTER.asPredicate());
    }
    Matcher address = FILTER.matcher(page.url());
    assertTrue(address.find(), page.url());
    Response list = page.waitForResponse(answer -> answer.url().contains("/filter/" + address.group(1) + "/list"),
        filter::click);
    List<String> tasks = LENIENT.parse(list.text()).read("$._embedded.task[*].id");
    try {
      page.waitForFunction(SHOWN, tasks, new Page.WaitForFunctionOptions().setTimeout(5_000));
    } catch (TimeoutError newer) {
      // Tasklist asks by itself, too: then what is on the page came after this answer.
      assertThat(active).isVisible();
    }
    return this;
  }

  /** Goes there, whoever has signed in. */
  public Tasklist arrive() {
    page.navigate(ADDRESS);
    return this;
  }

  /** The line of a request's task in the list, on whatever page of it. */
  public Locator line(String number) {
    Locator line = page.locator("ol.tasks-list > li").filter(new Locator.FilterOptions().setHasText(number));
    Locator next = page.locator(".pagination-next:not(.disabled) a");
    assertThat(page.locator("ol.tasks-list > li").first()).isVisible();
    while (line.count() == 0 && next.isVisible()) {
      String first = page.locator("ol.tasks-list > li").first().innerText();
      next.click();
      assertThat(page.locator("ol.tasks-list > li").first()).not().hasText(first);
    }
    return line;
  }

  /** Opens the task of a request. */
  public Tasklist open(String number) {
    line(number).getByRole(AriaRole.LINK).first().click();
    assertThat(title()).containsText(number);
    assertThat(form().locator(".mbs-case")).isVisible();
    return this;
  }

  /** "Üzerime Al": from now on nobody else may decide. */
  public Tasklist claim() {
    page.locator(".task-card .claim").click();
    assertThat(form().getByLabel("Karar", new Locator.GetByLabelOptions().setExact(true))).isVisible();
    return this;
  }

  public Tasklist choose(String field, String option) {
    field(field).selectOption(option);
    return this;
  }

  public Tasklist write(String field, String text) {
    field(field).fill(text);
    return this;
  }

  public Locator field(String label) {
    return form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  public Tasklist press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    return this;
  }

  /** Sends the form of the open task, which is done then and gone. */
  public void complete() {
    press("Tamamla");
    assertThat(title()).not().isVisible();
  }

  /** "Yeni iş başlat": the dialog in which MİGM records a request for a muhtar. */
  public Tasklist startRequest() {
    page.getByText("Yeni iş başlat").click();
    page.getByRole(AriaRole.DIALOG).getByText("Muhtar talebi").click();
    assertThat(form().getByLabel("Başlık")).isVisible();
    return this;
  }

  /** Sends the dialog's form; the request exists then. */
  public void record() {
    press("Başlat");
    assertThat(page.getByRole(AriaRole.DIALOG)).not().isVisible();
  }

  /** What Tasklist says in its corner: a success, or that something failed and the sentence why. */
  public Locator notice(String text) {
    return page.locator(".notifications .alert").filter(new Locator.FilterOptions().setHasText(text));
  }

  public Locator title() {
    return page.locator(".task-card h2.task");
  }

  public Locator form() {
    return page.locator("[cam-tasklist-form]:visible");
  }
}

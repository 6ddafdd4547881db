package tr.mbs.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The pages of one municipality's move to e-Belediye, used as a person uses them: by the words that stand on them.
 *
 * @param municipality code of its unit
 */
public record EBelediye(Page page, String municipality) {

  /** The list of the eleven steps. */
  public EBelediye open() {
    page.navigate("/e-belediye/" + municipality);
    return this;
  }

  public EBelediye step(int number) {
    page.navigate("/e-belediye/" + municipality + "/adim/" + number);
    return this;
  }

  public EBelediye write(String field, String text) {
    field(field).fill(text);
    return this;
  }

  /** @param option what it begins with, after any indent: some say more about what they stand for */
  public EBelediye choose(String field, String option) {
    Locator options = field(field).locator("option")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^[–\\s]*" + option)));
    field(field).selectOption(options.first().getAttribute("value"));
    return this;
  }

  /** A box or a circle. @param label some words of it */
  public EBelediye tick(String label) {
    page.getByRole(AriaRole.MAIN).getByLabel(label).check();
    return this;
  }

  public EBelediye link(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    return this;
  }

  public EBelediye press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    return this;
  }

  /** Presses a button that stores what was typed. */
  public EBelediye save(String button) {
    press(button);
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Kaydedildi.");
    return this;
  }

  public EBelediye upload(String fileName, String csv) {
    field("CSV dosyası").setInputFiles(
        new FilePayload(fileName, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  public EBelediye finish() {
    return finish("Adımı tamamla");
  }

  /** The button of the only decision that there is: the list of steps says that it was taken. */
  public EBelediye finish(String decision) {
    press(decision);
    return done();
  }

  /** One decision of several; the list of steps says that it was taken. */
  public EBelediye decide(String decision) {
    page.getByLabel(decision, new Page.GetByLabelOptions().setExact(true)).check();
    press("Gönder");
    return done();
  }

  private EBelediye done() {
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("adımdaki işleminiz kaydedildi.");
    return this;
  }

  /** A step's line in the open list. @param title words of it */
  public Locator line(String title) {
    return page.locator(".task-list > li").filter(new Locator.FilterOptions().setHasText(title));
  }

  public Locator main() {
    return page.getByRole(AriaRole.MAIN);
  }

  private Locator field(String label) {
    return page.getByRole(AriaRole.MAIN).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }
}

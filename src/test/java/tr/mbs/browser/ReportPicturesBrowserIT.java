package tr.mbs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.report.picture.PicturePage;

/** The pictures of the reports with the site's style sheets, on a page of their own: no application is needed. */
@ExtendWith(Chromium.class)
class ReportPicturesBrowserIT {

  private static final List<Integer> WIDTHS = List.of(360, 768, 1280);
  private static final double SMALLEST_LETTER = 11.9;
  /** Letters of a text as they are on the screen. */
  private static final String SMALL = "least => [...document.querySelectorAll('.chart svg text')]"
      + ".filter(t => t.getClientRects().length && getComputedStyle(t).display !== 'none')"
      + ".map(t => [t.textContent, Math.hypot(t.getScreenCTM().a, t.getScreenCTM().b)"
      + " * parseFloat(getComputedStyle(t).fontSize)]).filter(t => t[1] < least).map(t => t.join(' '))";
  /** Texts of a tile that stand over its edge. */
  private static final String OUTSIDE = "[...document.querySelectorAll('.cell')].flatMap(c => {"
      + " const tile = c.querySelector('.tile').getBoundingClientRect();"
      + " return [...c.querySelectorAll('text')].filter(t => getComputedStyle(t).display !== 'none').filter(t => {"
      + "  const r = t.getBoundingClientRect(); return r.left < tile.left - 1 || r.right > tile.right + 1"
      + "   || r.top < tile.top - 2 || r.bottom > tile.bottom + 4; }).map(t => t.textContent); })";
  /** Texts that stand beside the picture. */
  private static final String BESIDE = "[...document.querySelectorAll('.chart > svg')].flatMap(s => {"
      + " const all = s.getBoundingClientRect(); return [...s.querySelectorAll('text')]"
      + "  .filter(t => getComputedStyle(t).display !== 'none')"
      + "  .filter(t => t.getBoundingClientRect().right > all.right + 1 || t.getBoundingClientRect().left < all.left - 1)"
      + "  .map(t => t.textContent); })";

  private final Inspection inspection = new Inspection();
  private BrowserContext context;
  private Page page;

  @BeforeEach
  void open(Browser browser) throws IOException {
    context = browser.newContext(new Browser.NewContextOptions().setLocale("tr-TR"));
    page = context.newPage();
    page.navigate(PicturePage.write().toAbsolutePath().toUri().toString());
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void canBeReadInEveryWidth() {
    inspection.look(page, "pictures");
    inspection.foundNothing();
    for (int width : WIDTHS) {
      page.setViewportSize(width, 900);
      assertThat((List<?>) page.evaluate(SMALL, SMALLEST_LETTER)).as("small letters at %d", width).isEmpty();
      assertThat((List<?>) page.evaluate(OUTSIDE)).as("outside of their tile at %d", width).isEmpty();
      assertThat((List<?>) page.evaluate(BESIDE)).as("outside of their picture at %d", width).isEmpty();
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        take("pictures-" + width + "-" + colours);
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setForcedColors(ForcedColors.ACTIVE));
    take("pictures-forced");
  }

  @Test
  void theKeyboardReachesEveryTile() {
    page.setViewportSize(1280, 900);
    Locator tiles = page.locator(".tiles a[href]");
    assertThat(tiles.count()).isEqualTo(80);
    tiles.first().focus();
    String before = stroke(tiles.nth(1));
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')")).isEqualTo("39 Kırklareli: 4,2 gün");
    assertThat(stroke(tiles.nth(1))).as("of the tile that has the focus").isNotEqualTo(before);
    assertThat(stroke(tiles.first())).isEqualTo(before);
    page.locator("a[href$=migm]").focus();
    take("pictures-focus");
    page.locator(".flow [role=region]").focus();
    page.keyboard().press("ArrowRight");
    page.waitForFunction("document.querySelector('.flow .scroll').scrollLeft > 0");
  }

  private static String stroke(Locator tile) {
    return (String) tile.evaluate("a => { const s = getComputedStyle(a.querySelector('.tile')); return s.stroke + s.strokeWidth; }");
  }

  /** To be looked at, with {@code -Dmbs.screenshots=true}. */
  private void take(String name) {
    if (Boolean.getBoolean("mbs.screenshots")) {
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }
  }
}

package tr.mbs.browser.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotScale;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import tr.mbs.testing.Documents;

/**
 * Looks at pages on a phone and on a desk's screen with axe (WCAG 2.2 AA), and with {@code -Dmbs.screenshots=true} takes
 * those pictures on the way that a document shows. Collects what it finds; {@link #foundNothing} tells.
 */
public final class Inspection {

  private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  /** Of the rules what the dark can break: it has other colours and nothing else. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
  private static final boolean PICTURES = Boolean.getBoolean("mbs.screenshots");
  private static final Path FOLDER = Path.of("docs", "images");
  /** The narrowest phone, the narrowest screen on which requests stand in a table, and the usual ones. */
  private static final List<Integer> WIDTHS = List.of(320, Visitors.PHONE, 1060, Visitors.DESK);
  /** Tasklist scrolls in its panes, never as a page: there it is the form that must fit. */
  private static final String NEEDED_WIDTH = "Math.max(document.documentElement.scrollWidth,"
      + " ...[...document.querySelectorAll('.mbs-form')].map(f => Math.ceil(f.getBoundingClientRect().left) + f.scrollWidth))";
  private static final int SCREEN_DPI = 110;
  private static final int PHONE_HEIGHT = 740;
  private static final int DESK_HEIGHT = 900;

  private final List<String> found = new ArrayList<>();

  /** A page of ours as it is now, in light and dark colours, and whether it scrolls sideways. */
  public void look(Page page, String name) {
    resize(page, Visitors.DESK);
    analyze(rules(page), name + ", desk");
    resize(page, Visitors.PHONE);
    analyze(rules(page), name + ", phone");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    analyze(axe(page).withRules(COLOURS), name + ", phone in the dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    measure(page, name);
    resize(page, Visitors.PHONE);
  }

  /** Whether a page scrolls sideways, from the narrowest phone to the clerk's screen. */
  public void measure(Page page, String name) {
    for (int width : WIDTHS) {
      resize(page, width);
      int needed = (int) page.evaluate(NEEDED_WIDTH);
      if (needed > width) {
        found.add(name + " is " + needed + " px wide on a screen of " + width);
      }
    }
  }

  /** As {@link #look}, and a document may show the page under this name. */
  public void show(Page page, String name) {
    look(page, name);
    picture(page, name, Visitors.DESK);
    picture(page, name, Visitors.PHONE);
  }

  /** What Tasklist hosts of ours; the rest of it is Camunda's. */
  public void lookAtForm(Tasklist tasklist, String name) {
    Page page = tasklist.page();
    analyze(rules(page).include("[cam-tasklist-form] .mbs-form"), name + ", desk");
    resize(page, Visitors.PHONE);
    analyze(rules(page).include("[cam-tasklist-form] .mbs-form"), name + ", phone");
    resize(page, Visitors.DESK);
  }

  public void showForm(Tasklist tasklist, String name) {
    lookAtForm(tasklist, name);
    picture(tasklist.page(), name, Visitors.DESK);
  }

  /** The whole page, as high as it is. */
  public void picture(Page page, String name, int width) {
    Path file = FOLDER.resolve(name + "-" + width + ".png");
    if (PICTURES && Documents.pictures().contains(file)) {
      page.evaluate("document.activeElement.blur()");
      resize(page, width);
      page.setViewportSize(width, (int) page.evaluate("document.documentElement.scrollHeight"));
      Palette.write(page.screenshot(new Page.ScreenshotOptions()
          .setScale(width == Visitors.PHONE ? ScreenshotScale.DEVICE : ScreenshotScale.CSS)), file);
      resize(page, width);
    }
  }

  /** The first page of a PDF file, as large as on a screen. */
  public void paper(byte[] pdf, String name) throws IOException {
    Path file = FOLDER.resolve(name + ".png");
    if (PICTURES && Documents.pictures().contains(file)) {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      try (PDDocument document = Loader.loadPDF(pdf)) {
        ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, SCREEN_DPI), "png", png);
      }
      Palette.write(png.toByteArray(), file);
    }
  }

  public void foundNothing() {
    assertThat(found).as("what axe objects to, and what is too wide").isEmpty();
  }

  private static AxeBuilder rules(Page page) {
    return axe(page).withTags(WCAG_22_AA);
  }

  /** Told of every element that is wrong, but of one only that is right: a page has thousands of those. */
  private static AxeBuilder axe(Page page) {
    AxeRunOptions wrong = new AxeRunOptions();
    wrong.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).options(wrong);
  }

  private void analyze(AxeBuilder axe, String name) {
    AxeResults results = axe.setLegacyMode(true).analyze();
    assertThat(results.getPasses()).as("rules that axe applied to " + name).isNotEmpty();
    for (Rule rule : results.getViolations()) {
      found.add(name + ": " + rule.getId() + " at " + rule.getNodes().stream()
          .map(CheckedNode::getHtml).collect(Collectors.joining(" | ")));
    }
  }

  private static void resize(Page page, int width) {
    page.setViewportSize(width, width > Visitors.PHONE ? DESK_HEIGHT : PHONE_HEIGHT);
  }
}

package tr.mbs.browser.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** People before the application, each with a browser of his own: nobody shares cookies. */
public final class Visitors implements CloseableResource {

  /** A phone, and the clerk's screen: the two widths that the pages are made for. */
  static final int PHONE = 360;
  public static final int DESK = 1280;

  private final Browser browser;
  private final String site;
  private final PictureReader reader;
  private final List<BrowserContext> open = new ArrayList<>();
  private final List<String> dialogs = new ArrayList<>();

  Visitors(Browser browser, String site, PictureReader reader) {
    this.browser = browser;
    this.site = site;
    this.reader = reader;
  }

  /** Somebody with a phone, not signed in. */
  public Portal somebody() {
    return new Portal(page(new Browser.NewContextOptions().setViewportSize(PHONE, 740)));
  }

  /** Somebody whose browser runs no JavaScript. */
  public Portal somebodyWithoutScript() {
    Page page = page(new Browser.NewContextOptions().setViewportSize(PHONE, 740).setJavaScriptEnabled(false));
    return new Portal(page, reader);
  }

  /** A muhtar who has signed in on the phone and opened no page yet: {@link Portal#signIn} is for who looks at the doors. */
  public Portal muhtar(Muhtar muhtar) {
    return somebody().come(muhtar);
  }

  /** An officer at his desk who has signed in and opened Tasklist. */
  public Tasklist officer(String account) {
    return new StaffPages(desk()).come(account).tasklist();
  }

  /** A page as wide as a desk's screen, nobody signed in. */
  public Page desk() {
    return page(new Browser.NewContextOptions().setViewportSize(DESK, 900));
  }

  private Page page(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options.setBaseURL(site).setLocale("tr-TR")
        .setTimezoneId("Europe/Istanbul").setReducedMotion(ReducedMotion.REDUCE)
        .setDeviceScaleFactor(2));
    context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    open.add(context);
    context.onDialog(dialog -> {
      dialogs.add(dialog.message());
      dialog.dismiss();
    });
    return context.newPage();
  }

  void takePictures(String test) {
    List<Page> pages = open.stream().flatMap(context -> context.pages().stream()).toList();
    for (Page page : pages) {
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
          .setPath(Path.of("target", "browser", test + "-" + pages.indexOf(page) + ".png")));
    }
  }

  /** No page of ours ever opens a dialog of the browser: who sees one has run somebody's code. */
  @Override
  public void close() {
    assertThat(dialogs).as("dialogs of the browser").isEmpty();
    open.forEach(BrowserContext::close);
  }
}

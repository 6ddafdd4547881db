package tr.mbs.browser.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import tr.mbs.testing.Visitor;

/** The pages of signing in, sent by a browser that does not draw them: for who has something else to look at. */
record Door(APIRequestContext browser) {

  /** Opens the page, and sends its form, which leads on to the next page. */
  void send(String path, FormData fields) {
    fields.set("_csrf", Visitor.token(read(path)).orElseThrow());
    assertEquals(303,
        browser.post(path, RequestOptions.create().setForm(fields).setMaxRedirects(0)).status(), path);
  }

  String read(String path) {
    return browser.get(path).text();
  }
}

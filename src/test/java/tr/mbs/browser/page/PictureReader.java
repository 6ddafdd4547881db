package tr.mbs.browser.page;

import com.microsoft.playwright.Page;
import java.util.UUID;
import tr.mbs.signin.verification.Pictures;

/** Reads the picture of the verification code as a person does: a test may ask the server, nobody else can. */
public record PictureReader(Pictures pictures) {

  public String read(Page page) {
    UUID picture = UUID.fromString(page.locator("input[name=picture]").inputValue());
    String browser = page.context().cookies(page.url()).stream()
        .filter(cookie -> cookie.name.equals("MBS_BROWSER")).map(cookie -> cookie.value).findFirst().orElseThrow();
    return pictures.find(picture, browser).orElseThrow().characters();
  }
}

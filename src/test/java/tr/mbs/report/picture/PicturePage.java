package tr.mbs.report.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tr.mbs.kernel.TurkishText;

/** All pictures on one page with the site's style sheets, below {@code target/pictures}. */
public final class PicturePage {

  private static final Path FOLDER = Path.of("target", "pictures");

  private PicturePage() {
  }

  public static Path write() throws IOException {
    DrawingRoom room = new DrawingRoom();
    StringBuilder page = new StringBuilder("""
        <!DOCTYPE html><html lang="tr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta http-equiv="Content-Security-Policy" content="style-src file:">
        <meta name="color-scheme" content="light dark"><title>Resimler</title>
        """);
    for (String sheet : new String[] {"META-INF/resources/webjars/bootstrap/5.3.8/css/bootstrap-reboot.min.css",
        "static/site/mbs.css", "static/report/pictures.css"}) {
      Path file = FOLDER.resolve(sheet.substring(sheet.lastIndexOf('/') + 1));
      Files.createDirectories(FOLDER);
      try (InputStream content = PicturePage.class.getClassLoader().getResourceAsStream(sheet)) {
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      }
      page.append("<link rel=\"stylesheet\" href=\"").append(file.getFileName()).append("\">\n");
    }
    page.append("</head><body><main><h1>Resimler</h1>\n");
    Samples.all().forEach((fragment, picture) -> page.append(room.draw(fragment, picture, TurkishText.TURKISH)));
    page.append(room.draw("stacked", Samples.shares(), TurkishText.TURKISH));
    return Files.writeString(FOLDER.resolve("page.html"), page.append("</main></body></html>"));
  }
}

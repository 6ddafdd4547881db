package tr.mbs.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tr.mbs.file.Samples;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.Visitor;

/** Who may fetch a file, and how it travels. */
@ApplicationTest
@Tag("h2")
class AttachmentDownloadIT {

  private static final Pattern FILE = Pattern.compile("href=\"(/talepler/[^\"]+/ekler/[^\"]+)\"");

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]+\"|data-left=\"[0-9]+\"");

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;

  private Visitor muhtar;
  private List<String> files;

  /** A request in Çankırı, at MİGM, with a PDF and a photo. */
  @BeforeEach
  void fileARequest() {
    muhtar = MuhtarVisit.signedIn(port, Officeholder.inOffice(context));
    Map<String, byte[]> sent = new LinkedHashMap<>();
    sent.put("dilekçe.pdf", Samples.pdf());
    sent.put("yol.jpg", Samples.jpeg(1200, 900));
    String confirmation = muhtar.upload("/basvuru", FilledForm.on(muhtar.get("/basvuru").body()), "files", sent)
        .headers().firstValue("Location").orElseThrow();
    String page = muhtar.get("/talepler/" + confirmation.split("/")[2]).body();
    files = FILE.matcher(page).results().map((MatchResult match) -> match.group(1)).toList();
    assertThat(files).hasSize(2);
  }

  @Test
  void aFileTravelsAsADownloadThatNoPageCanUse() {
    HttpResponse<byte[]> pdf = muhtar.download(files.get(0));
    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.body()).isEqualTo(Samples.pdf());
    assertThat(header(pdf, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(pdf, "Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''dilek%C3%A7e.pdf");
    assertThat(header(pdf, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(pdf, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(pdf, "Content-Security-Policy")).contains("sandbox");
  }

  @Test
  void aPhotoHasASmallPicture() {
    HttpResponse<byte[]> small = muhtar.download(files.get(1) + "?kucuk=1");
    assertThat(small.statusCode()).isEqualTo(200);
    assertThat(header(small, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(small, "Content-Disposition")).startsWith("inline;");
    assertThat(small.body().length).isLessThan(muhtar.download(files.get(1)).body().length);
    assertThat(header(muhtar.download(files.get(0) + "?kucuk=1"), "Content-Disposition")).startsWith("attachment;");
  }

  @Test
  void nobodyElseFindsIt() {
    Visitor colleague = MuhtarVisit.signedIn(port, Officeholder.inOffice(context));
    HttpResponse<String> foreign = colleague.get(files.get(0));
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertSame(foreign, colleague.get("/talepler/MBS-2020-0000001/ekler/" + UUID.randomUUID()));
    String request = files.get(0).substring(0, files.get(0).indexOf("/ekler"));
    assertSame(colleague.get(request), colleague.get("/talepler/MBS-2020-0000001"));
    assertThat(muhtar.get(request + "/ekler/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(muhtar.get(request + "/ekler/x").statusCode()).isEqualTo(404);
    assertThat(new Visitor(port).get(files.get(0)).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({"migm1, 200", "migmyonetici, 200", "valilik18a, 200", "valilik06, 404", "egitim18, 404"})
  void officersSeeWhatIsInTheirScope(String officer, int expected) {
    Visitor visitor = new Visitor(port);
    assertThat(visitor.fillIn("/kurum/giris", Map.of("username", officer, "password", "Demo-2026!")).statusCode())
        .isEqualTo(303);
    assertThat(visitor.get("/kurum" + files.get(0)).statusCode()).isEqualTo(expected);
    assertThat(visitor.get("/kurum" + files.get(1) + "?kucuk=1").statusCode()).isEqualTo(expected);
  }

  /** But for the form token, which is masked anew each time, and the seconds that are left. */
  private static void assertSame(HttpResponse<String> one, HttpResponse<String> other) {
    assertThat(one.statusCode()).isEqualTo(other.statusCode());
    assertThat(TOKEN.matcher(one.body()).replaceAll("")).isEqualTo(TOKEN.matcher(other.body()).replaceAll(""));
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}

package tr.mbs.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.TurkishText;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.site.StaffPrincipal;

/** Renders every shared part with sample content into target/gallery and checks the markup's promises. */
class GalleryTest {

  private static final Object MUHTAR = new MuhtarPrincipal(new UUID(0, 1), "V675");
  private static final Object STAFF = new StaffPrincipal("cankiri.valilik");

  private final Gallery gallery = new Gallery();

  @Test
  void homePageInBothLanguages() throws IOException {
    String turkish = page("home", "desk/home", Map.of(), null, TurkishText.TURKISH);
    assertThat(turkish).contains("<html lang=\"tr\">", "BAŞVURU", "TALEP SORGULAMA", "href=\"/basvuru\"",
        "href=\"/talepler\"", "href=\"/kurum/giris\"", "href=\"#icerik\"", "DENEME", "?lang=en", ">EN<");
    assertThat(turkish).doesNotContain("Çıkış", "style=", "<style", "<script>");
    assertThat(page("home-en", "desk/home", Map.of(), null, Locale.ENGLISH)).contains("<html lang=\"en\">", "APPLY");
  }

  @Test
  void problemsAreNamedInTitleSummaryAndField() throws IOException {
    Map<String, String> problems = new LinkedHashMap<>();
    problems.put("", "Talep kaydedilemedi.");
    problems.put("subject", "Konu seçiniz.");
    problems.put("description", "Açıklama yazınız.");
    String html = page("form-wrong", "gallery/form", form(problems), MUHTAR, TurkishText.TURKISH);
    assertThat(html).contains("<title>Hata: Başvuru Formu – Muhtar Bilgi Sistemi</title>", "href=\"#subject\"",
        "id=\"subject-error\"", "aria-describedby=\"subject-error\"", "aria-invalid=\"true\"");
    assertThat(html).contains("aria-describedby=\"description-hint description-error\"");
  }

  @Test
  void aFormWithoutProblemsSaysNothingOfThem() throws IOException {
    String html = page("form", "gallery/form", form(Map.of()), MUHTAR, TurkishText.TURKISH);
    assertThat(html).contains("<title>Başvuru Formu – Muhtar Bilgi Sistemi</title>", "aria-describedby=\"title-hint\"")
        .doesNotContain("aria-invalid", "aria-describedby=\"\"", "class=\"problems\"", "-error", "maxlength=\"\"");
  }

  @Test
  void aPageOfEachKind() throws IOException {
    for (String name : new String[] {"list", "request", "receipt"}) {
      assertThat(page(name, "gallery/" + name, Map.of(), MUHTAR, TurkishText.TURKISH)).contains("action=\"/cikis\"");
    }
    assertThat(page("staff", "gallery/staff", Map.of(), STAFF, TurkishText.TURKISH)).contains("cankiri.valilik");
  }

  @Test
  void typedTextIsEscaped() throws IOException {
    Map<String, Object> model = Map.of("status", 422, "heading", "<script>", "text", "${7*7}", "advice", "{{7*7}}");
    assertThat(page("error", "site/error", model, null, TurkishText.TURKISH))
        .contains("&lt;script&gt;", "${7*7}", "{{7*7}}").doesNotContain("<script>", ">49<");
  }

  private static Map<String, Object> form(Map<String, String> problems) {
    Map<String, String> types = new LinkedHashMap<>();
    types.put("REQUEST", "Talep (İstek)");
    types.put("SUGGESTION", "Öneri (Görüş ve Öneri)");
    types.put("COMPLAINT", "Şikâyet");
    Map<String, Object> model = new HashMap<>();
    model.put("types", types);
    model.put("subjects", Map.of("YOL", "Yol, köprü, asfalt, kaldırım"));
    model.put("problems", problems);
    return model;
  }

  private String page(String name, String template, Map<String, Object> model, Object who, Locale locale)
      throws IOException {
    String html = gallery.render(template, model, who, true, locale);
    Path folder = Path.of("target", "gallery");
    Files.createDirectories(folder.resolve("site/bootstrap"));
    Files.writeString(folder.resolve(name + ".html"), html.replace("\"/site/", "\"site/"));
    copy("static/site/mbs.css", folder.resolve("site/mbs.css"));
    copy("META-INF/resources/webjars/bootstrap/5.3.8/css/bootstrap-reboot.min.css",
        folder.resolve("site/bootstrap/bootstrap-reboot.min.css"));
    return html;
  }

  private static void copy(String resource, Path target) throws IOException {
    try (InputStream content = GalleryTest.class.getClassLoader().getResourceAsStream(resource)) {
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

package tr.mbs.request.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * What somebody reads on a page.
 *
 * @param text      all its words, one blank wherever an element ends
 * @param movements of a request, the latest first: "20 Nisan 2028 10.00 · MİGM · …"
 */
record Seen(String html, String text, List<String> movements) {

  private static final Pattern MOVEMENTS = Pattern.compile("<ol class=\"movements[^>]*>(.*?)</ol>", Pattern.DOTALL);
  private static final Pattern MOVEMENT = Pattern.compile("<li>\\s*<time[^>]*>(.*?)</time>\\s*<strong>(.*?)</strong>"
      + "(?:\\s*<small[^>]*>(.*?)</small>)?\\s*<p[^>]*>(.*?)</p>", Pattern.DOTALL);

  static Seen on(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(200);
    return of(answer.body());
  }

  static Seen of(String html) {
    Matcher list = MOVEMENTS.matcher(html);
    return new Seen(html, words(html.replaceAll("(?s)<(script|style).*?</\\1>", "")), list.find()
        ? MOVEMENT.matcher(list.group(1)).results().map(entry -> words(entry.group(1) + " · " + entry.group(2)
            + (entry.group(3) == null ? "" : ", " + entry.group(3)) + " · " + entry.group(4))).toList()
        : List.of());
  }

  private static String words(String html) {
    return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ").strip();
  }
}

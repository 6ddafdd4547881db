package tr.mbs.mailbox.letter.words;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * HTML of a stranger with only what is on a list: words, tables, colours, pictures of the mail itself, and links that say
 * where they lead. No scripts, forms, frames, style sheets, addresses in styles, and nothing that a browser fetches from elsewhere.
 *
 * @param remotePictures how many pictures of other servers are left out
 * @param pictures       paths of the parts that it shows
 * @param whole          false when it grew beyond a page, and its end is left out
 */
public record HarmlessHtml(String html, String text, int remotePictures, Set<String> pictures, boolean whole) {

  /** Where the page of the mail has its pictures, beside the document itself. */
  public static final String PICTURES = "resim/";

  private static final Pattern WEB = Pattern.compile("(?i)\\s*(?:https?:)?//.*", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:|tel:)\\S.*", Pattern.DOTALL);
  private static final Pattern COLOUR = Pattern.compile("#?[A-Za-z0-9]{1,20}");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,4}%?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,12}");
  /** Nothing with which a text leaves its place, covers another one, or has an address. */
  private static final CssSchema STYLES = CssSchema.withProperties(Set.of("background-color", "border", "border-bottom",
      "border-bottom-color", "border-bottom-style", "border-bottom-width", "border-collapse", "border-color",
      "border-left", "border-left-color", "border-left-style", "border-left-width", "border-radius", "border-right",
      "border-right-color", "border-right-style", "border-right-width", "border-spacing", "border-style", "border-top",
      "border-top-color", "border-top-style", "border-top-width", "border-width", "color", "font-family", "font-size",
      "font-style", "font-variant", "font-weight", "height", "line-height", "max-width", "padding", "padding-bottom",
      "padding-left", "padding-right", "padding-top", "text-align", "text-decoration", "text-indent",
      "text-transform", "vertical-align", "white-space", "width"));

  /** @param parts paths of the mail's own pictures by their Content-ID */
  public static HarmlessHtml of(String html, Map<String, String> parts) {
    Set<String> used = new TreeSet<>();
    int[] remote = {0};
    PolicyFactory policy = policy(parts, used, remote);
    StringBuilder harmless = new StringBuilder(html.length());
    boolean whole = sanitise(html, policy, HtmlStreamRenderer.create(harmless, failure -> { }));
    int left = remote[0];
    PlainWords words = new PlainWords();
    sanitise(html, policy, words);
    return new HarmlessHtml(harmless.toString(), words.words(), left, used, whole);
  }

  /** Plain text as a part of such a document. */
  public static String of(String text) {
    StringBuilder harmless = new StringBuilder(text.length() + 64);
    HtmlStreamRenderer renderer = HtmlStreamRenderer.create(harmless, failure -> { });
    renderer.openDocument();
    renderer.openTag("div", List.of("style", "white-space:pre-wrap"));
    renderer.text(text);
    renderer.closeTag("div");
    renderer.closeDocument();
    return harmless.toString();
  }

  /** @return false when there was more than fits on a page */
  private static boolean sanitise(String html, PolicyFactory policy, HtmlStreamEventReceiver receiver) {
    Bounded bounded = new Bounded(new LinkHosts(receiver));
    try {
      HtmlSanitizer.sanitize(html, policy.apply(bounded));
      return true;
    } catch (Bounded.Full e) {
      bounded.finish();
      return false;
    }
  }

  private static PolicyFactory policy(Map<String, String> parts, Set<String> used, int[] remote) {
    return new HtmlPolicyBuilder()
        .allowCommonBlockElements().allowCommonInlineFormattingElements()
        .allowElements((element, attributes) -> {
          attributes.addAll(List.of("target", "_blank"));
          return element;
        }, "a")
        .allowElements((element, attributes) -> attributes.contains("src") ? element : null, "img")
        .allowElements("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "col",
            "hr", "pre", "center", "font", "dl", "dt", "dd", "span")
        .allowWithoutAttributes("span", "font")
        .allowAttributes("src").matching((element, name, value) -> picture(value, parts, used, remote)).onElements("img")
        .allowAttributes("alt").onElements("img")
        .allowAttributes("href").matching((element, name, value) -> link(value)).onElements("a")
        .allowAttributes("colspan", "rowspan", "width", "height", "border", "cellpadding", "cellspacing")
        .matching(LENGTH).onElements("table", "td", "th", "img", "col")
        .allowAttributes("bgcolor", "color").matching(COLOUR).onElements("table", "tr", "td", "th", "font")
        .allowAttributes("align", "valign").matching(WORD).globally()
        .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
        .allowStyling(STYLES)
        .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
        .toFactory();
  }

  private static String picture(String address, Map<String, String> parts, Set<String> used, int[] remote) {
    String wanted = address.strip();
    if (wanted.toLowerCase(Locale.ROOT).startsWith("cid:")) {
      String path = parts.get(contentId(wanted));
      if (path != null) {
        used.add(path);
        return PICTURES + path;
      }
      return null;
    }
    remote[0] += WEB.matcher(wanted).matches() ? 1 : 0;
    return null;
  }

  /** Written as an address, with its odd characters by their numbers (RFC 2392). */
  private static String contentId(String address) {
    try {
      return new URI(address).getSchemeSpecificPart();
    } catch (URISyntaxException e) {
      return address.substring(4);
    }
  }

  private static String link(String address) {
    String wanted = address.strip();
    return LINK.matcher(wanted).matches() && LinkHost.of(wanted) != null ? wanted : null;
  }
}

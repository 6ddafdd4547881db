package tr.mbs.mailbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tr.mbs.mailbox.password.MailboxVisit;
import tr.mbs.mailbox.account.OfficeMailbox;
import tr.mbs.mailbox.embedded.EmbeddedMailServer;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** A muhtar reads his mailbox with a browser that knows no JavaScript. */
@ApplicationTest
@Tag("h2")
class MailPagesIT {

  private static final Pattern ROW = Pattern.compile("<a href=\"(/posta/[^\"]+)#ileti\"");
  private static final Pattern UNDO = Pattern.compile("action=\"(/posta/[^\"]+/geri-al)\"[\\s\\S]*?"
      + "name=\"v\" value=\"(\\d+)\"[\\s\\S]*?name=\"nereye\" value=\"([^\"]+)\"");

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private EmbeddedMailServer server;

  private OfficeMailbox office;
  private Visitor muhtar;

  @BeforeEach
  void signIn() {
    office = OfficeMailbox.made(context);
    muhtar = MailboxVisit.signedIn(port, office);
  }

  private void arrives(String source) {
    arrives(office, source);
  }

  private void arrives(OfficeMailbox to, String source) {
    String mail = source.replace("\n", "\r\n").replace("{to}", to.address());
    assertThat(server.deliver(to.address(), mail.getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  private static String plain(String subject, String text) {
    return """
        From: =?UTF-8?Q?=C3=87ank=C4=B1r=C4=B1_Valili=C4=9Fi?= <yazi@cankiri.bel.example>
        To: {to}
        Subject: %s
        Date: Thu, 26 Nov 2026 14:05:00 +0300
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        %s
        """.replaceFirst("%s", Matcher.quoteReplacement(subject)).replaceFirst("%s", Matcher.quoteReplacement(text));
  }

  private String firstLink(String list) {
    Matcher row = ROW.matcher(muhtar.get(list).body());
    assertThat(row.find()).as("a row in " + list).isTrue();
    return row.group(1).replace("&amp;", "&");
  }

  private static String path(String link) {
    return link.substring(0, link.indexOf('?'));
  }

  private static Map<String, String> v(String link) {
    return Map.of("v", link.replaceFirst(".*[?&]v=(\\d+).*", "$1"));
  }

  @Test
  void aMailIsReadAndThenReadNoMore() {
    arrives(plain("Köy yolu keşfi", "Sayın Muhtar,\n\nKeşif salı günü yapılacaktır."));
    HttpResponse<String> list = muhtar.get("/posta/gelen");
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body()).contains("Gelen Kutusu", office.address(), "Köy yolu keşfi", "Çankırı Valiliği", "Okunmamış:",
        "Okumak istediğiniz iletiyi listeden seçiniz.", "Gönderilmiş", "Taslaklar", "Çöp Kutusu", "İstenmeyen", "Kullanılan alan");
    String link = firstLink("/posta/gelen");
    String page = muhtar.get(link).body();
    assertThat(page).contains("Keşif salı günü yapılacaktır.", "yazi@cankiri.bel.example", "26.11.2026 14:05", "Yanıtla",
        "Çöp Kutusuna at").doesNotContain("Okunmamış:");
    assertThat(muhtar.get("/posta/gelen").body()).doesNotContain("Okunmamış:");
    assertThat(muhtar.post(path(link) + "/okunmadi", v(link)).statusCode()).isEqualTo(303);
    assertThat(muhtar.get("/posta/gelen").body()).contains("Okunmamış:", "İleti okunmadı olarak işaretlendi.");
  }

  @Test
  void whatIsThrownAwayComesBackByOneButton() {
    arrives(plain("Silinecek", "metin"));
    String link = firstLink("/posta/gelen");
    muhtar.get(link);
    HttpResponse<String> thrown = muhtar.post(path(link) + "/sil", v(link));
    assertThat(thrown.statusCode()).isEqualTo(303);
    assertThat(thrown.headers().firstValue("Location")).hasValue("/posta/gelen");
    String list = muhtar.get("/posta/gelen").body();
    assertThat(list).contains("İleti Çöp Kutusuna atıldı.", "Bu klasörde ileti yok.");
    Matcher undo = UNDO.matcher(list);
    assertThat(undo.find()).isTrue();
    assertThat(muhtar.post(undo.group(1), Map.of("v", undo.group(2), "nereye", undo.group(3))).statusCode()).isEqualTo(303);
    assertThat(muhtar.get("/posta/gelen").body()).contains("Silinecek", "İleti Gelen Kutusuna taşındı.");
  }

  @Test
  void fromTheTrashAMailGoesForGoodAfterAQuestion() {
    arrives(plain("Gidecek", "metin"));
    String link = firstLink("/posta/gelen");
    muhtar.get(link);
    assertThat(muhtar.post(path(link) + "/kalici-sil", v(link)).statusCode()).as("not from Gelen Kutusu").isEqualTo(409);
    muhtar.post(path(link) + "/sil", v(link));
    String thrown = firstLink("/posta/cop");
    assertThat(muhtar.get(thrown).body()).contains("Kalıcı olarak sil", "Çöp Kutusundan çıkar");
    String question = muhtar.get(thrown.replace("?", "/kalici-sil?")).body();
    assertThat(question).contains("Bu ileti kalıcı olarak silinsin mi?", "Gidecek", "Vazgeç");
    assertThat(muhtar.post(path(thrown) + "/kalici-sil", v(thrown)).statusCode()).isEqualTo(303);
    assertThat(muhtar.get("/posta/cop").body()).contains("İleti kalıcı olarak silindi.", "Bu klasörde ileti yok.");
  }

  @Test
  void junkIsPutAsideAndBack() {
    arrives(plain("Piyango", "metin"));
    String link = firstLink("/posta/gelen");
    muhtar.get(link);
    muhtar.post(path(link) + "/istenmeyen", v(link));
    String junk = firstLink("/posta/istenmeyen");
    assertThat(muhtar.get(junk).body()).contains("İstenmeyen değil").doesNotContain(">Yanıtla<");
    muhtar.post(path(junk) + "/geri-al", v(junk));
    assertThat(muhtar.get("/posta/gelen").body()).contains("Piyango");
  }

  @Test
  void pagesOfTwentyFiveAreWalkedWithoutScripts() {
    for (int i = 1; i <= 30; i++) {
      arrives(plain("Sayı " + i + ".", "metin"));
    }
    String first = muhtar.get("/posta/gelen").body();
    assertThat(first).contains("Sayı 30.", "Sayı 6.").doesNotContain("Sayı 5.");
    Matcher next = Pattern.compile("href=\"(/posta/gelen\\?v=\\d+&amp;sonra=\\d+)\"").matcher(first);
    assertThat(next.find()).isTrue();
    String second = muhtar.get(next.group(1).replace("&amp;", "&")).body();
    assertThat(second).contains("Sayı 5.", "Sayı 1.", "Başa dön").doesNotContain("Sayı 6.");
  }

  @Test
  void aDesignStandsInAFrameThatCanDoNothing() {
    arrives("""
        From: Reklam <r@dis.example>
        To: {to}
        Subject: Tasarım
        MIME-Version: 1.0
        Content-Type: text/html; charset=utf-8

        <p style="color:#0b5563">Merhaba</p><script>alert(1)</script><img src="http://izleyen.example/a.gif">
        <form action="http://a.example"><input name="q"></form><a href="http://a.example/x">tıkla</a>
        """);
    String link = firstLink("/posta/gelen");
    String page = muhtar.get(link).body();
    assertThat(page).contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"", "/govde?v=",
        "başka bir sunucuda durduğu için gösterilmiyor").doesNotContain("izleyen.example", "alert(1)");
    HttpResponse<String> frame = muhtar.get(link.replace("?", "/govde?"));
    assertThat(frame.body()).contains("Merhaba", "color", "a.example").doesNotContain("<script", "<form", "izleyen.example");
    assertThat(frame.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'",
        "img-src 'self'", "style-src 'unsafe-inline'", "form-action 'none'", "frame-ancestors 'self'",
        "sandbox allow-popups allow-popups-to-escape-sandbox").doesNotContain("script", "same-origin");
    assertThat(frame.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
    assertThat(frame.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(muhtar.get(link + "&duz=1").body()).contains("Merhaba").doesNotContain("<iframe");
    assertThat(muhtar.get("/posta/gelen").headers().firstValue("X-Frame-Options")).as("no page of ours").hasValue("DENY");
  }

  /** With pictures of its own the frame belongs to this site, else no browser would fetch them with the session. */
  @Test
  void picturesOfTheTextComeFromHere() {
    arrives("""
        From: a@dis.example
        To: {to}
        Subject: Resimli
        MIME-Version: 1.0
        Content-Type: multipart/related; boundary=s

        --s
        Content-Type: text/html; charset=utf-8

        <p>Bakınız</p><img src="cid:logo@a">
        --s
        Content-Type: image/png
        Content-ID: <logo@a>
        Content-Disposition: inline; filename=logo.png
        Content-Transfer-Encoding: base64

        iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
        --s--
        """);
    String link = firstLink("/posta/gelen");
    assertThat(muhtar.get(link).body()).contains("allow-same-origin").doesNotContain("allow-scripts");
    HttpResponse<String> frame = muhtar.get(link.replace("?", "/govde?"));
    assertThat(frame.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("allow-same-origin")
        .doesNotContain("allow-scripts");
    Matcher picture = Pattern.compile("src=\"(resim/[^\"]+)\"").matcher(frame.body());
    assertThat(picture.find()).isTrue();
    HttpResponse<byte[]> content = muhtar.download(path(link) + "/" + picture.group(1));
    assertThat(content.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(content.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(content.body()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(muhtar.get(path(link) + "/resim/1").statusCode()).as("the text is no picture").isEqualTo(404);
  }

  @Test
  void filesAreDownloadsWhateverTheyAre() {
    arrives("""
        From: a@dis.example
        To: {to}
        Subject: Ekli
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=s

        --s
        Content-Type: text/plain

        Ektedir
        --s
        Content-Type: text/html; name="=?UTF-8?Q?tutanak_=C5=9Fema.html?="
        Content-Disposition: attachment; filename="=?UTF-8?Q?tutanak_=C5=9Fema.html?="

        <script>alert(1)</script>
        --s--
        """);
    String link = firstLink("/posta/gelen");
    String page = muhtar.get(link).body();
    Matcher file = Pattern.compile("href=\"(/posta/gelen/\\d+/ek/[^\"]+)\"").matcher(page);
    assertThat(file.find()).isTrue();
    assertThat(page).contains("tutanak şema.html", "Zararlı olabilir");
    HttpResponse<String> download = muhtar.get(file.group(1).replace("&amp;", "&"));
    assertThat(download.statusCode()).isEqualTo(200);
    assertThat(download.body()).contains("<script>");
    assertThat(download.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(download.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;");
    assertThat(download.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(download.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
    assertThat(muhtar.get(path(link) + "/ek/99").statusCode()).isEqualTo(404);
  }

  @Test
  void anEarlierLetterIsFolded() {
    arrives(plain("Yanıt", "Uygundur.\n\n> Sayın yetkili,\n> yol bozuk\n> su yok\n> elektrik yok"));
    String page = muhtar.get(firstLink("/posta/gelen")).body();
    assertThat(page).containsPattern("<details>\\s*<summary>Önceki yazışma \\(4 satır\\)</summary>");
  }

  @Test
  void whatIsNotThereIsSaid() {
    for (String path : new String[] {"/posta/gelen/999", "/posta/gelen/0", "/posta/gelen/99999999999999999999",
        "/posta/k-0000000000000000", "/posta/gelen/4294967296/govde"}) {
      HttpResponse<String> answer = muhtar.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).contains("Taşınmış veya silinmiş olabilir.", "Gelen Kutusunu aç");
    }
    assertThat(muhtar.get("/posta/baska").statusCode()).isEqualTo(404);
    assertThat(muhtar.get("/posta/gelen?v=abc&sonra=-1").statusCode()).isEqualTo(200);
  }

  @Test
  void numbersOfAnotherTimeShowTheListAgain() {
    arrives(plain("Duruyor", "metin"));
    String link = firstLink("/posta/gelen");
    HttpResponse<String> old = muhtar.get(link.replaceFirst("v=\\d+", "v=7"));
    assertThat(old.statusCode()).isEqualTo(409);
    assertThat(old.body()).contains("Posta kutunuz bu arada yenilendi.", "Duruyor").doesNotContain("Yanıtla<");
    assertThat(muhtar.post(path(link) + "/sil", Map.of()).statusCode()).as("without the number of its time").isEqualTo(409);
    assertThat(muhtar.get("/posta/gelen").body()).contains("Duruyor");
  }

  /** The same number names another mail in each mailbox, so no address leads into somebody else's. */
  @Test
  void nobodyReachesTheMailOfAnother() {
    OfficeMailbox other = OfficeMailbox.made(context);
    arrives(other, plain("Kanarya konu", "kanarya metin"));
    Visitor owner = MailboxVisit.signedIn(port, other);
    Matcher row = ROW.matcher(owner.get("/posta/gelen").body());
    assertThat(row.find()).isTrue();
    String link = row.group(1).replace("&amp;", "&");
    assertThat(owner.get(link).body()).contains("kanarya metin");
    for (String address : new String[] {link, path(link), path(link) + "/govde", path(link) + "/ek/1", path(link) + "/resim/1",
        "/posta/gelen", "/posta/gelen?sonra=4000000000", "/posta/cop", path(link).replace("gelen", "cop") + "/kalici-sil"}) {
      HttpResponse<String> answer = muhtar.get(address);
      assertThat(answer.body()).as(address).doesNotContainIgnoringCase("kanarya").doesNotContain(other.address());
    }
    for (String act : new String[] {"/sil", "/geri-al", "/istenmeyen", "/okunmadi", "/kalici-sil"}) {
      muhtar.get("/posta/gelen");
      assertThat(muhtar.post(path(link) + act, v(link)).statusCode()).as(act).isIn(404, 409);
    }
    assertThat(owner.get(link).body()).as("nothing was done to it").contains("kanarya metin");
    Visitor operator = StaffVisit.signedIn(port, "operator1").visitor();
    assertThat(operator.get(link).statusCode()).isEqualTo(403);
    assertThat(operator.get("/posta/gelen").statusCode()).isEqualTo(403);
  }

  /** The rest of the portal does not notice. */
  @Test
  void whenTheMailServerIsAwayOnlyTheMailboxSaysSo() {
    Visitor other = MuhtarVisit.signedIn(port, office.muhtar());
    assertThat(other.get("/posta/gelen").statusCode()).as("by one click from the portal").isEqualTo(200);
    server.stop();
    try {
      for (String path : new String[] {"/posta/gelen", "/posta/gelen/1", "/posta/gelen/1/govde"}) {
        HttpResponse<String> away = other.get(path);
        assertThat(away.statusCode()).as(path).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).as(path).hasValue("5");
        assertThat(away.body()).as(path).contains("E-posta sistemine şu anda ulaşılamıyor.");
      }
      assertThat(other.get("/talepler").statusCode()).isEqualTo(200);
      assertThat(other.get("/basvuru").statusCode()).isEqualTo(200);
    } finally {
      server.start();
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> other.get("/posta/gelen").statusCode() == 200);
  }

  @Test
  void theHomePageLeadsHere() {
    assertThat(muhtar.get("/").body()).containsPattern("href=\"/posta\"[^>]*>Kurumsal E-posta<");
  }
}

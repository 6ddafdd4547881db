package tr.mbs.request.web.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tr.mbs.numbering.Direction;
import tr.mbs.paper.HandPress;
import tr.mbs.paper.Press;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.unit.UnitContacts;
import tr.mbs.request.Action;
import tr.mbs.request.Bodies;
import tr.mbs.request.Outcome;
import tr.mbs.request.Request;
import tr.mbs.request.RequestBuilder;
import tr.mbs.request.document.RequestDocument;
import tr.mbs.request.file.SentFile;
import tr.mbs.request.search.CaseFile;
import tr.mbs.request.web.Standing;
import tr.mbs.testing.PrintedFile;

/** The file of a request as a PDF: what stands in it, and that a screen reader can read it (PDF/UA-1, says veraPDF). */
class CasePaperTest {

  private static final Press PRESS = HandPress.withTexts("messages/site", "messages/registry", "messages/request");
  private static final Office OFFICE =
      new Office("D18-001", "Yukarıpınar", OfficeKind.VILLAGE, "18", "Çankırı", false, "18-merkez", "Merkez", null, true);
  private static final Instant NOON = Instant.parse("2026-05-12T09:00:00Z");
  private static final String HOSTILE = "</td></table><script>alert(1)</script> <img src=\"http://localhost/x.png\"/> "
      + "&lt; &amp; ${1+1} [[${request}]] ]]> <!-- \u202e 👩‍🌾🚜 العربية 漢字 \ud83d son";

  @Test
  void aSimpleCase() throws Exception {
    String letters = "Çeşme, ağıl, şişe: ĞÜŞİÖÇ ğüşıöç âîû ’ – “ ” 5 ₺";
    Request request = RequestBuilder.aRequest().saying("Işıklı İğde yolu", letters).build();
    PrintedFile file = print(request, List.of(), List.of(moved(0, Action.FILED, null, "Talep oluşturuldu.", null),
        moved(1, Action.DENIED, "MİGM", "Ek süre verilmedi.", null)));
    assertThat(file.faults()).isEmpty();
    assertThat(file.title()).isEqualTo("Talep dosyası MBS-2026-0000001");
    assertThat(file.language()).isEqualTo("tr");
    assertThat(file.text()).contains("Muhtar Bilgi Sistemi", "DENEME", "Işıklı İğde yolu", "MBS-2026-0000001",
        letters, "Yukarıpınar Köyü (Merkez, Çankırı)", "Ahmet Yılmaz, 0 5** *** ** 34",
        "Bekliyor", "Hareketler", "İşlemi yapan", "Yukarıpınar Köyü Muhtarlığı", "Talep oluşturuldu.", "yol.jpg",
        "Sayfa 1 / 1");
    assertThat(file.text()).as("for staff only").doesNotContain("Ek süre verilmedi.");
  }

  @Test
  void aLongCaseWithTwoResultsAndAllThatPeopleType() throws Exception {
    String endless = "Ğ".repeat(4000);
    RequestBuilder life = RequestBuilder.aRequest().saying(HOSTILE, endless + "\n\nİkinci paragraf.")
        .forwardedTo(Bodies.GOVERNORATE).resolved(Outcome.NEGATIVE, HOSTILE, endless);
    Request request = life.objected().resolved(Outcome.PARTIAL, "Yarısı yapıldı.", "Ödenek yoktur.").build();
    RequestDocument letter = new RequestDocument("Kadıköy Belediyesi", Direction.OUTGOING, "E-20000420-622.01-42",
        LocalDate.of(2026, 5, 12));
    UnitContacts.Footer footer = new UnitContacts.Footer("Hükûmet Meydanı No: 1", "0 376 213 10 00", null,
        "iletisim@cankiri.example", "www.cankiri.example");
    PrintedFile file = print(request,
        List.of(new Printout.Answered(request.result(), Bodies.MIGM, null, null),
            new Printout.Answered(request.firstResult(), Bodies.GOVERNORATE, letter, footer)),
        Stream.of(moved(0, Action.FILED, null, "Talep oluşturuldu.", null),
            moved(1, Action.INTERIM, "Çankırı Valiliği", "Ara bilgi: " + endless, null),
            moved(2, Action.ADDED, null, "Muhtar bilgi ekledi.", HOSTILE)).toList());
    assertThat(file.faults()).isEmpty();
    assertThat(file.pages()).isBetween(4, 12);
    assertThat(file.text()).contains("<script>alert(1)</script>", "</td></table>", "&lt; &amp;", "${1+1}", "[[${request}]]",
        "\ufffd", "son", "Sonuç: Kısmen olumlu", "İtiraz edilen sonuç: Olumsuz",
        "Yanıt yazısı: E-20000420-622.01-42 (12 Mayıs 2026)",
        "Hükûmet Meydanı No: 1", "Sayfa 2 / " + file.pages());
    assertThat(file.text().chars().filter(sign -> sign == 'Ğ')).as("nothing is cut off").hasSizeGreaterThanOrEqualTo(12_000);
    assertThat(file.whole()).doesNotContain("/JavaScript", "/URI", "/Launch", "/EmbeddedFile");
  }

  @Test
  void twoHundredMovementsTakeSeconds() {
    List<CaseFile.Entry> movements = IntStream.range(0, 200)
        .mapToObj(i -> moved(i, Action.INTERIM, "Çankırı Valiliği", "Ara bilgi: " + "Yol çalışması sürüyor. ".repeat(5), null))
        .toList();
    assertTimeout(Duration.ofSeconds(60), () -> {
      PrintedFile file = print(RequestBuilder.aRequest().build(), List.of(), movements);
      assertThat(file.bytes().length).isLessThan(1_000_000);
      assertThat(file.pages()).isGreaterThan(8);
    });
  }

  private static PrintedFile print(Request request, List<Printout.Answered> results, List<CaseFile.Entry> movements)
      throws Exception {
    List<CaseFile.Entry> latestFirst = new ArrayList<>(movements);
    Collections.reverse(latestFirst);
    Printout printout = new Printout(request, "Yol, köprü, asfalt, kaldırım", OFFICE, List.of(), results,
        new Standing("waiting", "Bekliyor", "MİGM", "1 gün", "1 gündür MİGM’de", "11 Haziran 2026", false));
    CasePaper paper = new CasePaper(printout, "Ahmet Yılmaz", "0 5** *** ** 34", List.of(SentFile.named("yol.jpg")),
        latestFirst, NOON.plus(3, ChronoUnit.DAYS), true);
    return PrintedFile.of(PRESS.print("muhtar", CasePaper.TEMPLATE, paper.content()));
  }

  private static CaseFile.Entry moved(int hours, Action action, String body, String text, String words) {
    return new CaseFile.Entry(NOON.plus(hours, ChronoUnit.HOURS), action, body, null, text, null, null, words,
        action == Action.ADDED ? List.of(SentFile.named("ek " + HOSTILE + ".jpg")) : List.of());
  }
}

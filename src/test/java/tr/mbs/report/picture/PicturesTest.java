package tr.mbs.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tr.mbs.kernel.TurkishText;

/** What the fragments of {@code report/pictures.html} write, and where the records put things. */
class PicturesTest {

  private static final Caption CAPTION = new Caption("resim", "Resim & söz", "Bir \"söz\" <b>");
  private static final String HOSTILE = "</text><script>alert(1)</script> \"&amp;${7*7}";
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

  private final DrawingRoom room = new DrawingRoom();

  /** The press reads XML, the browser's policy lets no style into an element, and no picture shares an id with another. */
  @Test
  void everyPictureIsSoundForPageAndPaper() throws Exception {
    for (Locale language : List.of(TurkishText.TURKISH, Locale.ENGLISH)) {
      for (Map.Entry<String, Object> picture : Samples.all().entrySet()) {
        String drawn = room.draw(picture.getKey(), picture.getValue(), language);
        assertThat(drawn).as(picture.getKey())
            .doesNotContain("style=", "<style", "<script", "??", "null", "NaN", "href=\"\"", "href=\"/\"");
        Element svg = (Element) xml(drawn).getElementsByTagName("svg").item(0);
        assertThat(svg.getAttribute("viewBox")).as(picture.getKey()).matches("-?\\d+ -?\\d+ \\d+ \\d+");
        assertThat(svg.getAttribute("alt")).as(picture.getKey()).isNotEmpty();
        assertThat(drawn.split("<svg ")).as("PDF/UA wants a word for each").hasSameSizeAs(drawn.split(" alt=\"[^\"]+\""));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(svg.getAttribute("alt"));
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isNotEmpty();
        assertThat(svg.getAttribute("role")).as(picture.getKey() + ": an image hides its links")
            .isEqualTo(svg.getElementsByTagName("a").getLength() > 0 && drawn.contains("href=") ? "group" : "img");
      }
    }
    assertThat(ID.matcher(Files.readString(PicturePage.write())).results().map(id -> id.group(1)))
        .isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void whatPeopleTypedIsText() throws Exception {
    String drawn = room.draw("bars", Bars.of(CAPTION, List.of(new Bars.Row(HOSTILE, 1, HOSTILE, "/a?b=\"&c=<"))),
        TurkishText.TURKISH);
    assertThat(drawn).doesNotContain("<script", ">49<");
    assertThat(((Element) xml(drawn).getElementsByTagName("a").item(0)).getAttribute("href")).isEqualTo("/a?b=\"&c=<");
    assertThat(((Element) xml(drawn).getElementsByTagName("svg").item(0)).getAttribute("alt")).isEqualTo("Resim & söz");
  }

  @Test
  void theLargestBarIsAsWideAsThePicture() {
    assertThat(Samples.bars().bars()).extracting(Bars.Bar::width).containsExactly(340.0, 249.5, 198.8, 82.3, 0.0);
    assertThat(Bars.of(CAPTION, List.of(new Bars.Row("a", 0, "0", null))).bars()).extracting(Bars.Bar::width)
        .containsExactly(0.0);
    assertThat(Bars.of(CAPTION, List.of()).height()).isPositive();
  }

  @Test
  void namesAreBrokenBeforeTheirValues() {
    Bars bars = Samples.bars();
    assertThat(bars.bars().get(2).label()).containsExactly("Çevre, Şehircilik ve İklim", "Değişikliği İl Müdürlüğü");
    assertThat(bars.bars()).allSatisfy(bar -> assertThat(bar.label()).allSatisfy(line ->
        assertThat(Lettering.width(line, 14) + Lettering.width(bar.row().text(), 14)).isLessThan(Bars.WIDTH)));
    assertThat(IntStream.range(1, bars.bars().size())).as("rows do not touch")
        .allMatch(row -> bars.bars().get(row).top() > bars.bars().get(row - 1).bar() + bars.bars().get(row - 1).height());
  }

  @Test
  void partsFillTheBarAndAreWrittenWhereThereIsRoom() {
    List<StackedBars.Bar> bars = Samples.stacked().bars();
    assertThat(end(bars.get(0))).isEqualTo(340, within(0.2));
    assertThat(end(bars.get(1))).isEqualTo(340 * 1277 / 2477.0, within(0.2));
    assertThat(bars.get(1).segments()).extracting(StackedBars.Segment::part).as("no part of nothing").containsExactly(1, 2, 3, 4, 6, 7);
    assertThat(bars).flatExtracting(StackedBars.Bar::segments).allSatisfy(segment ->
        assertThat(segment.plate()).isLessThan(segment.width()));
    assertThat(bars.get(0).segments()).extracting(segment -> segment.plate() > 0)
        .containsExactly(true, true, false, false, false, false, false);
    assertThat(Samples.shares().bars()).extracting(PicturesTest::end).containsExactly(340.0, 340.0, 0.0);
  }

  private static double end(StackedBars.Bar bar) {
    return bar.segments().isEmpty() ? 0
        : bar.segments().get(bar.segments().size() - 1).x() + bar.segments().get(bar.segments().size() - 1).width();
  }

  @Test
  void noMorePartsThanPatterns() {
    List<String> eight = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    assertThatThrownBy(() -> StackedBars.of(CAPTION, eight, List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StackedBars.of(CAPTION, List.of("a", "b"),
        List.of(new StackedBars.Row("x", List.of(1.0), List.of("1"), "1", null)))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMonthWithoutAValueLeavesAGap() {
    Lines lines = Samples.lines();
    assertThat(lines.lines()).extracting(line -> line.paths().size()).containsExactly(1, 1, 2);
    assertThat(lines.lines()).extracting(line -> line.points().size()).containsExactly(12, 12, 10);
    assertThat(lines.axis()).extracting(Lines.Mark::text).containsExactly("0", "500", "1.000", "1.500");
    assertThat(lines.months()).extracting(Lines.Mark::text).last().isEqualTo("Ara 2026");
    Lines none = Lines.of(CAPTION, List.of("Oca"), List.of(new Lines.Series("Hiç", Arrays.asList((Double) null))), Samples::number);
    assertThat(none.lines().get(0).last()).isEmpty();
    assertThat(Lines.of(CAPTION, List.of(), List.of(), Samples::number).lines()).isEmpty();
  }

  @Test
  void namesAtTheEndsDoNotCoverEachOther() {
    List<Double> same = List.of(5.0, 5.0);
    Lines lines = Lines.of(CAPTION, List.of("Oca", "Şub"), List.of(new Lines.Series("Uzun bir ad bunun", List.of(0.0, 0.0)),
        new Lines.Series("İkinci", same), new Lines.Series("Üçüncü", List.of(0.0, 0.0))), Samples::number);
    List<Lines.Line> sorted = lines.lines().stream().sorted(Comparator.comparing(Lines.Line::top)).toList();
    assertThat(IntStream.range(1, 3)).allMatch(place -> sorted.get(place).top()
        > sorted.get(place - 1).baseline(sorted.get(place - 1).name().size()));
    assertThat(sorted.get(2).baseline(sorted.get(2).name().size())).isLessThanOrEqualTo(Lines.HEIGHT);
    assertThat(sorted.get(0).top()).isNotNegative();
  }

  @Test
  void theAxisIsRoundAndReachesTheLargestValue() {
    for (double most : new double[] {0.3, 1, 3, 7, 9.9, 10, 12, 99, 101, 1407, 250_000}) {
      Lines lines = Lines.of(CAPTION, List.of("a", "b"), List.of(new Lines.Series("x", List.of(0.0, most))), value -> "" + value);
      assertThat(lines.axis()).as("" + most).hasSizeBetween(3, 5);
      assertThat(Double.parseDouble(lines.axis().get(lines.axis().size() - 1).text())).isGreaterThanOrEqualTo(most - 1e-9);
      assertThat(lines.lines().get(0).points()).allSatisfy(point -> assertThat(point.y()).isBetween(12.0, 210.0));
    }
  }

  private static Document xml(String drawn) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(drawn.strip().getBytes(StandardCharsets.UTF_8)));
  }
}

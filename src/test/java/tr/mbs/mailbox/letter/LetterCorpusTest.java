package tr.mbs.mailbox.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tr.mbs.mailbox.letter.Corpus.Shape;

/** Each shape of the corpus becomes the page that its line in the table says. */
class LetterCorpusTest {

  static List<Shape> shapes() throws IOException {
    return Corpus.shapes();
  }

  @Test
  void itHasAllShapes() throws IOException {
    assertThat(shapes()).hasSizeGreaterThanOrEqualTo(60);
    try (Stream<java.nio.file.Path> files = java.nio.file.Files.list(java.nio.file.Path.of("src/test/resources/mailbox/corpus"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".eml", "")))
          .containsExactlyInAnyOrderElementsOf(shapes().stream().map(Shape::file).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void itIsShown(Shape shape) {
    Letter letter = shape.read();
    if (!shape.subject().equals(Corpus.WHATEVER)) {
      assertThat(letter.subject()).isEqualTo(shape.subject());
    }
    assertThat(letter.text()).contains(shape.words().equals(Corpus.WHATEVER) ? "" : shape.words());
    if (!shape.files().contains(Corpus.WHATEVER)) {
      assertThat(letter.enclosures().stream().map(LetterCorpusTest::described)).isEqualTo(shape.files());
    }
    if (!shape.notes().contains(Corpus.WHATEVER)) {
      assertThat(notes(letter, shape.notes())).containsExactlyInAnyOrderElementsOf(shape.notes());
    }
  }

  /** What is offered for download is there. */
  @ParameterizedTest
  @MethodSource("shapes")
  void itsFilesAreHandedOut(Shape shape) throws MessagingException, IOException {
    var message = Corpus.message(shape.source());
    for (Enclosure file : all(LetterReader.read(message))) {
      Enclosures.Opened opened = Enclosures.open(message, file.path()).orElseThrow(() -> new AssertionError(file.path()));
      assertThat(opened.about().mediaType()).as(file.path()).isEqualTo(file.mediaType());
      try (InputStream content = opened.content()) {
        content.readAllBytes();
      }
    }
  }

  private static List<Enclosure> all(Letter letter) {
    List<Enclosure> files = new ArrayList<>(letter.enclosures());
    letter.within().forEach(inner -> files.addAll(all(inner)));
    return files;
  }

  private static String described(Enclosure file) {
    return file.name() + (file.dangerous() ? "!" : "") + (file.shown() ? "=" : "");
  }

  /** All remarks, and of the rest what the table asks for. */
  private static List<String> notes(Letter letter, List<String> asked) {
    List<String> notes = new ArrayList<>();
    letter.remarks().forEach(remark -> notes.add(remark.name()));
    notes.addAll(Stream.of("html", "remote=" + letter.remotePictures(), "cancelled", "date=" + date(letter),
            "from=" + (letter.from().count() == 0 ? "-" : letter.from().shown().get(0).shown()),
            "host=" + (letter.from().count() == 0 ? "-" : letter.from().shown().get(0).host()),
            "to=" + letter.to().count(),
            "reply=" + (letter.replyTo().count() == 0 ? "-" : letter.replyTo().shown().get(0).shown()))
        .filter(note -> asked.stream().anyMatch(wanted -> wanted.split("=")[0].equals(note.split("=")[0])))
        .filter(note -> !note.equals("html") || letter.html() != null)
        .filter(note -> !note.equals("cancelled") || letter.events().stream().allMatch(Event::cancelled)).toList());
    if (letter.html() != null && !asked.contains("html")) {
      notes.add("html");
    }
    if (letter.html() != null && letter.html().contains("<img")) {
      notes.add("picture=" + letter.html().replaceAll("(?s).*<img src=\"([^\"]*)\".*", "$1"));
    }
    letter.events().forEach(event -> notes.add("event=" + event.title() + "/" + event.start() + "/" + event.place()));
    letter.undelivered().forEach(one -> notes.add("undelivered=" + one.recipient() + "/" + one.reason()));
    letter.within().stream().filter(inner -> asked.stream().anyMatch(wanted -> wanted.startsWith("within")))
        .forEach(inner -> notes.add("within=" + inner.subject() + "/" + inner.text() + "/"
            + String.join(",", inner.enclosures().stream().map(Enclosure::name).toList())));
    return notes;
  }

  private static String date(Letter letter) {
    return letter.date() == null ? "none" : letter.date().toString();
  }

  /** The paths that a browser may ask for. */
  @Test
  void nothingElseIsHandedOut() throws IOException, MessagingException {
    var message = Corpus.message(shapes().stream().filter(shape -> shape.file().equals("mixed-alternative-file")).findFirst()
        .orElseThrow().source());
    assertThat(Enclosures.open(message, "2")).isPresent();
    for (String path : Arrays.asList("", "0", "1", "3", "2.1", "1.3", "..", "2/", "999", "1.1.1.1.1.1.1.1.1.1.1.1", "a", "2\n", "-1")) {
      assertThat(Enclosures.open(message, path)).as(path).isEmpty();
    }
    assertThat(Enclosures.picture(message, "2")).isEmpty();
  }
}

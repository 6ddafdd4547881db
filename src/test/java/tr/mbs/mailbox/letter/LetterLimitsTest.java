package tr.mbs.mailbox.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails larger than a page, and a server that goes away. */
class LetterLimitsTest {

  private static final int MEGABYTE = 1024 * 1024;

  @Test
  void aLongTextGoesOnInAFile() {
    Letter letter = read("Subject: Uzun\nContent-Type: text/plain; charset=utf-8\n\n" + "Şimdi. ".repeat(300_000));
    assertThat(letter.text().length()).isBetween(400_000, Allowance.TEXT);
    assertThat(letter.text()).startsWith("Şimdi. Şimdi.").doesNotContain("\uFFFD");
    assertThat(letter.remarks()).containsExactly(Remark.SHORTENED);
    assertThat(letter.enclosures()).singleElement().satisfies(file -> {
      assertThat(file.name()).isEqualTo("metin.txt");
      assertThat(file.path()).isEqualTo("1");
    });
  }

  @Test
  void longHtmlIsCutAndStaysWhole() {
    Letter letter = read("Subject: Uzun\nContent-Type: text/html\n\n<table>" + "<tr><td><b>x</td></tr>".repeat(100_000));
    assertThat(letter.remarks()).containsExactly(Remark.SHORTENED);
    assertThat(letter.html().length()).isLessThan(4 * Allowance.TEXT);
    assertThat(letter.html()).endsWith("</table>");
  }

  @Test
  void threeThousandRecipientsAreCountedAndSomeAreShown() {
    Letter letter = read("From: a@b.example\nSubject: Duyuru\nTo: " + IntStream.range(0, 3000)
        .mapToObj(number -> "\"Muhtar " + number + "\" <m" + number + "@muhtar.example>").collect(Collectors.joining(",\n ")) + "\n\nDuyuru");
    assertThat(letter.to().shown()).hasSize(People.MOST).first().isEqualTo(new Person("Muhtar 0", "m0@muhtar.example"));
    assertThat(letter.to().count()).isEqualTo(3000);
    assertThat(letter.text()).isEqualTo("Duyuru");
  }

  @Test
  void ofFortyMegabytesOnlyTheTextIsUnpacked() throws MessagingException, IOException {
    byte[] line = ("QUJD".repeat(19) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] head = ("Subject: Buyuk\nContent-Type: multipart/mixed; boundary=m\n\n--m\n\nMetin\n--m\nContent-Type: video/mp4\n"
        + "Content-Disposition: attachment; filename=yol.mp4\nContent-Transfer-Encoding: base64\n\n").getBytes(StandardCharsets.US_ASCII);
    byte[] file = new byte[40 * MEGABYTE / line.length * line.length];
    for (int at = 0; at < file.length; at += line.length) {
      System.arraycopy(line, 0, file, at, line.length);
    }
    byte[] source = new byte[head.length + file.length + 7];
    System.arraycopy(head, 0, source, 0, head.length);
    System.arraycopy(file, 0, source, head.length, file.length);
    System.arraycopy("\n--m--\n".getBytes(StandardCharsets.US_ASCII), 0, source, head.length + file.length, 7);
    MimeMessage message = Corpus.message(source);
    Letter letter = LetterReader.read(message);
    assertThat(letter.text()).isEqualTo("Metin");
    Enclosure video = letter.enclosures().get(0);
    assertThat(video.name()).isEqualTo("yol.mp4");
    try (InputStream content = Enclosures.open(message, video.path()).orElseThrow().content()) {
      assertThat(content.transferTo(java.io.OutputStream.nullOutputStream())).isBetween(video.size() - 1000, video.size() + 1000);
    }
  }

  /** A thousand mails within each other, and as many parts beside each other as fit. */
  @Test
  void whoeverPacksThingsIntoThingsFindsAnEnd() {
    String within = "Content-Type: message/rfc822\n\nSubject: x\n".repeat(1000) + "\nMetin";
    assertThat(remarks(read("Subject: Matruska\n" + within))).contains(Remark.TOO_MANY_PARTS);
    String parts = "--m\nContent-Type: text/html\n\n<p>x\n".repeat(50_000);
    assertThat(read("Subject: Cok\nContent-Type: multipart/mixed; boundary=m\n\n" + parts).remarks()).contains(Remark.TOO_MANY_PARTS);
    String mails = "--m\nContent-Type: message/rfc822\n\nSubject: x\nContent-Type: multipart/mixed; boundary=n\n\n--n\n\na\n--n--\n".repeat(150);
    Letter many = read("Subject: Cok\nContent-Type: multipart/mixed; boundary=m\n\n" + mails);
    assertThat(many.within()).hasSizeLessThanOrEqualTo(10);
    assertThat(many.remarks()).contains(Remark.TOO_MANY_PARTS);
  }

  @Test
  void aLineOfAHundredThousandQuotesIsALine() {
    String event = "BEGIN:VEVENT\nSUMMARY:Toplanti\nORGANIZER;CN=" + "\"\"".repeat(100_000) + ":mailto:a@b.example\nX-B;Y=" + "\"\"".repeat(1000)
        + ":z\nEND:VEVENT\n";
    assertThat(read("Subject: x\nContent-Type: text/calendar; name=a.ics\n\n" + event).events()).singleElement()
        .returns("Toplanti", Event::title);
  }

  /** Two thousand million truths, and fewer than none: what stands behind them is not looked at. */
  @Test
  void countsInWinmailAreNotBelieved() {
    assertThat(winmail(0x0003, 7).enclosures()).singleElement().returns("a.txt", Enclosure::name);
    for (int type : List.of(0x1001, 0x1003, 0x1040, 0x101F)) {
      for (int count : List.of(Integer.MAX_VALUE, -1)) {
        assertThat(winmail(type, count).enclosures()).singleElement().returns("dosya", Enclosure::name);
      }
    }
  }

  /** A file whose name stands behind a property. @param value of one that has a single one, or how many it says it has */
  private static Letter winmail(int type, int value) {
    ByteBuffer properties = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN).putInt(2)
        .putShort((short) type).putShort((short) 0x1234).putInt(value)
        .putShort((short) 0x001E).putShort((short) 0x3707).putInt(1).putInt(6).put("a.txt\0\0\0".getBytes(StandardCharsets.US_ASCII));
    ByteBuffer packed = ByteBuffer.allocate(61).order(ByteOrder.LITTLE_ENDIAN).putInt(0x223E9F78).putShort((short) 0)
        .put((byte) 2).putInt(0x00069005).putInt(32).put(properties.array()).putShort((short) 0)
        .put((byte) 2).putInt(0x0006800F).putInt(1).put((byte) 'x').putShort((short) 0);
    return read("Subject: x\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
        + Base64.getMimeEncoder().encodeToString(packed.array()));
  }

  @Test
  void aFileThatIsBadlyPackedIsHandedOutAsFarAsItGoes() throws MessagingException, IOException {
    MimeMessage message = Corpus.message(("Subject: x\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n"
        + "QUJD\nQ!UJ*D\n==QU\nQ").getBytes(StandardCharsets.US_ASCII));
    try (InputStream content = Enclosures.open(message, "1").orElseThrow().content()) {
      assertThat(new String(content.readAllBytes(), StandardCharsets.US_ASCII)).startsWith("ABCABC");
    }
  }

  /** Ten invitations of half a megabyte are read as far as one text would be, and not all that they call for is shown. */
  @ParameterizedTest
  @ValueSource(strings = {"begin 644 not.txt\r\n#0V%T\r\n", "begin x\r\n#0V%T\r\n`\r\nend\r\n", "#0V%T\r\n", "begin 644 a\r\nM\r\n",
      "begin abc not.txt\r\n#0V%T\r\n"})
  void soIsOneInAnOldPacking(String packed) throws MessagingException, IOException {
    MimeMessage message = Corpus.message(old("application/octet-stream; name=not.txt", packed));
    try (InputStream content = Enclosures.open(message, "1").orElseThrow().content()) {
      assertThat(content.readAllBytes()).hasSizeLessThan(100);
    }
    assertThat(Corpus.read(old("text/plain", packed)).remarks()).contains(Remark.BROKEN);
  }

  private static byte[] old(String type, String packed) {
    return ("From: a@b.example\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\n" + packed)
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void invitationsAreReadAsFarAsAPageGoes() {
    String calendar = "--m\nContent-Type: text/calendar; name=a.ics\n\n" + "BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\n".repeat(5);
    Letter many = read("Subject: x\nContent-Type: multipart/mixed; boundary=m\n\n" + calendar.repeat(5) + "--m--\n");
    assertThat(many.events()).hasSize(20);
    assertThat(many.remarks()).containsExactly(Remark.TOO_MANY_PARTS, Remark.EMPTY);
    String large = "--m\nContent-Type: text/calendar; name=a.ics\n\n" + "X-A:b\n".repeat(Allowance.TEXT / 6);
    Letter late = read("Subject: x\nContent-Type: multipart/mixed; boundary=m\n\n" + large + large + calendar + "--m--\n");
    assertThat(late.events()).isEmpty();
    assertThat(late.enclosures()).hasSize(3);
  }

  @Test
  void filesWithinFilesAreListedAsFarAsAPageGoes() {
    ByteBuffer packed = ByteBuffer.allocate(6 + 150 * 28).order(ByteOrder.LITTLE_ENDIAN).putInt(0x223E9F78).putShort((short) 0);
    for (int file = 0; file < 150; file++) {
      packed.put((byte) 2).putInt(0x00069002).putInt(0).putShort((short) 0);
      packed.put((byte) 2).putInt(0x0006800F).putInt(6).put(new byte[6]).putShort((short) 0);
    }
    String part = "--m\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
        + Base64.getMimeEncoder().encodeToString(packed.array()) + "\n";
    Letter letter = read("Subject: x\nContent-Type: multipart/mixed; boundary=m\n\n" + part + part + "--m--\n");
    assertThat(letter.enclosures()).hasSize(200);
    assertThat(letter.remarks()).contains(Remark.TOO_MANY_PARTS).doesNotContain(Remark.BROKEN);
  }

  @Test
  void largeMailsWithinAreUnpackedOnlyWhenTheyAreFetched() throws MessagingException, IOException {
    byte[] large = ("Subject: x\n\n" + "a".repeat(5 * MEGABYTE)).getBytes(StandardCharsets.US_ASCII);
    for (String kind : List.of("message/rfc822; name=ileti.eml", "application/ms-tnef; name=winmail.dat")) {
      MimeMessage message = Corpus.message(("Subject: x\nContent-Type: " + kind + "\nContent-Transfer-Encoding: base64\n\n"
          + Base64.getMimeEncoder().encodeToString(large)).getBytes(StandardCharsets.US_ASCII));
      Letter letter = LetterReader.read(message);
      assertThat(letter.within()).isEmpty();
      assertThat(letter.remarks()).containsExactly(Remark.EMPTY);
      assertThat(letter.enclosures()).hasSize(1);
      try (InputStream content = Enclosures.open(message, "1").orElseThrow().content()) {
        assertThat(content.readAllBytes()).isEqualTo(large);
      }
    }
  }

  @Test
  void aMailWithinIsCalledByAllOfItsSubject() {
    Letter letter = read("Subject: x\nContent-Type: message/rfc822\n\nSubject: 3/12 tarihli \\ yazi\n\nMetin");
    assertThat(letter.enclosures()).singleElement().returns("3-12 tarihli - yazi.eml", Enclosure::name);
  }

  @Test
  void whatAComputerRunsIsMarked() {
    for (String name : List.of("a.jnlp", "b.SEARCH-MS", "c.pdf.crx", "d.appref-ms")) {
      assertThat(read("Subject: x\nContent-Type: application/octet-stream; name=" + name + "\n\nx").enclosures())
          .singleElement().returns(true, Enclosure::dangerous);
    }
  }

  /** The one thing that is no fault of the mail. */
  @Test
  void aServerThatGoesAwayIsNotABrokenMail() throws MessagingException {
    InputStream gone = new SequenceInputStream(Collections.enumeration(List.of()));
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), gone) {
      @Override
      public InputStream getInputStream() throws IOException {
        throw new IOException(new FolderClosedException(null));
      }
    };
    Assertions.assertThatThrownBy(() -> LetterReader.read(message)).isInstanceOf(FolderClosedException.class);
  }

  /** Also of the mails within. */
  private static List<Remark> remarks(Letter letter) {
    return Stream.concat(letter.remarks().stream(), letter.within().stream().flatMap(inner -> remarks(inner).stream())).toList();
  }

  private static Letter read(String source) {
    return Corpus.read(source.getBytes(StandardCharsets.UTF_8));
  }
}

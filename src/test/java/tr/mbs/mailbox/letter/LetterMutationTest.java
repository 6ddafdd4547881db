package tr.mbs.mailbox.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.mailbox.letter.Corpus.Shape;

/** Mails that were damaged on their way, or made to do damage: each is read, and none grows. */
class LetterMutationTest {

  private static final int MAILS = 1000;
  private static final byte[] SPECIAL = "\0\r\n\t\"<>=?;:,()--\\\u0080\u00C5\u00FF".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

  @ParameterizedTest
  @ValueSource(longs = {1271, 20261130})
  void itIsReadAllTheSame(long seed) throws IOException, MessagingException {
    Random chance = new Random(seed);
    List<Shape> shapes = Corpus.shapes();
    for (int number = 0; number < MAILS; number++) {
      Shape shape = shapes.get(chance.nextInt(shapes.size()));
      byte[] source = damaged(shape.source(), chance);
      String which = shape + ", seed " + seed + ", number " + number;
      Letter letter = read(source, which);
      assertThat(letter.text().length()).as(which).isLessThan(3 * source.length + 1000);
      assertThat(letter.html() == null ? 0 : letter.html().length()).as(which).isLessThan(20 * source.length + 1000);
      for (Enclosure file : letter.enclosures()) {
        assertThat(content(source, file, which)).as(which).hasSizeLessThan(4 * source.length + 1000);
        assertThat(file.name()).as(which).doesNotContainPattern("[\\p{Cntrl}\u202E/\\\\\"]").hasSizeLessThanOrEqualTo(120);
      }
      assertThat(letter.subject()).as(which).doesNotContainPattern("[\\p{Cntrl}\u202E]");
    }
  }

  private static byte[] content(byte[] source, Enclosure file, String which) throws MessagingException {
    Enclosures.Opened opened = Enclosures.open(Corpus.message(source), file.path())
        .orElseThrow(() -> new AssertionError(which + " " + file.path()));
    try (InputStream content = opened.content()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(which + " " + file.path(), e);
    }
  }

  private static Letter read(byte[] source, String which) {
    try {
      return Corpus.read(source);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError(which, e);
    }
  }

  private static byte[] damaged(byte[] source, Random chance) {
    byte[] bytes = chance.nextInt(3) == 0 ? Arrays.copyOf(source, chance.nextInt(source.length + 1)) : source.clone();
    for (int times = chance.nextInt(12); times > 0 && bytes.length > 0; times--) {
      int at = chance.nextInt(bytes.length);
      int length = Math.min(chance.nextInt(40), bytes.length - at);
      switch (chance.nextInt(5)) {
        case 0 -> bytes[at] = (byte) chance.nextInt(256);
        case 1 -> bytes[at] = SPECIAL[chance.nextInt(SPECIAL.length)];
        case 2 -> bytes[at] ^= (byte) (1 << chance.nextInt(8));
        case 3 -> System.arraycopy(bytes, chance.nextInt(bytes.length - length + 1), bytes, at, length);
        default -> Arrays.fill(bytes, at, at + length, bytes[chance.nextInt(bytes.length)]);
      }
    }
    return bytes;
  }
}

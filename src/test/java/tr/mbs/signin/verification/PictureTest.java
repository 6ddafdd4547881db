package tr.mbs.signin.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tr.mbs.signin.code.CodeCharacters;

class PictureTest {

  static IntStream characters() {
    return Pictures.ALPHABET.chars();
  }

  @Test
  void showsNoTwoCharactersThatLookAlikeWhenBent() {
    assertThat(CodeCharacters.ALL.chars()).containsAll(characters().boxed().toList());
    assertThat(Pictures.ALPHABET).hasSize(25).doesNotContainPattern("[258V]");
  }

  @Test
  void everyCharacterLooksDifferent() throws IOException {
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(new Picture("ABC34", 1).drawn()));
    assertThat(drawn.getWidth()).isEqualTo(Drawing.WIDTH);
    assertThat(drawn.getHeight()).isEqualTo(Drawing.HEIGHT);
    assertThat(characters().mapToObj(code -> new Picture(Character.toString(code), 1).drawn()).map(Arrays::hashCode))
        .hasSize(25).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("characters")
  void everyCharacterIsSaid(int character) throws Exception {
    byte[] spoken = new Picture(Character.toString(character), 1).spoken();
    assertThat(seconds(spoken)).isBetween(1.2, 4.0);
    assertThat(loudest(spoken)).isGreaterThan(15_000);
  }

  @Test
  void looksAndSoundsTheSameWhenAskedForTwiceOnly() {
    Picture picture = new Picture("ABC34", 7);
    assertThat(picture.drawn()).isEqualTo(new Picture("ABC34", 7).drawn()).isNotEqualTo(new Picture("ABC34", 8).drawn());
    assertThat(picture.spoken()).isEqualTo(new Picture("ABC34", 7).spoken())
        .isNotEqualTo(new Picture("ABC34", 8).spoken());
  }

  @Test
  void isSmallEnoughForASlowConnection() {
    Picture picture = new Picture("MJLZG", 3);
    assertThat(picture.drawn()).hasSizeLessThan(30_000);
    assertThat(picture.spoken()).hasSizeLessThan(200_000);
  }

  @Test
  void doesNotTellALogWhatItShows() {
    assertThat(new Picture("ABC34", 7).toString()).doesNotContain("ABC34");
  }

  private static double seconds(byte[] wav) throws Exception {
    try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
      AudioFormat format = sound.getFormat();
      assertThat(format.getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_SIGNED);
      assertThat(format.getSampleSizeInBits()).isEqualTo(16);
      assertThat(format.getChannels()).isEqualTo(1);
      return sound.getFrameLength() / format.getFrameRate();
    }
  }

  private static int loudest(byte[] wav) throws Exception {
    try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
      byte[] samples = sound.readAllBytes();
      return IntStream.range(0, samples.length / 2)
          .map(at -> Math.abs((short) (samples[2 * at + 1] << 8 | samples[2 * at] & 0xff))).max().orElseThrow();
    }
  }
}

package tr.mbs.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tr.mbs.file.Samples.joined;
import static tr.mbs.file.Samples.utf8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import tr.mbs.kernel.Refusal;

class FileInspectionTest {

  private static final byte[] BOMB = Samples.zipBomb();

  @Test
  void aPhotoIsPaintedAnewWithoutWhatTheCameraTold() throws IOException {
    var file = inspect("yol.jpg", Samples.jpegOfCamera(400, 200, 1));
    assertThat(new String(file.content(), StandardCharsets.ISO_8859_1)).doesNotContain("Canary", "Exif");
    assertThat(size(file.content())).isEqualTo("400x200");
    assertThat(size(file.thumbnail())).isEqualTo("320x160");
    assertThat(file.name()).isEqualTo("yol.jpg");
  }

  /** 6 means that the camera was turned: the left side, red here, belongs on top. */
  @Test
  void aPhotoStandsUpright() throws IOException {
    BufferedImage upright = image(inspect("yol.jpg", Samples.jpegOfCamera(400, 200, 6)).content());
    assertThat(upright.getWidth() + "x" + upright.getHeight()).isEqualTo("200x400");
    assertThat(new Color(upright.getRGB(100, 50)).getRed()).isGreaterThan(200);
    assertThat(new Color(upright.getRGB(100, 350)).getBlue()).isGreaterThan(200);
  }

  /** The notes of a camera that looks at a wall: which corner of the wall is the picture's first pixel. */
  @ParameterizedTest
  @CsvSource({"1, true, red", "2, true, blue", "3, true, blue", "4, true, red", "5, false, red", "6, false, red",
      "7, false, blue", "8, false, blue"})
  void everyWayToHoldACameraIsTurnedUpright(int orientation, boolean lying, String first) throws IOException {
    BufferedImage upright = image(inspect("yol.jpg", Samples.jpegOfCamera(64, 32, orientation)).content());
    assertThat(upright.getWidth() > upright.getHeight()).isEqualTo(lying);
    Color corner = new Color(upright.getRGB(4, 4));
    assertThat(corner.getRed() > corner.getBlue() ? "red" : "blue").isEqualTo(first);
  }

  /** Before the camera's block stands another, as scanners and editors write them. */
  @Test
  void aPhotoStandsUprightWhateverComesBeforeTheCamerasNote() throws IOException {
    byte[] photo = Samples.jpegOfCamera(64, 32, 6);
    byte[] comment = {(byte) 0xFF, (byte) 0xFE, 1, 4};
    byte[] both = joined(Arrays.copyOf(photo, 2), comment, new byte[258], Arrays.copyOfRange(photo, 2, photo.length));
    assertThat(size(inspect("yol.jpg", both).content())).isEqualTo("32x64");
  }

  @Test
  void aLargePictureIsMadeSmallerAndASmallOneStays() throws IOException {
    assertThat(size(inspect("a.jpg", Samples.jpeg(6000, 300)).content())).isEqualTo("2560x128");
    assertThat(size(inspect("a.png", Samples.png(12, 9)).content())).isEqualTo("12x9");
    assertThat(size(inspect("a.png", Samples.png(5000, 1)).content())).isEqualTo("2560x1");
  }

  @Test
  void aTransparentPictureStaysTransparentAndItsThumbnailIsWhiteBelow() throws IOException {
    var out = new java.io.ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_4BYTE_ABGR), "png", out);
    var file = inspect("mühür.png", out.toByteArray());
    assertThat(image(file.content()).getRGB(5, 5) >>> 24).isZero();
    assertThat(image(file.thumbnail()).getRGB(5, 5)).isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void aPdfIsStoredAsItIs() {
    var file = inspect("dilekçe.exe", Samples.pdf());
    assertThat(file.content()).isEqualTo(Samples.pdf());
    assertThat(file.thumbnail()).isNull();
    assertThat(file.name()).isEqualTo("dilekçe.pdf");
  }

  @Test
  void whatIsHiddenBehindAPictureIsGone() {
    byte[] both = joined(Samples.jpeg(50, 50), BOMB, utf8("<script>alert(1)</script>"));
    assertThat(new String(inspect("a.jpg", both).content(), StandardCharsets.ISO_8859_1))
        .doesNotContain("PK", "<script>");
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("resim.png", utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"), "type"),
        Arguments.of("belge.pdf", utf8("<!doctype html><html><script>alert(1)</script></html>"), "type"),
        Arguments.of("belge.pdf", utf8("\n\n" + new String(Samples.pdf(), StandardCharsets.US_ASCII)), "type|pdf"),
        Arguments.of("belge.pdf", utf8("%PDF-1.4\n<html><script>1</script></html>\n%%EOF"), "pdf"),
        Arguments.of("belge.pdf", joined(Samples.pdf(), BOMB), "pdf"),
        Arguments.of("belge.pdf", joined(Samples.pdf(), BOMB, utf8("%%EOF")), "pdf"),
        Arguments.of("belge.pdf", Arrays.copyOf(Samples.pdf(), 60), "pdf"),
        Arguments.of("arşiv.jpg", BOMB, "type"),
        Arguments.of("program.pdf", joined(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0}, new byte[500]), "type"),
        Arguments.of("büyük.png", Samples.pngHeader(30_000, 30_000), "pixels"),
        Arguments.of("büyük.png", Samples.pngHeader(30_000, 10), "pixels"),
        Arguments.of("büyük.png", Samples.pngHeader(8_000, 8_000), "pixels"),
        Arguments.of("taşan.png", Samples.pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE), "pixels"),
        Arguments.of("bozuk.png", Samples.pngHeader(0, 0), "unreadable"),
        Arguments.of("bozuk.jpg", Arrays.copyOf(Samples.jpeg(50, 50), 40), "unreadable"),
        Arguments.of("metin.pdf", utf8("merhaba"), "type"),
        Arguments.of("boş.pdf", new byte[0], "empty"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileFilesAreRefusedByName(String name, byte[] content, String reason) {
    Refusal refusal = refusal(name, content);
    assertThat(refusal.messageKey()).matches("file\\.(" + reason + ")");
    assertThat(refusal.field()).isEqualTo("files");
    assertThat(refusal.args()).contains(name);
  }

  @Test
  void aFileBeyondTenMegabytesIsNotEvenRead() {
    Upload large = new Upload("büyük.pdf", FileInspection.MAX_BYTES + 1, () -> {
      throw new IOException("was read");
    });
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> FileInspection.inspect(large));
    assertThat(refusal.messageKey()).isEqualTo("file.tooLarge");
  }

  @Test
  void aNameThatTurnsTextAroundIsShownHarmless() {
    assertThat(refusal("a\u202Efdp.\u0000exe", utf8("x")).args()).contains("afdp.exe");
  }

  /** Whatever is broken in a picture, it is kept or refused; nothing else comes out. */
  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "camera", "pdf"})
  void damagedFilesNeverBreakTheInspection(String kind) {
    byte[] sound = switch (kind) {
      case "jpeg" -> Samples.jpeg(40, 30);
      case "png" -> Samples.png(40, 30);
      case "camera" -> Samples.jpegOfCamera(40, 30, 8);
      default -> Samples.pdf();
    };
    Random random = new Random(2026);
    for (int round = 0; round < 400; round++) {
      byte[] damaged = sound.clone();
      for (int i = 0; i <= round % 8; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(inspect("a.bin", damaged).content()).isNotEmpty();
      } catch (Refusal refusal) {
        assertThat(refusal.messageKey()).startsWith("file.");
      }
    }
  }

  private static Refusal refusal(String name, byte[] content) {
    return catchThrowableOfType(Refusal.class, () -> inspect(name, content));
  }

  private static FileInspection.Harmless inspect(String name, byte[] content) {
    return FileInspection.inspect(new Upload(name, content.length, new ByteArrayResource(content)));
  }

  private static BufferedImage image(byte[] content) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(content));
  }

  private static String size(byte[] content) throws IOException {
    BufferedImage image = image(content);
    return image.getWidth() + "x" + image.getHeight();
  }
}

package tr.mbs.file;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** How the camera was held, as it noted in the Exif block of a JPEG. */
final class Orientations {

  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int APP1 = 0xE1;
  private static final int START_OF_SCAN = 0xDA;

  private Orientations() {
  }

  /** {@code TOP_LEFT}, that is upright, when nothing is noted or nobody can read it. */
  static Orientation of(byte[] jpeg) {
    int at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != START_OF_SCAN) {
      int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
      int from = at + 4;
      int to = Math.min(at + 2 + Math.max(length, 2), jpeg.length);
      if ((jpeg[at + 1] & 0xFF) == APP1 && startsWithExif(jpeg, from, to)) {
        return read(Arrays.copyOfRange(jpeg, from, to));
      }
      at = to;
    }
    return Orientation.TOP_LEFT;
  }

  private static boolean startsWithExif(byte[] jpeg, int from, int to) {
    return to - from > EXIF.length && Arrays.equals(jpeg, from, from + EXIF.length, EXIF, 0, EXIF.length);
  }

  private static Orientation read(byte[] exif) {
    try {
      Orientation noted = ExifUtils.getOrientationFromExif(exif);
      return noted == null ? Orientation.TOP_LEFT : noted;
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Orientation.TOP_LEFT;
    }
  }
}

package tr.mbs.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.CMMException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * A picture painted anew: what was hidden in the file (place and time of the photo, other formats, broken blocks) is
 * gone, and it stands upright.
 *
 * @param content   JPEG or PNG as it came, the long side at most {@value #LONG_SIDE} pixels
 * @param thumbnail JPEG, the long side at most {@value #THUMBNAIL_SIDE} pixels
 */
record Picture(byte[] content, byte[] thumbnail) {

  static final int LONG_SIDE = 2560;
  static final int THUMBNAIL_SIDE = 320;

  private static final int MAX_SIDE = 20_000;
  private static final long MAX_PIXELS = 50_000_000;
  private static final double QUALITY = 0.85;
  /** Each takes up to some 150 MB for a moment. */
  private static final Semaphore PAINTERS = new Semaphore(2, true);

  static {
    // Pictures are in memory already; Java would copy each to a temporary file.
    ImageIO.setUseCache(false);
  }

  /** The file is no picture that can be opened. */
  static final class Unreadable extends Exception {
    Unreadable(Throwable cause) {
      super("The picture cannot be opened", cause);
    }
  }

  /** The picture has more pixels than we are willing to unpack. */
  static final class TooLarge extends Exception {
  }

  /** @param type JPEG or PNG */
  static Picture repaint(byte[] original, FileType type) throws Unreadable, TooLarge {
    PAINTERS.acquireUninterruptibly();
    try {
      BufferedImage decoded = decode(original, type);
      int colours = type == FileType.PNG && decoded.getColorModel().hasAlpha()
          ? BufferedImage.TYPE_INT_ARGB
          : BufferedImage.TYPE_INT_RGB;
      Orientation noted = type == FileType.JPEG ? Orientations.of(original) : Orientation.TOP_LEFT;
      BufferedImage upright = ExifFilterUtils.getFilterForOrientation(noted).apply(fit(decoded, LONG_SIDE, colours));
      return new Picture(encode(upright, type), encode(onWhite(fit(upright, THUMBNAIL_SIDE, colours)), FileType.JPEG));
    } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException
        | NegativeArraySizeException | NullPointerException | ClassCastException | ArithmeticException
        | CMMException e) {
      // Java's decoders answer broken pictures with any of these.
      throw new Unreadable(e);
    } finally {
      PAINTERS.release();
    }
  }

  /** Reads the size first, then takes every n-th pixel only, so that a huge picture never unfolds in memory. */
  private static BufferedImage decode(byte[] original, FileType type) throws IOException, TooLarge {
    try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(original))) {
      ImageReader reader = readers(type).next();
      try {
        reader.setInput(stream, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.max(width, height) > MAX_SIDE || (long) width * height > MAX_PIXELS) {
          throw new TooLarge();
        }
        int step = Math.max(1, Math.max(width, height) / LONG_SIDE);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(Math.min(step, width), Math.min(step, height), 0, 0);
        return reader.read(0, param);
      } finally {
        reader.dispose();
      }
    }
  }

  private static Iterator<ImageReader> readers(FileType type) {
    return ImageIO.getImageReadersByMIMEType(type.mediaType());
  }

  private static BufferedImage fit(BufferedImage image, int longSide, int colours) throws IOException {
    double scale = Math.min(1, (double) longSide / Math.max(image.getWidth(), image.getHeight()));
    return Thumbnails.of(image).scale(scale).imageType(colours).asBufferedImage();
  }

  private static BufferedImage onWhite(BufferedImage image) {
    BufferedImage flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = flat.createGraphics();
    canvas.drawImage(image, 0, 0, Color.WHITE, null);
    canvas.dispose();
    return flat;
  }

  private static byte[] encode(BufferedImage image, FileType type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (type == FileType.JPEG) {
      Thumbnails.of(image).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(out);
    } else {
      ImageIO.write(image, "png", out);
    }
    return out.toByteArray();
  }
}

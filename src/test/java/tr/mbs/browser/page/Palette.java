package tr.mbs.browser.page;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import tr.mbs.testing.Documents;

/**
 * The 16 colours that a picture of a page cannot do without: one after the other the colour whose pixels are worst off with
 * those that are there. A page has a dozen colours and the shades between a letter and its ground, so nobody sees the
 * difference, and the pictures of the guides take a third of the room.
 */
final class Palette {

  private static final int BITS = 4;
  private static final int SIZE = 1 << BITS;
  private static final double STEP = 0.05;

  private final int[] colors = new int[SIZE];
  private final Map<Integer, Integer> places = new HashMap<>();
  private int size;

  private Palette(int[] pixels) {
    Map<Integer, Shade> shades = new HashMap<>();
    Arrays.stream(pixels).forEach(color -> shades.computeIfAbsent(color, Shade::new).pixels++);
    while (size < SIZE && size < shades.size()) {
      Shade worst = shades.values().stream().reduce((one, other) -> other.loss() > one.loss() ? other : one).orElseThrow();
      shades.values().forEach(shade -> shade.offer(worst.color, size));
      colors[size++] = worst.color;
    }
    shades.values().forEach(shade -> places.put(shade.color, shade.place));
  }

  /** Writes a picture as a PNG of few colours, smaller where the whole would weigh too much. */
  static void write(byte[] png, Path file) {
    try {
      BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
      byte[] written = encoded(reduced(full));
      for (double scale = 1 - STEP; written.length > Documents.MOST_PICTURE_BYTES; scale -= STEP) {
        written = encoded(reduced(Thumbnails.of(full).scale(scale)
            .imageType(BufferedImage.TYPE_INT_RGB).asBufferedImage()));
      }
      Files.write(file, written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] encoded(BufferedImage image) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam smallest = writer.getDefaultWriteParam();
    smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    smallest.setCompressionQuality(0);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(png)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, List.of(), null), smallest);
    } finally {
      writer.dispose();
    }
    return png.toByteArray();
  }

  private static BufferedImage reduced(BufferedImage full) {
    int width = full.getWidth();
    int[] pixels = full.getRGB(0, 0, width, full.getHeight(), null, 0, width);
    Palette palette = new Palette(pixels);
    BufferedImage small = new BufferedImage(width, full.getHeight(), BufferedImage.TYPE_BYTE_BINARY,
        new IndexColorModel(BITS, palette.size, palette.colors, 0, false, -1, DataBuffer.TYPE_BYTE));
    small.getRaster().setPixels(0, 0, width, full.getHeight(),
        Arrays.stream(pixels).map(palette.places::get).toArray());
    return small;
  }

  /** A colour of the full picture, and the place of its stand-in so far. */
  private static final class Shade {

    private final int color;
    private int pixels;
    private int distance = Integer.MAX_VALUE;
    private int place;

    private Shade(int color) {
      this.color = color;
    }

    private double loss() {
      return (double) pixels * distance;
    }

    private void offer(int other, int itsPlace) {
      int itsDistance = squaredDistance(color, other);
      if (itsDistance < distance) {
        distance = itsDistance;
        place = itsPlace;
      }
    }

    private static int squaredDistance(int one, int other) {
      int distance = 0;
      for (int shift = 0; shift < Integer.SIZE - Byte.SIZE; shift += Byte.SIZE) {
        int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
        distance += difference * difference;
      }
      return distance;
    }
  }
}

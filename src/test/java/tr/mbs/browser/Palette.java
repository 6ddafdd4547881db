package tr.mbs.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * The 256 most frequent colours of a picture that can be told apart. A page has a dozen colours and the shades between a
 * letter and its ground: nobody sees the difference, and the pictures of the guides take half of the room.
 */
final class Palette {

  private static final int SIZE = 256;
  /** Squared distance of colours that look the same: six steps of one channel. */
  private static final int ALIKE = 36;

  private final int[] colors = new int[SIZE];
  private final Map<Integer, Integer> nearest = new HashMap<>();
  private int size;

  private Palette(int[] pixels) {
    Map<Integer, Long> frequency = Arrays.stream(pixels).boxed()
        .collect(Collectors.groupingBy(color -> color, Collectors.counting()));
    frequency.entrySet().stream()
        .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .filter(color -> size < SIZE && (size == 0 || distance(colors[search(color)], color) > ALIKE))
        .forEachOrdered(color -> colors[size++] = color);
  }

  /** Writes a picture as a PNG of few colours. */
  static void write(byte[] png, Path file) {
    try (OutputStream out = Files.newOutputStream(file); ImageOutputStream image = ImageIO.createImageOutputStream(out)) {
      BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
      ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
      ImageWriteParam smallest = writer.getDefaultWriteParam();
      smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      smallest.setCompressionQuality(0);
      writer.setOutput(image);
      writer.write(null, new IIOImage(reduced(full), List.of(), null), smallest);
      writer.dispose();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage reduced(BufferedImage full) {
    int width = full.getWidth();
    int[] pixels = full.getRGB(0, 0, width, full.getHeight(), null, 0, width);
    Palette palette = new Palette(pixels);
    BufferedImage small = new BufferedImage(width, full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
        new IndexColorModel(Byte.SIZE, palette.size, palette.colors, 0, false, -1, DataBuffer.TYPE_BYTE));
    int[] places = Arrays.stream(pixels).map(palette::place).toArray();
    small.getRaster().setPixels(0, 0, width, full.getHeight(), places);
    return small;
  }

  private int place(int color) {
    return nearest.computeIfAbsent(color, this::search);
  }

  private int search(int color) {
    int best = 0;
    for (int place = 1; place < size; place++) {
      if (distance(colors[place], color) < distance(colors[best], color)) {
        best = place;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    int distance = 0;
    for (int shift = 0; shift < Integer.SIZE - Byte.SIZE; shift += Byte.SIZE) {
      int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
      distance += difference * difference;
    }
    return distance;
  }
}

package tr.mbs.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files that people send and files that attackers send. */
public final class Samples {

  private Samples() {
  }

  /** Left half red, right half blue. */
  public static byte[] jpeg(int width, int height) {
    return image(width, height, "jpg");
  }

  public static byte[] png(int width, int height) {
    return image(width, height, "png");
  }

  public static byte[] pdf() {
    return utf8("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n"
        + "trailer<</Root 1 0 R>>\n%%EOF\n");
  }

  /** A JPEG with an Exif block: the camera's orientation and a text that tells where it was. */
  public static byte[] jpegOfCamera(int width, int height, int orientation) {
    byte[] picture = jpeg(width, height);
    byte[] place = utf8("Canary 40.6013 N 33.6134 E");
    return bytes(out -> {
      out.write(picture, 0, 2);
      out.writeShort(0xFFE1);
      out.writeShort(2 + 6 + 8 + 2 + 12 + 4 + place.length);
      out.write(utf8("Exif\0\0MM\0*"));
      out.writeInt(8);
      out.writeShort(1);
      out.writeShort(0x0112);
      out.writeShort(3);
      out.writeInt(1);
      out.writeShort(orientation);
      out.writeShort(0);
      out.writeInt(0);
      out.write(place);
      out.write(picture, 2, picture.length - 2);
    });
  }

  /** A few bytes that claim to be a picture of this size. */
  public static byte[] pngHeader(int width, int height) {
    return bytes(out -> {
      out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
      chunk(out, "IHDR", bytes(header -> {
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {8, 2, 0, 0, 0});
      }));
      chunk(out, "IDAT", deflated(1000));
      chunk(out, "IEND", new byte[0]);
    });
  }

  /** Small as a file, 64 MB of zeros as an archive. */
  public static byte[] zipBomb() {
    return bytes(out -> {
      ZipOutputStream zip = new ZipOutputStream(out);
      zip.putNextEntry(new ZipEntry("bomb"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
      zip.finish();
    });
  }

  /** One file after the other in one. */
  public static byte[] joined(byte[]... parts) {
    return bytes(out -> {
      for (byte[] part : parts) {
        out.write(part);
      }
    });
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] image(int width, int height, String format) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, width / 2, height);
    canvas.setColor(Color.BLUE);
    canvas.fillRect(width / 2, 0, width - width / 2, height);
    canvas.dispose();
    return bytes(out -> ImageIO.write(image, format, out));
  }

  private static byte[] deflated(int zeros) {
    return bytes(out -> {
      DeflaterOutputStream deflater = new DeflaterOutputStream(out);
      deflater.write(new byte[zeros]);
      deflater.finish();
    });
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] body = joined(utf8(type), content);
    CRC32 sum = new CRC32();
    sum.update(body);
    out.writeInt(content.length);
    out.write(body);
    out.writeInt((int) sum.getValue());
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

package tr.mbs.signin.verification;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws the characters large and dark, each turned, stretched and shifted a little, with thin lines across them all. */
final class Drawing {

  /** Twice the size at which the page shows it, for sharp screens. */
  static final int WIDTH = 560;
  static final int HEIGHT = 176;

  private static final double UNIT = 10.5;
  private static final int LINES = 3;
  private static final Color GROUND = new Color(0xf5f3ee);
  private static final Color INK = new Color(0x1b2733);

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
  private final Graphics2D pen = image.createGraphics();
  private final Random random;

  private Drawing(long seed) {
    random = new Random(seed);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(GROUND);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(INK);
  }

  static byte[] of(Picture picture) {
    Drawing drawing = new Drawing(picture.seed());
    drawing.characters(picture.characters());
    drawing.lines();
    return drawing.png();
  }

  private void characters(String characters) {
    int room = WIDTH / characters.length();
    for (int i = 0; i < characters.length(); i++) {
      AffineTransform place = new AffineTransform();
      place.translate(room * (i + 0.5) + between(-8, 8), HEIGHT / 2.0 + between(-14, 14));
      place.rotate(between(-0.24, 0.24));
      place.shear(between(-0.2, 0.2), 0);
      place.scale(UNIT * between(0.85, 1.1), UNIT * between(0.9, 1.1));
      place.translate(-3, -5);
      Shape glyph = place.createTransformedShape(Glyphs.of(characters.charAt(i)));
      pen.setStroke(stroke(between(8, 11)));
      pen.draw(glyph);
    }
  }

  private void lines() {
    for (int i = 0; i < LINES; i++) {
      pen.setStroke(stroke(between(2, 3.5)));
      pen.draw(new CubicCurve2D.Double(0, height(), WIDTH / 3.0, height(), WIDTH / 1.5, height(), WIDTH, height()));
    }
  }

  private byte[] png() {
    pen.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static BasicStroke stroke(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private double height() {
    return between(0, HEIGHT);
  }

  private double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }
}

package tr.mbs.browser.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What a muhtar's phone takes: a road with a hole in it, painted, so that no real place is shown. */
public final class Photo {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1200;

  private Photo() {
  }

  public static byte[] ofTheRoad() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = image.createGraphics();
    brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    brush.setPaint(new GradientPaint(0, 0, new Color(0x8FB8DE), 0, 600, new Color(0xE8EEF0)));
    brush.fillRect(0, 0, WIDTH, HEIGHT);
    fill(brush, new Color(0x7A8B6F), 0, 520, 380, 300, 760, 500, 1150, 260, 1600, 480, 1600, 700, 0, 700);
    brush.setPaint(new GradientPaint(0, 560, new Color(0xA9B665), 0, HEIGHT, new Color(0x6F8A3C)));
    brush.fillRect(0, 560, WIDTH, HEIGHT);
    fill(brush, new Color(0x8B8781), 760, 560, 840, 560, 1420, HEIGHT, 180, HEIGHT);
    brush.setColor(new Color(0xE9E4D4));
    brush.setStroke(new BasicStroke(14, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 0, new float[] {60, 50}, 0));
    brush.drawLine(800, 600, 800, HEIGHT);
    brush.setColor(new Color(0x4A4038));
    brush.fillOval(560, 860, 420, 170);
    brush.setColor(new Color(0x6C7F86));
    brush.fillOval(620, 895, 290, 95);
    brush.dispose();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "jpg", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @param corners x and y in turn */
  private static void fill(Graphics2D brush, Color color, int... corners) {
    Polygon area = new Polygon();
    for (int corner = 0; corner < corners.length; corner += 2) {
      area.addPoint(corners[corner], corners[corner + 1]);
    }
    brush.setColor(color);
    brush.fill(area);
  }
}

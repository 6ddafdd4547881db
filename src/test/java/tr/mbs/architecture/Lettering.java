package tr.mbs.architecture;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** How a name is set in a diagram: broken between words into lines of 14 pixels. */
final class Lettering {

  static final int LINE = 14;
  /** Of a letter at 12 pixels, a little more than the average: the same on every machine, whatever fonts it has. */
  private static final double LETTER = 6.3;

  private Lettering() {
  }

  static List<String> lines(String name, double width) {
    List<String> lines = new ArrayList<>();
    for (String word : name.split(" ")) {
      String last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      if (last != null && width(last + " " + word) <= width) {
        lines.set(lines.size() - 1, last + " " + word);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }

  static boolean fits(String name, Rectangle2D place) {
    List<String> lines = lines(name, place.getWidth());
    return lines.size() * LINE <= place.getHeight() && lines.stream().allMatch(line -> width(line) <= place.getWidth());
  }

  private static double width(String line) {
    return line.length() * LETTER;
  }
}

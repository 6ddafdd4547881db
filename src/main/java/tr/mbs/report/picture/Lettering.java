package tr.mbs.report.picture;

import java.util.ArrayList;
import java.util.List;

/** How much room a text takes in a picture, on every machine the same, whatever fonts it has. */
public final class Lettering {

  /** Of a letter's width to its height, a little more than the average of common typefaces. */
  private static final double LETTER = 0.56;

  private Lettering() {
  }

  /** @param size height of the letters, in the picture's units */
  public static double width(String text, double size) {
    return text.length() * size * LETTER;
  }

  /** The text broken between words; a word that is longer than a line stands alone in its own. */
  public static List<String> lines(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    for (String word : text.split(" ")) {
      String last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      if (last != null && width(last + " " + word, size) <= width) {
        lines.set(lines.size() - 1, last + " " + word);
      } else {
        lines.add(word);
      }
    }
    return List.copyOf(lines);
  }

  /** To a tenth, so that a picture's text is short and the same everywhere. */
  static double tenth(double place) {
    return Math.round(place * 10) / 10.0;
  }
}

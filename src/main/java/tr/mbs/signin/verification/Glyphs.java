package tr.mbs.signin.verification;

import java.awt.geom.Path2D;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.stream.Collectors;

/**
 * The characters as strokes, six units wide and ten high, y downwards: a server without any font draws them, and no
 * reader of text knows their shapes. The paths are those of SVG, with M, L and C.
 */
final class Glyphs {

  private static final Map<Character, Path2D> PATHS = """
      3 M 0.5 1.2 C 2 -0.6 5.6 -0.4 5.6 2.4 C 5.6 4.4 4 5 2.4 5 C 4.2 5 6 5.7 6 7.6 C 6 10.6 1.8 10.8 0 8.8
      4 M 4.4 10 L 4.4 0 L 0 7 L 6 7
      6 M 5 0.2 C 1.6 1.2 0 4 0 6.8 C 0 11 6 11 6 6.8 C 6 3.2 1.4 3 0.2 6
      7 M 0 0 L 6 0 L 2.2 10
      9 M 1 9.8 C 4.4 8.8 6 6 6 3.2 C 6 -1 0 -1 0 3.2 C 0 6.8 4.6 7 5.8 4
      A M 0 10 L 3 0 L 6 10 M 1.2 6.6 L 4.8 6.6
      B M 2.8 4.8 C 6 4.8 6 0 2.8 0 L 0 0 L 0 10 L 3 10 C 6.8 10 6.8 4.8 3 4.8 L 0 4.8
      C M 5.8 1.6 C 3.4 -1.4 0 0.6 0 5 C 0 9.4 3.4 11.4 5.8 8.4
      D M 0 0 L 0 10 L 2 10 C 7.2 10 7.2 0 2 0 L 0 0
      E M 5.4 0 L 0 0 L 0 10 L 5.4 10 M 0 4.8 L 4.4 4.8
      F M 5.4 0 L 0 0 L 0 10 M 0 4.8 L 4.4 4.8
      G M 5.8 1.6 C 3.4 -1.4 0 0.6 0 5 C 0 9.6 3.8 11.2 6 8.6 L 6 5.6 L 3.4 5.6
      H M 0 0 L 0 10 M 6 0 L 6 10 M 0 4.8 L 6 4.8
      J M 2 0 L 5 0 L 5 7 C 5 11 0 11 0 7.4
      K M 0 0 L 0 10 M 5.6 0 L 0 6 M 1.8 4.2 L 6 10
      L M 0 0 L 0 10 L 5.4 10
      M M 0 10 L 0 0 L 3.2 6.4 L 6.4 0 L 6.4 10
      N M 0 10 L 0 0 L 6 10 L 6 0
      P M 0 10 L 0 0 L 3 0 C 6.8 0 6.8 5.4 3 5.4 L 0 5.4
      R M 0 10 L 0 0 L 3 0 C 6.8 0 6.8 5.4 3 5.4 L 0 5.4 M 2.8 5.4 L 6 10
      S M 5.6 1.4 C 4 -0.8 0.2 -0.4 0.2 2.4 C 0.2 5.6 6 4.2 6 7.6 C 6 10.8 1.6 10.8 0 8.6
      T M 0 0 L 6 0 M 3 0 L 3 10
      U M 0 0 L 0 6.4 C 0 11.2 6 11.2 6 6.4 L 6 0
      Y M 0 0 L 3 5 L 6 0 M 3 5 L 3 10
      Z M 0 0 L 6 0 L 0 10 L 6 10
      """.lines().collect(Collectors.toUnmodifiableMap(line -> line.charAt(0), line -> path(line.substring(2))));

  private Glyphs() {
  }

  /** @param character one of {@link Pictures#ALPHABET} */
  static Path2D of(char character) {
    return PATHS.get(character);
  }

  private static Path2D path(String text) {
    Path2D path = new Path2D.Double();
    StringTokenizer parts = new StringTokenizer(text);
    while (parts.hasMoreTokens()) {
      switch (parts.nextToken()) {
        case "M" -> path.moveTo(number(parts), number(parts));
        case "L" -> path.lineTo(number(parts), number(parts));
        default -> path.curveTo(number(parts), number(parts), number(parts), number(parts), number(parts),
            number(parts));
      }
    }
    return path;
  }

  private static double number(StringTokenizer parts) {
    return Double.parseDouble(parts.nextToken());
  }
}

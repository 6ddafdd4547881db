package tr.mbs.report.picture;

import java.util.List;

/**
 * A step's colours on paper, where no style sheet is read; on the screen {@code pictures.css} has its own, for light, dark
 * and forced colours. Letters have at least 4.5 : 1 on their ground.
 *
 * @param step   1 to 5, or 0 for what has no value
 * @param ground behind the letters
 */
public record Shade(int step, String ground, String ink) {

  private static final String DARK_INK = "#1b2733";
  private static final String LIGHT_INK = "#ffffff";

  private static final List<Shade> ALL = List.of(new Shade(0, "#ffffff", DARK_INK), new Shade(1, "#e9f1f2", DARK_INK),
      new Shade(2, "#bfdde2", DARK_INK), new Shade(3, "#86bfc9", DARK_INK), new Shade(4, "#237587", LIGHT_INK),
      new Shade(5, "#083f4a", LIGHT_INK));

  public static Shade of(int step) {
    return ALL.get(step);
  }
}

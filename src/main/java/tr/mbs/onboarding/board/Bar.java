package tr.mbs.onboarding.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tr.mbs.onboarding.catalogue.CatalogueStep;

/**
 * A bar of the progress picture.
 *
 * @param step         1 to 11, or {@code null} before the first and after the last
 * @param municipalities how many stand there
 * @param width        of 100, the longest bar's
 */
record Bar(Integer step, String label, int municipalities, int width) {

  private static final int LONGEST = 100;

  /** From those that have not begun to those that are done, all that the sum has. */
  static List<Bar> of(Funnel sum, List<CatalogueStep> steps, BoardWords words, Locale locale) {
    int most = Math.max(1, Math.max(sum.steps().stream().mapToInt(Integer::intValue).max().orElse(0),
        Math.max(sum.of(Standing.NOT_BEGUN), Math.max(sum.of(Standing.COMPLETED), sum.of(Standing.CANCELLED)))));
    List<Bar> bars = new ArrayList<>();
    bars.add(ofStanding(Standing.NOT_BEGUN, sum, most, words, locale));
    for (CatalogueStep step : steps) {
      int municipalities = sum.steps().get(step.number() - 1);
      bars.add(new Bar(step.number(), step.title(), municipalities, LONGEST * municipalities / most));
    }
    bars.add(ofStanding(Standing.COMPLETED, sum, most, words, locale));
    bars.add(ofStanding(Standing.CANCELLED, sum, most, words, locale));
    return bars;
  }

  private static Bar ofStanding(Standing standing, Funnel sum, int most, BoardWords words, Locale locale) {
    return new Bar(null, words.say("board.standing." + standing + ".all", locale), sum.of(standing),
        LONGEST * sum.of(standing) / most);
  }
}

package tr.mbs.report.path;

import java.util.Comparator;

/**
 * What happened between two holders, in all cases together.
 *
 * @param days how long the first holder had the case, from its first event to the second holder's first
 */
public record HandOver(String from, String to, Days days) {

  /** The one that adds most days comes first. */
  public static final Comparator<HandOver> COSTLIEST = Comparator.<HandOver>comparingDouble(handOver -> handOver.days().total())
      .reversed().thenComparing(HandOver::from).thenComparing(HandOver::to);
}

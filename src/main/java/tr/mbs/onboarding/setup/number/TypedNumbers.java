package tr.mbs.onboarding.setup.number;

import java.util.List;
import java.util.regex.Pattern;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.numbering.DocumentCounters;

/** The form of step 10 as it was typed. */
public record TypedNumbers(String incoming, String outgoing) {

  /** 12500 or, with Turkish thousands, 12.500. */
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,12}|[0-9]{1,3}(\\.[0-9]{3}){1,3}");

  static TypedNumbers of(Given given) {
    return new TypedNumbers(String.valueOf(given.incoming()), String.valueOf(given.outgoing()));
  }

  /** @param wrong takes a refusal when it cannot be stored; then the answer is of no use */
  long incoming(List<Refusal> wrong) {
    return number("incoming", incoming, wrong);
  }

  /** As {@link #incoming}. */
  long outgoing(List<Refusal> wrong) {
    return number("outgoing", outgoing, wrong);
  }

  private static long number(String field, String typed, List<Refusal> wrong) {
    String text = typed == null ? "" : TurkishText.normalize(typed);
    if (text.isEmpty()) {
      wrong.add(Refusal.field(field, "setup.numbers." + field + ".missing"));
      return 0;
    }
    if (!WHOLE.matcher(text).matches()) {
      wrong.add(Refusal.field(field, "setup.numbers.wrong"));
      return 0;
    }
    long number = Long.parseLong(text.replace(".", ""));
    if (number > DocumentCounters.LARGEST) {
      wrong.add(Refusal.field(field, "setup.numbers.large", DocumentCounters.LARGEST));
    }
    return number;
  }
}

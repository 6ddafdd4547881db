package tr.mbs.request.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.kernel.TurkishText;
import tr.mbs.kernel.TypedText;

/** What the staff search compares: titles and offices as they are stored for it, and the number of a request. */
public final class SearchText {

  private static final int LENGTH = 300;
  private static final String PREFIX = "MBS-";
  private static final int SHORTEST_SEQUENCE = 7;
  /** Year and sequence, whatever stands around them. */
  private static final Pattern WHOLE = Pattern.compile("(?<![0-9])([0-9]{4})[\\s/.-]*([0-9]{7,9})(?![0-9])");
  private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern NUMBER = Pattern.compile("MBS-[0-9]{4}-[0-9]{7,}");

  private SearchText() {
  }

  /** For the column {@code search_fold}; a blank stands before every word, the first too. */
  public static String of(String title, String office) {
    String folded = ' ' + TurkishText.fold(title + ' ' + office);
    // Only ligatures grow when they are written in capitals; no letter is cut in half.
    int end = folded.length() > LENGTH && Character.isHighSurrogate(folded.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
    return folded.length() <= LENGTH ? folded : folded.substring(0, end);
  }

  /**
   * The numbers that may be meant by what was typed (domain.md §4), the likeliest first: the one that stands in it, with any
   * dash or blank; bare digits are a sequence of this year, then of the last.
   *
   * @param typed may be null
   * @param year  this year in Istanbul
   */
  public static List<String> numbers(String typed, int year) {
    String text = TypedText.clean(typed);
    Matcher whole = WHOLE.matcher(text == null ? "" : text);
    if (whole.find()) {
      return List.of(PREFIX + whole.group(1) + "-" + whole.group(2));
    }
    String digits = TypedText.compact(typed);
    if (!SEQUENCE.matcher(digits).matches()) {
      return List.of();
    }
    String sequence = "0".repeat(Math.max(0, SHORTEST_SEQUENCE - digits.length())) + digits;
    return List.of(PREFIX + year + "-" + sequence, PREFIX + (year - 1) + "-" + sequence);
  }

  /** The number of a request, when the whole text is one. */
  static Optional<String> number(String typed) {
    return Optional.of(TurkishText.fold(typed)).filter(text -> NUMBER.matcher(text).matches());
  }
}

package tr.mbs.request.search;

import java.util.Optional;
import java.util.regex.Pattern;
import tr.mbs.kernel.TurkishText;

/** What the staff search compares: titles and offices as they are stored for it, and the number of a request. */
public final class SearchText {

  private static final int LENGTH = 300;
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

  /** The number of a request, when the whole text is one. */
  static Optional<String> number(String typed) {
    return Optional.of(TurkishText.fold(typed)).filter(text -> NUMBER.matcher(text).matches());
  }
}

package tr.mbs.request;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tr.mbs.kernel.TurkishText;

/** What the staff search compares: titles and offices as they are stored for it, and what is typed to find them. */
final class SearchText {

  private static final int LENGTH = 300;
  private static final int MAX_WORDS = 8;
  private static final Pattern NUMBER = Pattern.compile("MBS-[0-9]{4}-[0-9]{7,}");
  private static final Pattern WILDCARD = Pattern.compile("[!%_]");
  private static final Pattern THREE_LETTERS = Pattern.compile("[\\p{L}\\p{N}]{3}");

  private SearchText() {
  }

  /** For the column {@code search_fold}; a blank stands before every word, the first too. */
  static String of(String title, String office) {
    String folded = ' ' + TurkishText.fold(title + ' ' + office);
    // Only ligatures grow when they are written in capitals; no letter is cut in half.
    int end = folded.length() > LENGTH && Character.isHighSurrogate(folded.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
    return folded.length() <= LENGTH ? folded : folded.substring(0, end);
  }

  /** The number of a request, when the whole text is one. */
  static Optional<String> number(String typed) {
    return Optional.of(TurkishText.fold(typed)).filter(text -> NUMBER.matcher(text).matches());
  }

  /**
   * A pattern for {@code like … escape '!'} for each of the first {@value #MAX_WORDS} words. Without three letters in a
   * row a word is looked for where words begin: "su" is not "Aksu", and PostgreSQL's index of trigrams can help.
   */
  static List<String> patterns(String typed) {
    return Stream.of(TurkishText.fold(typed).split(" ")).filter(word -> !word.isEmpty()).limit(MAX_WORDS)
        .map(word -> (THREE_LETTERS.matcher(word).find() ? "%" : "% ") + WILDCARD.matcher(word).replaceAll("!$0") + "%")
        .toList();
  }
}

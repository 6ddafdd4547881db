package tr.mbs.kernel;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people type into a search box, as patterns for a column of folded text. */
public final class SearchWords {

  private static final int MAX_WORDS = 8;
  private static final Pattern WILDCARD = Pattern.compile("[!%_]");
  private static final Pattern THREE_LETTERS = Pattern.compile("[\\p{L}\\p{N}]{3}");

  private SearchWords() {
  }

  /**
   * A pattern for {@code like … escape '!'} for each of the first {@value #MAX_WORDS} words; the column holds text that
   * {@link TurkishText#fold} made, with a blank before every word. Without three letters in a row a word is looked for
   * where words begin: "su" is not "Aksu", and PostgreSQL's index of trigrams can help.
   */
  public static List<String> patterns(String typed) {
    return Stream.of(TurkishText.fold(typed).split(" ")).filter(word -> !word.isEmpty()).limit(MAX_WORDS)
        .map(word -> (THREE_LETTERS.matcher(word).find() ? "%" : "% ") + WILDCARD.matcher(word).replaceAll("!$0") + "%")
        .toList();
  }
}

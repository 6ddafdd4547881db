package tr.mbs.kernel;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people type into a search box, as patterns for a column of folded text. */
public final class SearchWords {

  private static final int MAX_WORDS = 8;
  private static final Pattern WILDCARD = Pattern.compile("[!%_]");
  private static final Pattern THREE_LETTERS = Pattern.compile("[\\p{L}\\p{N}]{3}");

  /** A TCKN has eleven digits and a phone ten or more, also when some are mistyped; no name of a place has so many. */
  private static final Pattern PERSONS_NUMBER = Pattern.compile("(?:[0-9]\\+*){10}");

  /** So many characters are looked for. */
  private static final int MAX_LENGTH = 100;

  private SearchWords() {
  }

  /** What is looked for of what was typed: its beginning. @param typed may be null, and is then the answer */
  public static String beginning(String typed) {
    return typed == null || typed.length() <= MAX_LENGTH ? typed : typed.substring(0, MAX_LENGTH);
  }

  /**
   * Whether a person's number was typed in place of words: the address of a search stays in logs and histories, so it must
   * not have one.
   *
   * @param typed may be null
   */
  public static boolean holdNumberOfPerson(String typed) {
    return PERSONS_NUMBER.matcher(TypedText.compact(typed)).find();
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

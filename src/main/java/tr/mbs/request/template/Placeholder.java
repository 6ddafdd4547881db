package tr.mbs.request.template;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tr.mbs.kernel.TurkishText;

/** What a template says of each request anew, in braces: {@code {numara}}. People may spell it {@code {Muhtarlık}}. */
enum Placeholder {

  /** Number of the request. */
  NUMARA(20),
  /** "Yukarıpınar Köyü". */
  MUHTARLIK(140),
  /** Name of the subject. */
  KONU(100),
  /** Name of the body that answers. */
  KURUM(200);

  private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");
  private static final Map<Placeholder, String> WIDEST = Arrays.stream(values())
      .collect(Collectors.toMap(placeholder -> placeholder, placeholder -> "x".repeat(placeholder.width)));

  /** Characters that what is filled in has at most, by the columns it comes from. */
  private final int width;

  Placeholder(int width) {
    this.width = width;
  }

  /** As it is written in a template. */
  @Override
  public String toString() {
    return "{" + slug() + "}";
  }

  /** All of them, as a sentence lists them. */
  static String known() {
    return Arrays.stream(values()).map(Placeholder::toString).collect(Collectors.joining(", "));
  }

  /** The first thing in braces that is none of them, with its braces. */
  static Optional<String> unknownIn(String text) {
    return IN_BRACES.matcher(text).results().filter(found -> named(found.group(1)).isEmpty())
        .map(found -> found.group()).findFirst();
  }

  /** The text with all of them filled in. What is filled in stays as it is, also where it has braces itself. */
  static String fill(String text, Map<Placeholder, String> values) {
    return IN_BRACES.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
        named(found.group(1)).map(values::get).orElse(found.group())));
  }

  /** How long the text may become when it is filled in. */
  static int longest(String text) {
    return fill(text, WIDEST).length();
  }

  private static Optional<Placeholder> named(String typed) {
    String slug = TurkishText.slug(typed);
    return Arrays.stream(values()).filter(placeholder -> placeholder.slug().equals(slug)).findFirst();
  }

  private String slug() {
    return TurkishText.slug(name());
  }
}

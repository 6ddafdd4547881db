package tr.mbs.report.quarter;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Tckn;

/** What an officer wrote, for a paper that leaves the house: numbers of persons and mobile phones in it are masked. */
final class MaskedText {

  /** What people put between the digits of a number. */
  private static final String BETWEEN = "[ .()/-]{0,2}";
  private static final Pattern PERSON = Pattern.compile("(?<![0-9])[1-9](?:" + BETWEEN + "[0-9]){10}(?![0-9])");
  private static final Pattern MOBILE = Pattern.compile(
      "(?<![0-9])(?:(?:\\+|00)?90" + BETWEEN + ")?(?:0" + BETWEEN + ")?5(?:" + BETWEEN + "[0-9]){9}(?![0-9])");

  private MaskedText() {
  }

  /** @param text may be {@code null} */
  static String of(String text) {
    return text == null ? null : masked(masked(text, PERSON, number -> Tckn.parse(number).map(Tckn::masked)), MOBILE,
        number -> Phone.parse(number).map(Phone::masked));
  }

  /** A find that is no such number is looked at again from its second character on. */
  private static String masked(String text, Pattern pattern, Function<String, Optional<String>> mask) {
    StringBuilder masked = new StringBuilder();
    Matcher found = pattern.matcher(text);
    int done = 0;
    int from = 0;
    while (from <= text.length() && found.find(from)) {
      Optional<String> stars = mask.apply(found.group());
      if (stars.isPresent()) {
        masked.append(text, done, found.start()).append(stars.get());
        done = found.end();
      }
      from = stars.isPresent() ? found.end() : found.start() + 1;
    }
    return masked.append(text.substring(done)).toString();
  }
}

package tr.mbs.desk.message;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.notification.watch.OutboxWatch;
import tr.mbs.notification.watch.Trouble;

/**
 * A trouble as a line of the page.
 *
 * @param oldest when the oldest of its messages was written; null where that is not said
 */
record TroubleLine(Trouble trouble, long number, Instant oldest) {

  private static final Pattern CODE = Pattern.compile(" \\([^()]*\\)$");

  static TroubleLine of(OutboxWatch.TroubleCount count) {
    return new TroubleLine(count.trouble(), count.number(), count.oldest());
  }

  /** Key of the words for its reason, where there are some: gateways say it in short English for the log. */
  public String reasonKey() {
    return reasonKey(trouble.reason());
  }

  /** The provider's own code behind the words, with its brackets; empty when there is none. */
  public String code() {
    return code(trouble.reason());
  }

  static String reasonKey(String reason) {
    String words = Optional.ofNullable(reason).map(said -> CODE.matcher(said).replaceFirst("")).orElse("none");
    return "desk.message.reason." + words.replace("İ", "i").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  static String code(String reason) {
    Matcher code = CODE.matcher(Optional.ofNullable(reason).orElse(""));
    return code.find() ? code.group() : "";
  }
}

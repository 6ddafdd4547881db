package tr.mbs.desk.message;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tr.mbs.notification.watch.OutboxWatch;
import tr.mbs.notification.watch.Trouble;

/**
 * A trouble as a line of the page.
 *
 * @param oldest when the oldest of its messages was written; null where that is not said
 */
record TroubleLine(Trouble trouble, long number, Instant oldest) {

  static TroubleLine of(OutboxWatch.TroubleCount count) {
    return new TroubleLine(count.trouble(), count.number(), count.oldest());
  }

  /** Key of the words for its reason, where there are some: gateways say it in short English for the log. */
  public String reasonKey() {
    return reasonKey(trouble.reason());
  }

  static String reasonKey(String reason) {
    return "desk.message.reason." + Optional.ofNullable(reason).orElse("none").toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-");
  }
}

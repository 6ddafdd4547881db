package tr.mbs.notification.mail;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.notification.gateway.Delivery;

/**
 * A server's no, without its words: they may name the recipient.
 *
 * @param step     to what it was the answer
 * @param enhanced with a blank before it, as in RFC 3463; empty where the server gave none
 */
record Reply(int code, String enhanced, Conversation.Step step) {

  /** It goes away, or does not let us in: whoever the recipient is. */
  private static final Set<Integer> OF_THE_SERVER = Set.of(421, 454, 503, 530, 534, 535, 538);
  private static final Pattern ENHANCED = Pattern.compile("[45]\\d\\d[ -]([45]\\.\\d{1,3}\\.\\d{1,3})\\b");

  static Reply of(int code, String words, Conversation.Step step) {
    Matcher enhanced = ENHANCED.matcher(words);
    return new Reply(code, enhanced.lookingAt() ? " " + enhanced.group(1) : "", step);
  }

  Delivery delivery() {
    String reason = code + enhanced + " at " + step.words();
    if (step.comesBeforeTheRecipient() || OF_THE_SERVER.contains(code)) {
      return Delivery.later(reason);
    }
    return code < 500 ? Delivery.recipientLater(reason) : Delivery.rejected(reason);
  }
}

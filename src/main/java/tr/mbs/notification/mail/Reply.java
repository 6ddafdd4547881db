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

  /** Of ourselves, though many servers say it only when they hear the recipient (Postfix: smtpd_delay_reject). */
  private static final Pattern OF_US = Pattern.compile(" 5\\.(?:7\\.\\d+|1\\.[78])");

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
    // Tried again for a day, and no reason for others to wait: it may be a policy of this recipient after all.
    boolean perhapsOfUs = step == Conversation.Step.RECIPIENT && OF_US.matcher(enhanced).matches();
    return code < 500 || perhapsOfUs ? Delivery.recipientLater(reason) : Delivery.rejected(reason);
  }
}

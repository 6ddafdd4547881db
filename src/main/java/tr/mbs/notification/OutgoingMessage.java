package tr.mbs.notification;

import tr.mbs.kernel.Phone;
import tr.mbs.kernel.TurkishText;

/**
 * One message to one recipient. It cannot be made wrong: an SMS goes to a Turkish mobile number and fits the GSM 7-bit
 * alphabet. Its text form names neither recipient nor text, so that it may stand in a log.
 *
 * @param key       unique for ever, at most 100 characters, no personal data; our reference at the provider
 * @param kind      what it is about, for counting and deciding, such as {@code approval-code}; at most 40 characters
 * @param recipient a phone as {@code +905XXXXXXXXX}, or an e-mail address
 * @param subject   of an e-mail, one line without personal data; null for an SMS
 * @param text      kept encrypted
 * @param secret    worth something only for five minutes: sent before all others, blanked afterwards
 * @param decoy     costs what a real one costs and is thrown away instead of being sent (security.md §1)
 * @param confidential blanked afterwards too, but worth sending as long as any other
 * @throws IllegalArgumentException from the factories, when a part is missing, too long or of the wrong shape
 */
public record OutgoingMessage(String key, Channel channel, String kind, String recipient, String subject, String text,
    boolean secret, boolean decoy, boolean confidential) {

  public OutgoingMessage {
    require(fits(key, 100), "key");
    require(fits(kind, 40), "kind");
    require(fits(text, 20_000), "text");
    if (channel == Channel.SMS) {
      require(Phone.parse(recipient).filter(phone -> phone.e164().equals(recipient)).isPresent(), "recipient");
      require(subject == null, "subject");
      require(TurkishText.gsm7(text).equals(text), "text");
    } else {
      require(!secret, "secret");
      require(fits(recipient, 320) && recipient.indexOf('@') > 0, "recipient");
      require(fits(subject, 200) && subject.lines().count() == 1, "subject");
    }
  }

  public static OutgoingMessage sms(String key, String kind, Phone recipient, String text) {
    return new OutgoingMessage(key, Channel.SMS, kind, recipient.e164(), null, text, false, false, false);
  }

  public static OutgoingMessage email(String key, String kind, String recipient, String subject, String text) {
    return new OutgoingMessage(key, Channel.EMAIL, kind, recipient, subject, text, false, false, false);
  }

  /** The same message with a text that must not outlive its sending. */
  public OutgoingMessage asSecret() {
    return new OutgoingMessage(key, channel, kind, recipient, subject, text, true, decoy, confidential);
  }

  /** The same message, never to be sent. */
  public OutgoingMessage asDecoy() {
    return new OutgoingMessage(key, channel, kind, recipient, subject, text, secret, true, confidential);
  }

  /** The same message with a text that nobody reads here once it is sent or given up. */
  public OutgoingMessage asConfidential() {
    return new OutgoingMessage(key, channel, kind, recipient, subject, text, secret, decoy, true);
  }

  @Override
  public String toString() {
    return kind + " " + channel + " " + key;
  }

  private static boolean fits(String part, int length) {
    return part != null && !part.isBlank() && part.length() <= length;
  }

  private static void require(boolean right, String part) {
    if (!right) {
      throw new IllegalArgumentException("The " + part + " of this message is missing or malformed");
    }
  }
}

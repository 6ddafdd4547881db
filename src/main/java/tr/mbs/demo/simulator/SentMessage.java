package tr.mbs.demo.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Phone;

/**
 * A message that a simulator took, in the shape in which {@code /demo/sms} and {@code /demo/posta} show it.
 *
 * @param to      phone as +905XXXXXXXXX, or e-mail address
 * @param subject null for an SMS
 * @param at      when it was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SentMessage(String to, String subject, String text, Instant at) {

  /** The recipient as people write it; in full, for whoever tries the system must know which phone it is. */
  public String recipient() {
    return Phone.parse(to).map(Phone::display).orElse(to);
  }

  /** When it was sent, in Istanbul and in words. */
  public String sentAt(Locale locale) {
    return IstanbulTime.dateTime(at, locale);
  }
}

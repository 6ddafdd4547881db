package tr.mbs.notification.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.notification.gateway.TextMessage;

/** What all providers have: an account, an address, and a way to say until when a message is worth delivering. */
abstract class Provider implements SmsGateway {

  protected final SmsAccount account;
  protected final JsonCalls calls;
  private final Clock clock;

  /** @param address the provider's own; an operator may have set another */
  Provider(SmsAccount account, String address, Clock clock) {
    this.account = account;
    this.calls = account.calls(address);
    this.clock = clock;
  }

  @Override
  public final String name() {
    return account.name();
  }

  /** {@code 905XXXXXXXXX}. */
  static String international(TextMessage message) {
    return message.phone().substring(1);
  }

  /** {@code 5XXXXXXXXX}. */
  static String national(TextMessage message) {
    return message.phone().substring("+90".length());
  }

  /** When a message that is worth something for so long ends, in the provider's format and in Turkish time. */
  String end(Duration life, DateTimeFormatter format) {
    return format.format(ZonedDateTime.ofInstant(clock.instant().plus(life), IstanbulTime.ZONE));
  }
}

package tr.mbs.notification.delivery;

import java.time.Duration;
import tr.mbs.notification.Channel;

/**
 * Messages that are sent by senders of their own, so that they wait for no others: codes, for which somebody looks at a
 * page, pass by everything else.
 */
enum Lane {
  CODE(Channel.SMS, true, Duration.ofSeconds(5)),
  SMS(Channel.SMS, false, Duration.ofSeconds(30)),
  MAIL(Channel.EMAIL, false, Duration.ofSeconds(30));

  private final Channel channel;
  private final boolean secret;
  private final Duration longestRest;

  Lane(Channel channel, boolean secret, Duration longestRest) {
    this.channel = channel;
    this.secret = secret;
    this.longestRest = longestRest;
  }

  Channel channel() {
    return channel;
  }

  boolean secret() {
    return secret;
  }

  /** While nobody takes anything, one message in this time finds out when that is over; each may cost a doubtful one. */
  Duration longestRest() {
    return longestRest;
  }
}

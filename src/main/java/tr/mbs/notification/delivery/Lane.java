package tr.mbs.notification.delivery;

import tr.mbs.notification.Channel;

/**
 * Messages that are sent by senders of their own, so that they wait for no others: codes, for which somebody looks at a
 * page, pass by everything else.
 */
enum Lane {
  CODE(Channel.SMS, true),
  SMS(Channel.SMS, false),
  MAIL(Channel.EMAIL, false);

  private final Channel channel;
  private final boolean secret;

  Lane(Channel channel, boolean secret) {
    this.channel = channel;
    this.secret = secret;
  }

  Channel channel() {
    return channel;
  }

  boolean secret() {
    return secret;
  }
}

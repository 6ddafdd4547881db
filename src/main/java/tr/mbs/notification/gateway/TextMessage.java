package tr.mbs.notification.gateway;

import java.time.Duration;

/**
 * A text message as a provider gets it. Its text form names neither recipient nor text, so that it may stand in a log.
 *
 * @param key   our reference at the provider, at most 100 characters, without personal data
 * @param phone {@code +905XXXXXXXXX}
 * @param text  GSM 7-bit
 * @param code  whether somebody waits for it on a page: goes by the provider's way for one-time codes where it has one
 * @param life  how long it is worth delivering; what the provider cannot deliver within it, it must drop
 */
public record TextMessage(String key, String phone, String text, boolean code, Duration life) {

  @Override
  public String toString() {
    return key;
  }
}

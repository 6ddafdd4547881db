package tr.mbs.notification.sms;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The SMS gateways and the door for their reports (docs/deployment.md).
 *
 * @param first          MBS_SMS_…
 * @param second         MBS_SMS2_…
 * @param connectTimeout of a call to a provider, until there is a connection
 * @param readTimeout    from then on, until the whole answer is there
 * @param reportSecret   in the path of the door; blank: the door does not exist
 * @param reportFrom     addresses or ranges that may knock
 */
@ConfigurationProperties("mbs.sms")
record SmsProperties(Settings first, Settings second, Duration connectTimeout, Duration readTimeout,
    String reportSecret, String reportFrom) {

  /**
   * One account.
   *
   * @param kind           blank: there is none
   * @param url            blank: the provider's own address
   * @param iys            class of our messages at İYS
   * @param reference      JSON pointer to the reference in an answer; kind {@code http}
   * @param recognisesKeys whether a second message with the same key is known to be one; kind {@code http}
   * @param reportUrl      where reports are asked for; kind {@code http}, blank: nowhere
   */
  record Settings(String kind, String url, String user, String password, String header, String iys, String reference,
      boolean recognisesKeys, String reportUrl) {

    @Override
    public String toString() {
      return "Settings[" + kind + "]";
    }
  }

  @Override
  public String toString() {
    return "SmsProperties[" + first + ", " + second + "]";
  }
}

package tr.mbs.mailbox.server;

import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import tr.mbs.notification.mail.MailServer;

/**
 * Where one service of the mail server is.
 *
 * @param trusted makes connections to a server that shows a certificate which we trust
 */
public record Endpoint(String host, int port, MailServer.Tls tls, SSLSocketFactory trusted) {

  /** A server that shows a certificate which the JVM trusts, or none at all. */
  public Endpoint(String host, int port, MailServer.Tls tls) {
    this(host, port, tls, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  static Endpoint of(MailServer server) {
    return new Endpoint(server.host(), server.port(), server.tls(), server.trusted());
  }

  /**
   * What the mail library is told about it: security, host name check, time-outs.
   *
   * @param protocol "imap" or "smtp"
   */
  public Properties settings(String protocol) {
    return new MailServer(host, port, tls, null, null, trusted).settings(protocol);
  }
}

package tr.mbs.notification.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator sets for e-mail (docs/deployment.md, "E-mail"). Each part is blank where nothing is set.
 *
 * @param smtp          takes what we send
 * @param bounces       has by IMAP what comes back
 * @param from          sender: an address, or a name and an address in angle brackets
 * @param returnAddress to which mails come back that cannot be delivered
 * @param authorities   PEM file of those whose certificates servers may show; blank: those of the JVM
 */
@ConfigurationProperties("mbs.mail")
record MailProperties(Server smtp, Server bounces, String from, String returnAddress, String authorities) {

  /** One server, as it was typed. */
  record Server(String host, String port, String user, String password, String tls) {

    @Override
    public String toString() {
      return "Server[" + host + "]";
    }
  }
}

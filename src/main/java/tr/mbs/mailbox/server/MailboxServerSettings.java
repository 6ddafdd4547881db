package tr.mbs.mailbox.server;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator sets for the mail server of the mailboxes (docs/deployment.md). Each part is blank where nothing is set.
 *
 * @param imap        has the folders
 * @param submission  takes what people send; without a host of its own it stands where IMAP does
 * @param connections how many connections to IMAP a node holds open at most
 */
@ConfigurationProperties("mbs.mailbox")
record MailboxServerSettings(Typed imap, Typed submission, int connections) {

  /** One service, as it was typed. */
  record Typed(String host, String port, String tls) {
  }
}

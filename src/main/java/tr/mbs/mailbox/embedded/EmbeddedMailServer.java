package tr.mbs.mailbox.embedded;

import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tr.mbs.mailbox.account.MailboxKeysEnded;
import tr.mbs.mailbox.embedded.store.Delivery;
import tr.mbs.mailbox.embedded.store.EmbeddedMail;
import tr.mbs.mailbox.embedded.store.Host;
import tr.mbs.mailbox.server.Endpoint;
import tr.mbs.mailbox.server.MailEndpoints;
import tr.mbs.notification.mail.MailServer;

/**
 * The mail server of a demo, on this node. Whoever finds it on another node finds the same mails there; what changes there is seen
 * here when a folder is opened or asked for its status.
 */
@Component
@EmbeddedMail
public class EmbeddedMailServer implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedMailServer.class);
  private static final long START_MILLIS = 10_000;

  private final Doorkeeper doorkeeper;
  private final Host host;
  private final SmtpRules rules;
  private final SmtpCommands commands;
  private final Connections connections;
  private final Addresses addresses;
  private final Delivery delivery;
  private final Clock clock;
  private Door imap;
  private Door smtp;
  private boolean running;

  EmbeddedMailServer(Doorkeeper doorkeeper, Host host, SmtpRules rules, SmtpCommands commands, Connections connections,
      Addresses addresses, Delivery delivery, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.host = host;
    this.rules = rules;
    this.commands = commands;
    this.connections = connections;
    this.addresses = addresses;
    this.delivery = delivery;
    this.clock = clock;
  }

  /** Opens both doors; after a stop at the ports of before, which pages have been told. */
  @Override
  public synchronized void start() {
    imap = new Door("imap", imap == null ? 0 : imap.getServerSetup().getPort(),
        socket -> connections.known(new ImapHandler(doorkeeper, host, socket)));
    smtp = new Door("smtp", smtp == null ? 0 : smtp.getServerSetup().getPort(),
        socket -> connections.known(new SmtpHandler(commands, rules, socket)));
    for (Door door : List.of(imap, smtp)) {
      door.startService();
      awaitOpen(door);
    }
    running = true;
    log.info("Embedded mail server of the demo: IMAP on {}:{}, SMTP on {}:{}", Door.LOOPBACK, imap.getPort(), Door.LOOPBACK,
        smtp.getPort());
  }

  private static void awaitOpen(Door door) {
    try {
      if (!door.waitTillRunning(START_MILLIS)) {
        throw new IllegalStateException("The embedded mail server finds no port");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public synchronized void stop() {
    imap.stopService();
    smtp.stopService();
    delivery.forgetAll();
    running = false;
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }

  /** Before the pages, and after them at the end. */
  @Override
  public int getPhase() {
    return 0;
  }

  /** Where it is. @throws IllegalStateException before it runs */
  public synchronized MailEndpoints endpoints() {
    if (!running) {
      throw new IllegalStateException("The embedded mail server does not run");
    }
    return new MailEndpoints(new Endpoint(Door.LOOPBACK, imap.getPort(), MailServer.Tls.NONE),
        new Endpoint(Door.LOOPBACK, smtp.getPort(), MailServer.Tls.NONE));
  }

  /**
   * Puts a mail into an INBOX as it is, in the caller's transaction if there is one.
   *
   * @param source the mail as it travels (RFC 5322), lines ended by CRLF
   * @return false when no mailbox has this address, or it has no space left
   */
  public boolean deliver(String to, byte[] source) {
    return addresses.mailbox(to).filter(address -> delivery.deliver(address, source, clock.instant()).isEmpty()).isPresent();
  }

  /**
   * Lays a mail that was written before into a folder, in the caller's transaction if there is one.
   *
   * @param address present one of the mailbox
   * @param folder  INBOX, Sent, Drafts, Trash or Junk
   */
  public void file(String address, String folder, boolean seen, byte[] source, Instant received) {
    delivery.file(address, folder, seen ? "\\Seen" : "", source, received);
  }

  /** Whether a mailbox takes mail to this address. */
  public boolean receives(String address) {
    return addresses.mailbox(address).isPresent();
  }

  /** Whether a mail ever came to this mailbox. */
  public boolean hasHadMail(String address) {
    return delivery.hasHadMail(address);
  }

  /** On the node that ended the key; there is a demo's only one as a rule. */
  @EventListener
  void endConnections(MailboxKeysEnded ended) {
    connections.end(ended.address());
  }
}

package tr.mbs.mailbox.server;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tr.mbs.mailbox.account.Credentials;

/** One connection to the mail server, signed in as somebody. */
final class Line {

  private static final Logger log = LoggerFactory.getLogger(Line.class);
  /** What one fetch of a long part brings: the library's own 16 kB would mean hundreds of commands for a picture. */
  private static final String FETCHED_AT_ONCE = "262144";
  /** One that is closed is told so at once; the library does not say which of the two it was. */
  private static final Duration SILENCE = Duration.ofSeconds(5);

  private final Credentials owner;
  private final IMAPStore store;
  private volatile long keptSince;

  private Line(Credentials owner, IMAPStore store) {
    this.owner = owner;
    this.store = store;
  }

  /** @throws jakarta.mail.AuthenticationFailedException when the server does not let him in */
  static Line open(Endpoint imap, Credentials owner) throws MessagingException {
    Properties settings = imap.settings("imap");
    settings.setProperty("mail.imap.fetchsize", FETCHED_AT_ONCE);
    // A part that says too little of its length is read to its end.
    settings.setProperty("mail.imap.ignorebodystructuresize", "true");
    IMAPStore store = (IMAPStore) Session.getInstance(settings).getStore("imap");
    store.connect(imap.host(), imap.port(), owner.address(), owner.secret());
    return new Line(owner, store);
  }

  Credentials owner() {
    return owner;
  }

  IMAPStore store() {
    return store;
  }

  /**
   * Asks the server: a connection that lay idle may have been closed there, and nothing is to be done twice.
   *
   * @throws MessagingException when it does not answer at all: a new connection would wait as long once more
   */
  boolean isAlive() throws MessagingException {
    long asked = System.nanoTime();
    boolean alive = store.isConnected();
    if (!alive && System.nanoTime() - asked > SILENCE.toNanos()) {
      throw new MessagingException("no answer", new SocketTimeoutException());
    }
    return alive;
  }

  void layDown() {
    keptSince = System.nanoTime();
  }

  boolean hasLainFor(Duration time) {
    return System.nanoTime() - keptSince >= time.toNanos();
  }

  void hangUp() {
    try {
      store.close();
    } catch (MessagingException e) {
      log.debug("A connection to the mail server ended by itself");
    }
  }
}

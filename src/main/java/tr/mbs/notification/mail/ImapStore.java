package tr.mbs.notification.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;

/** The way to a mailbox by IMAP. */
final class ImapStore implements AutoCloseable {

  private final Store store;

  /** Connects and signs in. */
  ImapStore(MailServer server) throws MessagingException {
    store = Session.getInstance(server.settings("imap")).getStore("imap");
    store.connect(server.host(), server.port(), server.user(), server.password());
  }

  Folder inbox() throws MessagingException {
    return store.getFolder("INBOX");
  }

  /** Some servers have all folders of somebody's own below one name, such as {@code INBOX.} (RFC 2342). */
  Folder own(String name) throws MessagingException {
    Folder[] own = store.getPersonalNamespaces();
    return own.length == 0 || own[0].getFullName().isEmpty() ? store.getFolder(name) : own[0].getFolder(name);
  }

  @Override
  public void close() throws MessagingException {
    store.close();
  }
}

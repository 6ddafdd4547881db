package tr.mbs.notification.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Properties;

/** The way to a mailbox by IMAP. */
final class ImapStore implements AutoCloseable {

  private final Store store;

  /** Connects and signs in. */
  ImapStore(MailServer server) throws MessagingException {
    store = Session.getInstance(settings(server)).getStore("imap");
    store.connect(server.host(), server.port(), server.user(), server.password());
  }

  private static Properties settings(MailServer server) {
    Properties settings = new Properties();
    settings.setProperty("mail.imap.ssl.enable", Boolean.toString(server.tls() == MailServer.Tls.TLS));
    settings.setProperty("mail.imap.starttls.enable", Boolean.toString(server.tls() == MailServer.Tls.STARTTLS));
    settings.setProperty("mail.imap.starttls.required", Boolean.toString(server.tls() == MailServer.Tls.STARTTLS));
    settings.setProperty("mail.imap.ssl.checkserveridentity", "true");
    settings.put("mail.imap.ssl.socketFactory", server.trusted());
    settings.setProperty("mail.imap.socketFactory.fallback", "false");
    settings.setProperty("mail.imap.connectiontimeout", Integer.toString(MailServer.CONNECT_MILLIS));
    settings.setProperty("mail.imap.timeout", Integer.toString(MailServer.READ_MILLIS));
    settings.setProperty("mail.imap.writetimeout", Integer.toString(MailServer.READ_MILLIS));
    return settings;
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

package tr.mbs.mailbox.embedded;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.server.MailEndpoints;

/** Somebody with a mail program: signed in with an address and a secret, or nobody in particular. */
public final class Correspondent implements AutoCloseable {

  private final MailEndpoints server;
  private final Credentials credentials;
  private IMAPStore store;

  /** @param credentials null for somebody outside */
  public Correspondent(MailEndpoints server, Credentials credentials) {
    this.server = server;
    this.credentials = credentials;
  }

  public IMAPStore store() throws MessagingException {
    if (store == null) {
      store = (IMAPStore) Session.getInstance(server.imap().settings("imap")).getStore("imap");
      store.connect(server.imap().host(), server.imap().port(), credentials.address(), credentials.secret());
    }
    return store;
  }

  /** To be closed by the caller. */
  public IMAPFolder open(String name) throws MessagingException {
    IMAPFolder folder = (IMAPFolder) store().getFolder(name);
    folder.open(Folder.READ_WRITE);
    return folder;
  }

  public String address() {
    return credentials.address();
  }

  /** @return the server's last answer */
  public String send(String from, String to, byte[] source) throws MessagingException {
    Properties settings = server.submission().settings("smtp");
    settings.setProperty("mail.smtp.auth", Boolean.toString(credentials != null));
    settings.setProperty("mail.smtp.from", from);
    Session session = Session.getInstance(settings);
    try (SMTPTransport smtp = (SMTPTransport) session.getTransport("smtp")) {
      smtp.connect(server.submission().host(), server.submission().port(), credentials == null ? null : credentials.address(),
          credentials == null ? null : credentials.secret());
      smtp.sendMessage(new MimeMessage(session, new ByteArrayInputStream(source)) {
        @Override
        public void saveChanges() {
          // It travels as it is.
        }
      }, InternetAddress.parse(to));
      return smtp.getLastServerResponse();
    }
  }

  public static byte[] mail(String subject, String text) {
    return ("Subject: " + encoded(subject) + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n"
        + "Content-Transfer-Encoding: 8bit\r\n\r\n" + text + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    try {
      return MimeUtility.encodeText(text, "UTF-8", "B");
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  public static Message only(IMAPFolder folder, String subject) throws MessagingException {
    Message found = null;
    for (Message message : folder.getMessages()) {
      if (subject.equals(message.getSubject())) {
        if (found != null) {
          throw new AssertionError("two of " + subject);
        }
        found = message;
      }
    }
    if (found == null) {
      throw new AssertionError("none of " + subject);
    }
    return found;
  }

  @Override
  public void close() throws MessagingException {
    if (store != null) {
      store.close();
    }
  }
}

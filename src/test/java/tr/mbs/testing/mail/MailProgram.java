package tr.mbs.testing.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What people use beside our pages, and senders outside: plain IMAP with a password, plain SMTP. */
public final class MailProgram {

  private final MailHost host;

  public MailProgram(MailHost host) {
    this.host = host;
  }

  /** Signs in. */
  public Store open(String address, String password) throws MessagingException {
    Store store = Session.getInstance(settings("imaps")).getStore("imaps");
    store.connect("localhost", host.imap(), address, password);
    return store;
  }

  /** Somebody outside writes to the domain, without signing in. @param from blank: as servers report, from nobody */
  public void deliver(String from, String to, String subject, String text) throws MessagingException {
    send("smtp", host.smtp(), null, null, from, message(from, to, subject, text));
  }

  /** A mail program sends for who has signed in. @param from whom it names; blank: nobody */
  public void submit(String address, String password, String from, String to, String subject) throws MessagingException {
    send("smtp", host.submission(), address, password, from, message(from, to, subject, "Merhaba"));
  }

  private void send(String protocol, int port, String user, String password, String from, MimeMessage message)
      throws MessagingException {
    Properties settings = settings(protocol);
    settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(user != null));
    settings.setProperty("mail.smtp.auth", Boolean.toString(user != null));
    // As servers and mail programs do: otherwise nobody can say before the mail is there that it has no room.
    settings.setProperty("mail.smtp.mailextension", "SIZE=" + size(message));
    settings.setProperty("mail.smtp.from", from.isEmpty() ? "<>" : from);
    try (Transport transport = Session.getInstance(settings).getTransport(protocol)) {
      transport.connect("localhost", port, user, password);
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private static int size(MimeMessage message) throws MessagingException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try {
      message.writeTo(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.size();
  }

  /** A mail as somebody has written it. */
  public static MimeMessage message(String from, String to, String subject, String text) throws MessagingException {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom(new InternetAddress(from.isEmpty() ? "postmaster@dis.org" : from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, StandardCharsets.UTF_8.name());
    message.setText(text, StandardCharsets.UTF_8.name());
    message.saveChanges();
    return message;
  }

  private static Properties settings(String protocol) {
    Properties settings = new Properties();
    settings.setProperty("mail." + protocol + ".ssl.trust", "localhost");
    settings.setProperty("mail." + protocol + ".timeout", "30000");
    return settings;
  }
}

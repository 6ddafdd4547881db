package tr.mbs.testing.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
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

  /** Somebody outside writes to the domain, without signing in. */
  public void deliver(String from, String to, String subject, String text) throws MessagingException {
    send("smtp", host.smtp(), null, null, message(from, to, subject, text));
  }

  /** A mail program sends for who has signed in. */
  public void submit(String address, String password, String from, String to, String subject) throws MessagingException {
    send("smtp", host.submission(), address, password, message(from, to, subject, "Merhaba"));
  }

  private void send(String protocol, int port, String user, String password, MimeMessage message)
      throws MessagingException {
    Properties settings = settings(protocol);
    settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(user != null));
    settings.setProperty("mail.smtp.auth", Boolean.toString(user != null));
    settings.setProperty("mail.smtp.from", ((InternetAddress) message.getFrom()[0]).getAddress());
    try (Transport transport = Session.getInstance(settings).getTransport(protocol)) {
      transport.connect("localhost", port, user, password);
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  /** A mail as somebody has written it. */
  public static MimeMessage message(String from, String to, String subject, String text) throws MessagingException {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom(new InternetAddress(from));
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

package tr.mbs.mailbox.write;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** A mail of ours as it goes out (RFC 5322), and as it lies among the drafts. Its Message-ID is the form's: sent twice, it is one. */
final class Outgoing extends MimeMessage {

  /** A file with its content. */
  record Packed(WrittenFile about, byte[] content) {
  }

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final Session NO_SERVER = Session.getInstance(new Properties());

  private final String id;

  private Outgoing(String id) {
    super(NO_SERVER);
    this.id = id;
  }

  /** @param address of the mailbox @param name by which its recipients know it */
  static Outgoing of(Writing writing, Recipients recipients, List<Packed> files, String address,
      String name, Instant now) {
    try {
      Outgoing mail = new Outgoing("<" + writing.key() + address.substring(address.indexOf('@')) + ">");
      mail.setFrom(new InternetAddress(address, name, UTF_8));
      mail.setRecipients(Message.RecipientType.TO, recipients.to().toArray(InternetAddress[]::new));
      mail.setRecipients(Message.RecipientType.CC, recipients.cc().toArray(InternetAddress[]::new));
      mail.setSubject(line(writing.typed().subject()), UTF_8);
      mail.setSentDate(Date.from(now));
      if (writing.thread() != null) {
        mail.setHeader("In-Reply-To", writing.thread().inReplyTo());
        mail.setHeader("References", writing.thread().references());
      }
      String text = writing.typed().text() == null ? "" : writing.typed().text();
      if (files.isEmpty()) {
        mail.setText(text, UTF_8);
      } else {
        mail.setContent(parts(text, files));
      }
      mail.saveChanges();
      return mail;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException("A checked mail cannot be written", e);
    }
  }

  /** A draft may have a subject that is refused when it is sent. */
  private static String line(String subject) {
    return subject == null ? "" : subject.replaceAll("\\s+", " ");
  }

  private static MimeMultipart parts(String text, List<Packed> files) throws MessagingException {
    MimeMultipart parts = new MimeMultipart();
    MimeBodyPart words = new MimeBodyPart();
    words.setText(text, UTF_8);
    parts.addBodyPart(words);
    for (Packed file : files) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.about().mediaType())));
      part.setDisposition(ATTACHMENT);
      part.setFileName(file.about().name());
      parts.addBodyPart(part);
    }
    return parts;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}

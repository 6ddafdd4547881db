package tr.mbs.demo.simulator;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;

/** A message of the system as a mail. */
final class SystemMail {

  private SystemMail() {
  }

  /** @param key of the message: the mail's id is made of it */
  static byte[] source(String key, String to, String subject, String text, Instant at) {
    try {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties())) {
        @Override
        protected void updateMessageID() throws MessagingException {
          setHeader("Message-ID", "<" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@mbs.example>");
        }
      };
      mail.setFrom(new InternetAddress("bildirim@mbs.example", "Muhtar Bilgi Sistemi", "UTF-8"));
      mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
      mail.setSubject(subject, "UTF-8");
      mail.setText(text, "UTF-8");
      mail.setSentDate(Date.from(at));
      mail.saveChanges();
      ByteArrayOutputStream source = new ByteArrayOutputStream();
      mail.writeTo(source);
      return source.toByteArray();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("A message of the system cannot be written as a mail", e);
    }
  }
}

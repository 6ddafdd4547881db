package tr.mbs.demo.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** A mail of the demo as it travels: each in the character set that its sender's program would use. */
final class DemoMime {

  private static final Map<String, String> TYPES = Map.of("pdf", "application/pdf", "png", "image/png");

  private DemoMime() {
  }

  /** @param owner what {@code {ad}} and the like stand for in it; "adres" is where it goes without a "to" */
  static byte[] source(DemoLetter letter, Map<String, String> owner, Instant sent) {
    try {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties())) {
        @Override
        protected void updateMessageID() throws MessagingException {
          setHeader("Message-ID", id(letter.name(), owner));
        }
      };
      mail.setFrom(address(filled(letter.line("from").orElseThrow(), owner), letter.charset()));
      mail.setRecipient(MimeMessage.RecipientType.TO,
          address(filled(letter.line("to").orElse("{muhtarlik} <{adres}>"), owner), letter.charset()));
      mail.setSubject(letter.line("subject").orElseThrow(), letter.charset());
      mail.setSentDate(Date.from(sent));
      if (letter.line("answers").isPresent()) {
        mail.setHeader("In-Reply-To", id(letter.line("answers").get(), owner));
        mail.setHeader("References", id(letter.line("answers").get(), owner));
      }
      fill(mail, letter, filled(letter.text(), owner));
      mail.saveChanges();
      ByteArrayOutputStream source = new ByteArrayOutputStream();
      mail.writeTo(source);
      return source.toByteArray();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("The demo's mail " + letter.name() + " cannot be written", e);
    }
  }

  private static void fill(MimeMessage mail, DemoLetter letter, String text) throws MessagingException, IOException {
    String kind = letter.line("html").isPresent() ? "html" : "plain";
    if (letter.line("file").isEmpty()) {
      mail.setText(text, letter.charset(), kind);
      return;
    }
    MimeBodyPart words = new MimeBodyPart();
    words.setText(text, letter.charset(), kind);
    String name = letter.line("file").get();
    MimeBodyPart file = new MimeBodyPart();
    file.setDataHandler(new DataHandler(new ByteArrayDataSource(
        new ClassPathResource("demo/mail/" + name).getContentAsByteArray(), TYPES.get(name.substring(name.length() - 3)))));
    file.setFileName(name);
    file.setDisposition(Part.ATTACHMENT);
    mail.setContent(new MimeMultipart(words, file));
  }

  private static String filled(String text, Map<String, String> owner) {
    String filled = text;
    for (Map.Entry<String, String> word : owner.entrySet()) {
      filled = filled.replace("{" + word.getKey() + "}", word.getValue());
    }
    return filled;
  }

  /** @param text "Name &lt;address&gt;"; a name may have commas and brackets */
  private static InternetAddress address(String text, String charset) throws AddressException, UnsupportedEncodingException {
    int bracket = text.lastIndexOf('<');
    InternetAddress address = new InternetAddress(text.substring(bracket + 1, text.length() - 1));
    address.setPersonal(text.substring(0, bracket).strip(), charset);
    return address;
  }

  private static String id(String name, Map<String, String> owner) {
    return "<" + name + "." + owner.get("adres").replace('@', '.') + "@demo.example>";
  }
}

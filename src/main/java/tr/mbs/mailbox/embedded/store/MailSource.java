package tr.mbs.mailbox.embedded.store;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What GreenMail has read, as bytes again. */
final class MailSource {

  private MailSource() {
  }

  static byte[] of(MimeMessage message) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException("A mail that was just read cannot be written", e);
    }
  }

  /**
   * Throws an exception that the method does not declare: GreenMail's commands answer every {@code FolderException} with a sentence,
   * but the interface has none for APPEND.
   */
  @SuppressWarnings("unchecked")
  static <E extends Exception> RuntimeException undeclared(Exception refusal) throws E {
    throw (E) refusal;
  }
}

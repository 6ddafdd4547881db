package tr.mbs.mailbox.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Reads a mail. */
public final class LetterReader {

  private LetterReader() {
  }

  /**
   * Reads what is to be shown, in bounded time and memory, and of a mail on a server only the parts that are.
   *
   * @throws MessagingException only when the server or its mail went away meanwhile; never for what is written in a mail
   */
  public static Letter read(MimeMessage message) throws MessagingException {
    return Reading.letter(message, "", new Allowance());
  }
}

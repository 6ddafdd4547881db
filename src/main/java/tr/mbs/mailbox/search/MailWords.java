package tr.mbs.mailbox.search;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import tr.mbs.kernel.TurkishText;
import tr.mbs.mailbox.letter.Letter;
import tr.mbs.mailbox.letter.LetterReader;
import tr.mbs.mailbox.letter.Person;

/** By which words a mail is found: subject, sender, and what it begins with. */
final class MailWords {

  /** Of each part so many characters; together with their blanks no more than the column holds. */
  private static final int SUBJECT = 250;
  private static final int SENDER = 200;
  private static final int TEXT = 500;
  private static final Session SESSION = Session.getInstance(new Properties());

  private MailWords() {
  }

  /** @param beginning of the mail's source; a mail that cannot be read has no words */
  static String of(byte[] beginning) {
    try {
      Letter letter = LetterReader.read(new MimeMessage(SESSION, new ByteArrayInputStream(beginning)));
      String sender = letter.from().shown().stream().findFirst().map(MailWords::sender).orElse("");
      return folded(letter.subject(), SUBJECT) + folded(sender, SENDER) + folded(letter.text(), TEXT);
    } catch (MessagingException unreadable) {
      return "";
    }
  }

  private static String sender(Person person) {
    return person.name() + " " + person.address();
  }

  /** A blank before every word. What is no character (half a pair) is left out: PostgreSQL takes none. */
  private static String folded(String text, int length) {
    StringBuilder whole = new StringBuilder();
    text.substring(0, Math.min(text.length(), 2 * length)).codePoints()
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE).forEach(whole::appendCodePoint);
    String folded = TurkishText.fold(whole.toString());
    return folded.isEmpty() ? "" : " " + cut(folded, length);
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }
}

package tr.mbs.mailbox.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tr.mbs.mailbox.embedded.store.EmbeddedMail;
import tr.mbs.mailbox.letter.Letter;
import tr.mbs.mailbox.letter.LetterReader;

/** Mails of the demo's muhtars to addresses outside it: shown on a page, and never sent. */
@Component
@EmbeddedMail
class Outgoing {

  private final ObjectProvider<OutsideMail> outside;

  Outgoing(ObjectProvider<OutsideMail> outside) {
    this.outside = outside;
  }

  /** @return why it is not taken, as SMTP says it; empty when it was */
  Optional<String> take(String recipient, byte[] source) {
    try {
      Letter letter = LetterReader.read(new MimeMessage(Session.getInstance(new Properties()),
          new ByteArrayInputStream(source)));
      outside.ifAvailable(page -> page.take(UUID.randomUUID().toString(), recipient, letter.subject(), letter.text()));
      return Optional.empty();
    } catch (MessagingException unreadable) {
      return Optional.of("554 5.6.0 This mail cannot be read");
    }
  }
}

package tr.mbs.mailbox.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tr.mbs.mailbox.letter.Corpus.Shape;
import tr.mbs.testing.mail.PromptGreenMail;

/** The corpus as it lies on a mail server: it tells the structure of a mail itself, and hands out part by part. */
@Tag("protocol")
class LetterOverImapTest {

  private static final PromptGreenMail SERVER = new PromptGreenMail();
  /** GreenMail fails at these mails within mails and says NO; the rest of each is read. */
  private static final Set<String> NOT_HANDED_OUT = Set.of("within-letter-base64", "within-eight");
  private static List<Shape> shapes;
  private static Store store;

  @BeforeAll
  static void fill() throws IOException, MessagingException, FolderException {
    SERVER.start();
    GreenMailUser user = SERVER.setUser("a@b.example", "parola");
    shapes = Corpus.shapes();
    for (Shape shape : shapes) {
      SERVER.getManagers().getImapHostManager().getInbox(user)
          .appendMessage(Corpus.message(shape.source()), new Flags(), Date.from(Instant.parse("2026-11-25T08:00:00Z")));
    }
    store = Session.getInstance(new Properties()).getStore("imap");
    store.connect("127.0.0.1", SERVER.port(), "a@b.example", "parola");
  }

  @AfterAll
  static void stop() throws MessagingException {
    store.close();
    SERVER.stop();
  }

  /** Where a server tells a broken structure in its own way, the words are there all the same. */
  @Test
  void everyShapeIsReadThere() throws MessagingException, IOException {
    Folder inbox = store.getFolder("INBOX");
    inbox.open(Folder.READ_ONLY);
    SoftAssertions all = new SoftAssertions();
    for (int at = 0; at < shapes.size(); at++) {
      Shape shape = shapes.get(at);
      MimeMessage message = (MimeMessage) inbox.getMessage(at + 1);
      Letter there = LetterReader.read(message);
      Letter here = shape.read();
      all.assertThat(there.subject()).as(shape.file()).isEqualTo(here.subject());
      all.assertThat(there.text()).as(shape.file()).contains(shape.words().equals(Corpus.WHATEVER) ? "" : shape.words());
      if (!NOT_HANDED_OUT.contains(shape.file())) {
        all.assertThat(there.enclosures()).as(shape.file()).extracting(Enclosure::name)
            .isEqualTo(here.enclosures().stream().map(Enclosure::name).toList());
      }
      for (Enclosure file : there.enclosures()) {
        try (InputStream content = Enclosures.open(message, file.path()).orElseThrow().content()) {
          content.readAllBytes();
        } catch (IOException e) {
          all.fail(shape.file() + " " + file.name() + " " + e);
        }
      }
    }
    all.assertAll();
  }
}

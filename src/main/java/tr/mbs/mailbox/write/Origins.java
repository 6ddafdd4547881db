package tr.mbs.mailbox.write;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.imap.IMAPStore;
import tr.mbs.mailbox.folder.MailFolder;
import tr.mbs.mailbox.folder.OpenFolder;
import tr.mbs.mailbox.letter.Enclosure;
import tr.mbs.mailbox.letter.Enclosures;
import tr.mbs.mailbox.letter.Letter;
import tr.mbs.mailbox.letter.LetterReader;

/** Looks into the mail from which another one comes. */
final class Origins {

  private static final Pattern ID = Pattern.compile("<[\\x21-\\x3B\\x3D\\x3F-\\x7E]{1,250}>");
  private static final int MOST_REFERENCES = 20;

  /** @param files what goes on with a mail that is passed on, or of a draft; nothing dangerous */
  record Origin(Letter letter, Writing.Thread thread, List<Found> files) {
  }

  /** A file that somebody else has named. */
  record Found(String name, String mediaType, byte[] content) {
  }

  private Origins() {
  }

  /** What it says, for the form. */
  static Letter read(IMAPStore store, Source source) throws MessagingException {
    try (OpenFolder folder = OpenFolder.withMails(store, MailFolder.named(store, source.folder()), source.validity())) {
      return LetterReader.read(folder.mail(source.uid()));
    }
  }

  /** All that goes on with the new mail. */
  static Origin take(IMAPStore store, Source source) throws MessagingException, IOException {
    try (OpenFolder folder = OpenFolder.withMails(store, MailFolder.named(store, source.folder()), source.validity())) {
      MimeMessage mail = folder.mail(source.uid());
      Letter letter = LetterReader.read(mail);
      return new Origin(letter, thread(mail, source.kind()), source.kind().bringsFiles() ? files(mail, letter) : List.of());
    }
  }

  /** Which files those are. */
  static List<Enclosure> passedOn(Letter letter) {
    return letter.enclosures().stream().filter(file -> !file.dangerous() && !file.shown()).limit(WrittenFiles.MOST_PASSED_ON)
        .toList();
  }

  private static List<Found> files(MimeMessage mail, Letter letter) throws MessagingException, IOException {
    List<Found> found = new ArrayList<>();
    long room = WrittenFiles.MOST_BYTES;
    for (Enclosure file : passedOn(letter)) {
      Enclosures.Opened opened = Enclosures.open(mail, file.path()).orElse(null);
      if (opened == null) {
        continue;
      }
      try (InputStream content = opened.content()) {
        byte[] bytes = content.readNBytes((int) room + 1);
        if (bytes.length <= room) {
          found.add(new Found(file.name(), file.mediaType(), bytes));
          room -= bytes.length;
        }
      }
    }
    return found;
  }

  /** Of a draft, the thread that it has; of an answer, the mail that it answers with those before it. */
  private static Writing.Thread thread(MimeMessage mail, Source.Kind kind) throws MessagingException {
    if (kind == Source.Kind.DRAFT) {
      List<String> before = ids(mail, "References");
      List<String> answered = ids(mail, "In-Reply-To");
      return answered.isEmpty() ? null : new Writing.Thread(answered.get(0), references(before, answered.get(0)));
    }
    List<String> own = ids(mail, "Message-ID");
    if (!kind.answers() || own.isEmpty()) {
      return null;
    }
    List<String> before = ids(mail, "References");
    return new Writing.Thread(own.get(0), references(before.isEmpty() ? ids(mail, "In-Reply-To") : before, own.get(0)));
  }

  /** The first of them and the last ones, and the answered one in the end (RFC 5322 §3.6.4). */
  private static String references(List<String> before, String last) {
    List<String> all = new ArrayList<>(before);
    all.remove(last);
    while (all.size() >= MOST_REFERENCES) {
      all.remove(1);
    }
    all.add(last);
    return all.stream().collect(Collectors.joining("\r\n "));
  }

  /** Nothing else of such a line goes into one of ours. */
  private static List<String> ids(MimeMessage mail, String line) throws MessagingException {
    String text = mail.getHeader(line, " ");
    Matcher id = ID.matcher(text == null ? "" : text);
    List<String> ids = new ArrayList<>();
    while (id.find()) {
      ids.add(id.group());
    }
    return ids;
  }
}

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
import tr.mbs.mailbox.letter.People;
import tr.mbs.mailbox.letter.Remark;

/** Looks into the mail from which another one comes. */
final class Origins {

  private static final Pattern ID = Pattern.compile("<[\\x21-\\x3B\\x3D\\x3F-\\x7E]{1,250}>");
  private static final int MOST_REFERENCES = 20;

  /**
   * @param files   what goes on with a mail that is passed on, or of a draft; nothing dangerous
   * @param tooMuch names of those for which there is no room
   * @param whole   whether nothing else of it is left out
   */
  record Origin(Writing.Thread thread, List<Found> files, List<String> tooMuch, boolean whole) {
  }

  /** What a form shows of it. @param whole whether that is all there is of it */
  record Shown(Letter letter, boolean whole) {
  }

  /** A file that somebody else has named. */
  record Found(String name, String mediaType, byte[] content) {
  }

  private Origins() {
  }

  /** What it says, for the form. */
  static Shown read(IMAPStore store, Source source) throws MessagingException {
    try (OpenFolder folder = OpenFolder.withMails(store, MailFolder.named(store, source.folder()), source.validity())) {
      MimeMessage mail = folder.mail(source.uid());
      Letter letter = LetterReader.read(mail);
      return new Shown(letter, isWhole(mail, letter));
    }
  }

  /** All that goes on with the new mail. */
  static Origin take(IMAPStore store, Source source) throws MessagingException, IOException {
    try (OpenFolder folder = OpenFolder.withMails(store, MailFolder.named(store, source.folder()), source.validity())) {
      MimeMessage mail = folder.mail(source.uid());
      Letter letter = LetterReader.read(mail);
      List<Found> files = new ArrayList<>();
      List<String> tooMuch = new ArrayList<>();
      if (source.kind().bringsFiles()) {
        files(mail, letter, files, tooMuch);
      }
      return new Origin(thread(mail, source.kind()), files, tooMuch, isWhole(mail, letter));
    }
  }

  /** Our form has no blind copies, no pictures in the text, no more than so many files. */
  private static boolean isWhole(MimeMessage mail, Letter letter) throws MessagingException {
    List<Enclosure> passedOn = passedOn(letter);
    return mail.getHeader("Bcc") == null && letter.html() == null && letter.within().isEmpty() && letter.events().isEmpty()
        && letter.to().others() + letter.cc().others() == 0 && areAddresses(letter.to()) && areAddresses(letter.cc()) && passedOn.size() == letter.enclosures().size()
        && letter.text().length() <= TypedMail.LONGEST_TEXT && letter.remarks().stream().allMatch(Remark.EMPTY::equals)
        && passedOn.stream().mapToLong(Enclosure::size).sum() <= WrittenFiles.MOST_BYTES * 4 / 3;
  }

  /** A name whose address cannot be read is no recipient of ours. */
  private static boolean areAddresses(People people) {
    return people.shown().stream().noneMatch(person -> person.address().isEmpty());
  }

  /** Which files those are. */
  static List<Enclosure> passedOn(Letter letter) {
    return letter.enclosures().stream().filter(file -> !file.dangerous() && !file.shown()).limit(WrittenFiles.MOST_PASSED_ON)
        .toList();
  }

  private static void files(MimeMessage mail, Letter letter, List<Found> found, List<String> tooMuch)
      throws MessagingException, IOException {
    long room = WrittenFiles.MOST_BYTES;
    for (Enclosure file : passedOn(letter)) {
      Enclosures.Opened opened = Enclosures.open(mail, file.path()).orElse(null);
      if (opened == null) {
        tooMuch.add(file.name());
        continue;
      }
      try (InputStream content = opened.content()) {
        byte[] bytes = content.readNBytes((int) room + 1);
        if (bytes.length <= room) {
          found.add(new Found(file.name(), file.mediaType(), bytes));
          room -= bytes.length;
        } else {
          tooMuch.add(file.name());
        }
      }
    }
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

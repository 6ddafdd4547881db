package tr.mbs.mailbox.folder;

import jakarta.mail.BodyPart;
import jakarta.mail.Flags;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.imap.IMAPMessage;
import tr.mbs.mailbox.letter.Head;
import tr.mbs.mailbox.letter.People;
import tr.mbs.mailbox.letter.Person;
import tr.mbs.mailbox.letter.part.Connection;

/** Makes a row of what one fetch has brought about a mail; it asks the server nothing more. */
final class Rows {

  static final List<String> HEADS = List.of("Subject", "From", "To");

  private static final int MOST_NAMES = 3;
  private static final int DEEPEST = 4;

  private Rows() {
  }

  /** Empty for one that another mail program has thrown away meanwhile. */
  static Optional<MailRow> of(OpenFolder opened, IMAPMessage mail) throws MessagingException {
    try {
      if (mail.isExpunged() || mail.isSet(Flags.Flag.DELETED)) {
        return Optional.empty();
      }
      Head head = new Head(mail);
      Date received = known(mail::getReceivedDate, null);
      return Optional.of(new MailRow(opened.folder().getUID(mail), who(head, opened.about().place()), head.subject(),
          received == null ? null : received.toInstant(), known(mail::getSizeLong, 0L), !mail.isSet(Flags.Flag.SEEN),
          mail.isSet(Flags.Flag.ANSWERED), known(() -> hasFiles(mail, 0), false)));
    } catch (MessageRemovedException gone) {
      return Optional.empty();
    }
  }

  /** What the server tells of a mail. */
  private interface Told<T> {
    T get() throws MessagingException;
  }

  /** A mail that the server describes badly is a row all the same: the folder has others. */
  private static <T> T known(Told<T> told, T otherwise) throws MessagingException {
    try {
      return told.get();
    } catch (MessagingException unreadable) {
      Connection.rethrow(unreadable);
      return otherwise;
    }
  }

  private static String who(Head head, Place place) throws MessagingException {
    People people = head.people(place == Place.SENT || place == Place.DRAFTS ? "To" : "From");
    return people.shown().stream().limit(MOST_NAMES).map(Person::shown).collect(Collectors.joining(", "))
        + (people.count() > MOST_NAMES ? " …" : "");
  }

  /** By the structure that the server has told: a part with a name, or one that says that it is a file. */
  private static boolean hasFiles(Part part, int depth) throws MessagingException {
    if (depth == DEEPEST || !part.isMimeType("multipart/*")) {
      return depth > 0 && isFile(part);
    }
    try {
      if (part.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount(); i++) {
          BodyPart inner = parts.getBodyPart(i);
          if (hasFiles(inner, depth + 1)) {
            return true;
          }
        }
      }
    } catch (IOException unreadable) {
      Connection.rethrow(unreadable);
      return false;
    }
    return false;
  }

  private static boolean isFile(Part part) throws MessagingException {
    String disposition = part.getDisposition();
    boolean attached = disposition != null && Part.ATTACHMENT.equals(disposition.toLowerCase(Locale.ROOT));
    return attached || !part.isMimeType("image/*") && part.getFileName() != null;
  }
}

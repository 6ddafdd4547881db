package tr.mbs.mailbox.letter;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A mail as it is shown. Nothing in it is null but what is said to be.
 *
 * @param subject        one line; empty when there is none
 * @param date           when it was sent, or received where it does not say; null when nobody knows
 * @param text           its words as plain text, lines end by LF, also of one that came as HTML
 * @param html           the inside of a harmless document, whose pictures have addresses beginning {@code resim/} and whose
 *                       links say where they lead; null when the text is all
 * @param enclosures     files, in the order of the mail
 * @param remotePictures how many pictures on other people's servers are left out, a reader of which would be seen there
 * @param within         mails that it carries, shown below it
 */
public record Letter(String subject, People from, People to, People cc, People replyTo, Instant date, String text,
    String html, List<Enclosure> enclosures, int remotePictures, List<Event> events, List<Undelivered> undelivered,
    Set<Remark> remarks, List<Letter> within) {

  /** Says nothing of what is in it: it may stand in a log. */
  @Override
  public String toString() {
    return "Letter";
  }
}

package tr.mbs.mailbox.letter.part;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;

/**
 * The parts of one part, of which only the first ones are read: a mail that consists of boundaries has a million, and
 * Angus Mail makes each of them at once.
 */
final class BoundedParts extends MimeMultipart {

  private static final String STREAMS = "jakarta.mail.util.StreamProvider";

  static {
    // Asked for twice a part. Where no property names it, Angus Mail searches all jars each time, a millisecond and more.
    if (System.getProperty(STREAMS) == null) {
      System.setProperty(STREAMS, "org.eclipse.angus.mail.util.MailStreamProvider");
    }
  }

  private int made;
  private MimeBodyPart rest;

  BoundedParts(DataSource source) throws MessagingException {
    super(source);
  }

  @Override
  protected MimeBodyPart createMimeBodyPart(InputStream in) throws MessagingException {
    return isFull() ? rest() : super.createMimeBodyPart(in);
  }

  @Override
  protected MimeBodyPart createMimeBodyPart(InternetHeaders headers, byte[] content) throws MessagingException {
    return isFull() ? rest() : super.createMimeBodyPart(headers, content);
  }

  private boolean isFull() {
    return made++ > Piece.MOST_PARTS;
  }

  /** Stands for all that are not read. */
  private MimeBodyPart rest() {
    if (rest == null) {
      rest = new MimeBodyPart();
    }
    return rest;
  }
}

package tr.mbs.mailbox.letter.part;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import tr.mbs.mailbox.letter.words.HeadText;
import tr.mbs.mailbox.letter.words.LenientBase64;

/**
 * A part of a mail and where it lies.
 *
 * @param path numbers with dots between, counted from 1 within each part that has parts; empty for the whole
 */
public record Piece(String path, MimePart part) {

  /** As many parts of one part are looked at. */
  public static final int MOST_PARTS = 200;

  private static final Session NO_SERVER = Session.getInstance(new Properties());

  /** A mail that is not taken apart: its boundaries are missing or wrong. */
  public static final class Unreadable extends Exception {
    Unreadable(Throwable cause) {
      super("The parts cannot be told apart", cause);
    }
  }

  /** The whole mail; one of a single part is that part. @param path of the part that carries the mail */
  public static Piece of(MimePart message, String path) throws MessagingException {
    return kind(message).isMultipart() ? new Piece(path, message) : new Piece(below(path, 1), message);
  }

  public static String below(String path, int number) {
    return path.isEmpty() ? Integer.toString(number) : path + "." + number;
  }

  public Kind kind() throws MessagingException {
    return kind(part);
  }

  private static Kind kind(MimePart part) throws MessagingException {
    try {
      return Kind.of(part.getContentType());
    } catch (MessagingException e) {
      Connection.rethrow(e);
      return Kind.PLAIN;
    }
  }

  /** What it consists of; of a mail within a mail, the inner one. */
  public Parts parts() throws MessagingException, Unreadable {
    if (kind().isMultipart()) {
      return parts(part);
    }
    Piece inner = of(message(), path);
    return inner.path.equals(path) ? inner.parts() : new Parts(List.of(inner), false, false);
  }

  /** A mail within a mail. */
  public MimeMessage message() throws MessagingException, Unreadable {
    return message(Transfer.LARGEST_MAIL);
  }

  /** A mail within a mail. @param most bytes that are unpacked where it is packed, as {@link #isPacked} says */
  public MimeMessage message(int most) throws MessagingException, Unreadable {
    try {
      if (isPacked()) {
        int packed = (int) Math.min(Transfer.LARGEST_MAIL, most * 3L / 2);
        return new MimeMessage(NO_SERVER, new ByteArrayInputStream(LenientBase64.decode(Transfer.raw(part, packed).bytes())));
      }
      if (part.getContent() instanceof MimeMessage message) {
        return message;
      }
      try (InputStream in = part.getInputStream()) {
        return new MimeMessage(NO_SERVER, in);
      }
    } catch (IOException | MessagingException e) {
      Connection.rethrow(e);
      throw new Unreadable(e);
    }
  }

  /** In Base64, in which a mail within a mail may not be (RFC 2046 §5.2.1): Angus Mail takes it as it stands. */
  public boolean isPacked() throws MessagingException {
    String encoding = part.getEncoding();
    return encoding != null && encoding.strip().toLowerCase(Locale.ROOT).equals("base64");
  }

  private Parts parts(MimePart container) throws MessagingException, Unreadable {
    try {
      BoundedParts bounded = new BoundedParts(container.getDataHandler().getDataSource());
      int count = bounded.getCount();
      List<Piece> pieces = new ArrayList<>();
      for (int at = 0; at < Math.min(count, MOST_PARTS); at++) {
        pieces.add(new Piece(below(path, at + 1), (MimePart) bounded.getBodyPart(at)));
      }
      if (pieces.isEmpty()) {
        throw new Unreadable(null);
      }
      return new Parts(pieces, count > MOST_PARTS, !bounded.isComplete());
    } catch (MessagingException e) {
      Connection.rethrow(e);
      throw new Unreadable(e);
    }
  }

  /** Without brackets; empty when there is none. */
  public String contentId() throws MessagingException {
    return header("Content-ID").replaceAll("^<|>$", "");
  }

  /** "attachment", "inline" or something else, in lower case; empty when it does not say. */
  public String disposition() throws MessagingException {
    try {
      String said = part.getDisposition();
      return said == null ? "" : said.strip().toLowerCase(Locale.ROOT);
    } catch (MessagingException e) {
      Connection.rethrow(e);
      return header("Content-Disposition").strip().toLowerCase(Locale.ROOT).startsWith("attachment") ? "attachment" : "";
    }
  }

  /** What the sender calls the file; null when it has no name. */
  public String name() throws MessagingException {
    String name = null;
    try {
      name = part.getFileName();
    } catch (MessagingException e) {
      Connection.rethrow(e);
    }
    if (name == null) {
      Kind disposition = new Kind("", header("Content-Disposition"));
      name = disposition.parameter("filename") == null ? kind().parameter("name") : disposition.parameter("filename");
    }
    return name == null ? null : HeadText.decode(name);
  }

  /** In bytes, about; -1 when nobody knows. */
  public long size() throws MessagingException {
    try {
      int packed = part.getSize();
      // Four letters in three bytes, and two at the end of each line of 76.
      return packed > 0 && isPacked() ? packed * 76L / 78 * 3 / 4 : packed;
    } catch (MessagingException e) {
      Connection.rethrow(e);
      return -1;
    }
  }

  /** Empty when it is not there. */
  private String header(String name) throws MessagingException {
    try {
      // Not with a delimiter: of a part on a server that knows only what was fetched already.
      String[] values = part.getHeader(name);
      return values == null ? "" : values[0].strip();
    } catch (MessagingException e) {
      Connection.rethrow(e);
      return "";
    }
  }
}

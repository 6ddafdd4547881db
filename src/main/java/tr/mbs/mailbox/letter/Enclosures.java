package tr.mbs.mailbox.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tr.mbs.mailbox.letter.part.Kind;
import tr.mbs.mailbox.letter.part.Piece;
import tr.mbs.mailbox.letter.part.Transfer;
import tr.mbs.mailbox.letter.part.Winmail;

/** Hands out the files of a mail. */
public final class Enclosures {

  /** @param content in its own bytes, unpacked; whoever takes it closes it, and reads it within the connection */
  public record Opened(Enclosure about, InputStream content) {
  }

  private static final Pattern PATH = Pattern.compile("[1-9][0-9]{0,2}(\\.[1-9][0-9]{0,2}){0,10}");

  private Enclosures() {
  }

  /** @param path of {@link Enclosure}; whatever was typed for one @return empty when there is no such file */
  public static Optional<Opened> open(MimeMessage message, String path) throws MessagingException {
    if (!PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    Piece piece = Piece.of(message, "");
    try {
      while (!piece.path().equals(path)) {
        Enclosure file = piece.kind().isMultipart() ? null : Files.of(piece);
        if (file != null && Files.isWinmail(file)) {
          return ofWinmail(piece, path);
        }
        if (file != null && !piece.kind().is("message/rfc822", "message/global")) {
          return Optional.empty();
        }
        Optional<Piece> next = next(piece.parts().pieces(), path);
        if (next.isEmpty()) {
          return Optional.empty();
        }
        piece = next.get();
      }
      return piece.kind().isMultipart() ? Optional.empty() : Optional.of(new Opened(Files.of(piece), Transfer.open(piece.part())));
    } catch (Piece.Unreadable e) {
      return Optional.empty();
    }
  }

  /** A picture of {@link Letter#html}; empty also for a file that a browser might take for something else than a picture. */
  public static Optional<Opened> picture(MimeMessage message, String path) throws MessagingException {
    return open(message, path).filter(opened -> Pictures.isHarmless(Kind.of(opened.about().mediaType())));
  }

  private static Optional<Piece> next(List<Piece> parts, String path) {
    return parts.stream().filter(part -> path.equals(part.path()) || path.startsWith(part.path() + ".")).findFirst();
  }

  private static Optional<Opened> ofWinmail(Piece piece, String path) throws MessagingException {
    List<Winmail.File> files = Files.winmail(piece, Transfer.LARGEST_MAIL).files();
    for (int at = 0; at < files.size(); at++) {
      if (Piece.below(piece.path(), at + 1).equals(path)) {
        return Optional.of(new Opened(Files.of(files.get(at), path), new ByteArrayInputStream(files.get(at).content())));
      }
    }
    return Optional.empty();
  }
}

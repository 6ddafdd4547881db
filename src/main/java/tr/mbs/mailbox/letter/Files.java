package tr.mbs.mailbox.letter;

import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tr.mbs.file.FileName;
import tr.mbs.mailbox.letter.part.Piece;
import tr.mbs.mailbox.letter.part.Transfer;
import tr.mbs.mailbox.letter.part.Winmail;
import tr.mbs.mailbox.letter.words.Shown;

/** What is said of the files of a mail. */
final class Files {

  private static final int LONGEST_BASE = 100;
  private static final Pattern ENDING = Pattern.compile("(.*)(\\.[^.\\s]{1,12})", Pattern.DOTALL);
  /** Of files without a name. */
  private static final Map<String, String> ENDINGS = Map.ofEntries(Map.entry("application/pdf", "pdf"),
      Map.entry("image/jpeg", "jpg"), Map.entry("image/png", "png"), Map.entry("image/gif", "gif"),
      Map.entry("text/calendar", "ics"), Map.entry("text/plain", "txt"), Map.entry("text/html", "html"),
      Map.entry("text/csv", "csv"), Map.entry("text/rfc822-headers", "txt"), Map.entry("message/rfc822", "eml"),
      Map.entry("application/zip", "zip"), Map.entry("application/pkcs7-signature", "p7s"),
      Map.entry("application/pkcs7-mime", "p7m"), Map.entry("application/pgp-signature", "asc"));

  private Files() {
  }

  static Enclosure of(Piece piece) throws MessagingException {
    return named(piece, piece.name());
  }

  /** @param name null when it has none */
  static Enclosure named(Piece piece, String name) throws MessagingException {
    String type = piece.kind().type();
    String ending = ENDINGS.get(type);
    String clean = clean(name != null && !name.isBlank() ? name : ending == null ? "" : "dosya." + ending);
    return new Enclosure(piece.path(), clean, type, piece.size(), Danger.isIn(clean, type), false);
  }

  static Enclosure of(Winmail.File file, String path) {
    String name = clean(file.name());
    return new Enclosure(path, name, "application/octet-stream", file.content().length,
        Danger.isIn(name, ""), false);
  }

  static Enclosure shown(Enclosure file) {
    return new Enclosure(file.path(), file.name(), file.mediaType(), file.size(), file.dangerous(), true);
  }

  /** A long name keeps its ending: it says what a computer does with the file. */
  private static String clean(String name) {
    String whole = FileName.clean(name);
    Matcher parts = ENDING.matcher(name == null ? "" : name.strip());
    if (!parts.matches() || parts.group(1).length() <= LONGEST_BASE) {
      return whole;
    }
    return FileName.clean(Shown.cut(whole, LONGEST_BASE) + parts.group(2));
  }

  static boolean isWinmail(Enclosure file) {
    return file.mediaType().equals("application/ms-tnef") || file.mediaType().equals("application/vnd.ms-tnef")
        || file.name().toLowerCase(Locale.ROOT).equals("winmail.dat");
  }

  /** @param most bytes that are unpacked */
  static Winmail winmail(Piece piece, int most) throws MessagingException {
    return Winmail.of(Transfer.of(piece.part(), most).bytes());
  }
}

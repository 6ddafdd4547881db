package tr.mbs.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A PDF is stored as it is, so it must be one from its first byte to its last: a file that other programs read as a web
 * page or an archive (a polyglot) is refused.
 */
final class PdfStructure {

  /** The first of these bytes are searched by readers for a header, and by browsers for a web page. */
  private static final int HEAD = 1024;
  /** An archive's directory stands in its last 64 kB and names the length of the comment that follows it. */
  private static final int ARCHIVE_END = 22;
  private static final int MAX_COMMENT = 0xFFFF;

  private static final Pattern HEADER = Pattern.compile("%PDF-[12]\\.[0-9].*", Pattern.DOTALL);
  private static final Pattern WEB_PAGE = Pattern.compile("<(!doctype|html|head|body|script|svg|iframe|\\?php)");
  private static final Pattern TRAILER = Pattern.compile(".*%%EOF\\s*", Pattern.DOTALL);

  private PdfStructure() {
  }

  static boolean isPlain(byte[] content) {
    String head = text(content, 0, Math.min(HEAD, content.length));
    String tail = text(content, Math.max(0, content.length - HEAD), content.length);
    return HEADER.matcher(head).matches()
        && !WEB_PAGE.matcher(head.toLowerCase(Locale.ROOT)).find()
        && TRAILER.matcher(tail).matches()
        && !endsWithArchive(content);
  }

  private static boolean endsWithArchive(byte[] content) {
    int earliest = Math.max(0, content.length - ARCHIVE_END - MAX_COMMENT);
    for (int at = content.length - ARCHIVE_END; at >= earliest; at--) {
      if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 5 && content[at + 3] == 6) {
        return true;
      }
    }
    return false;
  }

  private static String text(byte[] content, int from, int to) {
    return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
  }
}

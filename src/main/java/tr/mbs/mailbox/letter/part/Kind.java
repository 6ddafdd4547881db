package tr.mbs.mailbox.letter.part;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a part says it is, read however badly it is written. @param type in lower case, such as {@code text/plain} */
public record Kind(String type, String header) {

  /** What a part is that does not say (RFC 2045 §5.2). */
  public static final Kind PLAIN = new Kind("text/plain", "text/plain");

  private static final Pattern TYPE = Pattern.compile("\\s*\"?([a-z0-9!#$&^_.+-]{1,60})/([a-z0-9!#$&^_.+-]{1,100}).*",
      Pattern.DOTALL);

  /** @param header as in the mail; may be null */
  public static Kind of(String header) {
    String lower = header == null ? "" : header.toLowerCase(Locale.ROOT);
    Matcher type = TYPE.matcher(lower);
    return type.matches() ? new Kind(type.group(1) + "/" + type.group(2), header) : PLAIN;
  }

  public boolean is(String... types) {
    for (String one : types) {
      if (one.equals(type)) {
        return true;
      }
    }
    return false;
  }

  public boolean isText() {
    return type.startsWith("text/");
  }

  public boolean isMultipart() {
    return type.startsWith("multipart/");
  }

  /** Such as {@code charset}; null when it is not there. */
  public String parameter(String name) {
    try {
      String value = new ContentType(header).getParameter(name);
      if (value != null) {
        return value;
      }
    } catch (ParseException e) {
      // Looked for by hand.
    }
    Matcher found = Pattern.compile("(?i)[;\\s]" + name + "\\s*=\\s*\"?([^\";\\s]{1,200})").matcher(header);
    return found.find() ? found.group(1) : null;
  }
}

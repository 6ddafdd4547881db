package tr.mbs.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address (domain.md §4).
 *
 * @param text in lower case, at most 120 characters: as it is stored
 */
public record EmailAddress(String text) {

  private static final int LENGTH = 120;
  private static final Pattern FORM = Pattern.compile("[a-z0-9._%+-]+@([a-z0-9-]+\\.)+[a-z]{2,}");

  public EmailAddress {
    if (!isValid(text)) {
      throw new IllegalArgumentException("Not an e-mail address");
    }
  }

  /** Reads what a person typed; empty for whatever is no such address. */
  public static Optional<EmailAddress> parse(String typed) {
    return Optional.ofNullable(typed).map(EmailAddress::lower).filter(EmailAddress::isValid).map(EmailAddress::new);
  }

  /** Whether nobody can have it: RFC 2606 reserves the ending for examples, and a demo's addresses have it. */
  public boolean isMadeUp() {
    return text.endsWith(".example");
  }

  private static boolean isValid(String text) {
    return text.length() <= LENGTH && FORM.matcher(text).matches();
  }

  /** An address or a host as somebody typed it, in lower case: no I of a Turkish keyboard is another letter there. */
  public static String lower(String typed) {
    return TypedText.line(typed).replace('İ', 'i').replace('I', 'i').toLowerCase(Locale.ROOT);
  }

  /** Names nobody: it may stand in a log. */
  @Override
  public String toString() {
    return "EmailAddress";
  }
}

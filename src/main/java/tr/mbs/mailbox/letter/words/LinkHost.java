package tr.mbs.mailbox.letter.words;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an address leads, found as browsers find it (WHATWG URL §4.4) and not as RFC 3986 would have it: they follow what
 * RFC 3986 refuses.
 */
final class LinkHost {

  /** Characters; of a longer one the end counts, where its owner stands. */
  private static final int LONGEST = 80;
  private static final Pattern LEFT_OUT = Pattern.compile("[\\t\\r\\n]|^[\\x00-\\x20]+|[\\x00-\\x20]+$");
  private static final Pattern WEB = Pattern.compile("(?i)https?:/*([^/?#]*).*", Pattern.DOTALL);
  private static final Pattern OTHER = Pattern.compile("(?i)(?:mailto|tel):([^?#]*).*", Pattern.DOTALL);
  private static final Pattern PORT = Pattern.compile(":[0-9]*$");
  private static final Pattern HOST = Pattern.compile("[^\\s\\p{Cntrl}/\\\\:?#@<>\\[\\]^|%\"]+|\\[[0-9a-f:.]+\\]");
  /** Browsers take them for dots (UTS 46). */
  private static final Pattern DOTS = Pattern.compile("[\u3002\uFF0E\uFF61]");

  private LinkHost() {
  }

  /** @return the host, an address to write to, or a number to call; null when it leads nowhere that can be told */
  static String of(String address) {
    String seen = LEFT_OUT.matcher(address).replaceAll("");
    Matcher other = OTHER.matcher(seen);
    if (other.matches()) {
      return end(Shown.line(decoded(other.group(1))));
    }
    Matcher web = WEB.matcher(seen.replace('\\', '/'));
    if (!web.matches()) {
      return null;
    }
    String authority = web.group(1);
    String written = PORT.matcher(authority.substring(authority.lastIndexOf('@') + 1)).replaceFirst("");
    String folded = Normalizer.normalize(DOTS.matcher(decoded(written)).replaceAll("."), Normalizer.Form.NFKC);
    String host = Shown.line(folded).toLowerCase(Locale.ROOT);
    return HOST.matcher(folded.toLowerCase(Locale.ROOT)).matches() ? end(host) : null;
  }

  /** As it is when its percents are wrong. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static String end(String host) {
    if (host.length() <= LONGEST) {
      return host.isEmpty() ? null : host;
    }
    int from = host.length() - LONGEST;
    return "…" + host.substring(Character.isLowSurrogate(host.charAt(from)) ? from + 1 : from);
  }
}

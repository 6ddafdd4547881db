package tr.mbs.desk;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The ways in which an attacker writes a path, so that a rule reads another one than the servlet behind it. */
final class OddPaths {

  private static final Set<String> ENDINGS = Set.of(".", "..", "/", "//", "/.", "/..", "%20", "+", "%09", ";", ";x",
      ";x=y/", "%00", "%00.css", "%0d%0a", "%0d%0aX-Odd:%20yes", "%2e", "%2f", "%5c", "%3b", "%3bx", "%23", "%3f", "%25",
      "?", "?x", "#", "~", ".json", ".css", ".html", "*", "%ff", "%c0%af", "%e0%80%af", "%c4%b1", "%", "%u002e", "\\");

  /** Put before a segment or after it. */
  private static final Set<String> INSERTIONS = Set.of("/", "./", "x/../", "%2e/", "x/%2e%2e/", "..;/", ";/", "%2f",
      "%00/", "%c0%ae/", "%5c", "%252e%252e/", "..%2f", ".%00./", "%0a/", "%20/", "static/..;/");

  private OddPaths() {
  }

  /** All variants of a plain path, which is none of them. */
  static Set<String> of(String path) {
    Set<String> variants = new TreeSet<>();
    ENDINGS.forEach(ending -> variants.add(path + ending));
    String[] segments = path.substring(1).split("/");
    for (int i = 0; i < segments.length; i++) {
      for (String insertion : INSERTIONS) {
        variants.add(with(segments, i, segment -> insertion + segment));
      }
      variants.add(with(segments, i, segment -> segment + ";x"));
      variants.add(with(segments, i, segment -> segment + ";jsessionid=1"));
      variants.add(with(segments, i, segment -> segment + "%3bx"));
      variants.add(with(segments, i, OddPaths::firstLetterEncoded));
      variants.add(with(segments, i, segment -> firstLetterEncoded(segment).replace("%", "%25")));
      variants.add(with(segments, i, segment -> segment.toUpperCase(Locale.ROOT)));
      variants.add(with(segments, i, segment -> segment + " "));
      // K, the Kelvin sign, and i without a dot: letters that turn into others when cases are changed.
      variants.add(with(segments, i, segment -> segment.replace("k", "%E2%84%AA").replace("i", "%C4%B1")));
    }
    variants.add(path.toUpperCase(Locale.ROOT));
    variants.add("/" + path);
    variants.add("/%2f" + path);
    variants.add("/site/..%2f.." + path);
    variants.add("/site/../.." + path);
    variants.add("/site/..;/.." + path);
    variants.add("/site/%2e%2e" + path);
    variants.add("http://localhost" + path);
    variants.add("http://example.org" + path);
    variants.add("//example.org" + path);
    variants.add(path.substring(1));
    variants.remove(path);
    return variants;
  }

  private static String with(String[] segments, int place, UnaryOperator<String> change) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < segments.length; i++) {
      path.append('/').append(i == place ? change.apply(segments[i]) : segments[i]);
    }
    return path.toString();
  }

  private static String firstLetterEncoded(String segment) {
    return "%" + Integer.toHexString(segment.charAt(0)) + segment.substring(1);
  }
}

package tr.mbs.mailbox.making;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import tr.mbs.kernel.TurkishText;

/** What stands before the @ of an office's address (domain.md §2.12a): {@code cankiri.merkez.yukaripinar}. */
final class AddressRule {

  /** RFC 5321 §4.5.3.1.1. */
  static final int LENGTH = 64;

  private AddressRule() {
  }

  /**
   * Letters without Turkish marks in lower case, digits, and {@code -} for whatever else; a dot between the three.
   *
   * @param number 1, or more when that many offices before it have the same names
   */
  static String localPart(String province, String district, String office, int number) {
    String name = Stream.of(province, district, office).map(TurkishText::slug).filter(part -> !part.isEmpty())
        .collect(joining("."));
    String suffix = number == 1 ? "" : "-" + number;
    return cut(name.isEmpty() ? "muhtarlik" : name, LENGTH - suffix.length()) + suffix;
  }

  /** No end at a dot, which an address must not have before the @. */
  private static String cut(String name, int length) {
    String start = name.substring(0, Math.min(length, name.length()));
    return start.endsWith(".") || start.endsWith("-") ? cut(start, start.length() - 1) : start;
  }
}

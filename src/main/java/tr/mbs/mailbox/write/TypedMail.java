package tr.mbs.mailbox.write;

import java.util.Objects;
import java.util.stream.Stream;

/** The fields of a mail as they were typed, right or wrong; what is missing is null. */
public record TypedMail(String to, String cc, String subject, String text) {

  public static final TypedMail NOTHING = new TypedMail(null, null, null, null);

  /** Longer than any field may be by far: such a text was not typed by hand. */
  private static final int LONGEST_LINE = 20_000;
  static final int LONGEST_TEXT = 200_000;

  public TypedMail {
    to = cut(to, LONGEST_LINE);
    cc = cut(cc, LONGEST_LINE);
    subject = cut(subject, LONGEST_LINE);
    text = cut(text, LONGEST_TEXT);
  }

  private static String cut(String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }

  /** With these addresses after the typed ones. */
  public TypedMail to(Stream<String> chosen) {
    String all = Stream.concat(Stream.ofNullable(to), chosen).reduce((first, second) -> first + ", " + second).orElse(null);
    return new TypedMail(all, cc, subject, text);
  }

  boolean isWorthKeeping() {
    return Stream.of(to, cc, subject, text).anyMatch(Objects::nonNull);
  }

  /** Says nothing of what was typed: it may stand in a log. */
  @Override
  public String toString() {
    return "TypedMail";
  }
}

package tr.mbs.testing.measure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an answer must not show to anybody: names of classes, stack traces, statements, versions of servers. */
public final class Leaks {

  private static final Pattern LEAK = Pattern.compile("""
      \\b(?:tr|org|com|java|javax|jakarta|sun|jdk)(?:\\.[a-z0-9_]+)+\\.[A-Z]\\w+|\\w+(?:Exception|Error)\\b\
      |\\bat [\\w.$]+\\([\\w.]+:\\d+\\)|Apache Tomcat|(?i:SQLSTATE|select \\S+ from)""");

  /** The one type that is ours to tell (contract.md). */
  private static final String OURS = "MbsError";

  private Leaks() {
  }

  /** The first of them, if any. */
  public static Optional<String> in(String answer) {
    Matcher leak = LEAK.matcher(answer);
    while (leak.find()) {
      if (!leak.group().equals(OURS)) {
        return Optional.of(leak.group());
      }
    }
    return Optional.empty();
  }
}

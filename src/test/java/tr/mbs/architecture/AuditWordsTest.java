package tr.mbs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the code writes into the audit trail, the auditor reads in words. */
class AuditWordsTest {

  /** Where an entry is made, by the trail or by a method "audit" in front of it: one action, or one of two. */
  private static final Pattern ACTION = Pattern.compile(
      "(?:audit|record|AuditEntry)\\([^,;\"]+,\\s*(?:[^,;\"?]+\\?\\s*)?\"([a-z-]+)\"(?:\\s*:\\s*\"([a-z-]+)\")?,");
  private static final Pattern SUBJECT =
      Pattern.compile("(?:audit\\.record|trail\\.record|AuditEntry)\\([^;\"]+(?:\"[a-z-]+\"[^,;\"]*)*,\\s*\"([a-z-]+)\",");

  @Test
  void everyActionAndEveryKindOfSubjectHasItsWord() {
    Set<String> words = ResourceBundle.getBundle("messages/audit", Locale.ROOT).keySet();
    List<String> written = SourceFile.in(SourceFile.MAIN).stream().map(SourceFile::withoutComments)
        .flatMap(code -> Stream.concat(words(ACTION, code, "audit.action."), words(SUBJECT, code, "audit.subject.")))
        .toList();
    assertThat(written).contains("audit.action.request-read", "audit.subject.request");
    assertThat(words).as("messages/audit.properties").containsAll(written);
  }

  private static Stream<String> words(Pattern pattern, String code, String prefix) {
    return pattern.matcher(code).results()
        .flatMap(found -> IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group))
        .filter(Objects::nonNull)
        .map(word -> prefix + word);
  }
}

package tr.mbs.desk.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Gateways give their reasons in short English, for the log; the page of operators has Turkish words for each. */
class ReasonWordsTest {

  private static final Pattern REASON = Pattern.compile(
      "(?:later|recipientLater|repeated|rejected|unsure|undelivered|expired|certain)\\((?:MessageState\\.\\w+, )?\"([^\"]{4,})\"");

  @Test
  void everyReasonHasItsWords() throws IOException {
    Set<String> words = ResourceBundle.getBundle("messages/desk", Locale.ROOT).keySet();
    List<String> reasons = reasons();
    assertThat(reasons).contains("header not registered (40)", "not sent within its life", "the sending node did not report");
    assertThat(reasons).allSatisfy(reason -> assertThat(words).contains(TroubleLine.reasonKey(reason)));
  }

  private static List<String> reasons() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/tr/mbs/notification"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        REASON.matcher(Files.readString(file)).results().map(match -> match.group(1)).forEach(found::add);
      }
    }
    // The class of an exception follows it.
    found.removeIf(reason -> reason.startsWith("not a mail"));
    return found.stream().map(reason -> reason.replaceFirst(" \\([^)]*$", "")).toList();
  }

  @Test
  void theProvidersCodeStandsBehindTheWords() {
    assertThat(TroubleLine.reasonKey("header not registered (40)")).isEqualTo("desk.message.reason.header-not-registered");
    assertThat(TroubleLine.code("header not registered (40)")).isEqualTo(" (40)");
    assertThat(TroubleLine.code("header missing")).isEmpty();
    assertThat(TroubleLine.reasonKey("refused by İYS (16)")).isEqualTo("desk.message.reason.refused-by-iys");
    assertThat(TroubleLine.reasonKey(null)).isEqualTo("desk.message.reason.none");
  }
}

package tr.mbs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every dependency has a line that says why it is there, and every line a dependency. */
class DependenciesTest {

  private static final Pattern DECLARED =
      Pattern.compile("<dependency>\\s*<groupId>[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>");
  private static final Pattern EXPLAINED = Pattern.compile("(?m)^\\| ([a-z][a-z0-9-]*)[ |][^|]*\\|[^|]+\\|[^|]+\\|$");

  @Test
  void eachHasItsReason() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String dependencies = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
    assertThat(artifacts(EXPLAINED, Files.readString(Path.of("docs/dependencies.md"))))
        .containsExactlyInAnyOrderElementsOf(artifacts(DECLARED, dependencies));
  }

  private static List<String> artifacts(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }
}

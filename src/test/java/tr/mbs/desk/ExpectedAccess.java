package tr.mbs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import tr.mbs.testing.StaffVisit;

/**
 * A line of {@code access-table.txt}.
 *
 * @param address  with names in braces for the ids of the {@link SampleCase}
 * @param statuses of the answers, by who asks
 */
record ExpectedAccess(String method, String address, Map<Actor, Integer> statuses) {

  static List<ExpectedAccess> table() {
    try {
      String text = new ClassPathResource("access-table.txt").getContentAsString(StandardCharsets.UTF_8);
      List<String> lines = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      assertThat(lines.get(0).strip().split(" +")).as("columns").containsExactly(
          Arrays.stream(Actor.values()).map(ExpectedAccess::column).toArray(String[]::new));
      return lines.stream().skip(1).map(line -> line(line.split(" +"))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isCallOfWebApplication() {
    return address.startsWith("/camunda/api/");
  }

  /** Whether it ends the session of who asks. */
  boolean isSignOut() {
    return address.equals("/cikis") || address.endsWith("/logout");
  }

  HttpMethod httpMethod() {
    return HttpMethod.valueOf(method);
  }

  /** The address without its query. */
  String path() {
    return address.replaceFirst("\\?.*", "");
  }

  private static String column(Actor actor) {
    return actor.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static ExpectedAccess line(String[] words) {
    assertThat(words).as(String.join(" ", words)).hasSize(2 + Actor.values().length);
    Map<Actor, Integer> statuses = new EnumMap<>(Actor.class);
    for (Actor actor : Actor.values()) {
      statuses.put(actor, Integer.valueOf(words[2 + actor.ordinal()]));
    }
    return new ExpectedAccess(words[0], words[1].replaceFirst("^~", StaffVisit.ENGINE), statuses);
  }
}

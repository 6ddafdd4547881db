package tr.mbs.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each Turkish locale file of Camunda's web applications has exactly the keys and placeholders of the English file that
 * the engine's version ships (design.md §7.5): a missing key shows its bare name to the clerk, a missing placeholder
 * drops a value from the sentence.
 */
class WebApplicationTranslationTest {

  private static final String APPS = "META-INF/resources/webjars/camunda/app";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[a-z]");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  static List<String> translatedApps() throws IOException {
    try (Stream<Path> apps = Files.list(Path.of("src/main/resources", APPS))) {
      return apps.filter(app -> Files.exists(app.resolve("locales/tr.json")))
          .map(app -> app.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void tasklistIsTranslated() throws IOException {
    assertThat(translatedApps()).contains("tasklist");
  }

  @ParameterizedTest
  @MethodSource("translatedApps")
  void turkishHasTheKeysOfTheShippedEnglish(String app) throws IOException {
    assertThat(texts(app, "tr").keySet()).isEqualTo(texts(app, "en").keySet());
  }

  @ParameterizedTest
  @MethodSource("translatedApps")
  void turkishKeepsThePlaceholdersOfTheShippedEnglish(String app) throws IOException {
    Map<String, String> english = texts(app, "en");
    texts(app, "tr").forEach((key, turkish) ->
        assertThat(placeholders(turkish)).as(key).isEqualTo(placeholders(english.getOrDefault(key, turkish))));
  }

  /** The advertisement for Camunda 8 is the one text left empty on purpose. */
  @ParameterizedTest
  @MethodSource("translatedApps")
  void onlyTheBannerIsEmpty(String app) throws IOException {
    Map<String, String> english = texts(app, "en");
    texts(app, "tr").forEach((key, turkish) -> {
      if (!key.equals("/labels/BANNER_CE_EOL_TEXT")) {
        assertThat(turkish.isBlank()).as(key).isEqualTo(english.getOrDefault(key, turkish).isBlank());
      }
    });
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).map(found -> found.replace(" ", "")).sorted()
        .toList();
  }

  private static Map<String, String> texts(String app, String language) throws IOException {
    String file = "/" + APPS + "/" + app + "/locales/" + language + ".json";
    try (InputStream json = WebApplicationTranslationTest.class.getResourceAsStream(file)) {
      Map<String, String> texts = new TreeMap<>();
      collect("", JSON.readTree(json), texts);
      return texts;
    }
  }

  private static void collect(String path, JsonNode node, Map<String, String> texts) {
    if (node.isObject()) {
      node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "/" + i, node.get(i), texts);
      }
    } else {
      texts.put(path, node.asText());
    }
  }
}

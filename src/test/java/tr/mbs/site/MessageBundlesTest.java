package tr.mbs.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read, in all modules: both languages complete, formats sound, Turkish as look.md wants it. */
class MessageBundlesTest {

  private static final Path FOLDER = Path.of("src/main/resources/messages");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");
  /** Codes that Spring derives from a constraint and a field: "NotBlank.title", "typeMismatch.decision". */
  private static final Pattern CONSTRAINT = Pattern.compile("([A-Z]\\w*|typeMismatch)(\\.\\w+)*");
  private static final Pattern SENTENCE_END = Pattern.compile("[.?:;]\\s+");
  private static final int LONGEST_SENTENCE = 20;
  /** "yazın." where it should be "yazınız."; these other words end alike. */
  private static final Pattern CURT = Pattern.compile("(?<!\\p{L})(?!gün|uzun|için|Örneğin)\\p{L}+[ıiuü]n(?=[.,:;]|$)");
  /** look.md gives this one as it is. */
  private static final String GREETING = "desk.home.sentence";

  @Test
  void bothLanguagesHaveTheSameKeysAndArguments() {
    for (Path turkish : turkishFiles()) {
      Map<String, String> tr = read(turkish);
      Map<String, String> en = read(english(turkish));
      assertThat(en.keySet()).as(turkish.toString()).isEqualTo(tr.keySet());
      tr.forEach((key, text) -> assertThat(arguments(en.get(key))).as(key).isEqualTo(arguments(text)));
    }
  }

  @Test
  void keysAreWrittenOnceAndBelongToTheirModule() throws IOException {
    for (Path file : allFiles()) {
      List<String> keys = keysAsWritten(file);
      assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
      String module = file.getFileName().toString().replaceAll("(_en)?\\.properties$", "");
      assertThat(keys).as(file.toString())
          .allMatch(key -> key.startsWith(module + ".") || CONSTRAINT.matcher(key).matches());
    }
  }

  /** Spring formats a text only when there are arguments: an apostrophe is doubled there and nowhere else. */
  @Test
  void formatsAreSound() {
    for (Path file : allFiles()) {
      read(file).forEach((key, text) -> {
        if (arguments(text).isEmpty()) {
          assertThat(text).as(file + " " + key).doesNotContain("''");
        } else {
          assertThat(text.replace("''", "")).as(file + " " + key).doesNotContain("'");
          assertThat(new MessageFormat(text)).isNotNull();
        }
      });
    }
  }

  @Test
  void turkishIsCalmAndShort() {
    for (Path file : turkishFiles()) {
      read(file).forEach((key, text) -> {
        assertThat(text).as(file + " " + key).isNotBlank().doesNotContain("!").isEqualTo(text.strip());
        for (String sentence : SENTENCE_END.split(text)) {
          assertThat(sentence.split("\\s+")).as(file + " " + key).hasSizeLessThanOrEqualTo(LONGEST_SENTENCE);
        }
      });
    }
  }

  @Test
  void turkishAsksPolitely() {
    for (Path file : turkishFiles()) {
      read(file).forEach((key, text) -> assertThat(key.equals(GREETING) ? "" : text).as(file + " " + key)
          .doesNotContainPattern(CURT));
    }
  }

  @Test
  void bundlesAndTheirRegistrationAgree() throws IOException {
    String settings = Files.readString(Path.of("src/main/resources/application.yaml"));
    String registered = settings.lines().map(String::strip).filter(line -> line.startsWith("basename: "))
        .findFirst().orElseThrow().substring("basename: ".length());
    assertThat(registered.split(",")).containsExactlyInAnyOrder(turkishFiles().stream()
        .map(file -> "messages/" + file.getFileName().toString().replace(".properties", "")).toArray(String[]::new));
  }

  private static TreeSet<String> arguments(String text) {
    return ARGUMENT.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> keysAsWritten(Path file) throws IOException {
    List<String> keys = new ArrayList<>();
    boolean continued = false;
    for (String line : Files.readAllLines(file)) {
      if (!continued && line.contains("=") && !line.startsWith("#")) {
        keys.add(line.substring(0, line.indexOf('=')).strip());
      }
      continued = line.endsWith("\\");
    }
    return keys;
  }

  private static Path english(Path turkish) {
    return turkish.resolveSibling(turkish.getFileName().toString().replace(".properties", "_en.properties"));
  }

  private static List<Path> turkishFiles() {
    return allFiles().stream().filter(file -> !file.toString().endsWith("_en.properties")).toList();
  }

  static List<Path> allFiles() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }
}

package tr.mbs.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tr.mbs.testing.Documents;

/** What README and guides name exists: links, pictures, environment variables, demo accounts, labels in “…”. */
class DocumentationTest {

  private static final Path README = Path.of("README.md");
  private static final Path DEPLOYMENT = Path.of("docs/deployment.md");
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern VARIABLE = Pattern.compile("\\b(?:MBS_[A-Z0-9_]+|(?:MANAGEMENT_)?SERVER_PORT)\\b");
  private static final Pattern ACCOUNTS = Pattern.compile("(?m)^\\| (`.+`) \\| .+$");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern LABEL = Pattern.compile("“([^”]+)”");
  private static final Pattern SUBJECT = Pattern.compile("(?m)^[A-Z]+,(?:\"([^\"]+)\"|([^,]+)),");
  private static final Pattern STRING = Pattern.compile("[\"']([^\"'\\n]+)[\"']");

  @Test
  void linksAndPicturesLeadSomewhere() {
    for (Path document : Documents.all()) {
      assertThat(Documents.targets(document)).as(document.toString()).allMatch(target -> leadsSomewhere(document, target));
    }
  }

  /** PNG's header says at its 26th byte how colours are written: 3 is by a palette. The models are drawn as SVG. */
  @Test
  void picturesAreShownSomewhereAndLight() throws IOException {
    List<Path> pictures = files(Path.of("docs/images"), "");
    assertThat(pictures).isNotEmpty().isSubsetOf(Documents.pictures());
    for (Path picture : pictures) {
      byte[] content = Files.readAllBytes(picture);
      assertThat(content).as(picture.toString()).hasSizeLessThanOrEqualTo(Documents.MOST_PICTURE_BYTES);
      if (picture.toString().endsWith(".png")) {
        assertThat(content[25]).as("palette of " + picture).isEqualTo((byte) 3);
      }
    }
  }

  @Test
  void variablesHaveAnEffectOrAreSaidToHaveNone() {
    String text = read(DEPLOYMENT);
    int missing = text.indexOf("\n### Not there yet");
    Set<String> known = all(VARIABLE, read(RESOURCES.resolve("application.yaml"))
        + read(Path.of("src/main/java/tr/mbs/DerivedSettings.java")), MatchResult::group);
    assertThat(known).isNotEmpty();
    assertThat(all(VARIABLE, text.substring(0, missing), MatchResult::group)).isEqualTo(known);
    assertThat(all(VARIABLE, text.substring(missing, text.indexOf("\n## ", missing)), MatchResult::group))
        .isNotEmpty().doesNotContainAnyElementsOf(known);
  }

  @Test
  void demoAccountsExist() {
    String text = read(README);
    int start = text.indexOf("### Demo accounts");
    String table = text.substring(start, text.indexOf("\n## ", start));
    Set<String> accounts = all(ACCOUNTS, table, row -> row.group(1)).stream()
        .flatMap(cell -> all(CODE, cell, code -> code.group(1)).stream()).collect(Collectors.toSet());
    String known = "\n" + read(RESOURCES.resolve("demo/staff.csv")) + read(RESOURCES.resolve("demo/muhtars.csv"));
    assertThat(accounts).contains("migm1").allMatch(account -> known.contains("\n" + account + ","));
    assertThat(known).contains("\n10000000146,Ahmet Yılmaz,", "\nmigm1,Demo-2026!,Zeynep Aydın,",
        "\nvalilik18a,Demo-2026!,");
  }

  @Test
  void labelsAreOnTheScreen() {
    Set<String> known = labels();
    for (Path document : List.of(README, Path.of("docs/muhtar-kilavuzu.md"), Path.of("docs/kurum-kilavuzu.md"),
        Path.of("docs/e-belediye-kilavuzu.md"), Path.of("docs/operator-kilavuzu.md"),
        Path.of("docs/uc-aylik-rapor-kilavuzu.md"))) {
      assertThat(all(LABEL, read(document).replaceAll("\\s+", " "), label -> label.group(1)))
          .as(document.toString()).isNotEmpty().allMatch(known::contains);
    }
  }

  private static boolean leadsSomewhere(Path document, String target) {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Path path = file.isEmpty() ? document : document.resolveSibling(file).normalize();
    return Files.exists(path) && (hash < 0
        || all(HEADING, read(path), heading -> anchor(heading.group(1))).contains(target.substring(hash + 1)));
  }

  /** As GitHub and GitLab make them. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  private static Set<String> labels() {
    Set<String> labels = new TreeSet<>();
    List<Path> bundles = files(RESOURCES.resolve("messages"), ".properties").stream()
        .filter(bundle -> !bundle.toString().endsWith("_en.properties")).toList();
    for (Path bundle : bundles) {
      Properties texts = new Properties();
      try (var reader = Files.newBufferedReader(bundle)) {
        texts.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      texts.values().forEach(text -> labels.add(text.toString()));
    }
    Path tasklist = RESOURCES.resolve("META-INF/resources/webjars/camunda/app/tasklist");
    try {
      JsonNode words = new ObjectMapper().readTree(tasklist.resolve("locales/tr.json").toFile()).get("labels");
      words.forEach(word -> labels.add(word.asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Stream.of(tasklist.resolve("scripts/portal.js"), Path.of("src/main/java/tr/mbs/workflow/TaskFilters.java"),
            Path.of("bpmn/request.bpmn"))
        .forEach(file -> labels.addAll(all(STRING, read(file), string -> string.group(1))));
    labels.addAll(all(SUBJECT, read(RESOURCES.resolve("register/subjects.csv")),
        subject -> subject.group(1) == null ? subject.group(2) : subject.group(1)));
    return labels;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> all(Pattern pattern, String text, Function<MatchResult, String> part) {
    return pattern.matcher(text).results().map(part).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package tr.mbs.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Templates hold no text of their own: what people read comes from the bundles, and every key they name is there. The
 * files are read as text, so that branches which a rendered sample would not reach are seen too.
 */
class TemplateTextsTest {

  private static final List<Path> FOLDERS = List.of(Path.of("src/main/resources/templates"), Path.of("forms"));
  private static final String INSIDE_TAG = "(?:[^>\"']|\"[^\"]*\"|'[^']*')*";
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern NOT_TEXT = Pattern.compile(COMMENT
      + "|<style\\b.*?</style>|<script\\b.*?</script>|<![^>]*>|\\[\\[.*?]]|\\[\\(.*?\\)]|&[a-zA-Z0-9#]+;", Pattern.DOTALL);
  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile("\\s(?:title|alt|placeholder|aria-label|label)=\"[^\"]*\\p{L}[^\"]*\"");
  private static final Pattern REPLACED_BODY =
      Pattern.compile("<" + INSIDE_TAG + "\\sth:u?text=" + INSIDE_TAG + ">[^<]*");
  private static final Pattern TAG = Pattern.compile("<" + INSIDE_TAG + ">");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern FRAGMENT = Pattern.compile("~\\{([a-z/-]+) :: ([A-Za-z-]+)");
  private static final Pattern DECLARED = Pattern.compile("\\sth:with=\"([^\"]*)\"");
  private static final Pattern NAME_DECLARED = Pattern.compile("(?:^|,)\\s*(\\w+)=");
  private static final Pattern CONDITION = Pattern.compile("\\sth:(?:if|unless)=\"([^\"]*)\"");
  private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[(}]");

  @Test
  void noTextIsWrittenIntoTemplates() {
    for (Path file : templates()) {
      assertThat(written(read(file))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void writtenTextIsFound() {
    assertThat(written("<p>\n <b th:text=\"#{a}\">x</b>\n [[#{a}]] &nbsp;\n Merhaba <i>ey</i></p>"))
        .containsExactly("line 4: Merhaba <i>ey</i></p>");
    assertThat(written("<img alt=\"Yol\">")).containsExactly("line 1: <img alt=\"Yol\">");
    assertThat(written("<!-- x --><img th:alt=\"#{a}\"><a th:if=\"${a > 1}\" th:text=\"${b}\"></a>")).isEmpty();
  }

  /** Thymeleaf replaces first: a condition on the same element is gone with it. */
  @Test
  void whatIsReplacedHasNoConditionOfItsOwn() {
    for (Path file : templates()) {
      assertThat(TAG.matcher(read(file)).results().map(MatchResult::group)
          .filter(tag -> tag.contains("th:replace=") && CONDITION.matcher(tag).find())).as(file.toString()).isEmpty();
    }
  }

  @Test
  void everyKeyInTemplatesIsInTheBundles() {
    Set<String> known = MessageBundlesTest.allFiles().stream()
        .flatMap(file -> MessageBundlesTest.read(file).keySet().stream()).collect(Collectors.toSet());
    for (Path file : templates()) {
      List<String> unknown = KEY.matcher(blank(COMMENT, read(file))).results().map(match -> match.group(1))
          .filter(key -> !known.contains(key)).toList();
      assertThat(unknown).as(file.toString()).isEmpty();
    }
  }

  /** A selector that finds no fragment of this name would take an HTML element of the same name instead. */
  @Test
  void everyFragmentThatIsAskedForExists() {
    for (Path file : templates()) {
      List<String> missing = FRAGMENT.matcher(blank(COMMENT, read(file))).results()
          .filter(match -> !isDeclared(match.group(1), match.group(2))).map(MatchResult::group).toList();
      assertThat(missing).as(file.toString()).isEmpty();
    }
  }

  /** Thymeleaf reads th:if before th:with: a condition on a name of the same tag is false for ever, in silence. */
  @Test
  void noConditionAsksForWhatItsOwnTagDeclares() {
    for (Path file : templates()) {
      List<String> blind = TAG.matcher(blank(COMMENT, read(file))).results().map(MatchResult::group)
          .filter(TemplateTextsTest::asksForItsOwn).toList();
      assertThat(blind).as(file.toString()).isEmpty();
    }
  }

  @Test
  void conditionsOnOwnNamesAreFound() {
    assertThat(asksForItsOwn("<p th:with=\"a=${x}, late=${y.z}\" th:if=\"${late != null}\">")).isTrue();
    assertThat(asksForItsOwn("<p th:if=\"${y.late}\" th:with=\"late=${y.late}\">")).isFalse();
  }

  private static boolean asksForItsOwn(String tag) {
    return DECLARED.matcher(tag).results()
        .flatMap(declarations -> NAME_DECLARED.matcher(declarations.group(1)).results())
        .map(name -> Pattern.compile("(?<![\\w.'])" + name.group(1) + "\\b"))
        .anyMatch(name -> CONDITION.matcher(tag).results()
            .anyMatch(condition -> name.matcher(condition.group(1)).find()));
  }

  private static boolean isDeclared(String template, String fragment) {
    return FOLDERS.stream().flatMap(folder -> Stream.of(folder.resolve(template + ".html"),
            folder.resolveSibling(template + ".html")))
        .filter(Files::exists).map(TemplateTextsTest::read)
        .anyMatch(source -> source.contains("th:fragment=\"" + fragment + "\"")
            || source.contains("th:fragment=\"" + fragment + "("));
  }

  private static List<String> written(String source) {
    String markup = blank(NOT_TEXT, source);
    List<MatchResult> found = new ArrayList<>(SPOKEN_ATTRIBUTE.matcher(markup).results().toList());
    String live = blank(TAG, blank(REPLACED_BODY, markup));
    LETTER.matcher(live).results().forEach(found::add);
    List<String> lines = source.lines().toList();
    return found.stream().map(match -> (int) markup.substring(0, match.start() + 1).lines().count()).distinct()
        .map(line -> "line " + line + ": " + lines.get(line - 1).strip()).toList();
  }

  /** Takes away what matches and keeps the line breaks, so that line numbers stay true. */
  private static String blank(Pattern pattern, String text) {
    return pattern.matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(match.group().replaceAll("[^\\n]", " ")));
  }

  private static List<Path> templates() {
    return FOLDERS.stream().filter(Files::isDirectory).flatMap(TemplateTextsTest::htmlBelow).sorted().toList();
  }

  private static Stream<Path> htmlBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

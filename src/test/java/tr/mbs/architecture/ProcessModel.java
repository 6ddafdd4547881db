package tr.mbs.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A file of {@code bpmn/}, or of an older release: its name without ending, its text, and the model read from it. */
record ProcessModel(String name, String xml, BpmnModelInstance model) {

  private static final Path FOLDER = Path.of("bpmn");
  private static final Path RELEASED = Path.of("src/test/resources/models");
  private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"([^\"]*)\"");
  private static final Pattern FORM_KEY = Pattern.compile("formKey=\"([^\"]*)\"");
  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
  private static final Pattern LITERAL = Pattern.compile("'[^']*'|&quot;.*?&quot;|&\\w+;");
  private static final Pattern FIRST_NAME = Pattern.compile("(?<![.\\w])[a-zA-Z_]\\w*");
  private static final Set<String> WORDS_OF_THE_LANGUAGE =
      Set.of("true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "le", "gt", "ge", "div", "mod");

  static List<ProcessModel> all() {
    return files(".bpmn").stream().map(ProcessModel::read).toList();
  }

  /** Models by which cases may still run: what they name has to stay. */
  static List<ProcessModel> released() {
    return files(RELEASED, ".bpmn").stream().map(ProcessModel::read).toList();
  }

  static List<Path> files(String ending) {
    return files(FOLDER, ending);
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path file) {
    return file.getFileName().toString().replaceAll("\\.\\w+$", "");
  }

  private static ProcessModel read(Path file) {
    try {
      return new ProcessModel(name(file), Files.readString(file), Bpmn.readModelFromFile(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Process process() {
    return model.getModelElementsByType(Process.class).iterator().next();
  }

  <T extends ModelElementInstance> List<T> elements(Class<T> type) {
    return List.copyOf(model.getModelElementsByType(type));
  }

  /** As written: {@code ${recordRequest}}. */
  List<String> delegateExpressions() {
    return matches(DELEGATE, xml);
  }

  List<String> formKeys() {
    return matches(FORM_KEY, xml);
  }

  /** What stands between the braces of every expression that is no delegate: conditions, names, candidate groups. */
  List<String> otherExpressions() {
    return matches(EXPRESSION, DELEGATE.matcher(xml).replaceAll(""));
  }

  /** What an expression starts from: {@code holderUnit} of {@code holderUnit.startsWith('valilik-')}. */
  static Set<String> variables(String expression) {
    return matches(FIRST_NAME, LITERAL.matcher(expression).replaceAll(" ")).stream()
        .filter(name -> !WORDS_OF_THE_LANGUAGE.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results()
        .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}

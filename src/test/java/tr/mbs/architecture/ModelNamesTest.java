package tr.mbs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Models, code and forms name the same things, both ways: a misspelt name would be found by the first case only. */
class ModelNamesTest {

  private static final String FORM_KEY = "embedded:app:forms/";
  private static final Path FORMS = Path.of("forms");
  /** Fragments that forms share, no form themselves. */
  private static final Set<String> PARTS = Set.of("parts", "onboarding/parts");

  static List<ProcessModel> models() {
    return ProcessModel.all();
  }

  /** Models of today, and those of older releases by which cases may still run. */
  private static Stream<ProcessModel> allModels() {
    return Stream.concat(models().stream(), ProcessModel.released().stream());
  }

  @Test
  void everyNamedBeanExistsAndEveryStepIsNamed() {
    assertThat(allModels().flatMap(model -> model.delegateExpressions().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(Steps.beanNames().stream().map(name -> "${" + name + "}").toList());
  }

  /** A step that was opened again has the form that it had before: its key is an expression. */
  @Test
  void everyFormKeyHasItsFileAndEveryFileItsTask() throws IOException {
    Set<String> keys = allModels().flatMap(model -> model.formKeys().stream())
        .filter(key -> !key.contains("${")).collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(FORMS)) {
      assertThat(files.filter(Files::isRegularFile)
          .map(file -> FORMS.relativize(file).toString().replaceAll("\\.html$", ""))
          .filter(name -> !PARTS.contains(name))
          .map(FORM_KEY::concat))
          .containsExactlyInAnyOrderElementsOf(keys);
    }
  }

  /** Only variables that the facade writes, or a form decides, are read, so no expression can call a bean. */
  @ParameterizedTest
  @MethodSource("models")
  void theFacadeKnowsWhatTheModelReadsAndWaitsFor(ProcessModel model) {
    Map<Field, String> facade = facadeOf(model);
    Set<String> names = Set.copyOf(facade.values());
    assertThat(Stream.concat(names.stream(), decided(facade)).toList()).containsAll(variables(model));
    assertThat(names).containsAll(ids(model.elements(UserTask.class), UserTask::getId));
    assertThat(names).containsAll(ids(model.elements(Message.class), Message::getName));
  }

  /** Private constants are the facade's own business; the others are names that it shares with its model. */
  @ParameterizedTest
  @MethodSource("models")
  void theModelKnowsWhatTheFacadeNames(ProcessModel model) {
    Set<String> names = new TreeSet<>(variables(model));
    names.add(model.name());
    names.addAll(ids(model.elements(FlowNode.class), FlowNode::getId));
    names.addAll(ids(model.elements(Message.class), Message::getName));
    ProcessModel.files(".dmn").stream().map(ProcessModel::name).forEach(names::add);
    assertThat(facadeOf(model).entrySet().stream()
        .filter(constant -> !Modifier.isPrivate(constant.getKey().getModifiers()))
        .map(Map.Entry::getValue))
        .isSubsetOf(names);
  }

  private static Set<String> variables(ProcessModel model) {
    return model.otherExpressions().stream()
        .flatMap(expression -> ProcessModel.variables(expression).stream())
        .collect(Collectors.toSet());
  }

  private static <T> Set<String> ids(List<T> elements, Function<T, String> id) {
    return elements.stream().map(id).collect(Collectors.toSet());
  }

  /** The text constants of the one class {@code …Process} of a room whose KEY is the model's name. */
  private static Map<Field, String> facadeOf(ProcessModel model) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new RegexPatternTypeFilter(
        Pattern.compile("tr\\.mbs\\.\\w+\\.(process|round)\\.\\w+Process")));
    List<Map<Field, String>> facades = scanner.findCandidateComponents("tr.mbs").stream()
        .map(facade -> constants(ClassUtils.resolveClassName(facade.getBeanClassName(), null)))
        .filter(constants -> constants.entrySet().stream().anyMatch(constant ->
            constant.getKey().getName().equals("KEY") && constant.getValue().equals(model.name())))
        .toList();
    assertThat(facades).as("facades of " + model).hasSize(1);
    return facades.get(0);
  }

  /** The enums of the records in the facade's room: their names and values are those of the gateways' variables. */
  private static Stream<String> decided(Map<Field, String> facade) {
    String room = facade.keySet().iterator().next().getDeclaringClass().getPackageName();
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Record.class));
    return scanner.findCandidateComponents(room).stream()
        .map(form -> ClassUtils.resolveClassName(form.getBeanClassName(), null))
        .flatMap(form -> Stream.of(form.getRecordComponents()))
        .filter(component -> component.getType().isEnum())
        .map(RecordComponent::getName);
  }

  private static Map<Field, String> constants(Class<?> facade) {
    return Stream.of(facade.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
        .peek(ReflectionUtils::makeAccessible)
        .collect(Collectors.toMap(Function.identity(), field -> (String) ReflectionUtils.getField(field, null)));
  }
}

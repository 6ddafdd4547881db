package tr.mbs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import tr.mbs.onboarding.process.step.SignInForm;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.filing.RecordRequestForm;
import tr.mbs.workflow.EmbeddedForm;
import tr.mbs.workflow.FeatureForms;
import tr.mbs.workflow.StartForm;

/**
 * Templates and records name the same fields, both ways: the door refuses a field that no record has, and one that no
 * template has would stay empty for ever.
 */
class FormFieldsTest {

  private static final Pattern FIELD = Pattern.compile("""
      cam-variable-name="(\\w+)"|<(?:input|select|textarea)[^>]*\\sname="(\\w+)"|variable=true, name='(\\w+)'""");
  private static final Pattern NAME = Pattern.compile("\\bname=[\"'](\\w+)[\"']");
  private static final Pattern PART = Pattern.compile("~\\{(forms/[a-z/]*parts) :: (\\w+)}");
  private static final String FRAGMENT = "(?ms)^<(\\w+) th:fragment=\"%s\".*?^</\\1>";

  /** The forms that features plug in, without the services that they ask when they are shown. */
  static Stream<EmbeddedForm> forms() {
    return Stream.concat(
        beans(FeatureForms.class).flatMap(feature -> feature.forms().stream()), beans(StartForm.class));
  }

  /** On one of its forms at least: a directorate proposes no other body when it returns a request. */
  @Test
  void whatARecordTakesCanBeFilledIn() {
    Map<Class<? extends Record>, Set<String>> shown = new HashMap<>();
    forms().forEach(form -> form.records().forEach(record ->
        shown.computeIfAbsent(record, unseen -> new TreeSet<>())
            .addAll(pieces(form).flatMap(FormFieldsTest::fields).toList())));
    assertThat(shown).isNotEmpty().allSatisfy((record, fields) ->
        assertThat(fields).containsAll(components(record).toList()));
  }

  /** A part that forms share may hold what only some of them show. */
  @Test
  void whatCanBeFilledInIsTaken() {
    Map<String, Set<String>> taken = new HashMap<>();
    forms().forEach(form -> pieces(form).forEach(piece ->
        taken.computeIfAbsent(piece, unseen -> new TreeSet<>()).addAll(components(form))));
    assertThat(taken).hasSizeGreaterThan(20).allSatisfy((piece, components) ->
        assertThat(components).as(piece).containsAll(fields(piece).toList()));
  }

  /** The portal has a template of its own for the decision on a step. */
  @Test
  void thePageOfAStepAsksForWhatItsFormsAskFor() {
    assertThat(NAME.matcher(read("src/main/resources/templates/onboarding/step")).results().map(name -> name.group(1)))
        .containsOnly(components(SignInForm.class).toArray(String[]::new));
  }

  /** The portal's page shows the fields of the same template. */
  @Test
  void aMuhtarFillsInWhatMigmFillsInForHim() {
    assertThat(components(RecordRequestForm.class).toList()).containsAll(components(FileRequestForm.class).toList());
  }

  private static Set<String> components(EmbeddedForm form) {
    return form.records().stream().flatMap(FormFieldsTest::components).collect(Collectors.toSet());
  }

  private static Stream<String> components(Class<? extends Record> record) {
    return Stream.of(record.getRecordComponents()).map(RecordComponent::getName);
  }

  private static Stream<String> fields(String piece) {
    return FIELD.matcher(piece).results().map(FormFieldsTest::name);
  }

  private static String name(MatchResult field) {
    return Stream.of(1, 2, 3).map(field::group).filter(name -> name != null).findFirst().orElseThrow();
  }

  /** What Tasklist gets of the template, before what the portal's page adds, and the parts that it includes. */
  private static Stream<String> pieces(EmbeddedForm form) {
    String template = read("forms/" + form.name()).split("\n</form>", 2)[0];
    return Stream.concat(Stream.of(template), PART.matcher(template).results().map(part -> {
      var fragment = Pattern.compile(FRAGMENT.formatted(part.group(2))).matcher(read(part.group(1)));
      assertThat(fragment.find()).as(part.group()).isTrue();
      return fragment.group();
    }));
  }

  private static String read(String template) {
    try {
      return Files.readString(Path.of(template + ".html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Stream<T> beans(Class<T> type) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(type));
    return scanner.findCandidateComponents("tr.mbs").stream()
        .map(bean -> type.cast(withoutServices(ClassUtils.resolveClassName(bean.getBeanClassName(), null))));
  }

  private static Object withoutServices(Class<?> bean) {
    Constructor<?> constructor = bean.getDeclaredConstructors()[0];
    ReflectionUtils.makeAccessible(constructor);
    try {
      return constructor.newInstance(new Object[constructor.getParameterCount()]);
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}

package tr.mbs.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.Repository;

/** The one idiom of persistence (docs/decisions/0022): entities with repositories, and plain SQL where it has a reason. */
@AnalyzeClasses(packages = "tr.mbs", importOptions = DoNotIncludeTests.class)
class PersistenceRulesTest {

  private static final Path REASONS = Path.of("src/test/resources/plain-sql.txt");
  private static final Pattern BY_HAND = Pattern.compile(
      "import (org\\.springframework\\.jdbc\\.|java\\.sql\\.Connection;|jakarta\\.persistence\\.EntityManager;)");

  @ArchTest
  static final ArchRule REPOSITORIES_ADD_AND_DO_NOT_SAVE = noMethods().that().areDeclaredInClassesThat(
          assignableTo(Repository.class).and(INTERFACES))
      .should().haveNameStartingWith("save")
      .because("save() looks an entity up before it inserts it, and merges what somebody else has changed meanwhile");

  @ArchTest
  static final ArchRule REPOSITORIES_OFFER_WHAT_THE_DOMAIN_SAYS = classes().that(assignableTo(Repository.class).and(INTERFACES))
      .should().notBeAssignableTo(CrudRepository.class)
      .because("it brings save(), and deletes, to whoever holds it");

  @Test
  void whoSpeaksSqlByHandSaysWhy() throws IOException {
    assertThat(SourceFile.in(SourceFile.MAIN).stream().filter(file -> BY_HAND.matcher(file.text()).find())
        .map(PersistenceRulesTest::name))
        .as("what has identity, rules or a version is an entity with a repository; else give the reason in %s", REASONS)
        .containsExactlyInAnyOrderElementsOf(listed());
  }

  /** {@code registry.unit.Units} */
  private static String name(SourceFile file) {
    String path = SourceFile.MAIN.resolve("tr/mbs").relativize(file.path()).toString();
    return path.substring(0, path.lastIndexOf('.')).replace('/', '.');
  }

  private static List<String> listed() throws IOException {
    return Files.readAllLines(REASONS).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
        .flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 2).split(" "))).toList();
  }
}

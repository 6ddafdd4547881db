package tr.mbs.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** Where the engine may be known, and what the steps that it calls may do (design.md §4 and §7.1). */
@AnalyzeClasses(packages = "tr.mbs", importOptions = DoNotIncludeTests.class)
class EngineRulesTest {

  private static final Pattern ENGINE_TABLE = Pattern.compile("(?i)\\bact_(ge|hi|id|re|ru)_\\w+");
  private static final int LONGEST_DELEGATE = 30;

  @ArchTest
  static final ArchRule THE_ENGINE_HAS_ITS_ROOMS = noClasses()
      .that().resideOutsideOfPackages("tr.mbs.workflow..", "tr.mbs..process..")
      .should().dependOnClassesThat().resideInAPackage("org.camunda..")
      .because("Camunda 7 is past its end of life: kept to these packages, the way out stays a day's work (ADR 0001)");

  @ArchTest
  static final ArchRule THE_ENGINES_INSIDE_IS_TOUCHED_IN_ONE_PLACE = noClasses()
      .that().resideOutsideOfPackages("tr.mbs.workflow.engine..", "tr.mbs.workflow.web..")
      .should().dependOnClassesThat(describe("are the engine's inside", EngineRulesTest::isInside))
      .because("these classes change without notice; plug-in, password encryptor and rights provider have no other way");

  @ArchTest
  static final ArchRule THE_WEB_APPLICATIONS_LEND_US_THEIR_SIGN_IN_FILTER_ONLY = noClasses()
      .that().resideInAPackage("tr.mbs.workflow.web..")
      .should().dependOnClassesThat().resideInAnyPackage("org.camunda.bpm.engine.impl..", "org.camunda.bpm.impl..",
          "org.camunda.bpm.webapp.impl.engine..", "org.camunda.bpm.webapp.impl.util..")
      .because("single sign-on is registering Camunda's own filter, which lives in webapp.impl.security; nothing else is");

  @ArchTest
  static final ArchRule STEPS_ARE_SEEN_BY_MODELS_ONLY = classes()
      .that(describe("the engine calls", EngineRulesTest::isStep)).and().areNotInterfaces()
      .should().bePackagePrivate()
      .andShould().beAnnotatedWith(Component.class)
      .andShould().resideInAnyPackage("tr.mbs..process..", "tr.mbs.workflow.round")
      .because("a step is named by its model; code that called it would pass the model by");

  @ArchTest
  static final ArchRule STEPS_CALL_ONE_DOMAIN_SERVICE = noClasses()
      .that(describe("the engine calls", EngineRulesTest::isStep))
      .should().dependOnClassesThat().areAssignableTo(Repository.class)
      .orShould().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "org.springframework.jdbc..",
          "java.sql..", "javax.sql..", "java.net..", "org.springframework.web..", "org.springframework.http..")
      .because("rules live with their noun, and what leaves the machine leaves through the outbox, after the commit");

  @Test
  void stepsAreShort() {
    assertThat(Steps.types().map(type -> SourceFile.of(SourceFile.MAIN, type))
        .filter(step -> step.linesOfCode() > LONGEST_DELEGATE))
        .as("a step reads ids and fields, calls one service, writes back routing values")
        .isEmpty();
  }

  /** The engine's tables change with each of its versions; everything we ask goes through its services. */
  @Test
  void nobodyNamesATableOfTheEngine() throws IOException {
    assertThat(SourceFile.in(SourceFile.MAIN).stream()
        .filter(file -> ENGINE_TABLE.matcher(file.withoutComments()).find()))
        .isEmpty();
    try (Stream<Path> resources = Files.walk(Path.of("src/main/resources"))) {
      assertThat(resources
          .filter(file -> file.toString().matches(".*\\.(sql|ya?ml|properties|html|xml)"))
          .filter(EngineRulesTest::namesATable))
          .isEmpty();
    }
  }

  /** Who is signed in is an exception: the public IdentityService hands out a class of the inside. */
  private static boolean isInside(JavaClass type) {
    return type.getPackageName().matches("org\\.camunda\\..*\\bimpl\\b.*") && !type.isEquivalentTo(Authentication.class);
  }

  private static boolean isStep(JavaClass type) {
    return Steps.KINDS.stream().anyMatch(type::isAssignableTo);
  }

  private static boolean namesATable(Path resource) {
    try {
      return ENGINE_TABLE.matcher(Files.readString(resource)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

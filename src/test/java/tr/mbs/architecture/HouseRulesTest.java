package tr.mbs.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What every file of the product keeps to, and why. */
@AnalyzeClasses(packages = "tr.mbs", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

  private static final int LONGEST_FILE = 250;
  private static final int FULLEST_ROOM = 20;
  private static final Pattern CATCHES_EVERYTHING =
      Pattern.compile("catch\\s*\\([^)]*\\b(Exception|RuntimeException|Throwable)\\b[^)]*\\)");

  @ArchTest
  static final ArchRule THE_KERNEL_IS_PLAIN_JAVA = classes().that().resideInAPackage("tr.mbs.kernel..")
      .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "javax.crypto..", "tr.mbs.kernel..")
      .because("every module speaks in these values: what they knew, all would know");

  @ArchTest
  static final ArchRule DEPENDENCIES_COME_THROUGH_THE_CONSTRUCTOR = fields()
      .should().notBeAnnotatedWith(Autowired.class)
      .andShould().notBeAnnotatedWith(Value.class)
      .andShould().notBeAnnotatedWith(PersistenceContext.class)
      .andShould().notBeAnnotatedWith(jakarta.inject.Inject.class)
      .andShould().notBeAnnotatedWith(jakarta.annotation.Resource.class)
      .because("a constructor says what a class needs, and a test can call it without Spring");

  @ArchTest
  static final ArchRule CLASSES_ARE_NOUNS_OF_THE_DOMAIN = noClasses()
      .should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|DTO)(\\$.*)?")
      .because("such a name says nothing about the domain, and such a class collects what has no place");

  @ArchTest
  static final ArchRule NOBODY_SLEEPS = noClasses()
      .should().callMethodWhere(describe("sleeps", call ->
          call.getTarget().getName().equals("sleep") && !call.getTargetOwner().getPackageName().startsWith("tr.mbs")))
      .because("a sleeping thread holds its connection and its user; what comes later is a job of db-scheduler");

  @Test
  void nobodyCatchesEverything() {
    assertThat(filesWhere(file -> CATCHES_EVERYTHING.matcher(file.withoutComments()).find()))
        .as("catch of Exception, RuntimeException or Throwable hides the defect and loses the case: name what you expect")
        .isEmpty();
  }

  @Test
  void filesFitIntoAHead() {
    assertThat(filesWhere(file -> file.linesOfCode() > LONGEST_FILE))
        .as("more than %d lines of code: a class that needs \"and\" in its sentence is two classes", LONGEST_FILE)
        .isEmpty();
  }

  @Test
  void roomsAreSmall() {
    assertThat(Stream.of(SourceFile.MAIN, SourceFile.TEST)
        .flatMap(folder -> rooms(folder, path -> true).entrySet().stream()))
        .as("more than %d files in one package: sub-packages by subject", FULLEST_ROOM)
        .allSatisfy(room -> assertThat(room.getValue()).as(room.getKey().toString()).isLessThanOrEqualTo(FULLEST_ROOM));
  }

  @Test
  void everyRoomSaysWhatItIsFor() {
    Set<Path> described = rooms(SourceFile.MAIN, path -> path.endsWith("package-info.java")).keySet();
    assertThat(rooms(SourceFile.MAIN, path -> true).keySet()).as("packages without a package-info.java")
        .filteredOn(room -> !room.endsWith("tr/mbs")).isSubsetOf(described);
  }

  /** How many such files each package has. */
  private static Map<Path, Long> rooms(Path folder, Predicate<Path> files) {
    return SourceFile.in(folder).stream().map(SourceFile::path).filter(files)
        .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
  }

  private static List<SourceFile> filesWhere(Predicate<SourceFile> broken) {
    return SourceFile.in(SourceFile.MAIN).stream().filter(broken).toList();
  }
}

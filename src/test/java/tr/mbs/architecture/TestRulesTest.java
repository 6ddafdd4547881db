package tr.mbs.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.process.CaseAssert;

/** What tests keep to, so that they stay fast and mean something. */
@AnalyzeClasses(packages = "tr.mbs", importOptions = OnlyIncludeTests.class)
class TestRulesTest {

  @ArchTest
  static final ArchRule TESTS_NEVER_SLEEP = noClasses()
      .should().callMethod(Thread.class, "sleep", long.class)
      .orShould().callMethod(TimeUnit.class, "sleep", long.class)
      .orShould().callMethod(LockSupport.class, "parkNanos", long.class)
      .orShould().callMethod(Page.class, "waitForTimeout", double.class)
      .orShould().callMethod(Frame.class, "waitForTimeout", double.class)
      .because("a pause is too short on a slow machine and too long on a fast one: poll, or fire the job yourself");

  @ArchTest
  static final ArchRule TESTS_SHARE_ONE_CONTEXT = noClasses().that().areNotAnnotations()
      .should().beAnnotatedWith(SpringBootTest.class)
      .orShould().beAnnotatedWith(TestPropertySource.class)
      .orShould().beMetaAnnotatedWith(DirtiesContext.class)
      .because("a second context costs every run ten seconds: use @ApplicationTest, whose tests bring their own data");

  @ArchTest
  static final ArchRule TESTS_MEET_THE_REAL_APPLICATION = noFields()
      .should().beAnnotatedWith(MockitoBean.class)
      .because("a mock of our own class shows what we believe of it; it also makes a second context")
      .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONE_CLASS_KNOWS_THE_ASSERTIONS_OF_THE_ENGINE = noClasses().that().doNotBelongToAnyOf(CaseAssert.class)
      .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.test.assertions..")
      .because("another engine brings others: say it with CaseAssert");

  @ArchTest
  static final ArchRule TESTS_OF_THE_APPLICATION_SAY_SO = classes()
      .that().areAnnotatedWith(ApplicationTest.class)
      .should().haveSimpleNameEndingWith("IT")
      .because("*Test runs without Spring, in seconds and under two locales; *IT runs after packaging, on PostgreSQL");
}

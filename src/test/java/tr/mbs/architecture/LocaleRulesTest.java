package tr.mbs.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.text.Collator;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Formatter;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;

/** Text never depends on the machine's language: Turkish has two letters i, and its own commas, months and order. */
@AnalyzeClasses(packages = "tr.mbs", importOptions = DoNotIncludeTests.class)
class LocaleRulesTest {

  /** Methods and constructors that have a twin with a {@link Locale}. */
  private static final Map<Class<?>, Set<String>> SENSITIVE = Map.ofEntries(
      Map.entry(String.class, Set.of("toUpperCase", "toLowerCase", "format", "formatted")),
      Map.entry(java.io.PrintStream.class, Set.of("printf", "format")),
      Map.entry(java.io.PrintWriter.class, Set.of("printf", "format")),
      Map.entry(Formatter.class, Set.of("<init>")),
      Map.entry(Scanner.class, Set.of("<init>")),
      Map.entry(Collator.class, Set.of("getInstance")),
      Map.entry(NumberFormat.class, Set.of("getInstance", "getNumberInstance", "getIntegerInstance",
          "getCurrencyInstance", "getPercentInstance", "getCompactNumberInstance")),
      Map.entry(DecimalFormat.class, Set.of("<init>")),
      Map.entry(DecimalFormatSymbols.class, Set.of("<init>", "getInstance")),
      Map.entry(DateFormat.class, Set.of("getInstance", "getDateInstance", "getTimeInstance", "getDateTimeInstance")),
      Map.entry(SimpleDateFormat.class, Set.of("<init>")),
      Map.entry(MessageFormat.class, Set.of("<init>", "format")),
      Map.entry(DateTimeFormatter.class, Set.of("ofPattern")),
      Map.entry(DateTimeFormatterBuilder.class, Set.of("toFormatter")));

  private static final Set<String> TAKES_IT = Set.of(Locale.class.getName(), DecimalFormatSymbols.class.getName());

  @ArchTest
  static final ArchRule TEXT_AND_NUMBERS_ARE_FORMATTED_WITH_A_LOCALE = noClasses()
      .should().callCodeUnitWhere(describe("depends on the default locale", LocaleRulesTest::dependsOnTheDefault))
      .because("\"i\".toUpperCase() is \"İ\" under tr and 1.5 is \"1,5\": codes and logs take Locale.ROOT, people's text tr");

  @ArchTest
  static final ArchRule NOBODY_ASKS_FOR_THE_DEFAULT_LOCALE = noClasses()
      .should().callMethodWhere(describe("asks for the default locale", call ->
          call.getTargetOwner().isEquivalentTo(Locale.class) && call.getTarget().getName().equals("getDefault")))
      .because("it is the server's, pinned to English for the engine; the reader's is in LocaleContextHolder");

  @ArchTest
  static final ArchRule NAMES_ARE_NOT_COMPARED_IN_THE_ENGLISH_WAY = noClasses()
      .should().callMethodWhere(describe("ignores case in the English way", call ->
          call.getTargetOwner().isEquivalentTo(String.class)
              && Set.of("equalsIgnoreCase", "compareToIgnoreCase").contains(call.getTarget().getName())))
      .orShould().accessField(String.class, "CASE_INSENSITIVE_ORDER")
      .because("to it i and ı are different letters from İ and I by turns: names compare by PersonName.same");

  private static boolean dependsOnTheDefault(JavaCall<?> call) {
    return SENSITIVE.entrySet().stream().anyMatch(entry ->
        call.getTargetOwner().isEquivalentTo(entry.getKey()) && entry.getValue().contains(call.getTarget().getName()))
        && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> TAKES_IT.contains(type.getName()));
  }
}

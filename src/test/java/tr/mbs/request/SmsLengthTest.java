package tr.mbs.request;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tr.mbs.csv.CsvReader;
import tr.mbs.kernel.TurkishText;
import tr.mbs.request.subject.Subjects.Subject;

/** What a muhtar is told by SMS is one SMS, whatever it is about and whoever has the request (domain.md §2.10). */
class SmsLengthTest {

  private static final String NUMBER = "MBS-2026-0001234";
  /** Operators append the rest of 160. */
  private static final int ONE_SMS = 155;

  private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

  SmsLengthTest() {
    texts.setBasename("messages/request");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
  }

  static Stream<Arguments> results() {
    return CsvReader.ofProject("register/subjects.csv").stream()
        .map(line -> new Subject(line.get("code"), line.get("name"), line.get("file_plan")).shortName())
        .flatMap(subject -> Arrays.stream(Outcome.values()).map(outcome -> Arguments.of(subject, outcome)));
  }

  @ParameterizedTest
  @MethodSource("results")
  void aResultIsOneSms(String subject, Outcome outcome) {
    assertOneSms(text("request.message.resolved", NUMBER, subject, text("request.outcome." + outcome)));
  }

  /** The longest name that the project knows of belongs to a directorate. */
  @ParameterizedTest
  @ValueSource(strings = {"forwarded", "returned"})
  void soIsTheNameOfAnyBody(String movement) {
    String directorate = longest("register/provinces.csv") + " " + longest("register/directorates.csv");
    assertThat(directorate).hasSizeGreaterThan(60);
    assertOneSms(text("request.message." + movement, NUMBER, TurkishText.dative(directorate)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"filed", "interim", "asked", "objected"})
  void soIsWhatNamesNothingButTheRequest(String movement) {
    assertOneSms(text("request.message." + movement, NUMBER));
  }

  /** A question mark would be a character that has none in its place. */
  private static void assertOneSms(String text) {
    assertThat(TurkishText.gsm7(text)).matches("[A-Za-z0-9 .,:'-]+").hasSizeLessThanOrEqualTo(ONE_SMS);
  }

  private String text(String key, Object... values) {
    return texts.getMessage(key, values, TurkishText.TURKISH);
  }

  private static String longest(String file) {
    return CsvReader.ofProject(file).stream().map(line -> line.get("name")).max(comparingInt(String::length)).orElseThrow();
  }
}

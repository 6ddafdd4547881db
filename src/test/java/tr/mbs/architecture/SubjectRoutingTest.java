package tr.mbs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code subject-routing.dmn} answers what {@code subjects.csv} says (domain.md §2.7), for every subject and place. */
class SubjectRoutingTest {

  private static final Path SUBJECTS = Path.of("src/main/resources/register/subjects.csv");
  private static final Path TABLE = Path.of("bpmn/subject-routing.dmn");

  private static DmnEngine engine;
  private static DmnDecision table;

  @BeforeAll
  static void readTheTable() throws IOException {
    engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    try (InputStream model = Files.newInputStream(TABLE)) {
      table = engine.parseDecision("subject-routing", model);
    }
  }

  static Stream<CSVRecord> subjects() throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var lines = format.parse(Files.newBufferedReader(SUBJECTS, StandardCharsets.UTF_8))) {
      return lines.getRecords().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void suggestsWhatTheListSays(CSVRecord subject) {
    String code = subject.get("code");
    assertThat(suggested(code, true, false)).isEqualTo(cell(subject, "village"));
    assertThat(suggested(code, false, false)).isEqualTo(cell(subject, "neighbourhood"));
    assertThat(suggested(code, false, true)).isEqualTo(cell(subject, "metropolitan_neighbourhood"));
  }

  /** Law 6360 made the villages of a büyükşehir neighbourhoods; one that a register still holds is answered as a village. */
  @ParameterizedTest
  @MethodSource("subjects")
  void aVillageIsAVillageEverywhere(CSVRecord subject) {
    String code = subject.get("code");
    assertThat(suggested(code, true, true)).isEqualTo(cell(subject, "village"));
  }

  @Test
  void suggestsNothingForWhatTheListDoesNotName() throws IOException {
    assertThat(suggested("YOK", true, false)).isNull();
    assertThat(subjects().map(subject -> subject.get("code"))).doesNotHaveDuplicates().hasSize(19);
  }

  private static String suggested(String subject, boolean village, boolean metropolitan) {
    return engine.evaluateDecisionTable(table, Variables.createVariables()
        .putValue("subject", subject)
        .putValue("village", village)
        .putValue("metropolitan", metropolitan)).getSingleEntry();
  }

  /** An empty cell is no suggestion. */
  private static String cell(CSVRecord subject, String column) {
    String text = subject.get(column);
    return text.isEmpty() ? null : text;
  }
}

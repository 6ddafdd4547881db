package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static tr.mbs.request.process.Casework.resolve;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.request.Request;
import tr.mbs.request.RequestType;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.search.RequestReader;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.measure.DumpedTables;
import tr.mbs.workflow.TaskStarts;

/**
 * The engine holds where a case stands and who has it, and ids; texts and persons stand in our tables alone (design.md
 * §4). Whole lives with a canary in every field, then all rows of the engine are searched, staff accounts aside.
 */
@ApplicationTest
class NothingTypedStaysInTheEngineIT {

  private static final String[] CANARIES = {"kanaryabaslik", "kanaryaaciklama", "kanaryayer", "kanaryanot",
      "kanaryagerekce", "kanaryasonuc", "kanaryaret", "kanaryaarabilgi", "kanaryasoru", "kanaryaekistek",
      "kanaryaeknot"};

  @Autowired
  private RequestReader requests;

  @Autowired
  private TaskStarts starts;

  @Autowired
  private JdbcClient jdbc;

  @Autowired
  private AutowireCapableBeanFactory beans;

  private Casework casework;

  @BeforeEach
  void openTheOffices() {
    casework = beans.createBean(Casework.class);
  }

  @Test
  void afterAWholeLifeNoTextAndNoPersonIsInIt() throws Exception {
    Request finished = casework.file("D18-001", new FileRequestForm(RequestType.COMPLAINT, "YOL", "kanaryabaslik",
        "kanaryaaciklama", "kanaryayer", UUID.randomUUID()));
    casework.decide("migm1", finished, forward("belediye-18-merkez"));
    casework.decide("belediye18", finished, giveBack());
    casework.decide("migm1", finished, forward("valilik-18"));
    casework.decide("valilik18a", finished, forward("md-18-milli-egitim"));
    casework.decide("egitim18", finished, giveBack());
    casework.decide("valilik18a", finished, Map.of("decision", "INTERIM", "text", "kanaryaarabilgi"));
    casework.complete("valilik18a", finished, Map.of("decision", "ASK", "text", "kanaryasoru"));
    casework.complete("valilik18a", finished, Casework.wish("kanaryaekistek"));
    casework.answerWish("migm1", finished, Map.of("decision", "GRANT", "extraDays", "5", "reason", "kanaryaeknot"));
    casework.complete("valilik18a", finished, Map.of("decision", "RESOLVE", "outcome", "PARTIAL", "resultText",
        "kanaryasonuc", "reason", "kanaryaret"));
    assertThat(casework.now(finished).result().text()).isEqualTo("kanaryasonuc");

    Request waiting = recordedByMigm();
    casework.decide("migm1", waiting, forward("valilik-18"));
    casework.claim("valilik18b", waiting);
    assertThat(catchThrowable(() -> casework.complete("valilik18b", waiting, Map.of("decision", "RESOLVE", "outcome",
        "NEGATIVE", "resultText", "kanaryasonuc")))).isNotNull();

    String engine = DumpedTables.startingWith("act_", "act_id_", jdbc);
    assertThat(engine).contains(finished.getId().toString(), waiting.number());
    assertThat(engine).doesNotContainIgnoringCase(CANARIES);
    // Of the muhtar: TCKN, phone in any spelling, his own address and the office's, name.
    assertThat(engine).doesNotContain("10000000146", "5550002000", "muhtar.d18-001", "cankiri.merkez.yukaripinar@",
        "Ahmet Yılmaz", "AHMET YILMAZ");
  }

  @Test
  void theSearchFindsWhatOurOwnTablesHold() throws Exception {
    Request filed = casework.file("D18-001", new FileRequestForm(RequestType.REQUEST, "YOL", "kanaryabaslik",
        "kanaryaaciklama", null, UUID.randomUUID()));
    casework.decide("migm1", filed, resolve("POSITIVE"));
    assertThat(DumpedTables.startingWith("request", "request_counter", jdbc))
        .contains("kanaryabaslik", "kanaryaaciklama", "Yol onarıldı.");
  }

  /** "Muhtar Adına Kaydet" in Tasklist: the TCKN itself is typed there. */
  private Request recordedByMigm() throws Exception {
    UUID key = UUID.randomUUID();
    casework.as("migm1", () -> starts.start(true, RequestProcess.KEY, "migm1", Map.of(
        "muhtarTckn", "10000000146", "channel", "PHONE", "type", "REQUEST", "subject", "YOL",
        "title", "kanaryabaslik", "description", "kanaryaaciklama", "place", "kanaryayer",
        "idempotencyKey", key.toString())));
    return requests.findByNumber(requests.filedWith(key, "D18-001").orElseThrow()).orElseThrow();
  }

  private static Map<String, String> forward(String unit) {
    return Map.of("decision", "FORWARD", "targetUnit", unit, "note", "kanaryanot");
  }

  private static Map<String, String> giveBack() {
    return Map.of("decision", "RETURN", "reason", "kanaryagerekce");
  }
}

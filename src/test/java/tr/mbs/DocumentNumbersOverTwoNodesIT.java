package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.TestDatabase;

/**
 * 500 numbers by 25 workers over two nodes, one of them killed half-way (security.md §3): officers record requests,
 * forward them to a municipality whose counters run, and answer them there, as Tasklist does. Whatever was cut off, the
 * numbers have no gap and no double, and their order is that of their times.
 */
@Tag("heavy")
class DocumentNumbersOverTwoNodesIT {

  private static final String MUNICIPALITY = "belediye-18-merkez";
  private static final int WORKERS = 25;
  private static final int NUMBERS = 500;

  @TempDir
  Path folder;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private JdbcClient jdbc;
  private volatile boolean enough;

  @Test
  void noGapNoDoubleAndTheOrderOfTheirTimes(TestReporter reporter) throws Exception {
    Map<String, String> database = TestDatabase.settings(false);
    jdbc = JdbcClient.create(new DriverManagerDataSource(database.get("spring.datasource.url"),
        database.get("spring.datasource.username"), database.get("spring.datasource.password")));
    Map<String, String> environment = Map.of("MBS_DEMO", "true", "MBS_LIMITS", "off",
        "MBS_DB_URL", database.get("spring.datasource.url"),
        "MBS_DB_USER", database.get("spring.datasource.username"),
        "MBS_DB_PASSWORD", database.get("spring.datasource.password"));
    try (RunningJar one = new RunningJar(folder, environment); RunningJar other = new RunningJar(folder, environment)) {
      one.awaitReady();
      other.awaitReady();
      startCounters();
      ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
      List<Future<?>> work = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        Worker officer = new Worker(one.port(), worker % 2 == 0 ? one.port() : other.port());
        work.add(workers.submit(officer::work));
      }
      awaitNumbers(NUMBERS / 2, work);
      other.kill();
      reporter.publishEntry("numbers when the node died", String.valueOf(drawn()));
      awaitNumbers(NUMBERS, work);
      enough = true;
      for (Future<?> each : work) {
        each.get(2, TimeUnit.MINUTES);
      }
      workers.shutdown();
      reporter.publishEntry("numbers", String.valueOf(drawn()));
      assertThat(one.errors()).isEmpty();
    }
    assertNumbers("INCOMING");
    assertNumbers("OUTGOING");
    assertThat(jdbc.sql("select cast(request_id as varchar) || direction from request_document")
        .query(String.class).list()).containsAll(acknowledged);
  }

  /** Nobody stops working before there are enough. */
  private void awaitNumbers(int wanted, List<Future<?>> work) {
    await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(50))
        .failFast("a worker gave up", () -> work.stream().anyMatch(Future::isDone))
        .until(() -> drawn() >= wanted);
  }

  private void assertNumbers(String direction) {
    List<Long> inOrderOfTime = jdbc.sql("""
            select cast(regexp_replace(number, '.*-', '') as bigint) from request_document
            where direction = ? order by drawn_at""")
        .param(direction).query(Long.class).list();
    assertThat(inOrderOfTime).as(direction)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, inOrderOfTime.size()).boxed().toList());
    assertThat(jdbc.sql("select last_number from document_counter where direction = ?").param(direction)
        .query(Long.class).single()).as("counter").isEqualTo(inOrderOfTime.size());
  }

  private void startCounters() {
    for (String direction : List.of("INCOMING", "OUTGOING")) {
      jdbc.sql("""
              insert into document_counter
                (municipality_code, direction, for_year, detsis, start_number, last_number, started_by)
              values (?, ?, ?, '12345678', 1, 0, 'yardim1')""")
          .params(MUNICIPALITY, direction, IstanbulTime.today(Clock.systemUTC()).getYear()).update();
    }
  }

  private int drawn() {
    return jdbc.sql("select count(*) from request_document").query(Integer.class).single();
  }

  /** An officer of MİGM and one of the municipality, at one node until it dies, then at the other. */
  private final class Worker {

    private final int safe;
    private StaffVisit directorate;
    private StaffVisit municipality;

    Worker(int safe, int node) {
      this.safe = safe;
      directorate = at(StaffVisit.signedIn(safe, "migm1"), node);
      municipality = at(StaffVisit.signedIn(safe, "belediye18"), node);
    }

    void work() {
      while (!enough) {
        try {
          String instance = record();
          String request = jdbc.sql("select business_key_ from act_hi_procinst where id_ = ?").param(instance)
              .query(String.class).single();
          decide(directorate, instance, Map.of("decision", "FORWARD", "targetUnit", MUNICIPALITY, "note", "Gereği."));
          acknowledged.add(request + "INCOMING");
          decide(municipality, instance, Map.of("decision", "RESOLVE", "outcome", "POSITIVE",
              "resultText", "Yol onarıldı."));
          acknowledged.add(request + "OUTGOING");
        } catch (UncheckedIOException nodeDied) {
          directorate = at(directorate, safe);
          municipality = at(municipality, safe);
        }
      }
    }

    private String record() {
      HttpResponse<String> answer = directorate.call("POST", "/process-definition/key/request/submit-form",
          StaffVisit.variables(Map.of("muhtarTckn", "10000000146", "channel", "PHONE", "type", "REQUEST", "subject",
              "YOL", "title", "Yol", "description", "Yol bozuk.", "idempotencyKey", UUID.randomUUID().toString())));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return JsonPath.read(answer.body(), "$.id");
    }

    private void decide(StaffVisit officer, String instance, Map<String, String> fields) {
      String task = jdbc.sql("select id_ from act_ru_task where proc_inst_id_ = ?").param(instance)
          .query(String.class).single();
      assertThat(officer.claim(task).statusCode()).isEqualTo(204);
      HttpResponse<String> answer = officer.submit(task, fields);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private StaffVisit at(StaffVisit visit, int port) {
      return new StaffVisit(visit.visitor().at(port), visit.userId());
    }
  }
}

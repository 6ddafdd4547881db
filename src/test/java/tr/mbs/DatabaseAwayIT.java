package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/**
 * PostgreSQL stops, or answers nothing any more: people read within 6 s that they should come back, and 10 s after its
 * return everything is as before (security.md §3, the source of these two times).
 */
@Tag("heavy")
class DatabaseAwayIT {

  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(6);
  private static final Duration LONGEST_RETURN = Duration.ofSeconds(10);
  private static final int PEOPLE = 10;

  private record Told(String path, int status, String retryAfter, Duration after) {
  }

  @TempDir
  Path folder;
  private EmbeddedPostgres database;
  private int databasePort;
  private RunningJar node;
  private Visitor officer;

  @BeforeEach
  void aNodeThatServes() throws IOException {
    database = start(0);
    databasePort = database.getPort();
    node = new RunningJar(folder, Map.of("MBS_DEMO", "true", "MBS_LIMITS", "off",
        "MBS_DB_URL", database.getJdbcUrl("postgres", "postgres"), "MBS_DB_USER", "postgres",
        "MBS_DB_PASSWORD", "postgres"));
    node.awaitReady();
    officer = StaffVisit.signedIn(node.port(), "migm1").visitor();
    assertEverythingIsAsBefore();
  }

  @AfterEach
  void stop() throws IOException {
    node.close();
    database.close();
  }

  @Test
  void aRestartIsAPauseOfSeconds() throws Exception {
    database.close();
    assertEverybodyIsToldToComeBack();
    database = start(databasePort);
    assertEverythingIsAsBefore();
  }

  @Test
  void aDatabaseThatHangsIsAPauseOfSecondsToo() throws Exception {
    List<ProcessHandle> servers = servers();
    signal("STOP", servers);
    try {
      assertEverybodyIsToldToComeBack();
    } finally {
      signal("CONT", servers);
    }
    assertEverythingIsAsBefore();
  }

  /** More people at once than there are connections; twice, because the second meets a pool that is empty. */
  private void assertEverybodyIsToldToComeBack() throws Exception {
    for (int round = 0; round < 2; round++) {
      List<Callable<Told>> everybody = Stream.generate(this::pages).limit(PEOPLE).flatMap(List::stream)
          .<Callable<Told>>map(page -> () -> told(page)).toList();
      AtOnce<Told> told = AtOnce.of(everybody);
      assertThat(told.failures()).isEmpty();
      assertThat(told.answers()).hasSize(everybody.size()).allSatisfy(answer -> {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.retryAfter()).isEqualTo("5");
        assertThat(answer.after()).as(answer.toString()).isLessThan(LONGEST_ANSWER);
      });
    }
  }

  private void assertEverythingIsAsBefore() {
    await().atMost(LONGEST_RETURN).untilAsserted(() -> assertThat(pages()).extracting(page -> told(page).status())
        .as("and the officer is still signed in").containsOnly(200));
  }

  /** One of ours for anybody, which writes; one for who is signed in; one of the engine's. */
  private List<Supplier<HttpResponse<String>>> pages() {
    return List.of(() -> new Visitor(node.port()).get("/giris"), () -> officer.get("/kurum/talepler"),
        () -> officer.getJson("/camunda/api/engine/engine/default/task/count"));
  }

  private static Told told(Supplier<HttpResponse<String>> page) {
    long start = System.nanoTime();
    HttpResponse<String> answer = page.get();
    return new Told(answer.uri().getPath(), answer.statusCode(), answer.headers().firstValue("Retry-After").orElse(null),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private EmbeddedPostgres start(int port) throws IOException {
    return EmbeddedPostgres.builder().setPort(port).setDataDirectory(folder.resolve("database"))
        .setCleanDataDirectory(false).start();
  }

  private List<ProcessHandle> servers() throws IOException {
    long postmaster = Long.parseLong(Files.readAllLines(folder.resolve("database/postmaster.pid")).get(0));
    ProcessHandle first = ProcessHandle.of(postmaster).orElseThrow();
    return Stream.concat(Stream.of(first), first.descendants()).toList();
  }

  private static void signal(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("kill", "-" + name),
        processes.stream().map(process -> Long.toString(process.pid()))).toList();
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}

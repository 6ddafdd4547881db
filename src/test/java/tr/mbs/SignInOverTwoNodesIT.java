package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Tckn;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.ProofsOfWork;
import tr.mbs.testing.TestDatabase;
import tr.mbs.testing.Visitor;

/**
 * Signing in while two nodes share one PostgreSQL (security.md §1): what may happen once happens once on both together,
 * and neither a restart nor a node's wrong clock changes what is left to anybody.
 */
@Tag("heavy")
class SignInOverTwoNodesIT {

  private static final Map<String, String> DATABASE = TestDatabase.settings(false);
  private static final Map<String, String> ENVIRONMENT = Map.of("MBS_DEMO", "true",
      "MBS_TRUSTED_PROXIES", "127.0.0.1", "MBS_DB_URL", DATABASE.get("spring.datasource.url"),
      "MBS_DB_USER", DATABASE.get("spring.datasource.username"),
      "MBS_DB_PASSWORD", DATABASE.get("spring.datasource.password"));
  private static final String STRANGER = "Kim Bilir";
  private static final String WRONG_CODE = "222-222";

  @TempDir
  static Path folder;
  private static RunningJar one;
  private static RunningJar other;
  private static JdbcClient jdbc;
  /** Muhtars of the demo set that no test has used yet. */
  private static final Queue<Officeholder> FRESH = new ArrayDeque<>();

  private int addresses;

  @BeforeAll
  static void twoNodes() throws IOException {
    start();
    jdbc = JdbcClient.create(new DriverManagerDataSource(DATABASE.get("spring.datasource.url"),
        DATABASE.get("spring.datasource.username"), DATABASE.get("spring.datasource.password")));
    new ClassPathResource("demo/muhtars.csv").getContentAsString(StandardCharsets.UTF_8).lines().skip(1)
        .filter(line -> line.endsWith(",")).map(line -> line.split(",")).filter(line -> !line[2].isEmpty())
        .map(SignInOverTwoNodesIT::inOffice).forEach(FRESH::add);
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
  }

  @BeforeEach
  void nothingCounted() {
    jdbc.sql("delete from signin_window").update();
  }

  @Test
  void ofTwentyRightCodesAtOnceOneOpensASession() throws Exception {
    Officeholder muhtar = FRESH.remove();
    MuhtarVisit visit = new MuhtarVisit(from(one));
    Map<String, String> code = Map.of("approvalCode", visit.code(muhtar));
    List<Visitor> browser = bothSidesOf(visit, "/giris/onay");
    AtOnce<Integer> answers = AtOnce.of(twenty(i -> browser.get(i % 2).post("/giris/onay", code).statusCode()));
    assertThat(answers.failures()).isEmpty();
    assertThat(answers.answers()).hasSize(20).containsOnly(303);
    assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?")
        .param(muhtar.mandate().toString()).query(Integer.class).single()).isOne();
    assertThat(tries(muhtar)).isEqualTo("USED after 1");
    assertThat(browser).allMatch(side -> new MuhtarVisit(side).isIn());
  }

  @Test
  void fiveWrongTriesSplitOverBothKillTheCode() {
    Officeholder muhtar = FRESH.remove();
    MuhtarVisit visit = new MuhtarVisit(from(one));
    String code = visit.code(muhtar);
    List<Visitor> browser = bothSidesOf(visit, "/giris/onay");
    for (int wrong = 0; wrong < 5; wrong++) {
      assertThat(new MuhtarVisit(browser.get(wrong % 2)).enter(WRONG_CODE).statusCode()).isEqualTo(422);
    }
    assertThat(tries(muhtar)).isEqualTo("DEAD after 5");
    browser.forEach(side -> assertRefused(new MuhtarVisit(side), code));
  }

  @Test
  void ofTwentyWrongTriesAtOnceFiveAreCounted() throws Exception {
    Officeholder muhtar = FRESH.remove();
    MuhtarVisit visit = new MuhtarVisit(from(one));
    String code = visit.code(muhtar);
    List<Visitor> browser = bothSidesOf(visit, "/giris/onay");
    Map<String, String> wrong = Map.of("approvalCode", WRONG_CODE);
    assertThat(AtOnce.of(twenty(i -> browser.get(i % 2).post("/giris/onay", wrong).statusCode())).answers())
        .hasSize(20).containsOnly(422);
    assertThat(tries(muhtar)).isEqualTo("DEAD after 5");
    browser.forEach(side -> assertRefused(new MuhtarVisit(side), code));
  }

  @Test
  void aSolutionOfTheVerificationCodeWorksOnce() throws Exception {
    String solution = ProofsOfWork.solve(from(one));
    List<Visitor> browsers = IntStream.range(0, 20).mapToObj(i -> from(i % 2 == 0 ? one : other)).toList();
    browsers.forEach(browser -> browser.get("/giris"));
    Map<String, String> form =
        Map.of("tckn", Officeholder.newTckn().digits(), "fullName", STRANGER, "verification", solution);
    AtOnce<Integer> answers = AtOnce.of(twenty(i -> browsers.get(i).post("/giris", form).statusCode()));
    assertThat(answers.failures()).isEmpty();
    assertThat(answers.answers()).hasSize(20).containsOnlyOnce(303).containsOnly(303, 422);
  }

  @Test
  void limitsSurviveARestart() throws IOException {
    String crowded = "198.51.100.7";
    for (int start = 0; start < 20; start++) {
      assertThat(ask(from(start % 2 == 0 ? one : other).from(crowded)).statusCode()).isEqualTo(303);
    }
    Officeholder bombed = FRESH.remove();
    IntStream.range(0, 5).forEach(i -> ask(from(i % 2 == 0 ? one : other), bombed));
    assertThat(codes(bombed)).isEqualTo(5);
    Officeholder guessed = FRESH.remove();
    for (int i = 0; i < 3; i++) {
      MuhtarVisit stranger = new MuhtarVisit(from(i % 2 == 0 ? one : other));
      stranger.code(guessed);
      IntStream.range(0, 5).forEach(wrong -> stranger.enter(WRONG_CODE));
    }

    stop();
    start();
    for (RunningJar node : List.of(one, other)) {
      assertThat(ask(from(node).from(crowded)).statusCode()).as("one more from this address").isEqualTo(429);
      assertThat(ask(from(node), bombed).statusCode()).isEqualTo(303);
    }
    assertThat(codes(bombed)).as("codes for one TCKN").isEqualTo(5);
    MuhtarVisit stranger = new MuhtarVisit(from(one));
    assertRefused(stranger, stranger.code(guessed));
  }

  /** A third node, all of whose clocks are wrong: the application's, the engine's, the scheduler's, the sessions'. */
  @ParameterizedTest
  @ValueSource(strings = {"+10m", "-10m"})
  void theDatabasesClockSaysHowLongACodeLives(String wrong) throws Exception {
    Map<String, String> environment = new HashMap<>(ENVIRONMENT);
    environment.putAll(WrongClock.by(wrong));
    try (RunningJar shifted = new RunningJar(folder, environment)) {
      shifted.awaitReady();
      assertThat(Duration.between(Instant.now(), clock(shifted)).abs()).isBetween(
          Duration.ofSeconds(590), Duration.ofSeconds(610));
      for (List<RunningJar> way : List.of(List.of(one, shifted), List.of(shifted, one), List.of(shifted, shifted))) {
        boolean early = wrong.startsWith("+") ? way.get(0) == one : way.get(0) == shifted;
        codeLivesFiveMinutes(way.get(0), way.get(1), early);
      }
    }
    new MuhtarVisit(from(one)).code(FRESH.remove());
  }

  /** @param early whether the engine's timer runs before its time: one of the nodes takes it for long due */
  private void codeLivesFiveMinutes(RunningJar asked, RunningJar entered, boolean early) {
    Officeholder muhtar = FRESH.remove();
    MuhtarVisit visit = new MuhtarVisit(from(asked));
    String code = visit.code(muhtar);
    if (early) {
      await().atMost(Duration.ofSeconds(30)).until(() -> jdbc.sql("""
          select count(*) from act_hi_procinst where end_time_ is not null
            and business_key_ = (select cast(id as varchar) from approval_code where mandate = ?)""")
          .param(muhtar.mandate()).query(Integer.class).single() == 1);
    }
    age(muhtar, Duration.ofMinutes(4));
    Visitor elsewhere = visit.visitor().at(entered.port());
    assertThat(new MuhtarVisit(elsewhere).enter(code).statusCode()).isEqualTo(303);
    assertThat(new MuhtarVisit(elsewhere).isIn()).isTrue();
    assertThat(visit.isIn()).isTrue();

    Officeholder late = FRESH.remove();
    MuhtarVisit lateVisit = new MuhtarVisit(from(asked));
    String lateCode = lateVisit.code(late);
    age(late, Duration.ofMinutes(5));
    assertRefused(new MuhtarVisit(lateVisit.visitor().at(entered.port())), lateCode);
    assertRefused(lateVisit, lateCode);
  }

  private static void start() throws IOException {
    one = new RunningJar(folder, ENVIRONMENT);
    other = new RunningJar(folder, ENVIRONMENT);
    one.awaitReady();
    other.awaitReady();
  }

  private static Officeholder inOffice(String[] line) {
    UUID mandate = jdbc.sql("select id from mandate where muhtarlik_id = ? and end_on is null").param(line[5])
        .query(UUID.class).single();
    return new Officeholder(mandate, new Tckn(line[0]), line[1], new Phone(line[2]));
  }

  private static Instant clock(RunningJar node) throws IOException, InterruptedException {
    return ZonedDateTime.parse(node.headers("/giris").firstValue("Date").orElseThrow(),
        DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  /** Somebody new before this node, from an address in a network of his own. */
  private Visitor from(RunningJar node) {
    return new Visitor(node.port()).from("203." + addresses++ + ".113.1");
  }

  /** The same browser before either node, which has seen this page. */
  private static List<Visitor> bothSidesOf(MuhtarVisit visit, String page) {
    visit.visitor().get(page);
    return Stream.of(one, other).map(node -> visit.visitor().at(node.port())).toList();
  }

  private static HttpResponse<String> ask(Visitor browser) {
    return new MuhtarVisit(browser).ask(Officeholder.newTckn().digits(), STRANGER);
  }

  private static HttpResponse<String> ask(Visitor browser, Officeholder muhtar) {
    return new MuhtarVisit(browser).ask(muhtar.tckn().digits(), muhtar.fullName());
  }

  private static List<Callable<Integer>> twenty(IntFunction<Integer> piece) {
    return IntStream.range(0, 20).<Callable<Integer>>mapToObj(i -> () -> piece.apply(i)).toList();
  }

  private static void assertRefused(MuhtarVisit visit, String code) {
    assertThat(visit.enter(code).statusCode()).isEqualTo(422);
    assertThat(visit.isIn()).isFalse();
  }

  private static String tries(Officeholder muhtar) {
    return jdbc.sql("select state || ' after ' || attempts from approval_code where mandate = ?")
        .param(muhtar.mandate()).query(String.class).single();
  }

  /** How many codes could be used by this person, which is as many as were sent to him. */
  private static int codes(Officeholder muhtar) {
    return jdbc.sql("select count(*) from approval_code where mandate = ?").param(muhtar.mandate())
        .query(Integer.class).single();
  }

  private static void age(Officeholder muhtar, Duration age) {
    jdbc.sql("""
            update approval_code set created_at = created_at - make_interval(secs => :seconds),
              expires_at = expires_at - make_interval(secs => :seconds) where mandate = :mandate""")
        .param("seconds", age.toSeconds()).param("mandate", muhtar.mandate()).update();
  }
}

package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Secrets;
import tr.mbs.notification.Outbox;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.testing.TestDatabase;
import tr.mbs.testing.gateway.SmsStandIn;
import tr.mbs.testing.gateway.SmsStandIn.Mode;
import tr.mbs.testing.gateway.SmsStandIn.Taken;

/**
 * Two nodes as in production, one PostgreSQL, one provider that is slow, away or killed upon: what is queued leaves once.
 * How long it takes is printed, under "Messages", and not asserted.
 */
@Tag("heavy")
class MessagesOverTwoNodesIT {

  private static final int MANY = Integer.getInteger("mbs.test.messages", 50_000);
  private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("mbs.test.away", 900));
  private static final Duration ANSWER = Duration.ofMillis(300);
  private static final byte[] KEY = new byte[32];
  private static final Map<String, String> DATABASE = TestDatabase.settings(false);

  @TempDir
  static Path folder;
  private static JdbcClient jdbc;
  private static TransactionTemplate transaction;
  private static Outbox outbox;

  private SmsStandIn provider;
  private RunningJar one;
  private RunningJar other;

  @BeforeAll
  static void anOutbox() {
    DriverManagerDataSource source = new DriverManagerDataSource(DATABASE.get("spring.datasource.url"),
        DATABASE.get("spring.datasource.username"), DATABASE.get("spring.datasource.password"));
    jdbc = JdbcClient.create(source);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    outbox = new Outbox(jdbc, new Secrets(KEY));
  }

  @BeforeEach
  void twoNodes() throws IOException {
    provider = new SmsStandIn();
    one = start();
    one.awaitReady();
    other = start();
    other.awaitReady();
    jdbc.sql("delete from notification").update();
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
    provider.close();
  }

  /** Codes come every second while 50,000 results leave; the provider takes 300 ms for each answer. */
  @Test
  void codesPassByFiftyThousandResults() {
    provider.delay(ANSWER);
    queue("result", MANY);
    jdbc.sql("analyze notification").update();
    Instant began = Instant.now();
    Map<String, Instant> asked = new HashMap<>();
    await().atMost(Duration.ofHours(1)).pollInterval(Duration.ofSeconds(1)).until(() -> {
      String code = "code-" + asked.size();
      asked.put(code, Instant.now());
      add(List.of(OutgoingMessage.sms(code, "approval-code", phone(900_000 + asked.size()), code).asSecret()));
      return open("result") == 0;
    });
    Instant ended = Instant.now();
    await().atMost(Duration.ofMinutes(1)).until(() -> open("code") == 0);
    List<Long> waited = provider.taken().stream().filter(message -> message.text().startsWith("code-"))
        .map(message -> Duration.between(asked.get(message.text()), message.at()).toMillis()).sorted().toList();
    say(MANY + " results left in " + Duration.between(began, ended).toSeconds() + " s; " + waited.size()
        + " codes meanwhile: p50 " + percentile(waited, 50) + " ms, p95 " + percentile(waited, 95) + " ms, longest "
        + percentile(waited, 100) + " ms");
    assertOnce(MANY + asked.size());
    assertThat(count("SENT") + count("DELIVERED")).isEqualTo(MANY + asked.size());
  }

  /** The provider is away for a quarter of an hour with 5,000 queued. */
  @Test
  void afterAQuarterOfAnHourWithoutProviderEverythingLeavesOnce() throws Exception {
    long quiet = page();
    int port = Integer.parseInt(provider.url().replaceAll(".*:", ""));
    provider.close();
    queue("result", 5_000);
    add(List.of(OutgoingMessage.sms("code-lost", "approval-code", phone(900_000), "code-lost").asSecret()));
    Instant away = Instant.now().plus(AWAY);
    List<Long> pages = new ArrayList<>();
    await().atMost(AWAY.plusMinutes(1)).pollInterval(Duration.ofSeconds(5)).until(() -> {
      pages.add(page());
      return Instant.now().isAfter(away);
    });
    assertThat(count("QUEUED") + count("SENDING") + count("EXPIRED")).as("nothing is given up").isEqualTo(5_001);
    provider = new SmsStandIn(port);
    Instant back = Instant.now();
    add(List.of(OutgoingMessage.sms("code-new", "approval-code", phone(900_001), "code-new").asSecret()));
    await().atMost(Duration.ofMinutes(30)).until(() -> open("result") == 0);
    List<String> order = provider.taken().stream().map(Taken::text).toList();
    say("away for " + AWAY.toSeconds() + " s, then 5,000 left in " + Duration.between(back, Instant.now()).toSeconds()
        + " s, the new code as number " + (order.indexOf("code-new") + 1) + "; a page took " + quiet + " ms before and "
        + percentile(pages.stream().sorted().toList(), 50) + " ms meanwhile; attempts "
        + jdbc.sql("select max(attempts) from notification").query(Integer.class).single());
    assertOnce(AWAY.compareTo(Duration.ofMinutes(5)) > 0 ? 5_001 : 5_002);
    assertThat(count("SENT") + count("DELIVERED") + count("EXPIRED")).isEqualTo(5_002);
  }

  /** A node is killed in the middle of 400 messages and 40 codes; the other one goes on. */
  @ParameterizedTest
  @EnumSource(value = Mode.class, names = {"OK", "ERROR", "DROPPED", "ERROR_INSIDE"})
  void aKilledNodeLosesAndDoublesNothing(Mode mode) {
    provider.delay(ANSWER);
    provider.mode(mode, 30);
    queue("result", 400);
    add(IntStream.range(0, 40).mapToObj(i -> OutgoingMessage.sms("code-" + i, "approval-code", phone(900_000 + i),
        "code-" + i).asSecret()).toList());
    await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20)).until(() -> provider.taken().size() > 60);
    one.kill();
    await().atMost(Duration.ofMinutes(12)).pollInterval(Duration.ofSeconds(2)).until(() -> {
      letThePausesPass();
      return open("") == 0;
    });
    say(mode + ", node killed: " + jdbc.sql("""
        select channel || case when secret then ' code ' else ' ' end || state || ' '
          || case when attempts > 1 then 'again' else 'at once' end as line, count(*) as number
        from notification group by 1 order by 1""").query().listOfRows().stream()
        .map(row -> row.get("line") + " " + row.get("number")).collect(Collectors.joining(", ")));
    Map<String, Long> times = provider.taken().stream()
        .collect(Collectors.groupingBy(Taken::text, Collectors.counting()));
    assertThat(times.values()).as("nobody gets anything twice").allMatch(number -> number == 1);
    List<String> sent = texts("'SENT', 'DELIVERED'");
    assertThat(times.keySet()).as("what is said to be sent was taken").containsAll(sent);
    assertThat(texts("'FAILED', 'EXPIRED'")).as("what is given up was not").doesNotContainAnyElementsOf(times.keySet());
    assertThat(sent.size() + texts("'UNSURE', 'FAILED', 'EXPIRED'").size()).isEqualTo(440);
  }

  /** Of those that were tried in vain; leases run on. */
  private static void letThePausesPass() {
    jdbc.sql("update notification set next_attempt_at = current_timestamp where state = 'QUEUED' and attempts > 0"
        + " and next_attempt_at > current_timestamp + interval '5' second").update();
  }

  private RunningJar start() throws IOException {
    Map<String, String> environment = new HashMap<>(Map.of("MBS_DEMO", "false",
        "MBS_DB_URL", DATABASE.get("spring.datasource.url"), "MBS_DB_USER", DATABASE.get("spring.datasource.username"),
        "MBS_DB_PASSWORD", DATABASE.get("spring.datasource.password"),
        "MBS_SECRET_KEY", Base64.getEncoder().encodeToString(KEY), "MBS_ADMIN_PASSWORD", "Uzun-bir-parola-2026!"));
    environment.putAll(Map.of("MBS_SMS_KIND", "http", "MBS_SMS_URL", provider.httpUrl(),
        "MBS_SMS_PASSWORD", "token", "MBS_SMS_HEADER", "MUHTAR", "MBS_SMS_BUDGET_MINUTE", "1000000",
        "MBS_SMS_BUDGET_DAY", "1000000"));
    return new RunningJar(folder, environment);
  }

  private long page() throws IOException, InterruptedException {
    long began = System.nanoTime();
    assertThat(one.status("/giris")).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - began).toMillis();
  }

  private static void queue(String name, int number) {
    for (int from = 0; from < number; from += 500) {
      add(IntStream.range(from, Math.min(number, from + 500)).mapToObj(i -> OutgoingMessage.sms(name + "-" + i,
          "request-resolved", phone(i), name + "-" + i)).toList());
    }
  }

  private static void add(List<OutgoingMessage> messages) {
    transaction.executeWithoutResult(status -> outbox.addAll(messages));
  }

  private static Phone phone(int number) {
    return new Phone("+905%09d".replace("%09d", Integer.toString(1_000_000_000 + number).substring(1)));
  }

  private static long open(String name) {
    return jdbc.sql("select count(*) from notification where next_attempt_at is not null and message_key like ?")
        .param(name + "%").query(Long.class).single();
  }

  private static long count(String state) {
    return jdbc.sql("select count(*) from notification where state = ?").param(state).query(Long.class).single();
  }

  private static List<String> texts(String states) {
    return jdbc.sql("select message_key from notification where state in (" + states + ")").query(String.class).list();
  }

  private void assertOnce(int number) {
    assertThat(provider.taken().stream().map(Taken::text)).hasSize(number).doesNotHaveDuplicates();
  }

  private static long percentile(List<Long> sorted, int percent) {
    return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
  }

  private static void say(String what) {
    System.out.println("Messages: " + what);
  }
}

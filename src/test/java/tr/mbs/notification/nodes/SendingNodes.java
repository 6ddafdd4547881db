package tr.mbs.notification.nodes;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tr.mbs.RunningJar;
import tr.mbs.testing.TestDatabase;
import tr.mbs.testing.gateway.SmsStandIn;

/** Two nodes as in production, one PostgreSQL, and what waits in it to be sent. */
final class SendingNodes implements AutoCloseable {

  private static final byte[] KEY = new byte[32];
  /** The same for all in this JVM: each begins with an empty outbox. */
  private static final Map<String, String> DATABASE = TestDatabase.settings(false);
  private static final DriverManagerDataSource SOURCE = new DriverManagerDataSource(DATABASE.get("spring.datasource.url"),
      DATABASE.get("spring.datasource.username"), DATABASE.get("spring.datasource.password"));

  final SharedMessages messages = new SharedMessages(SOURCE, KEY);
  final RunningJar one;
  RunningJar other;
  private final Path folder;
  private final Map<String, String> settings;

  /**
   * Starts the one.
   *
   * @param settings what the operator sets beside database, keys and budgets that never bind
   */
  SendingNodes(Path folder, Map<String, String> settings) {
    this.folder = folder;
    this.settings = settings;
    one = start(folder, settings);
  }

  /** Starts the other when the one serves, and empties the outbox when both do. */
  void awaitReady() {
    one.awaitReady();
    other = start(folder, settings);
    other.awaitReady();
    messages.empty();
  }

  static RunningJar start(Path folder, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(Map.of("MBS_DEMO", "false",
        "MBS_DB_URL", DATABASE.get("spring.datasource.url"), "MBS_DB_USER", DATABASE.get("spring.datasource.username"),
        "MBS_DB_PASSWORD", DATABASE.get("spring.datasource.password"),
        "MBS_SECRET_KEY", Base64.getEncoder().encodeToString(KEY), "MBS_ADMIN_PASSWORD", "Uzun-bir-parola-2026!",
        "MBS_SMS_BUDGET_MINUTE", "1000000", "MBS_SMS_BUDGET_DAY", "1000000"));
    environment.putAll(settings);
    try {
      return new RunningJar(folder, environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an operator sets who has a gateway of the general kind. */
  static Map<String, String> sms(SmsStandIn provider) {
    return Map.of("MBS_SMS_KIND", "http", "MBS_SMS_URL", provider.httpUrl(), "MBS_SMS_PASSWORD", "token",
        "MBS_SMS_HEADER", "MUHTAR");
  }

  /**
   * Kills the one, and waits until all leases of that moment are over.
   *
   * @param then is done as soon as it is dead
   * @return keys of the messages that it had in hand
   */
  Set<String> killOne(Runnable then) {
    one.kill();
    Map<String, Integer> held = messages.leases();
    then.run();
    Set<String> caught = new TreeSet<>();
    await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(500)).until(() -> {
      boolean over = Collections.disjoint(messages.leases().entrySet(), held.entrySet());
      caught.addAll(messages.lost());
      return over;
    });
    return caught;
  }

  /** Waits until nothing is to be sent any more; pauses pass at once, leases run on. */
  void awaitTheEnd() {
    await().atMost(Duration.ofMinutes(12)).pollInterval(Duration.ofSeconds(2)).until(() -> {
      messages.letThePausesPass();
      return messages.open("") == 0;
    });
  }

  static void say(String what) {
    System.out.println("Messages: " + what);
  }

  static String percentile(List<Long> sorted, int percent) {
    return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1)) + " ms";
  }

  /** Stops both as an operator does; who was killed is gone already. */
  @Override
  public void close() {
    one.close();
    if (other != null) {
      other.close();
    }
  }
}

package tr.mbs.notification.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tr.mbs.notification.nodes.SendingNodes.say;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tr.mbs.testing.gateway.SmsStandIn;
import tr.mbs.testing.gateway.SmsStandIn.Fate;
import tr.mbs.testing.gateway.SmsStandIn.Mode;
import tr.mbs.testing.gateway.SmsStandIn.Taken;
import tr.mbs.testing.gateway.Wire;

/** {@code kill -9} of one of two nodes in the middle of sending SMS, whatever the provider does meanwhile. */
@Tag("heavy")
class KilledWhileSendingIT {

  private static final Duration ANSWER = Duration.ofMillis(300);
  /** So that both nodes have something in hand. */
  private static final Duration LONG_ANSWER = Duration.ofSeconds(5);
  /** MBS_CODE_SENDERS and MBS_SMS_SENDERS, as they are by themselves. */
  private static final int SENDERS_OF_A_NODE = 14;
  private static final String SECRET = "5d41402abc4b2a76b9719d911017c592";

  @TempDir
  static Path folder;

  private final SmsStandIn provider = new SmsStandIn();
  private SendingNodes nodes;

  @AfterEach
  void stop() {
    nodes.close();
    provider.close();
  }

  /** 400 messages and 40 codes, three of ten of them in this mode, of slow ones one; the other node goes on. */
  @ParameterizedTest
  @EnumSource(value = Mode.class, names = {"OK", "SLOW", "ERROR", "DROPPED", "ERROR_INSIDE"})
  void nothingIsLostOrDoubled(Mode mode) {
    nodes = new SendingNodes(folder, SendingNodes.sms(provider));
    nodes.awaitReady();
    provider.delay(ANSWER);
    provider.mode(mode, mode == Mode.SLOW ? 10 : 30);
    nodes.messages.queueResults("result", 400);
    nodes.messages.queueCodes(40);
    await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20)).until(() -> provider.taken().size() > 60);
    provider.delay(LONG_ANSWER);
    await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20))
        .until(() -> nodes.messages.leases().size() > SENDERS_OF_A_NODE);
    Set<String> caught = nodes.killOne(() -> provider.delay(ANSWER));
    nodes.awaitTheEnd();
    say(mode + ", node killed with " + caught.size() + " in hand:" + nodes.messages.table());
    assertThat(caught).as("in the hands of the killed node").isNotEmpty();
    assertThat(nodes.messages.keys("UNSURE")).as("nobody knows of these").containsAll(caught);
    Map<String, Long> times = times();
    List<String> sent = nodes.messages.keys("SENT", "DELIVERED");
    assertThat(times.values()).as("nobody gets anything twice").allMatch(number -> number == 1);
    assertThat(times.keySet()).as("what is said to be sent was taken").containsAll(sent);
    assertThat(nodes.messages.keys("FAILED", "EXPIRED")).as("what is given up was not").doesNotContainAnyElementsOf(times.keySet());
    assertThat(sent.size() + nodes.messages.count("UNSURE", "FAILED", "EXPIRED")).isEqualTo(440);
  }

  /**
   * The node dies while the provider is asked for reports and brings them by itself too, each twice; of three in ten
   * messages it never knows anything.
   */
  @Test
  void aReportCountsOnceAndOneThatNeverComesLeavesTheMessageSent() {
    Map<String, String> settings = new HashMap<>(SendingNodes.sms(provider));
    settings.putAll(Map.of("MBS_SMS_REPORT_URL", provider.httpReportUrl(), "MBS_SMS_REPORT_SECRET", SECRET,
        "MBS_SMS_REPORT_FROM", "127.0.0.1"));
    nodes = new SendingNodes(folder, settings);
    nodes.awaitReady();
    provider.delay(Duration.ofSeconds(1));
    provider.fate(Fate.NEVER, 30);
    nodes.messages.queueResults("result", 800);
    nodes.messages.queueCodes(40);
    await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20)).until(() -> provider.otherCount() > 0);
    assertThat(nodes.messages.open("")).as("still sending").isPositive();
    provider.taken().stream().filter(this::isDelivered).limit(100).forEach(message -> bringTwice(message, Fate.DELIVERED));
    Set<String> caught = nodes.killOne(() -> { });
    nodes.awaitTheEnd();
    await().atMost(Duration.ofMinutes(4)).until(() -> nodes.messages.keys("SENT").stream().noneMatch(this::isDelivered));
    say("reports, node killed with " + caught.size() + " in hand:" + nodes.messages.table());
    List<Map<String, Object>> settled = rows();
    List<String> delivered = nodes.messages.keys("DELIVERED");
    assertThat(provider.taken().stream().filter(message -> delivered.contains(message.text())).limit(200)
        .flatMap(message -> bringTwice(message, Fate.UNDELIVERED).stream())).as("known already").containsOnly(409);
    assertThat(times().values()).as("nobody gets anything twice").allMatch(number -> number == 1);
    assertThat(times().keySet()).as("what is said to be sent was taken").containsAll(nodes.messages.keys("SENT", "DELIVERED"));
    assertThat(nodes.messages.count("SENT", "DELIVERED", "UNSURE")).isEqualTo(840);
    assertThat(nodes.messages.keys("SENT")).as("of which nothing is known").isNotEmpty().noneMatch(this::isDelivered);
    assertThat(delivered).isNotEmpty().allMatch(this::isDelivered);
    assertThat(rows()).as("later reports change nothing").isEqualTo(settled);
  }

  /** How often the provider took each message, by its text, which is its key. */
  private Map<String, Long> times() {
    return provider.taken().stream().collect(Collectors.groupingBy(Taken::text, Collectors.counting()));
  }

  private boolean isDelivered(Taken message) {
    return provider.fateOf(message.id()) == Fate.DELIVERED;
  }

  private boolean isDelivered(String key) {
    return provider.taken().stream().filter(message -> message.text().equals(key)).allMatch(this::isDelivered);
  }

  /** @return what the door answered */
  private List<Integer> bringTwice(Taken message, Fate fate) {
    URI door = URI.create("http://127.0.0.1:" + nodes.other.port() + "/sms/rapor/" + SECRET);
    String report = Wire.httpReport(message.id(), fate);
    return List.of(SmsStandIn.report(door, report), SmsStandIn.report(door, report));
  }

  private List<Map<String, Object>> rows() {
    return nodes.messages.jdbc.sql("select message_key, state, reported_at, last_error, attempts, text is null as blank"
        + " from notification order by message_key").query().listOfRows();
  }
}

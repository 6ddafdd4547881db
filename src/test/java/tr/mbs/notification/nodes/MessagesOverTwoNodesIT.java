package tr.mbs.notification.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tr.mbs.notification.nodes.SendingNodes.percentile;
import static tr.mbs.notification.nodes.SendingNodes.say;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.mbs.testing.gateway.SmsStandIn;
import tr.mbs.testing.gateway.SmsStandIn.Taken;

/**
 * Two nodes as in production, one PostgreSQL, one provider that is slow or away: what is queued leaves once. How long it
 * takes is printed, under "Messages", and not asserted.
 */
@Tag("heavy")
class MessagesOverTwoNodesIT {

  private static final int MANY = Integer.getInteger("mbs.test.messages", 50_000);
  private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("mbs.test.away", 900));
  private static final Duration ANSWER = Duration.ofMillis(300);

  @TempDir
  static Path folder;

  private SmsStandIn provider;
  private SendingNodes nodes;

  @BeforeEach
  void twoNodes() {
    provider = new SmsStandIn();
    nodes = new SendingNodes(folder, SendingNodes.sms(provider));
    nodes.awaitReady();
  }

  @AfterEach
  void stop() {
    nodes.close();
    provider.close();
  }

  /** Codes come every second while 50,000 results leave; the provider takes 300 ms for each answer. */
  @Test
  void codesPassByFiftyThousandResults() {
    provider.delay(ANSWER);
    nodes.messages.queueResults("result", MANY);
    nodes.messages.jdbc.sql("analyze notification").update();
    Instant began = Instant.now();
    Map<String, Instant> asked = new HashMap<>();
    await().atMost(Duration.ofHours(1)).pollInterval(Duration.ofSeconds(1)).until(() -> {
      String code = "code-" + asked.size();
      asked.put(code, Instant.now());
      nodes.messages.queueCode(code, asked.size());
      return nodes.messages.open("result") == 0;
    });
    Instant ended = Instant.now();
    await().atMost(Duration.ofMinutes(1)).until(() -> nodes.messages.open("code") == 0);
    List<Long> waited = provider.taken().stream().filter(message -> message.text().startsWith("code-"))
        .map(message -> Duration.between(asked.get(message.text()), message.at()).toMillis()).sorted().toList();
    say(MANY + " results left in " + Duration.between(began, ended).toSeconds() + " s; " + waited.size()
        + " codes meanwhile: p50 " + percentile(waited, 50) + ", p95 " + percentile(waited, 95) + ", longest "
        + percentile(waited, 100));
    assertOnce(MANY + asked.size());
    assertThat(nodes.messages.count("SENT", "DELIVERED")).isEqualTo(MANY + asked.size());
  }

  /** The provider is away for a quarter of an hour with 5,000 queued. */
  @Test
  void afterAQuarterOfAnHourWithoutProviderEverythingLeavesOnce() throws Exception {
    long quiet = page();
    int port = Integer.parseInt(provider.url().replaceAll(".*:", ""));
    provider.close();
    nodes.messages.queueResults("result", 5_000);
    nodes.messages.queueCode("code-lost", 0);
    Instant away = Instant.now().plus(AWAY);
    List<Long> pages = new ArrayList<>();
    await().atMost(AWAY.plusMinutes(1)).pollInterval(Duration.ofSeconds(5)).until(() -> {
      pages.add(page());
      return Instant.now().isAfter(away);
    });
    assertThat(nodes.messages.count("QUEUED", "SENDING", "EXPIRED")).as("nothing is given up").isEqualTo(5_001);
    provider = new SmsStandIn(port);
    Instant back = Instant.now();
    nodes.messages.queueCode("code-new", 1);
    await().atMost(Duration.ofMinutes(30)).until(() -> nodes.messages.open("result") == 0);
    List<String> order = provider.taken().stream().map(Taken::text).toList();
    say("away for " + AWAY.toSeconds() + " s, then 5,000 left in " + Duration.between(back, Instant.now()).toSeconds()
        + " s, the new code as number " + (order.indexOf("code-new") + 1) + "; a page took " + quiet + " ms before and "
        + percentile(pages.stream().sorted().toList(), 50) + " meanwhile; attempts "
        + nodes.messages.jdbc.sql("select max(attempts) from notification").query(Integer.class).single());
    assertOnce(AWAY.compareTo(Duration.ofMinutes(5)) > 0 ? 5_001 : 5_002);
    assertThat(nodes.messages.count("SENT", "DELIVERED", "EXPIRED")).isEqualTo(5_002);
  }

  private long page() throws IOException, InterruptedException {
    long began = System.nanoTime();
    assertThat(nodes.one.status("/giris")).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - began).toMillis();
  }

  private void assertOnce(int number) {
    assertThat(provider.taken().stream().map(Taken::text)).hasSize(number).doesNotHaveDuplicates();
  }
}

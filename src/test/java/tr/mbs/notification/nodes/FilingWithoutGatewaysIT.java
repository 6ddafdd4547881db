package tr.mbs.notification.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tr.mbs.notification.nodes.SendingNodes.say;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.mbs.RunningJar;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.gateway.SmsStandIn;
import tr.mbs.testing.gateway.SmtpStandIn;

/** A muhtar files as fast as ever while nobody takes messages and thousands wait: in proportion, on whatever machine. */
@Tag("heavy")
class FilingWithoutGatewaysIT {

  private static final int ROUNDS = 4;
  private static final int REQUESTS = 12;
  private static final int QUEUED = 5_000;
  private static final Duration FOR_EVER = Duration.ofHours(1);
  private static final Pattern CODE = Pattern.compile("kodunuz ([2-9A-Z]{3}-[2-9A-Z]{3})\\.");
  private static final Pattern KEY = Pattern.compile("name=\"idempotencyKey\"[^>]*value=\"([0-9a-f-]{36})\"");

  @TempDir
  static Path folder;

  private final SmtpStandIn mail = SmtpStandIn.running();
  private SmsStandIn sms = new SmsStandIn();
  private final int port = URI.create(sms.url()).getPort();
  private int number;

  @Test
  void filingWaitsForNobody() {
    try (RunningJar demo = SendingNodes.start(folder, Map.of("MBS_DEMO", "true"))) {
      demo.awaitReady();
    }
    try (SendingNodes nodes = new SendingNodes(folder, settings())) {
      nodes.awaitReady();
      Visitor muhtar = signedIn(nodes);
      file(muhtar, 2 * REQUESTS);
      List<Long> quiet = new ArrayList<>();
      List<Long> refused = new ArrayList<>();
      List<Long> silent = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        await().atMost(Duration.ofMinutes(2)).until(() -> nodes.messages.open("") == 0);
        quiet.addAll(file(muhtar, REQUESTS));
        sms.close();
        mail.pause();
        queue(nodes);
        refused.addAll(file(muhtar, REQUESTS));
        sms = new SmsStandIn(port);
        sms.slowness(FOR_EVER);
        sms.mode(SmsStandIn.Mode.SLOW);
        mail.mode(SmtpStandIn.Mode.DRIPPING).resume();
        await().atMost(Duration.ofMinutes(2)).until(() -> sms.messageCount() > 0);
        silent.addAll(file(muhtar, REQUESTS));
        assertThat(nodes.messages.open("result") + nodes.messages.open("mail")).as("they wait all the time").isGreaterThan(QUEUED / 2);
        sms.close();
        sms = new SmsStandIn(port);
        mail.mode(SmtpStandIn.Mode.OK);
        nodes.messages.empty();
      }
      say("filing with " + QUEUED + " queued: median " + middle(quiet) + " ms with gateways and an empty outbox, "
          + middle(refused) + " ms when they refuse connections, " + middle(silent) + " ms when they are silent");
      assertThat(middle(refused)).as("refused, of %d ms", middle(quiet)).isLessThan(2 * middle(quiet));
      assertThat(middle(silent)).as("silent, of %d ms", middle(quiet)).isLessThan(2 * middle(quiet));
    } finally {
      sms.close();
      mail.close();
    }
  }

  private Map<String, String> settings() {
    return Map.of("MBS_SMS_KIND", "http", "MBS_SMS_URL", sms.httpUrl(), "MBS_SMS_PASSWORD", "token",
        "MBS_SMS_HEADER", "MUHTAR", "MBS_SMTP_HOST", "127.0.0.1", "MBS_SMTP_PORT", Integer.toString(mail.port()),
        "MBS_SMTP_TLS", "none", "MBS_SMTP_FROM", "mbs@mbs.example");
  }

  /** Half of them SMS, half of them mails. */
  private static void queue(SendingNodes nodes) {
    nodes.messages.queueResults("result", QUEUED / 2);
    nodes.messages.add(IntStream.range(0, QUEUED / 2).mapToObj(i -> OutgoingMessage.email("mail-" + i, "request-forwarded",
        "a" + i + "@alici.test", "Konu", "Metin")).toList());
  }

  /** A muhtar of the demo set, whose code the provider gets. */
  private Visitor signedIn(SendingNodes nodes) {
    Visitor muhtar = Visitor.behindTls(nodes.one.port());
    MuhtarVisit visit = new MuhtarVisit(muhtar);
    assertThat(visit.ask("10000000214", "Mehmet Öztürk").statusCode()).isEqualTo(303);
    await().atMost(Duration.ofMinutes(1)).until(() -> sms.takenCount() == 1);
    assertThat(visit.enter(first(CODE, sms.taken().get(0).text())).statusCode()).isEqualTo(303);
    return muhtar;
  }

  /** @return how long each took, in milliseconds */
  private List<Long> file(Visitor muhtar, int requests) {
    List<Long> took = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      String key = first(KEY, muhtar.get("/basvuru").body());
      Map<String, String> form = Map.of("type", "REQUEST", "subject", "YOL", "title", "Yük " + number++, "description",
          "Köy yolu bozuk.", "idempotencyKey", key);
      long began = System.nanoTime();
      HttpResponse<String> answer = muhtar.post("/basvuru", form);
      took.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
      assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(at -> assertThat(at).endsWith("/alindi"));
    }
    return took;
  }

  private static long middle(List<Long> took) {
    return took.stream().sorted().skip(took.size() / 2).findFirst().orElseThrow();
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }
}

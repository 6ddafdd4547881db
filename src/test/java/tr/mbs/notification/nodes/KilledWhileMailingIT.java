package tr.mbs.notification.nodes;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tr.mbs.notification.nodes.SendingNodes.say;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.testing.gateway.SmtpStandIn;
import tr.mbs.testing.gateway.SmtpStandIn.Mail;
import tr.mbs.testing.gateway.SmtpStandIn.Mode;

/** {@code kill -9} of one of two nodes in the middle of sending mails, whatever the server does meanwhile. */
@Tag("heavy")
class KilledWhileMailingIT {

  private static final int EACH = 40;

  @TempDir
  static Path folder;

  private final SmtpStandIn server = SmtpStandIn.running();
  private SendingNodes nodes;

  @BeforeEach
  void twoNodes() {
    nodes = new SendingNodes(folder, Map.of("MBS_SMTP_HOST", "127.0.0.1", "MBS_SMTP_PORT",
        Integer.toString(server.port()), "MBS_SMTP_TLS", "none", "MBS_SMTP_FROM", "mbs@mbs.example",
        "MBS_MAIL_SENDERS", "10"));
    nodes.awaitReady();
  }

  @AfterEach
  void stop() {
    nodes.close();
    server.close();
  }

  /** One server for recipients of five kinds, in turn; in the end it takes everything but what it refuses for good. */
  @Test
  void whatTheServerSaysToEachRecipientDecides() {
    server.mode("grey.test", Mode.GREYLISTING).mode("later.test", Mode.LATER_AT_RECIPIENT)
        .mode("refused.test", Mode.NO_SUCH_MAILBOX).mode("dropped.test", Mode.DROP_AFTER_DOT)
        .delay(Duration.ofMillis(150));
    queue("ok", "grey", "later", "refused", "dropped");
    await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20))
        .until(() -> server.conversations() > 60);
    Set<String> caught = nodes.killOne(() -> { });
    await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(50))
        .until(() -> times("dropped").size() == EACH);
    say("mails, node killed, the server as before:" + nodes.messages.table());
    server.mode("later.test", Mode.OK).mode("dropped.test", Mode.OK);
    nodes.awaitTheEnd();
    say("mails, node killed, the server well again:" + nodes.messages.table() + takenTable());

    assertThat(nodes.messages.keys("SENT")).as("all but the refused").hasSize(4 * EACH).noneMatch(key -> key.startsWith("refused"));
    assertThat(times("refused")).as("what the server refuses it never has").isEmpty();
    List<String> refused = nodes.messages.keys("FAILED");
    assertThat(refused).isNotEmpty().allMatch(key -> key.startsWith("refused"));
    assertThat(nodes.messages.attempts(refused)).as("and gets once").containsOnly(1);
    assertThat(nodes.messages.keys("UNSURE")).as("but for what the killed node had in hand").hasSize(EACH - refused.size())
        .allMatch(key -> key.startsWith("refused")).allMatch(caught::contains);
    assertThat(times("grey")).as("greylisted").hasSize(EACH).containsOnly(1);
    assertThat(times("later")).as("451").hasSize(EACH).containsOnly(1);
    assertThat(times("dropped")).as("lost after the final dot, so sent again").hasSize(EACH);
    assertThat(taken("dropped", 1)).as("but for what was killed before it").allMatch(caught::contains);
    assertThat(times("ok")).hasSize(EACH).allMatch(times -> times <= 2);
    assertThat(taken("ok", 2)).as("only what the killed node had in hand").allMatch(caught::contains);
    assertMailboxesShowEachOnce();
  }

  /** 421 to everybody, until the node is dead. */
  @Test
  void aServerThatIsBusyGetsEachMailOnceAfterwards() {
    server.mode(Mode.BUSY_AT_SENDER).delay(Duration.ofSeconds(2));
    queue("busy");
    await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20)).until(() -> server.conversations() > 10);
    assertThat(server.mails()).isEmpty();
    assertThat(nodes.killOne(() -> server.mode(Mode.OK).delay(Duration.ZERO)))
        .as("in the hands of the killed node").isNotEmpty();
    nodes.awaitTheEnd();
    say("421, node killed:" + nodes.messages.table() + takenTable());
    assertThat(nodes.messages.keys("SENT")).hasSize(EACH);
    assertThat(times("busy")).hasSize(EACH).containsOnly(1);
    assertMailboxesShowEachOnce();
  }

  private void queue(String... kinds) {
    nodes.messages.add(IntStream.range(0, EACH).boxed().flatMap(i -> Stream.of(kinds).map(kind -> OutgoingMessage.email(
        kind + "-" + i, "request-forwarded", kind + "-" + i + "@" + kind + ".test", "Konu " + i, "Metin " + i))).toList());
  }

  /** How often the server has each mail of a kind. */
  private List<Integer> times(String kind) {
    return byRecipient(kind).values().stream().map(List::size).toList();
  }

  /** Keys of those that it has so often. */
  private List<String> taken(String kind, int times) {
    return byRecipient(kind).entrySet().stream().filter(mails -> mails.getValue().size() == times).map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, List<Mail>> byRecipient(String kind) {
    return server.mails().stream().filter(mail -> mail.recipient().endsWith("@" + kind + ".test"))
        .collect(groupingBy(mail -> mail.recipient().replaceAll("@.*", "")));
  }

  private String takenTable() {
    return server.mails().stream().collect(groupingBy(Mail::recipient, Collectors.counting())).entrySet().stream()
        .collect(groupingBy(mail -> mail.getKey().replaceAll("-.*", "") + " | taken " + mail.getValue() + " times",
            TreeMap::new, Collectors.counting()))
        .entrySet().stream().map(group -> "\n  " + group.getKey() + " | " + group.getValue()).collect(Collectors.joining());
  }

  /** A mail that was taken twice bears one Message-ID, and no other mail has it. */
  private void assertMailboxesShowEachOnce() {
    Map<String, List<String>> ids = server.mails().stream().collect(groupingBy(Mail::recipient,
        Collectors.mapping(mail -> mail.header("Message-ID"), Collectors.toList())));
    assertThat(ids.values()).allMatch(sent -> sent.stream().distinct().count() == 1);
    assertThat(ids.values().stream().map(sent -> sent.get(0))).doesNotHaveDuplicates();
  }
}

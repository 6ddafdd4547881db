package tr.mbs.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Phone;
import tr.mbs.testing.ApplicationTest;

@Tag("h2")
@ApplicationTest
class OutboxIT {

  private static final Phone PHONE = new Phone("+905550000077");

  @Autowired
  private Outbox outbox;

  @Autowired
  private TransactionTemplate transaction;

  @Autowired
  private JdbcClient jdbc;

  @Autowired
  private MeterRegistry metrics;

  private final String key = "outbox-it-" + UUID.randomUUID();

  @Test
  void outsideATransactionItRefuses() {
    assertThatThrownBy(() -> outbox.add(sms(key))).isInstanceOf(IllegalTransactionStateException.class);
    assertThatThrownBy(() -> outbox.addAll(List.of(sms(key)))).isInstanceOf(IllegalTransactionStateException.class);
    assertThat(states()).isEmpty();
  }

  @Test
  void anActionThatIsRolledBackSendsNothing() {
    transaction.executeWithoutResult(status -> {
      outbox.add(sms(key));
      status.setRollbackOnly();
    });
    assertThat(states()).isEmpty();
  }

  @Test
  void messagesLeaveWithinSecondsOfTheCommit() {
    transaction.executeWithoutResult(status -> outbox.addAll(List.of(
        sms(key + "-1"),
        sms(key + "-2").asSecret().asDecoy(),
        OutgoingMessage.email(key + "-3", "test", "outbox-it@mbs.example", "Talebiniz alındı", "Talebiniz alındı."))));
    await().atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(states()).containsExactly("SENT", "DISCARDED", "SENT"));
  }

  @Test
  void whatIsStuckIsCountedAsLongAsSomethingCanBeDone() {
    double before = gauge("mbs.notification", "state", "FAILED");
    double lost = metrics.get("mbs.code.lost").gauge().value();
    transaction.executeWithoutResult(status -> {
      outbox.addAll(List.of(sms(key + "-1"), sms(key + "-2").asSecret()));
      jdbc.sql("update notification set state = 'FAILED', next_attempt_at = null,"
          + " text = case when secret then null else text end where message_key like ?").param(key + "%").update();
    });
    assertThat(gauge("mbs.notification", "state", "FAILED")).isEqualTo(before + 1);
    assertThat(metrics.get("mbs.code.lost").gauge().value()).isEqualTo(lost + 1);
    jdbc.sql("update notification set text = null where message_key like ?").param(key + "%").update();
    assertThat(gauge("mbs.notification", "state", "FAILED")).isEqualTo(before);
  }

  @Test
  void howLongTheOldestHasWaitedIsMeasuredForEachLane() {
    transaction.executeWithoutResult(status -> {
      outbox.add(sms(key).asSecret());
      jdbc.sql("update notification set created_at = created_at - interval '250' second where message_key = ?").param(key)
          .update();
      // Within the transaction: outside it the message would be gone.
      assertThat(gauge("mbs.notification.waiting.seconds", "lane", "CODE")).isBetween(250.0, 299.0);
    });
  }

  private double gauge(String name, String tag, String value) {
    return metrics.get(name).tag(tag, value).gauge().value();
  }

  private List<String> states() {
    return jdbc.sql("select state from notification where message_key like ? order by message_key")
        .param(key + "%").query(String.class).list();
  }

  private static OutgoingMessage sms(String key) {
    return OutgoingMessage.sms(key, "test", PHONE, "Deneme iletisi");
  }
}

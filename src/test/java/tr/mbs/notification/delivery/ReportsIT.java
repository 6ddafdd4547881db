package tr.mbs.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tr.mbs.kernel.Phone;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.Report;
import tr.mbs.notification.gateway.Reports.Effect;

/** What becomes of messages after they were sent: reports that come and that are asked for, and the end of their texts. */
@Tag("h2")
class ReportsIT {

  @RegisterExtension
  static final OutboxOfItsOwn outbox = new OutboxOfItsOwn();

  private final Asked gateway = new Asked();

  @Test
  void aReportSettlesAMessageOnce() {
    sent("a");
    assertThat(outbox.reports.report("asked-1", "a", Report.delivered())).isEqualTo(Effect.RECORDED);
    assertThat(outbox.state("a")).isEqualTo("DELIVERED");
    assertThat(outbox.column("reported_at", "a")).isNotNull();
    assertThat(outbox.column("ask_at", "a")).isNull();
    assertThat(outbox.column("text", "a")).as("it arrived").isNull();
    assertThat(outbox.reports.report("asked-1", "a", Report.undelivered("again"))).isEqualTo(Effect.KNOWN);
    assertThat(outbox.state("a")).isEqualTo("DELIVERED");
  }

  @Test
  void aReportOfAStrangerOrForAnotherProviderChangesNothing() {
    sent("a");
    assertThat(outbox.reports.report("asked-1", "b", Report.delivered())).isEqualTo(Effect.UNKNOWN);
    assertThat(outbox.reports.report("other-2", "a", Report.delivered())).isEqualTo(Effect.UNKNOWN);
    assertThat(outbox.reports.report("asked-1", "a", Report.pending())).isEqualTo(Effect.KNOWN);
    assertThat(outbox.state("a")).isEqualTo("SENT");
  }

  @Test
  void whatDidNotArriveKeepsItsTextToBeSentAgain() {
    sent("a", "b");
    outbox.reports.report("asked-1", "a", Report.undelivered("unknown number"));
    outbox.reports.report("asked-1", "b", Report.expired("phone off"));
    assertThat(outbox.state("a")).isEqualTo("UNDELIVERED");
    assertThat(outbox.column("last_error", "a")).isEqualTo("unknown number");
    assertThat(outbox.column("text", "a")).isNotNull();
    assertThat(outbox.state("b")).isEqualTo("EXPIRED");
    assertThat(outbox.column("text", "b")).isNull();
  }

  @Test
  void aProviderIsAskedForAsManyAsItTakesAndForEachAgainLater() {
    sent("a", "b", "c");
    ReportRound round = new ReportRound(outbox.jdbc, new Gateways(List.of(gateway), List.of()), outbox.reports);
    round.run();
    assertThat(gateway.asked).as("not before twenty seconds").isEmpty();
    outbox.jdbc.sql("update notification set sent_at = sent_at - interval '1' minute").update();
    later();
    gateway.known.put("a", Report.delivered());
    gateway.known.put("b", Report.pending());
    round.run();
    round.run();
    round.run();
    assertThat(gateway.asked).containsExactly(List.of("a", "b"), List.of("c"));
    assertThat(outbox.column("asked_at", "b")).as("on its way").isNotNull();
    assertThat(outbox.column("asked_at", "c")).as("not answered, so nothing is known").isNull();
    assertThat(outbox.state("a")).isEqualTo("DELIVERED");
    assertThat(outbox.state("b")).isEqualTo("SENT");
    later();
    gateway.known.put("b", Report.undelivered("unknown number"));
    round.run();
    assertThat(gateway.asked).contains(List.of("b", "c"));
    assertThat(outbox.state("b")).isEqualTo("UNDELIVERED");
  }

  @Test
  void afterThreeDaysNobodyAsksAnyMore() {
    sent("a");
    outbox.jdbc.sql("update notification set sent_at = sent_at - interval '73' hour").update();
    later();
    ReportRound round = new ReportRound(outbox.jdbc, new Gateways(List.of(gateway), List.of()), outbox.reports);
    round.run();
    assertThat(gateway.asked).hasSize(1);
    assertThat(outbox.column("ask_at", "a")).isNull();
    assertThat(outbox.state("a")).isEqualTo("SENT");
  }

  @Test
  void whatMayHaveBeenSentIsAskedForWhereTheProviderHasAnIdOfOurs() {
    gateway.answering(() -> Delivery.unsure("a", "no answer"));
    sent("a");
    assertThat(outbox.state("a")).isEqualTo("UNSURE");
    later();
    gateway.known.put("a", Report.delivered());
    new ReportRound(outbox.jdbc, new Gateways(List.of(gateway), List.of()), outbox.reports).run();
    assertThat(outbox.state("a")).isEqualTo("DELIVERED");
  }

  @Test
  void textsEndThreeDaysAfterSending() {
    sent("old", "new");
    outbox.add(sms("waiting"));
    outbox.jdbc.sql("update notification set sent_at = sent_at - interval '73' hour where message_key = 'old'").update();
    outbox.jdbc.sql("update notification set created_at = created_at - interval '73' hour").update();
    outbox.add(sms("refused"), sms("refused-long-ago"));
    outbox.jdbc.sql("update notification set state = 'FAILED', next_attempt_at = null where message_key like 'refused%'")
        .update();
    outbox.jdbc.sql("update notification set created_at = created_at - interval '31' day"
        + " where message_key = 'refused-long-ago'").update();
    outbox.jdbc.sql("insert into sms_error (provider, at) values ('a-1', current_timestamp - interval '11' minute),"
        + " ('a-1', current_timestamp)").update();
    new Sweeper(outbox.jdbc).run();
    assertThat(outbox.column("text", "old")).isNull();
    assertThat(outbox.column("text", "new")).isNotNull();
    assertThat(outbox.column("text", "waiting")).isNotNull();
    assertThat(outbox.column("text", "refused")).isNotNull();
    assertThat(outbox.column("text", "refused-long-ago")).isNull();
    assertThat(outbox.jdbc.sql("select count(*) from sms_error").query(Long.class).single()).isEqualTo(1);
  }

  private void sent(String... keys) {
    for (String key : keys) {
      outbox.add(sms(key));
    }
    outbox.deliver(Lane.SMS, outbox.deliverer(gateway));
    IntStream.range(0, keys.length).forEach(i -> outbox.deliver(Lane.SMS, outbox.deliverer(gateway)));
  }

  private void later() {
    outbox.jdbc.sql("update notification set ask_at = current_timestamp where ask_at is not null").update();
  }

  private static OutgoingMessage sms(String key) {
    return OutgoingMessage.sms(key, "test", new Phone("+905550000012"), "Text of " + key);
  }

  /** Takes every message under its key and is asked for two at once. */
  private static class Asked extends RecordingGateway {

    final List<List<String>> asked = new ArrayList<>();
    final Map<String, Report> known = new HashMap<>();

    Asked() {
      super("asked-1", false);
      answering(() -> Delivery.accepted(keys.get(keys.size() - 1)));
    }

    @Override
    public int reportsAtOnce() {
      return 2;
    }

    @Override
    public Map<String, Report> reports(List<String> references) {
      asked.add(references);
      return known;
    }
  }
}

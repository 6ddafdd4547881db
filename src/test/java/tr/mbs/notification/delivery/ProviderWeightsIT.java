package tr.mbs.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.kernel.Phone;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.notification.gateway.Delivery;

/** How the weights move, minute by minute, as the database of all nodes has them. */
@Tag("h2")
class ProviderWeightsIT {

  private static final Gateways BOTH = new Gateways(
      List.of(new RecordingGateway("second-2", false), new RecordingGateway("first-1", false)), List.of());

  @RegisterExtension
  static final OutboxOfItsOwn outbox = new OutboxOfItsOwn();

  private ProviderWeights weights;

  @BeforeEach
  void twoProvidersThatAreWell() {
    weights = outbox.weights(BOTH);
  }

  @Test
  void bothBeginAtRest() {
    assertThat(weights.now()).containsEntry("first-1", 50).containsEntry("second-2", 50);
  }

  @Test
  void whoHasFiftyErrorsInAMinuteGivesTenAMinuteAndGetsThemBackHourByHour() {
    errors("first-1", 50);
    assertThat(IntStream.range(0, 7).map(minute -> afterACheck()).toArray()).containsExactly(40, 30, 20, 10, 0, 0, 0);
    outbox.jdbc.sql("delete from sms_error").update();
    assertThat(afterACheck()).as("well again, but not for an hour").isZero();
    assertThat(IntStream.range(0, 7).map(hour -> afterAnHour()).toArray())
        .containsExactly(10, 20, 30, 40, 50, 50, 50);
  }

  @Test
  void fewerErrorsOrOlderOnesProveNothing() {
    errors("first-1", 49);
    assertThat(afterACheck()).isEqualTo(50);
    errors("first-1", 1);
    outbox.jdbc.sql("update sms_error set at = at - interval '61' second").update();
    assertThat(afterACheck()).isEqualTo(50);
  }

  @Test
  void whenBothAreBadNothingMovesAndWhenOneIsBackItGetsMore() {
    errors("first-1", 60);
    afterACheck();
    errors("second-2", 60);
    assertThat(afterACheck()).isEqualTo(40);
    outbox.jdbc.sql("delete from sms_error where provider = 'first-1'").update();
    assertThat(IntStream.range(0, 7).map(minute -> afterACheck()).toArray())
        .containsExactly(50, 60, 70, 80, 90, 100, 100);
  }

  @Test
  void whoDoesNotDeliverWithinFiveMinutesGivesToo() {
    sent("second-2", 50, 6);
    assertThat(afterACheck()).isEqualTo(60);
  }

  @Test
  void whoAnswersNothingIsLateThoughItIsAskedForNothing() {
    sent("second-2", 50, 6);
    outbox.jdbc.sql("update notification set state = 'UNSURE', asked_at = null where state = 'SENT'").update();
    assertThat(afterACheck()).isEqualTo(60);
  }

  /** A wrong number or a phone that is off says nothing about the provider, neither for it nor against it. */
  @ParameterizedTest
  @ValueSource(strings = {"UNDELIVERED", "EXPIRED"})
  void whatEndedAtTheRecipientCountsForNothing(String state) {
    sent("second-2", 50, 45);
    outbox.jdbc.sql("update notification set state = ?, reported_at = sent_at + interval '1' minute where state = 'SENT'")
        .param(state).update();
    assertThat(afterACheck()).isEqualTo(50);
    outbox.jdbc.sql("update notification set reported_at = sent_at + interval '6' minute where state = 'DELIVERED'").update();
    assertThat(afterACheck()).as("five late ones of five, and not of fifty").isEqualTo(60);
  }

  @Test
  void anotherPairBeginsAnew() {
    errors("first-1", 50);
    afterACheck();
    outbox.jdbc.sql("update sms_provider set name = 'former-2' where name = 'second-2'").update();
    outbox.jdbc.sql("delete from sms_error").update();
    assertThat(afterACheck()).isEqualTo(50);
    assertThat(outbox.jdbc.sql("select count(*) from sms_provider").query(Long.class).single()).isEqualTo(2);
  }

  @Test
  void aTenthMayBeLate() {
    sent("second-2", 50, 5);
    assertThat(afterACheck()).isEqualTo(50);
  }

  @Test
  void aHandfulThatIsLateProvesNothing() {
    sent("second-2", 4, 4);
    assertThat(afterACheck()).isEqualTo(50);
  }

  @Test
  void whatNobodyAskedForIsNotLate() {
    sent("second-2", 50, 50);
    outbox.jdbc.sql("update notification set asked_at = null").update();
    assertThat(afterACheck()).isEqualTo(50);
  }

  @Test
  void errorsOfSendingCountAndThoseOfASingleProviderAreNotKept() {
    RecordingGateway away = new RecordingGateway("first-1", false).answering(() -> Delivery.later("no connection"));
    outbox.add(sms("a"));
    outbox.deliver(Lane.SMS, outbox.deliverer(away));
    assertThat(kept()).isZero();
    outbox.jdbc.sql("update notification set next_attempt_at = current_timestamp").update();
    RecordingGateway away2 = new RecordingGateway("second-2", false).answering(() -> Delivery.unsure("no answer"));
    outbox.deliver(Lane.SMS, outbox.deliverer(away, away2));
    assertThat(kept()).isBetween(1L, 2L);
  }

  @Test
  void theRuleAlone() {
    Duration hour = Duration.ofHours(1);
    assertThat(ProviderWeights.next(100, 70, false, false, hour)).isEqualTo(90);
    assertThat(ProviderWeights.next(75, 70, false, false, hour)).isEqualTo(70);
    assertThat(ProviderWeights.next(75, 70, false, false, hour.minusSeconds(1))).isEqualTo(75);
    assertThat(ProviderWeights.next(5, 70, true, false, hour)).isZero();
    assertThat(ProviderWeights.next(95, 70, false, true, Duration.ZERO)).isEqualTo(100);
  }

  private int afterAnHour() {
    outbox.jdbc.sql("update sms_provider set changed_at = changed_at - interval '1' hour").update();
    return afterACheck();
  }

  private int afterACheck() {
    weights.check();
    return outbox.jdbc.sql("select weight from sms_provider where name = 'first-1'").query(Integer.class).single();
  }

  private void errors(String provider, int number) {
    IntStream.range(0, number).forEach(i -> weights.failed(provider));
  }

  private long kept() {
    return outbox.jdbc.sql("select count(*) from sms_error").query(Long.class).single();
  }

  /** Messages that were sent six minutes ago and asked for just now: so many still on their way, the others delivered. */
  private void sent(String provider, int number, int late) {
    outbox.add(IntStream.range(0, number).mapToObj(i -> sms("m" + i)).toArray(OutgoingMessage[]::new));
    outbox.jdbc.sql("""
        update notification set state = 'SENT', provider = ?, next_attempt_at = null, asked_at = current_timestamp,
          sent_at = current_timestamp - interval '6' minute""").param(provider).update();
    outbox.jdbc.sql("""
        update notification set state = 'DELIVERED', reported_at = sent_at + interval '1' minute
        where id in (select id from notification order by id offset ? rows)""").param(late).update();
  }

  private static OutgoingMessage sms(String key) {
    return OutgoingMessage.sms(key, "test", new Phone("+905550000012"), "Text");
  }
}

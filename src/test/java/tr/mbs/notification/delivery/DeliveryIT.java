package tr.mbs.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.ttddyy.dsproxy.QueryCountHolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DuplicateKeyException;
import tr.mbs.kernel.Phone;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.MailGateway;

@Tag("h2")
class DeliveryIT {

  private static final Phone PHONE = new Phone("+905550000012");

  @RegisterExtension
  static final OutboxOfItsOwn outbox = new OutboxOfItsOwn();

  @Test
  void aMessageIsSentOnceWithItsTextAndTheReferenceIsKept() {
    outbox.add(sms("a"));
    RecordingGateway gateway = new RecordingGateway();
    deliver(gateway);
    deliver(gateway);
    assertThat(gateway.keys).containsExactly("a");
    assertThat(gateway.texts).containsExactly("Text of a");
    assertThat(outbox.state("a")).isEqualTo("SENT");
    assertThat(outbox.column("provider_reference", "a")).isEqualTo("ref-1");
    assertThat(outbox.column("sent_at", "a")).isNotNull();
    assertThat(outbox.column("next_attempt_at", "a")).isNull();
  }

  @Test
  void allMessagesOfAnActionCostOneStatement() {
    QueryCountHolder.clear();
    outbox.add(sms("a"), sms("b"), OutgoingMessage.email("c", "test", "a@mbs.example", "Konu", "Metin"));
    assertThat(QueryCountHolder.getGrandTotal().getTotal()).isEqualTo(1);
    assertThat(outbox.count(MessageState.QUEUED)).isEqualTo(3);
  }

  @Test
  void aKeyIsUsedOnce() {
    outbox.add(sms("a"));
    assertThatThrownBy(() -> outbox.add(sms("b"), sms("a"))).isInstanceOf(DuplicateKeyException.class);
    assertThat(outbox.count(MessageState.QUEUED)).isEqualTo(1);
  }

  @Test
  void twoDeliverersSendEachMessageOnce() throws Exception {
    outbox.add(IntStream.range(0, 300).mapToObj(i -> OutgoingMessage.sms("m" + i, "test",
        new Phone("+9055500" + (10_000 + i)), "Text")).toArray(OutgoingMessage[]::new));
    RecordingGateway gateway = new RecordingGateway();
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Void> node = () -> {
      together.await();
      deliver(gateway);
      return null;
    };
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    for (Future<Void> done : nodes.invokeAll(List.of(node, node))) {
      done.get();
    }
    nodes.shutdown();
    deliver(gateway);
    assertThat(gateway.keys).hasSize(300).doesNotHaveDuplicates();
    assertThat(outbox.count(MessageState.SENT)).isEqualTo(300);
  }

  @Test
  void aSecretTextIsBlankedWhenSentAndGoesFirst() {
    outbox.add(sms("ordinary"));
    outbox.add(sms("code").asSecret());
    RecordingGateway gateway = new RecordingGateway();
    deliver(gateway);
    assertThat(gateway.keys).containsExactly("code", "ordinary");
    assertThat(outbox.column("text", "code")).isNull();
    assertThat(outbox.column("text", "ordinary")).isNotNull();
  }

  @Test
  void theTextCannotBeReadInTheTable() {
    outbox.add(sms("a"));
    assertThat(new String((byte[]) outbox.column("text", "a"))).doesNotContain("Text");
  }

  @Test
  void aDecoyIsThrownAwayInItsTurn() {
    outbox.add(sms("decoy").asSecret().asDecoy());
    RecordingGateway gateway = new RecordingGateway();
    deliver(gateway);
    assertThat(gateway.keys).isEmpty();
    assertThat(outbox.state("decoy")).isEqualTo("DISCARDED");
    assertThat(outbox.column("text", "decoy")).isNull();
    assertThat(outbox.column("attempts", "decoy")).isEqualTo(1);
  }

  @Test
  void aGatewayThatDoesNotKnowWhatItDidIsNotAskedToDoItAgain() {
    outbox.add(sms("a"));
    RecordingGateway gateway = new RecordingGateway().answering(() -> Delivery.unsure("answered 200 with nonsense"));
    deliver(gateway);
    outbox.letTheNextAttemptCome();
    deliver(gateway);
    assertThat(gateway.keys).containsExactly("a");
    assertThat(outbox.state("a")).isEqualTo("UNSURE");
    assertThat(outbox.column("last_error", "a")).isEqualTo("answered 200 with nonsense");
  }

  @Test
  void aRefusedMessageHasFailedAndTheOthersGoOn() {
    outbox.add(sms("a"));
    deliver(new RecordingGateway().answering(() -> Delivery.rejected("unknown number")));
    assertThat(outbox.state("a")).isEqualTo("FAILED");
    assertThat(outbox.column("last_error", "a")).isEqualTo("unknown number");
  }

  @Test
  void anAnswerThatComesAfterTheLeaseStillCounts() {
    outbox.add(sms("slow"));
    deliver(new RecordingGateway().answering(() -> {
      outbox.letTheNextAttemptCome();
      deliver(new RecordingGateway());
      assertThat(outbox.state("slow")).isEqualTo("UNSURE");
      return Delivery.accepted("late");
    }));
    assertThat(outbox.state("slow")).isEqualTo("SENT");
  }

  @Test
  void oneUnreadableTextDoesNotHoldUpTheOthers() {
    outbox.add(sms("a"), sms("b"));
    outbox.jdbc.sql("update notification set text = ? where message_key = 'a'").param(new byte[40]).update();
    RecordingGateway gateway = new RecordingGateway();
    deliver(gateway);
    assertThat(gateway.keys).containsExactly("b");
    assertThat(outbox.state("a")).isEqualTo("FAILED");
  }

  @Test
  void aChannelLeavesTheOtherAlone() {
    outbox.add(sms("a"), OutgoingMessage.email("mail", "test", "a@mbs.example", "Konu", "Metin"));
    deliver(new RecordingGateway());
    assertThat(outbox.state("mail")).isEqualTo("QUEUED");
    outbox.deliver(Lane.MAIL, outbox.deliverer(new MailGateway() {
      @Override
      public String name() {
        return "recording";
      }

      @Override
      public Delivery send(String key, String to, String subject, String text) {
        return Delivery.accepted(String.join("|", to, subject, text));
      }
    }));
    assertThat(outbox.column("provider_reference", "mail")).isEqualTo("a@mbs.example|Konu|Metin");
  }

  @Test
  void aSecretThatOutlivedItsWorthIsNotSent() {
    outbox.add(sms("code").asSecret(), sms("ordinary"));
    outbox.jdbc.sql("update notification set created_at = created_at - interval '301' second").update();
    RecordingGateway gateway = new RecordingGateway();
    deliver(gateway);
    assertThat(gateway.keys).containsExactly("ordinary");
    assertThat(outbox.state("code")).isEqualTo("EXPIRED");
    assertThat(outbox.column("text", "code")).isNull();
  }

  @Test
  void theProviderIsToldHowLongACodeIsStillWorth() {
    outbox.add(sms("code").asSecret(), sms("ordinary"));
    outbox.jdbc.sql("update notification set created_at = created_at - interval '200' second").update();
    RecordingGateway gateway = new RecordingGateway();
    deliver(gateway);
    assertThat(gateway.lives.get(0)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(100));
    assertThat(gateway.lives.get(1)).isEqualTo(MessageQueue.LIFE);
  }

  @Test
  void aGatewayThatIsDownIsAskedOnceAndGetsEverythingLater() {
    outbox.add(to(1, "a"), to(2, "b"), to(3, "c"));
    RecordingGateway gateway = new RecordingGateway().answering(() -> Delivery.later("no connection"));
    deliver(gateway);
    assertThat(gateway.keys).hasSize(1);
    assertThat(outbox.count(MessageState.QUEUED)).isEqualTo(3);
    assertThat(outbox.jdbc.sql("select sum(attempts) from notification").query(Integer.class).single()).isEqualTo(1);

    gateway.answering(() -> Delivery.accepted("ref"));
    deliver(gateway);
    assertThat(outbox.count(MessageState.SENT)).as("the one that failed waits for its pause").isEqualTo(2);
    outbox.letTheNextAttemptCome();
    deliver(gateway);
    assertThat(outbox.count(MessageState.SENT)).isEqualTo(3);
    assertThat(gateway.keys.stream().distinct()).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void aNumberThatMustWaitHoldsUpNobodyElse() {
    outbox.add(to(1, "a"), to(2, "b"));
    RecordingGateway gateway = new RecordingGateway();
    gateway.answering(() -> gateway.keys.size() == 1 ? Delivery.recipientLater("too many") : Delivery.accepted("ref"));
    deliver(gateway);
    assertThat(gateway.keys).containsExactly("a", "b");
    assertThat(outbox.state("a")).isEqualTo("QUEUED");
    assertThat(outbox.state("b")).isEqualTo("SENT");
  }

  @Test
  void toOnePersonMessagesGoInTheOrderOfTheirActions() {
    outbox.add(to(1, "forwarded"));
    RecordingGateway gateway = new RecordingGateway().answering(() -> Delivery.recipientLater("too many"));
    deliver(gateway);
    outbox.add(to(1, "resolved"), to(2, "other"), to(1, "code").asSecret());
    gateway.answering(() -> Delivery.accepted("ref"));
    deliver(gateway);
    assertThat(gateway.keys).as("codes wait for nothing").containsExactly("forwarded", "code", "other");
    outbox.letTheNextAttemptCome();
    deliver(gateway);
    assertThat(gateway.keys).containsExactly("forwarded", "code", "other", "forwarded", "resolved");
  }

  @Test
  void whatOneProviderCannotTakeTheOtherGetsAtOnce() {
    outbox.add(sms("code").asSecret());
    RecordingGateway away = new RecordingGateway("away-1", false).answering(() -> Delivery.later("no connection"));
    RecordingGateway there = new RecordingGateway("there-2", false);
    outbox.jdbc.sql("insert into sms_provider values ('away-1', 100, current_timestamp), ('there-2', 0, current_timestamp)")
        .update();
    deliver(away, there);
    assertThat(away.keys).containsExactly("code");
    assertThat(there.keys).containsExactly("code");
    assertThat(outbox.state("code")).isEqualTo("SENT");
    assertThat(outbox.column("provider", "code")).isEqualTo("there-2");
  }

  @Test
  void whatOneProviderMayHaveTheOtherNeverGets() {
    outbox.add(sms("code").asSecret(), sms("result"));
    RecordingGateway mute = new RecordingGateway("mute-1", true).answering(() -> Delivery.unsure("no answer"));
    RecordingGateway other = new RecordingGateway("other-2", true);
    outbox.jdbc.sql("insert into sms_provider values ('mute-1', 100, current_timestamp), ('other-2', 0, current_timestamp)")
        .update();
    deliver(mute, other);
    outbox.jdbc.sql("update sms_provider set weight = 100 - weight").update();
    outbox.letTheNextAttemptCome();
    deliver(mute, other);
    assertThat(other.keys).isEmpty();
    assertThat(mute.keys).as("a code never again, another where the provider notices").containsExactly("code", "result", "result");
    assertThat(outbox.state("code")).isEqualTo("UNSURE");
    assertThat(outbox.column("text", "code")).isNull();
  }

  @Test
  void whatOneProviderMayHaveTheOtherNeverGetsThoughItIsAwayLater() {
    outbox.add(sms("result"));
    RecordingGateway first = new RecordingGateway("first-1", true).answering(() -> Delivery.unsure("no answer"));
    RecordingGateway other = new RecordingGateway("other-2", true);
    outbox.jdbc.sql("insert into sms_provider values ('first-1', 100, current_timestamp), ('other-2', 0, current_timestamp)")
        .update();
    deliver(first, other);
    outbox.jdbc.sql("update sms_provider set weight = 100 - weight").update();
    first.answering(() -> Delivery.later("no connection"));
    for (int again = 0; again < 3; again++) {
      outbox.letTheNextAttemptCome();
      deliver(first, other);
    }
    assertThat(first.keys).hasSize(4);
    assertThat(other.keys).isEmpty();
    first.answering(() -> Delivery.rejected("refused"));
    outbox.letTheNextAttemptCome();
    deliver(first, other);
    assertThat(outbox.state("result")).as("perhaps the first time it got through").isEqualTo("UNSURE");
  }

  @Test
  void whoWakesUpAfterItsLeaseWritesNothingOverALaterSend() {
    outbox.add(sms("slow"));
    RecordingGateway later = new RecordingGateway();
    deliver(new RecordingGateway().answering(() -> {
      outbox.letTheNextAttemptCome();
      deliver(new RecordingGateway());
      assertThat(outbox.state("slow")).isEqualTo("UNSURE");
      outbox.jdbc.sql("update notification set state = 'QUEUED', attempts = 0, provider = null, sent_at = null,"
          + " next_attempt_at = current_timestamp").update();
      outbox.leaseAndDie(Lane.SMS, "recording-1");
      return Delivery.later("an old answer");
    }));
    assertThat(outbox.state("slow")).as("the later lease still holds it").isEqualTo("SENDING");
    assertThat(later.keys).isEmpty();
  }

  @Test
  void whatIsConfidentialKeepsItsTextUntilItIsSent() {
    outbox.add(sms("refused").asConfidential(), to(1, "sent").asConfidential());
    RecordingGateway gateway = new RecordingGateway();
    gateway.answering(() -> gateway.keys.get(gateway.keys.size() - 1).equals("refused") ? Delivery.rejected("header")
        : Delivery.accepted("ref"));
    deliver(gateway);
    assertThat(outbox.column("text", "sent")).isNull();
    assertThat(outbox.column("text", "refused")).as("an operator may send it again").isNotNull();
  }

  @Test
  void aTextThatIsGoneIsNotSent() {
    outbox.add(sms("a"), sms("b"));
    outbox.jdbc.sql("update notification set text = null where message_key = 'a'").update();
    RecordingGateway gateway = new RecordingGateway();
    deliver(gateway);
    assertThat(outbox.state("a")).isEqualTo("FAILED");
    assertThat(gateway.keys).containsExactly("b");
  }

  @Test
  void aMessageWhoseNodeDiedIsUnsure() {
    outbox.add(sms("a"));
    outbox.leaseAndDie(Lane.SMS, "recording-1");
    RecordingGateway gateway = new RecordingGateway();
    deliver(gateway);
    assertThat(outbox.state("a")).as("while the lease runs").isEqualTo("SENDING");
    outbox.letTheNextAttemptCome();
    deliver(gateway);
    assertThat(outbox.state("a")).isEqualTo("UNSURE");
    assertThat(gateway.keys).isEmpty();
  }

  @Test
  void aMessageWhoseNodeDiedIsSentAgainOnlyToWhoWouldNoticeIt() {
    outbox.add(sms("a"), sms("code").asSecret());
    outbox.leaseAndDie(Lane.SMS, "there-2");
    outbox.leaseAndDie(Lane.CODE, "there-2");
    RecordingGateway other = new RecordingGateway("other-1", true);
    RecordingGateway gateway = new RecordingGateway("there-2", true);
    outbox.letTheNextAttemptCome();
    deliver(other, gateway);
    outbox.letTheNextAttemptCome();
    deliver(other, gateway);
    assertThat(gateway.keys).containsExactly("a");
    assertThat(other.keys).isEmpty();
    assertThat(outbox.state("a")).isEqualTo("SENT");
    assertThat(outbox.state("code")).isEqualTo("UNSURE");
  }

  @Test
  void whatSomebodyMayHaveWhoIsNotConfiguredAnyMoreIsForAPersonToDecide() {
    outbox.add(sms("a"));
    outbox.leaseAndDie(Lane.SMS, "gone-1");
    outbox.letTheNextAttemptCome();
    RecordingGateway gateway = new RecordingGateway(true);
    deliver(gateway);
    assertThat(outbox.state("a")).isEqualTo("UNSURE");
    assertThat(gateway.keys).isEmpty();
  }

  @Test
  void aDecoyWhoseNodeDiedIsADecoy() {
    outbox.add(sms("decoy").asSecret().asDecoy());
    outbox.leaseAndDie(Lane.CODE, "recording-1");
    outbox.letTheNextAttemptCome();
    deliver(new RecordingGateway());
    assertThat(outbox.state("decoy")).isEqualTo("DISCARDED");
  }

  @Test
  void whatIsAboveTheBudgetWaitsButNoCode() {
    outbox.add(to(1, "a"), to(2, "b"), to(3, "c"), to(4, "code").asSecret());
    RecordingGateway gateway = new RecordingGateway();
    Deliverer deliverer = outbox.deliverer(new Budgets(outbox.jdbc, 1_000, 2, 1, 1), gateway);
    outbox.deliver(Lane.SMS, deliverer);
    outbox.deliver(Lane.CODE, deliverer);
    assertThat(gateway.keys).containsExactly("a", "b", "code");
    outbox.jdbc.sql("update sending_budget set day_start = date '2020-01-01'").update();
    outbox.deliver(Lane.SMS, deliverer);
    assertThat(gateway.keys).as("the next day").containsExactly("a", "b", "code", "c");
  }

  @Test
  void aGatewayThatBreaksOffLosesNothing() {
    outbox.add(to(1, "a"), to(2, "b"));
    RecordingGateway broken = new RecordingGateway().answering(() -> {
      throw new IllegalStateException("a mistake in the gateway");
    });
    assertThatThrownBy(() -> deliver(broken)).isInstanceOf(IllegalStateException.class);
    assertThat(outbox.count(MessageState.QUEUED)).isEqualTo(1);
    assertThat(outbox.count(MessageState.SENDING)).isEqualTo(1);
  }

  private void deliver(RecordingGateway... gateways) {
    Deliverer deliverer = outbox.deliverer((Object[]) gateways);
    outbox.deliver(Lane.CODE, deliverer);
    outbox.deliver(Lane.SMS, deliverer);
  }

  private static OutgoingMessage to(int person, String key) {
    return OutgoingMessage.sms(key, "test", new Phone("+90555000010" + person), "Text of " + key);
  }

  private static OutgoingMessage sms(String key) {
    return OutgoingMessage.sms(key, "test", PHONE, "Text of " + key);
  }
}

package tr.mbs.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.ttddyy.dsproxy.QueryCountHolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import tr.mbs.kernel.Phone;
import tr.mbs.notification.Channel;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.MailGateway;
import tr.mbs.notification.gateway.SmsGateway;

@Tag("h2")
class DeliveryIT {

  private static final Phone PHONE = new Phone("+905550000012");

  private static OutboxOfItsOwn outbox;

  @BeforeAll
  static void aDatabaseOfItsOwn() {
    outbox = new OutboxOfItsOwn();
  }

  @BeforeEach
  void anEmptyOutbox() {
    outbox.empty();
  }

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
    assertThat(outbox.queue.count(MessageState.QUEUED)).isEqualTo(3);
  }

  @Test
  void aKeyIsUsedOnce() {
    outbox.add(sms("a"));
    assertThatThrownBy(() -> outbox.add(sms("b"), sms("a"))).isInstanceOf(DuplicateKeyException.class);
    assertThat(outbox.queue.count(MessageState.QUEUED)).isEqualTo(1);
  }

  @Test
  void twoDeliverersSendEachMessageOnce() throws Exception {
    outbox.add(IntStream.range(0, 300).mapToObj(i -> sms("m" + i)).toArray(OutgoingMessage[]::new));
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
    assertThat(outbox.queue.count(MessageState.SENT)).isEqualTo(300);
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
  void aSecretThatOutlivedItsWorthIsNotSent() {
    outbox.add(sms("code").asSecret(), sms("ordinary"));
    outbox.jdbc.sql("update notification set created_at = created_at - interval '301' second").update();
    RecordingGateway gateway = new RecordingGateway();
    deliver(gateway);
    assertThat(gateway.keys).containsExactly("ordinary");
    assertThat(outbox.state("code")).isEqualTo("FAILED");
    assertThat(outbox.column("text", "code")).isNull();
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
  void aGatewayThatIsDownIsAskedOnceARunAndGetsEverythingLater() {
    outbox.add(sms("a"), sms("b"), sms("c"));
    RecordingGateway gateway = new RecordingGateway().answering(() -> Delivery.later("no connection"));
    deliver(gateway);
    assertThat(gateway.keys).hasSize(1);
    assertThat(outbox.queue.count(MessageState.QUEUED)).isEqualTo(3);
    assertThat(outbox.jdbc.sql("select sum(attempts) from notification").query(Integer.class).single()).isEqualTo(1);

    gateway.answering(() -> Delivery.accepted("ref"));
    deliver(gateway);
    assertThat(outbox.queue.count(MessageState.SENT)).as("the one that failed waits for its pause").isEqualTo(2);
    outbox.letTheNextAttemptCome();
    deliver(gateway);
    assertThat(outbox.queue.count(MessageState.SENT)).isEqualTo(3);
    assertThat(gateway.keys.stream().distinct()).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void aRefusedMessageHasFailedAndTheOthersGoOn() {
    outbox.add(sms("a"));
    deliver(new RecordingGateway().answering(() -> Delivery.rejected("unknown number")));
    assertThat(outbox.state("a")).isEqualTo("FAILED");
    assertThat(outbox.column("last_error", "a")).isEqualTo("unknown number");
  }

  @Test
  void aMessageWhoseNodeDiedIsUnsure() {
    outbox.add(sms("a"));
    outbox.leaseAndDie(Channel.SMS);
    RecordingGateway gateway = new RecordingGateway();
    deliver(gateway);
    assertThat(outbox.state("a")).as("while the lease runs").isEqualTo("SENDING");
    outbox.letTheNextAttemptCome();
    deliver(gateway);
    assertThat(outbox.state("a")).isEqualTo("UNSURE");
    assertThat(gateway.keys).isEmpty();
  }

  @Test
  void aMessageWhoseNodeDiedIsSentAgainWhereTheProviderRecognisesIt() {
    outbox.add(sms("a"));
    outbox.leaseAndDie(Channel.SMS);
    RecordingGateway gateway = new RecordingGateway(true);
    outbox.letTheNextAttemptCome();
    deliver(gateway);
    outbox.letTheNextAttemptCome();
    deliver(gateway);
    assertThat(gateway.keys).containsExactly("a");
    assertThat(outbox.state("a")).isEqualTo("SENT");
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
  void aGatewayThatBreaksOffLosesNothing() {
    outbox.add(sms("a"), sms("b"));
    RecordingGateway broken = new RecordingGateway().answering(() -> {
      throw new IllegalStateException("a mistake in the gateway");
    });
    assertThatThrownBy(() -> deliver(broken)).isInstanceOf(IllegalStateException.class);
    assertThat(outbox.queue.count(MessageState.QUEUED)).isEqualTo(1);
    assertThat(outbox.queue.count(MessageState.SENDING)).isEqualTo(1);
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
    outbox.deliverer.run(Channel.EMAIL, Gateway.of(new MailGateway() {
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

  private void deliver(RecordingGateway gateway) {
    outbox.deliverer.run(Channel.SMS, Gateway.of((SmsGateway) gateway));
  }

  private static OutgoingMessage sms(String key) {
    return OutgoingMessage.sms(key, "test", PHONE, "Text of " + key);
  }
}

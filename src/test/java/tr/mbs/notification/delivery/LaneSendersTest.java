package tr.mbs.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tr.mbs.notification.delivery.Deliverer.Turn;

/** Who of a lane is at work when. */
class LaneSendersTest {

  private static final int NUMBER = 3;

  private final CountDownLatch answer = new CountDownLatch(1);
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger left = new AtomicInteger(100);
  private final AtomicBoolean paused = new AtomicBoolean();
  private LaneSenders senders;

  @AfterEach
  void stop() {
    answer.countDown();
    senders.close();
    senders.awaitEnd(Duration.ofSeconds(10));
  }

  @Test
  void oneLookBringsAllSendersToWorkAndNoMore() {
    senders = lane(this::waiting, Duration.ofMinutes(1));
    senders.wake();
    await().until(() -> begun.get() == NUMBER);
    senders.wake();
    assertThat(begun.get()).as("each has one message").isEqualTo(NUMBER);
    answer.countDown();
    await().until(() -> done.get() == 100);
  }

  @Test
  void theyEndWhenThereIsNothingMoreAndBeginAnew() {
    senders = lane(this::counting, Duration.ofMinutes(1));
    senders.wake();
    await().until(() -> left.get() == 0);
    left.set(2);
    await().until(() -> {
      senders.wake();
      return left.get() == 0;
    });
  }

  @Test
  void whenNobodyTakesAnythingOneAfterTheOtherTriesAndTheLaneRests() {
    AtomicInteger together = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    senders = lane(underWay -> {
      begun.incrementAndGet();
      most.accumulateAndGet(together.incrementAndGet(), Math::max);
      underWay.run();
      together.decrementAndGet();
      return Turn.IN_TROUBLE;
    }, Duration.ofMillis(1));
    await().until(() -> {
      senders.wake();
      return begun.get() > NUMBER;
    });
    most.set(0);
    int before = begun.get();
    await().until(() -> {
      senders.wake();
      return begun.get() > before + 20;
    });
    assertThat(most.get()).isEqualTo(1);
  }

  @Test
  void aRestIsKept() {
    senders = lane(underWay -> {
      begun.incrementAndGet();
      return Turn.IN_TROUBLE;
    }, Duration.ofHours(1));
    await().until(() -> {
      senders.wake();
      return begun.get() == 2;
    });
    for (int look = 0; look < 1_000; look++) {
      senders.wake();
    }
    assertThat(begun.get()).as("the second trouble in a row is a reason to rest for a second").isEqualTo(2);
  }

  @Test
  void whatBreaksOffIsTroubleAndTheLaneGoesOn() {
    senders = lane(underWay -> {
      if (begun.incrementAndGet() == 1) {
        throw new IllegalStateException("0555 111 22 33");
      }
      return counting(underWay);
    }, Duration.ofMillis(1));
    await().until(() -> {
      senders.wake();
      return left.get() == 0;
    });
  }

  @Test
  void whilePausedNobodySends() {
    senders = lane(this::counting, Duration.ofMinutes(1));
    paused.set(true);
    senders.wake();
    assertThat(left.get()).isEqualTo(100);
    paused.set(false);
    senders.wake();
    await().until(() -> left.get() == 0);
  }

  @Test
  void whoIsClosedEndsWithTheMessageItHas() {
    senders = lane(this::waiting, Duration.ofMinutes(1));
    senders.wake();
    await().until(() -> begun.get() == NUMBER);
    senders.close();
    answer.countDown();
    senders.awaitEnd(Duration.ofSeconds(10));
    assertThat(done.get()).isEqualTo(NUMBER);
  }

  /** Between the look and the new sender the node begins to stop: the message that was found is sent nevertheless. */
  @Test
  void whoWakesOthersWhileItIsClosedKeepsItsMessage() {
    AtomicBoolean closing = new AtomicBoolean();
    senders = new LaneSenders("test", underWay -> {
      closing.set(true);
      underWay.run();
      done.incrementAndGet();
      return Turn.WORKED;
    }, NUMBER, Duration.ofMinutes(1), () -> {
      if (closing.get()) {
        senders.close();
      }
      return false;
    });
    senders.wake();
    await().until(() -> closing.get());
    senders.awaitEnd(Duration.ofSeconds(10));
    assertThat(done.get()).isEqualTo(1);
  }

  private LaneSenders lane(LaneSenders.Work work, Duration longestRest) {
    return new LaneSenders("test", work, NUMBER, longestRest, paused::get);
  }

  private Turn counting(Runnable underWay) {
    if (left.getAndUpdate(number -> Math.max(0, number - 1)) == 0) {
      return Turn.IDLE;
    }
    underWay.run();
    return Turn.WORKED;
  }

  private Turn waiting(Runnable underWay) {
    Turn turn = counting(underWay);
    if (turn == Turn.WORKED) {
      begun.incrementAndGet();
      awaitAnswer();
      done.incrementAndGet();
    }
    return turn;
  }

  private void awaitAnswer() {
    try {
      answer.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

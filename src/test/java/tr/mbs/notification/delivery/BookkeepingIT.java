package tr.mbs.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import tr.mbs.kernel.Phone;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.testing.TestDatabase;

/** How many of the pages' connections the senders of a node hold at once. */
class BookkeepingIT {

  private static final int SENDERS = 24;

  private final AtomicInteger held = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final OutboxOfItsOwn outbox = new OutboxOfItsOwn(new Counted(TestDatabase.empty(TestDatabase.isH2())));

  @BeforeEach
  void messages() {
    outbox.add(IntStream.range(0, 400).mapToObj(i -> OutgoingMessage.sms("m" + i, "test",
        new Phone("+9055500" + (10_000 + i)), "Text")).toArray(OutgoingMessage[]::new));
  }

  @Test
  void sendersOfMessagesThatCanWaitLeaveThePagesMostOfThem() throws Exception {
    RecordingGateway busy = new RecordingGateway("busy-1", false).answering(() -> Delivery.recipientLater("too many"));
    send(Lane.SMS, busy, new RecordingGateway("other-2", false));
    assertThat(most.get()).isPositive().isLessThanOrEqualTo(Deliverer.BOOKS_AT_ONCE);
    assertThat(held.get()).isZero();
  }

  private void send(Lane lane, RecordingGateway... gateways) throws Exception {
    Deliverer deliverer = outbox.deliverer((Object[]) gateways);
    CyclicBarrier together = new CyclicBarrier(SENDERS);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    Callable<Void> sender = () -> {
      together.await();
      outbox.deliver(lane, deliverer);
      return null;
    };
    for (Future<Void> done : senders.invokeAll(Collections.nCopies(SENDERS, sender))) {
      done.get();
    }
    senders.shutdown();
  }

  /** Knows how many connections are out, and the most that ever were. */
  private final class Counted extends DelegatingDataSource {

    private Counted(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      most.accumulateAndGet(held.incrementAndGet(), Math::max);
      return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
          (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
              held.decrementAndGet();
            }
            try {
              return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
              throw e.getCause();
            }
          });
    }
  }
}

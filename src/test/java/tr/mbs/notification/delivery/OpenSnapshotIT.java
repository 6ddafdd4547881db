package tr.mbs.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.kernel.Phone;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.testing.TestDatabase;

/**
 * Sends many SMS while somebody holds an old picture of the database open, as {@code pg_dump} does for hours: nothing that
 * became old since may be cleared away. What a message costs then is printed, under "Messages", and not asserted.
 */
@Tag("heavy")
class OpenSnapshotIT {

  private static final int MANY = Integer.getInteger("mbs.test.messages", 10_000);
  private static final int PORTION = 500;

  private final HikariDataSource pool = new HikariDataSource();

  /** How many entries of the lanes' index all statements have looked at by now. */
  private static long read(OutboxOfItsOwn outbox) {
    outbox.jdbc.sql("select pg_stat_force_next_flush()").query(String.class).list();
    return outbox.jdbc.sql("select idx_tup_read from pg_stat_user_indexes where indexrelname = 'notification_lane'")
        .query(Long.class).single();
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatAMessageCosts(boolean open) throws SQLException {
    pool.setDataSource(TestDatabase.empty(false));
    pool.setMaximumPoolSize(2);
    OutboxOfItsOwn outbox = new OutboxOfItsOwn(pool);
    for (int from = 0; from < MANY; from += PORTION) {
      outbox.add(IntStream.range(from, from + PORTION).mapToObj(i -> OutgoingMessage.sms("result-" + i, "test",
          new Phone("+905" + Integer.toString(1_000_000_000 + i).substring(1)), "Text")).toArray(OutgoingMessage[]::new));
    }
    outbox.jdbc.sql("analyze notification").update();
    Deliverer deliverer = outbox.deliverer(new RecordingGateway());
    List<String> costs = new ArrayList<>();
    List<Long> read = new ArrayList<>(List.of(read(outbox)));
    try (Connection dump = pool.getConnection()) {
      dump.setAutoCommit(false);
      dump.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      if (open) {
        dump.createStatement().executeQuery("select count(*) from notification").close();
      }
      for (int sent = 0; sent < MANY; sent += MANY / 10) {
        long began = System.nanoTime();
        for (int i = 0; i < MANY / 10; i++) {
          deliverer.turn(Lane.SMS, () -> { });
        }
        read.add(read(outbox));
        costs.add(Duration.ofNanos(System.nanoTime() - began).dividedBy(MANY / 10).toNanos() / 1_000 + " µs, "
            + (read.get(read.size() - 1) - read.get(read.size() - 2)) * 10 / MANY + " read");
      }
    }
    System.out.println("Messages: " + MANY + " with " + (open ? "an open" : "no") + " snapshot, a message by tenths: "
        + String.join("; ", costs));
    assertThat(outbox.count(MessageState.SENT)).isEqualTo(MANY);
  }
}

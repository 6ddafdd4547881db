package tr.mbs.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import tr.mbs.testing.ApplicationTest;

@ApplicationTest
class StoredOverridesIT {

  /** Far away from the days of other tests, which share the database. */
  private static final LocalDate SATURDAY = LocalDate.of(2044, 1, 9);
  private static final LocalDate MONDAY = LocalDate.of(2044, 1, 11);

  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private DataSource database;
  @Autowired
  private StoredOverrides ofTheApplication;
  private final AtomicLong nanoTime = new AtomicLong();

  @AfterEach
  void forget() {
    jdbc.sql("delete from calendar_override where on_date between ? and ?").params(SATURDAY, MONDAY).update();
  }

  @Test
  void aRowMakesAHolidayOrAWorkingDay() {
    insert(SATURDAY, "WORKING");
    insert(MONDAY, "HOLIDAY");
    WorkingDays workingDays = new WorkingDays(new StoredOverrides(jdbc));
    assertThat(workingDays.isWorkingDay(SATURDAY)).isTrue();
    assertThat(workingDays.isWorkingDay(MONDAY)).isFalse();
    assertThat(workingDays.sameOrNext(SATURDAY.plusDays(1))).isEqualTo(MONDAY.plusDays(1));
  }

  @Test
  void aChangeCountsWhenTheCopyIsAMinuteOldAndNotBefore() {
    StoredOverrides overrides = new StoredOverrides(jdbc, nanoTime::get);
    assertThat(overrides.of(MONDAY)).isEmpty();
    insert(MONDAY, "HOLIDAY");
    nanoTime.addAndGet(StoredOverrides.FRESH.toNanos() - 1);
    assertThat(overrides.of(MONDAY)).isEmpty();
    nanoTime.incrementAndGet();
    assertThat(overrides.of(MONDAY)).contains(DayKind.HOLIDAY);
  }

  /** What it counts next would carry the number of the later revision, and nobody would count it again. */
  @Test
  void aReaderWhoIsHeldUpBringsNoOlderCopyBack() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    CountDownLatch later = new CountDownLatch(1);
    AtomicBoolean slow = new AtomicBoolean(true);
    StoredOverrides overrides = new StoredOverrides(JdbcClient.create(new DelegatingDataSource(database) {
      @Override
      public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return slow.getAndSet(false) ? heldUp(connection, read, later) : connection;
      }
    }), nanoTime::get);
    CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(overrides::revision);
    read.await();
    jdbc.sql("update calendar_revision set number = number + 1").update();
    int changed = overrides.refreshed();
    assertThat(ofTheApplication.refreshed()).as("so that requests of other tests rest on it").isEqualTo(changed);
    later.countDown();
    assertThat(reader.get()).isEqualTo(changed);
    assertThat(overrides.revision()).isEqualTo(changed);
  }

  /** It has answered, and its thread goes on when another has read. */
  private static Connection heldUp(Connection connection, CountDownLatch read, CountDownLatch later) {
    return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class},
        (proxy, method, arguments) -> {
          Object answer = method.invoke(connection, arguments);
          if (method.getName().equals("close")) {
            read.countDown();
            later.await();
          }
          return answer;
        });
  }

  @Test
  void theTableRefusesOtherKinds() {
    assertThatThrownBy(() -> insert(MONDAY, "HALF")).isInstanceOf(DataIntegrityViolationException.class);
  }

  private void insert(LocalDate day, String kind) {
    jdbc.sql("insert into calendar_override (on_date, kind, reason, made_at, standing_date)"
        + " values (?, ?, 'Deneme', current_timestamp, ?)").params(day, kind, day).update();
  }
}

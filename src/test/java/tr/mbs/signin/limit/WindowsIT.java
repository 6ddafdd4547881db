package tr.mbs.signin.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.TimePassed;

/** How the table counts. */
@ApplicationTest
@Tag("h2")
class WindowsIT {

  @Autowired
  private Windows windows;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient jdbc;

  private final Window window = new Window("test", 3, Duration.ofHours(1));
  private final String name = UUID.randomUUID().toString();
  private final byte[] subject = name.getBytes(StandardCharsets.UTF_8);

  @Test
  void countsOneByOneUntilTheWindowIsOver() {
    assertThat(count(window).used()).isOne();
    Windows.Count second = count(window);
    assertThat(second.used()).isEqualTo(2);
    assertThat(second.left()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    assertThat(windows.read(window, subject).used()).isEqualTo(2);
    TimePassed.over("test", jdbc);
    assertThat(windows.read(window, subject).used()).isZero();
    assertThat(count(window).used()).isOne();
  }

  @Test
  void twentyAtOnceAreTwenty() throws Exception {
    Callable<Integer> one = () -> count(window).used();
    assertThat(AtOnce.of(Collections.nCopies(20, one)).answers())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void whoReachesTheLimitOfARestingWindowWaitsAWholeOne() {
    Window resting = window.resting();
    count(resting);
    count(resting);
    jdbc.sql("update signin_window set ends_at = current_timestamp + interval '1' minute where scope = 'test'").update();
    assertThat(count(resting).left()).isGreaterThan(Duration.ofMinutes(59));
    jdbc.sql("update signin_window set ends_at = current_timestamp + interval '1' minute where scope = 'test'").update();
    assertThat(count(resting).left()).as("the fourth does not prolong it").isLessThan(Duration.ofMinutes(2));
  }

  @Test
  void whatIsGivenBackIsFreeAgain() {
    count(window);
    count(window);
    windows.giveBack(window, subject);
    assertThat(count(window).used()).isEqualTo(2);
    windows.forget(window, subject);
    assertThat(count(window).used()).isOne();
  }

  @Test
  void whatIsOverIsPurgedAndNobodysNumberIsKept() {
    count(window);
    assertThat(jdbc.sql("select subject from signin_window where scope = 'test'").query(byte[].class).single())
        .hasSize(32).isNotEqualTo(subject);
    TimePassed.over("test", jdbc);
    assertThat(windows.purge()).isPositive();
    assertThat(jdbc.sql("select count(*) from signin_window where scope = 'test'").query(Long.class).single()).isZero();
  }

  private Windows.Count count(Window counted) {
    return transaction.execute(status -> windows.count(counted, subject));
  }
}

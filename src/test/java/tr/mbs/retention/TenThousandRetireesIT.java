package tr.mbs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.retention.RetentionRule.Schedule;
import tr.mbs.testing.ApplicationTest;

/** The night after a whole term became due: how long it takes stands in the test's output, as "Destroyed". */
@Tag("heavy")
@Tag("h2")
@ApplicationTest
class TenThousandRetireesIT {

  private static final int COUNT = 10_000;

  @Autowired
  private ApplicationContext context;
  @Autowired
  private DestructionLog log;

  @Test
  void tenThousandPeopleGoInOneNight() {
    Retirees retirees = new Retirees(context, COUNT, LocalDate.of(1994, 3, 27));
    Instant night = LocalDate.of(2005, 1, 2).atTime(3, 30).atZone(IstanbulTime.ZONE).toInstant();
    long start = System.nanoTime();
    long destroyed = Jobs.at(night, context).run(Schedule.NIGHTLY, () -> true);
    System.out.printf(Locale.ROOT, "Destroyed %d people in %d ms%n", destroyed,
        Duration.ofNanos(System.nanoTime() - start).toMillis());
    assertThat(retirees.named()).isZero();
    assertThat(retirees.reachable()).isZero();
    assertThat(log.page("person", Long.MAX_VALUE).lines().stream().limit(COUNT / Destructions.BATCH))
        .allMatch(line -> line.destroyed() == Destructions.BATCH);
  }
}

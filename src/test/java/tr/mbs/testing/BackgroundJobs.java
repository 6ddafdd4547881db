package tr.mbs.testing;

import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerState.SettableSchedulerState;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The jobs of an application under test. */
public final class BackgroundJobs {

  /** Longer than the scheduler pauses between two looks at what is due. */
  private static final Duration SEVERAL_POLLS = Duration.ofSeconds(3);

  private BackgroundJobs() {
  }

  /** Lets them stand still as long as the tests of a class run, which then wait once only until they do. */
  public static final class Paused implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext tests) {
      pause(jobs(tests), SpringExtension.getApplicationContext(tests).getBean(JdbcClient.class));
    }

    @Override
    public void afterAll(ExtensionContext tests) {
      jobs(tests).resume();
    }

    private static Scheduler jobs(ExtensionContext tests) {
      return SpringExtension.getApplicationContext(tests).getBean(Scheduler.class);
    }
  }

  /**
   * Lets them stand still, until {@link Scheduler#resume}. What the scheduler had found due before it was told to pause
   * is still begun after it, so this waits for the sign that nothing is: a job of every second that nobody takes up. After
   * an earlier pause it may have lain for long already, so it is watched from this one on.
   */
  public static void pause(Scheduler jobs, JdbcClient jdbc) {
    jobs.pause();
    OffsetDateTime watched = OffsetDateTime.now().plus(SEVERAL_POLLS);
    await().atMost(Duration.ofMinutes(1)).until(() -> OffsetDateTime.now().isAfter(watched)
        && jobs.getCurrentlyExecuting().isEmpty() && isLeftAlone(jdbc));
  }

  /** Does on this thread what a job does when its time comes. */
  public static void run(RecurringTask<?> job) {
    job.executeRecurringly(null, new ExecutionContext(new SettableSchedulerState(), null, null, null));
  }

  private static boolean isLeftAlone(JdbcClient jdbc) {
    return jdbc.sql("""
            select count(*) from scheduled_tasks
            where task_name = 'hand-over-offices' and not picked and execution_time < ?""")
        .param(OffsetDateTime.now().minus(SEVERAL_POLLS)).query(Integer.class).single() == 1;
  }
}

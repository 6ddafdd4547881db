package tr.mbs.retention;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.retention.RetentionRule.Schedule;
import tr.mbs.site.database.LongWork;

/**
 * Carries out the rules each night and each hour, on one node at a time. The regulation asks for it every six months at
 * least (art. 11). A node that is stopped ends its batch; one that dies is replaced by another within seconds.
 */
@Configuration(proxyBeanMethods = false)
class DestructionTasks {

  private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

  @Bean
  RecurringTask<Void> destroyEachNight(Destructions destructions) {
    return Tasks.recurring("destroy-each-night", new Daily(IstanbulTime.ZONE, AT_NIGHT))
        .execute((instance, context) ->
            LongWork.run(() -> destructions.run(Schedule.NIGHTLY, untilShutdown(context))));
  }

  @Bean
  RecurringTask<Void> destroyEachHour(Destructions destructions) {
    return Tasks.recurring("destroy-each-hour", FixedDelay.of(Duration.ofHours(1)))
        .execute((instance, context) ->
            LongWork.run(() -> destructions.run(Schedule.HOURLY, untilShutdown(context))));
  }

  private static BooleanSupplier untilShutdown(ExecutionContext context) {
    return () -> !context.getSchedulerState().isShuttingDown();
  }
}

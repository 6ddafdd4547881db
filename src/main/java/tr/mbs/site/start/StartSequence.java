package tr.mbs.site.start;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tr.mbs.site.database.LongWork;

/** Runs every {@link StartTask} in turn, as long work, before the node reports that it is ready. */
@Component
@Order(0)
class StartSequence implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(StartSequence.class);

  private final ClusterLock lock;
  private final List<StartTask> tasks;

  StartSequence(ClusterLock lock, List<StartTask> tasks) {
    this.lock = lock;
    this.tasks = tasks;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    LongWork.run(() -> lock.whileHeld(() -> tasks.forEach(this::run)));
  }

  private void run(StartTask task) {
    long start = System.nanoTime();
    task.run();
    log.info("Start task {} took {} ms", task.getClass().getSimpleName(), (System.nanoTime() - start) / 1_000_000);
  }
}

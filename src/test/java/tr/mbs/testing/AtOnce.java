package tr.mbs.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * What became of several pieces of work that began at the same moment, each on a thread of its own.
 *
 * @param answers  of those that ended well
 * @param failures of the others
 */
public record AtOnce<T>(List<T> answers, List<Throwable> failures) {

  /** Runs the pieces together and waits for all of them, half a minute at most. */
  public static <T> AtOnce<T> of(List<? extends Callable<T>> pieces) throws Exception {
    CyclicBarrier start = new CyclicBarrier(pieces.size());
    ExecutorService threads = Executors.newFixedThreadPool(pieces.size());
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> piece : pieces) {
        running.add(threads.submit(() -> {
          start.await();
          return piece.call();
        }));
      }
      AtOnce<T> outcome = new AtOnce<>(new ArrayList<>(), new ArrayList<>());
      for (Future<T> each : running) {
        try {
          outcome.answers.add(each.get(30, TimeUnit.SECONDS));
        } catch (ExecutionException failed) {
          outcome.failures.add(failed.getCause());
        }
      }
      return outcome;
    } finally {
      threads.shutdownNow();
    }
  }
}

package tr.mbs.workflow.round;

import java.util.Iterator;
import java.util.function.Consumer;

/** Work on many things that are due, of which each stands for itself. */
public final class Each {

  private Each() {
  }

  /**
   * Does the work on each in order. One that fails keeps none of the others from their turn; what it threw comes through when
   * all had theirs, that of the last when there are several.
   *
   * @param failed is told of each that failed, before the next has its turn
   */
  public static <T> void inTurn(Iterable<T> things, Consumer<? super T> work, Consumer<? super T> failed) {
    go(things.iterator(), work, failed);
  }

  private static <T> void go(Iterator<T> things, Consumer<? super T> work, Consumer<? super T> failed) {
    while (things.hasNext()) {
      T thing = things.next();
      boolean done = false;
      try {
        work.accept(thing);
        done = true;
      } finally {
        if (!done) {
          failed.accept(thing);
          go(things, work, failed);
        }
      }
    }
  }
}

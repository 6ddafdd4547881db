package tr.mbs.retention;

import java.time.Instant;

/**
 * Destroys one kind of data. Whoever owns the tables implements it, knows what is due in them and when that is not so
 * after all, and leaves when and how often to {@link Destructions}.
 */
public interface Destruction {

  /** The {@link RetentionRule#kind} that it carries out; each has one. */
  String kind();

  /**
   * Destroys some of what is due, in the caller's transaction and with a few statements. What is destroyed is not due
   * any more, so calling it again goes on. What another transaction has locked may be left for the next time.
   *
   * @param before what the rule counts from lies before this moment
   * @param most   no more than this many
   * @return how many; fewer than {@code most} when nothing else is due
   */
  int destroy(Instant before, int most);
}

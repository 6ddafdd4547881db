package tr.mbs.report.path;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The way of one case, from its first event to its last.
 *
 * @param touched the second event, by which somebody took the case up; null when there is none
 * @param stays   at least one; two that follow each other have different holders
 */
public record CasePath(int events, Instant opened, Instant touched, Instant ended, List<Stay> stays) {

  public CasePath {
    stays = List.copyOf(stays);
  }

  /** @param events at least one, in their order; which of two at the same moment comes first is the caller's to know */
  public static CasePath of(List<PathEvent> events) {
    List<Stay> stays = new ArrayList<>();
    String holder = null;
    for (PathEvent event : events) {
      if (!event.holder().equals(holder)) {
        holder = event.holder();
        stays.add(new Stay(holder, event.at()));
      }
    }
    return new CasePath(events.size(), events.get(0).at(), events.size() < 2 ? null : events.get(1).at(),
        events.get(events.size() - 1).at(), stays);
  }

  /** From the first event to the last. */
  public Duration duration() {
    return Duration.between(opened, ended);
  }

  /** How long it waited before the first touch; empty when nobody has touched it. */
  public Optional<Duration> firstTouch() {
    return Optional.ofNullable(touched).map(touch -> Duration.between(opened, touch));
  }

  public int handOvers() {
    return stays.size() - 1;
  }

  /** How long the holder before the hand-over had it: from his first event to the first of the next holder. */
  Duration untilHandOver(int number) {
    return Duration.between(stays.get(number).since(), stays.get(number + 1).since());
  }

  /** A→B→A: how long each B had it. In A→B→A→B the second A is one too. */
  Stream<Duration> detours() {
    return IntStream.range(1, stays.size() - 1)
        .filter(stay -> stays.get(stay - 1).holder().equals(stays.get(stay + 1).holder()))
        .mapToObj(this::untilHandOver);
  }
}

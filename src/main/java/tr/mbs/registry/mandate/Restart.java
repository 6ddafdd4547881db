package tr.mbs.registry.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tr.mbs.kernel.Refusal;

/**
 * What follows when the first day of a mandate is corrected. Nobody gets into an office by it who could not be recorded
 * so, and nobody comes back whose days are over: these are the rules that let one officer do it alone.
 *
 * @param predecessor whose last day moves with it, or {@code null}
 * @param lastDay     of the predecessor, {@code null} without one
 */
record Restart(Mandate predecessor, LocalDate lastDay) {

  private static final Restart ALONE = new Restart(null, null);

  /**
   * @param seen          the mandate as it is
   * @param start         its first day as it should be
   * @param ofOffice      all mandates of the office
   * @param ofPerson      all mandates of the person
   * @param ofPredecessor all mandates of who was in office until the day before
   * @param today         in Istanbul
   * @throws Refusal of the field {@code startOn}
   */
  static Restart of(Mandate seen, LocalDate start, List<Mandate> ofOffice, List<Mandate> ofPerson,
      List<Mandate> ofPredecessor, LocalDate today) {
    if (start.equals(seen.startOn())) {
      return ALONE;
    }
    if (seen.endOn() != null && start.isAfter(seen.endOn())) {
      throw Refusal.field("startOn", "registry.correct.startOn.end");
    }
    if (seen.activeOn(today) && start.isAfter(today)) {
      throw Refusal.field("startOn", "registry.correct.startOn.begun");
    }
    Term term = new Term(start, seen.endOn(), seen.term().closed());
    Optional<Mandate> before = before(seen, ofOffice);
    if (before.filter(one -> !one.startOn().isBefore(start)).isPresent() || ofOffice.stream()
        .anyMatch(other -> !other.equals(seen) && !before.equals(Optional.of(other)) && other.term().overlaps(term))) {
      throw Refusal.field("startOn", "registry.record.later");
    }
    if (ofPerson.stream().anyMatch(other -> !other.equals(seen) && !before.equals(Optional.of(other))
        && other.term().overlaps(term))) {
      throw Refusal.field("startOn", "registry.record.elsewhere");
    }
    return before.map(one -> until(one, start.minusDays(1), ofPredecessor)).orElse(ALONE);
  }

  /** Who was in office until the day before, by the recording that is corrected now. */
  static Optional<Mandate> before(Mandate seen, List<Mandate> ofOffice) {
    return ofOffice.stream().filter(other -> seen.startOn().minusDays(1).equals(other.endOn()) && !other.term().closed())
        .findFirst();
  }

  /** He does not stay longer when he has gone to another office since; the days between are nobody's. */
  private static Restart until(Mandate predecessor, LocalDate lastDay, List<Mandate> ofPredecessor) {
    Term term = new Term(predecessor.startOn(), lastDay, false);
    boolean busy = ofPredecessor.stream().anyMatch(other -> !other.equals(predecessor)
        && !other.muhtarlikId().equals(predecessor.muhtarlikId()) && other.term().overlaps(term));
    return busy ? ALONE : new Restart(predecessor, lastDay);
  }
}

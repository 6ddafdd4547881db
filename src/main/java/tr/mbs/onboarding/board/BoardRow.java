package tr.mbs.onboarding.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.catalogue.CatalogueStep;

/**
 * A municipality on the board.
 *
 * @param code       unit code
 * @param onboarding {@code null} when it was never opened
 * @param goLiveOn   {@code null} until step 1 names it
 * @param cells      status of the eleven steps, in order
 * @param waits      what has to happen next; empty when nothing has
 * @param rules      of the steps, by the catalogue with which it began; empty when it was never opened
 */
record BoardRow(String code, String name, String plate, UUID onboarding, Standing standing, LocalDate goLiveOn,
    List<StepStatus> cells, List<Wait> waits, List<CatalogueStep> rules) {

  /** Something that has to happen next, and who has to do it. */
  record Wait(Kind kind, Set<Integer> steps, Side turn, Instant since) {

    /** What has to happen. */
    enum Kind {
      /** Its owner works on the step. */
      WORK,
      /** Somebody looks at it. */
      REVIEW,
      /** Its owner mends what was sent back. */
      CORRECTION,
      /** A user who cannot sign in waits for an answer. */
      PROBLEM,
      /** Another go-live day was asked for. */
      GO_LIVE
    }
  }

  /** A step that cannot begin, and the steps before it that are not over. */
  record Blocked(int step, List<Integer> by) {
  }

  /** The step that follows several others, while some of them are over and some are not; empty otherwise. */
  Optional<Blocked> blocked() {
    return rules.stream().filter(rule -> standing.goesOn() && cells.get(rule.number() - 1) == StepStatus.NOT_STARTED)
        .flatMap(rule -> blocked(rule).stream()).findFirst();
  }

  private Optional<Blocked> blocked(CatalogueStep rule) {
    List<Integer> before = rule.follows();
    List<Integer> notOver = before.stream().filter(step -> !cells.get(step - 1).isOver()).toList();
    return notOver.isEmpty() || notOver.size() == before.size() ? Optional.empty()
        : Optional.of(new Blocked(rule.number(), notOver));
  }

  /** Whose turn it is; nobody's when nothing has to happen. */
  Set<Side> turns() {
    return waits.stream().map(Wait::turn).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Since when the longest of it waits; {@code null} when nothing does. */
  Instant waitingSince() {
    return waits.stream().map(Wait::since).filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
  }
}

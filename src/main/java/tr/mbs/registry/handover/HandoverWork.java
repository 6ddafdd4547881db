package tr.mbs.registry.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.mandate.NewMandate;
import tr.mbs.registry.mandate.Successions;

/**
 * Checks and applies files, a thousand lines in a transaction. How far a pass has come is written with what it did, so a
 * node that dies leaves nothing half done and any other goes on after its last thousand.
 */
@Component
public class HandoverWork {

  private static final int STEP = 1_000;

  private final Handovers handovers;
  private final HandoverRows rows;
  private final HandoverProblems problems;
  private final Successions successions;
  private final Clock clock;

  HandoverWork(Handovers handovers, HandoverRows rows, HandoverProblems problems, Successions successions, Clock clock) {
    this.handovers = handovers;
    this.rows = rows;
    this.problems = problems;
    this.successions = successions;
    this.clock = clock;
  }

  /** Does the next step of the oldest file. @return false when there is nothing to do here */
  @Transactional
  public boolean step() {
    return handovers.next().map(this::step).isPresent();
  }

  private Handover step(Handover handover) {
    List<HandoverLine> lines = rows.after(handover.id(), handover.doneTo(), STEP);
    Map<Integer, Map<Column, Problem>> wrong = new TreeMap<>();
    Map<NewMandate, Integer> entries = read(lines, wrong);
    if (handover.state() == Handover.State.CHECKING) {
      var outcome = successions.check(List.copyOf(entries.keySet()), handover.scope(), followers(handover));
      outcome.refused().forEach((entry, refusal) -> add(wrong, entries.get(entry), refusal));
      addRepeated(handover, lines, wrong);
      problems.add(handover.id(), outcome.renamed().stream().map(entries::get)
          .filter(line -> !wrong.containsKey(line)).map(Problem::renames).toList());
    } else {
      Set<Integer> noticed = lines.isEmpty() ? Set.of()
          : problems.noticed(handover.id(), lines.get(0).number(), lines.get(lines.size() - 1).number());
      successions.record(List.copyOf(entries.keySet()), handover.scope(), followers(handover),
              entry -> noticed.contains(entries.get(entry)), handover.appliedBy())
          .refused().forEach((entry, refusal) -> add(wrong, entries.get(entry), refusal));
    }
    problems.add(handover.id(), wrong.values().stream().flatMap(line -> line.values().stream()).toList());
    handovers.advance(handover, lines, wrong.size());
    return handover;
  }

  private Function<Set<String>, Map<String, LocalDate>> followers(Handover handover) {
    return offices -> rows.starts(handover.id(), offices);
  }

  /** @return number of the line by what it says, for those that are right by themselves */
  private Map<NewMandate, Integer> read(List<HandoverLine> lines, Map<Integer, Map<Column, Problem>> wrong) {
    LocalDate today = IstanbulTime.today(clock);
    Map<NewMandate, Integer> entries = new LinkedHashMap<>();
    for (HandoverLine line : lines) {
      if (line.values() == null) {
        add(wrong, line.number(), null, LineReading.refusal("width"));
        continue;
      }
      LineReading reading = LineReading.of(line, today);
      reading.wrong().forEach((column, refusal) -> add(wrong, line.number(), column, refusal));
      if (reading.entry() != null) {
        // Of two lines that say the same the first is looked up; the other has its own sentence.
        entries.putIfAbsent(reading.entry(), line.number());
      }
    }
    return entries;
  }

  private void addRepeated(Handover handover, List<HandoverLine> lines, Map<Integer, Map<Column, Problem>> wrong) {
    if (lines.isEmpty()) {
      return;
    }
    int from = lines.get(0).number();
    int to = lines.get(lines.size() - 1).number();
    rows.repeated(handover.id(), Column.OFFICE, from, to).forEach((line, first) ->
        add(wrong, line, Column.OFFICE, LineReading.refusal("officeTwice", first)));
    rows.repeated(handover.id(), Column.TCKN, from, to).forEach((line, first) ->
        add(wrong, line, Column.TCKN, LineReading.refusal("tcknTwice", first)));
  }

  private static void add(Map<Integer, Map<Column, Problem>> wrong, int line, Refusal refusal) {
    add(wrong, line, Column.ofField(refusal.field()), refusal);
  }

  /** A column has one sentence, the first. */
  private static void add(Map<Integer, Map<Column, Problem>> wrong, int line, Column column, Refusal refusal) {
    wrong.computeIfAbsent(line, number -> new HashMap<>()).putIfAbsent(column, Problem.of(line, column, refusal));
  }
}

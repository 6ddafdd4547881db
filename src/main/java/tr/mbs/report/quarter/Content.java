package tr.mbs.report.quarter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a report says.
 *
 * @param requests   figures of the first rounds
 * @param objections figures of the rounds after an objection, which are no second requests
 * @param lines      what they count, in the order of the requests' numbers
 */
public record Content(Figures requests, Figures objections, List<Line> lines) {

  private static final Comparator<Line> ORDER = Comparator.comparing(Line::number).thenComparing(Line::round);

  public Content {
    lines = List.copyOf(lines);
  }

  /**
   * The rule: a round counts once at a body that had it in the quarter, by the last of its stays there.
   *
   * @param stays at one body; those that lie outside of the quarter count nothing
   */
  static Content of(Collection<Stay> stays, Quarter quarter) {
    Map<List<Object>, List<Stay>> rounds = stays.stream()
        .filter(stay -> stay.entered().isBefore(quarter.end().toInstant()))
        .filter(stay -> stay.left() == null || !stay.left().isBefore(quarter.begin().toInstant()))
        .sorted(Comparator.comparing(Stay::ordinal))
        .collect(Collectors.groupingBy(stay -> List.of(stay.number(), stay.round()), LinkedHashMap::new, Collectors.toList()));
    List<Line> lines = new ArrayList<>();
    rounds.values().forEach(round -> lines.add(Line.of(round.get(0), round.get(round.size() - 1), quarter)));
    lines.sort(ORDER);
    return of(lines);
  }

  static Content of(List<Line> lines) {
    return new Content(Figures.of(lines.stream().filter(line -> !line.isObjection()).toList()),
        Figures.of(lines.stream().filter(Line::isObjection).toList()), lines);
  }

  /** Those that were not met, in full or in part. */
  public List<Line> unfulfilled() {
    return lines.stream().filter(line -> line.fate().isUnfulfilled()).toList();
  }

  /** What a form carries, so that nobody signs other figures than he saw. */
  public String digest() {
    return new SignedText().add(this).hash();
  }
}

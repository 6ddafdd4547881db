package tr.mbs.numbering.web;

import java.util.List;
import java.util.stream.Stream;
import tr.mbs.kernel.Refusal;
import tr.mbs.numbering.Direction;
import tr.mbs.registry.Reason;

/**
 * The form of a correction as it was typed.
 *
 * @param seenIncoming last number of the incoming counter that the page showed
 * @param seenOutgoing the same of the outgoing one
 */
record TypedCounter(String direction, String lastNumber, String reason, String seenIncoming, String seenOutgoing) {

  private static final long NEVER_SHOWN = -1;

  /** What can be asked of the counters. */
  record Content(Direction direction, long seen, long lastNumber, Reason reason) {
  }

  /** @param wrong takes a refusal for each field that cannot be read; then the answer is of no use */
  Content read(List<Refusal> wrong) {
    Direction chosen = Stream.of(Direction.values()).filter(each -> each.name().equals(direction)).findFirst()
        .orElse(null);
    if (chosen == null) {
      wrong.add(Refusal.field("direction", "numbering.correct.direction.missing"));
    }
    long number = number(lastNumber);
    if (number < 0) {
      wrong.add(Refusal.field("lastNumber", "numbering.refusal.number"));
    }
    Reason why = Reason.read(reason, wrong);
    return new Content(chosen, number(chosen == Direction.OUTGOING ? seenOutgoing : seenIncoming), number, why);
  }

  private static long number(String text) {
    return text != null && text.matches("[0-9]{1,9}") ? Long.parseLong(text) : NEVER_SHOWN;
  }
}

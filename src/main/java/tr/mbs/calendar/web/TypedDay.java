package tr.mbs.calendar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tr.mbs.calendar.CalendarYear;
import tr.mbs.calendar.DayKind;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedDate;
import tr.mbs.registry.Reason;

/**
 * The form of a change as it was typed.
 *
 * @param day    {@code gg.aa.yyyy}
 * @param kind   name of a {@link DayKind}
 */
public record TypedDay(String day, String kind, String reason) {

  /** What can be entered. */
  record Content(LocalDate day, DayKind kind, Reason reason) {
  }

  /** @param wrong takes a refusal for each field that cannot be read; then the answer is of no use */
  Content read(List<Refusal> wrong) {
    LocalDate read = day == null ? null : TypedDate.parse(day)
        .filter(date -> date.getYear() >= CalendarYear.FIRST && date.getYear() <= CalendarYear.LAST).orElse(null);
    if (read == null) {
      wrong.add(Refusal.field("day", day == null ? "calendar.day.missing" : "calendar.day.unreadable"));
    }
    DayKind chosen = Stream.of(DayKind.values()).filter(each -> each.name().equals(kind)).findFirst().orElse(null);
    if (chosen == null) {
      wrong.add(Refusal.field("kind", "calendar.kind.missing"));
    }
    return new Content(read, chosen, Reason.read(reason, wrong));
  }
}

package tr.mbs.calendar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tr.mbs.calendar.CalendarYear;
import tr.mbs.calendar.DayKind;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedDate;
import tr.mbs.kernel.TypedFields;
import tr.mbs.registry.Reason;

/**
 * The form of a change as it was typed.
 *
 * @param day     {@code gg.aa.yyyy}, the first one of a row
 * @param lastDay as {@code day}; null or blank when it is a day by itself
 * @param kind    name of a {@link DayKind}
 */
public record TypedDay(String day, String lastDay, String kind, String reason) {

  /** A month: nothing that is announced is longer. */
  private static final int LONGEST = 31;

  /** What can be entered. */
  record Content(LocalDate first, LocalDate last, DayKind kind, Reason reason) {
  }

  /** @param wrong takes a refusal for each field that cannot be read; then the answer is of no use */
  Content read(List<Refusal> wrong) {
    TypedFields fields = new TypedFields("calendar", wrong);
    LocalDate first = fields.required("day", day, TypedDay::date);
    LocalDate last = fields.optional("lastDay", lastDay, TypedDay::date);
    if (first != null && last != null && (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST - 1)))) {
      wrong.add(last.isBefore(first) ? Refusal.field("lastDay", "calendar.lastDay.early")
          : Refusal.field("lastDay", "calendar.lastDay.late", LONGEST));
    }
    DayKind chosen = Stream.of(DayKind.values()).filter(each -> each.name().equals(kind)).findFirst().orElse(null);
    if (chosen == null) {
      wrong.add(Refusal.field("kind", "calendar.kind.missing"));
    }
    return new Content(first, last == null ? first : last, chosen, Reason.read(reason, wrong));
  }

  private static Optional<LocalDate> date(String typed) {
    return TypedDate.parse(typed)
        .filter(date -> date.getYear() >= CalendarYear.FIRST && date.getYear() <= CalendarYear.LAST);
  }
}

package tr.mbs.desk.announcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedDate;

/**
 * The form of an announcement as it was typed.
 *
 * @param from  first day, {@code gg.aa.yyyy}
 * @param until last day, or {@code null}
 */
public record TypedAnnouncement(String title, String text, String from, String until) {

  static final int TITLE_LENGTH = 120;
  static final int TEXT_LENGTH = 4000;
  /** No date before this year is meant. */
  private static final int FIRST_YEAR = 2000;

  static TypedAnnouncement of(Announcement announcement) {
    LocalDate until = announcement.shownUntil();
    return new TypedAnnouncement(announcement.title(), announcement.text(),
        IstanbulTime.numericDate(announcement.shownFrom()), until == null ? null : IstanbulTime.numericDate(until));
  }

  /** What can be stored. @param shownUntil {@code null} without an end */
  record Content(String title, String text, LocalDate shownFrom, LocalDate shownUntil) {
  }

  /** @param wrong takes a refusal for each field that cannot be stored; then the answer is of no use */
  Content read(List<Refusal> wrong) {
    length("title", title, TITLE_LENGTH, wrong);
    length("text", text, TEXT_LENGTH, wrong);
    LocalDate first = day(from).orElse(null);
    if (first == null) {
      wrong.add(Refusal.field("from", from == null ? "desk.announcement.from.missing" : "desk.announcement.date"));
    }
    LocalDate last = until == null ? null : day(until).orElse(null);
    if (until != null && last == null) {
      wrong.add(Refusal.field("until", "desk.announcement.date"));
    } else if (first != null && last != null && last.isBefore(first)) {
      wrong.add(Refusal.field("until", "desk.announcement.until.early"));
    }
    return new Content(title, text, first, last);
  }

  private static void length(String field, String value, int most, List<Refusal> wrong) {
    if (value == null) {
      wrong.add(Refusal.field(field, "desk.announcement." + field + ".missing"));
    } else if (value.length() > most) {
      wrong.add(Refusal.field(field, "desk.announcement.long", most));
    }
  }

  private static Optional<LocalDate> day(String typed) {
    return TypedDate.parse(typed).filter(day -> day.getYear() >= FIRST_YEAR);
  }
}

package tr.mbs.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tr.mbs.kernel.Refusal;

/**
 * What follows when somebody takes an office: whose days end, and on which day. These are the rules for one entry of an
 * officer and for each line of an election's file; they need no database.
 *
 * @param ending who is in office until then, or {@code null} when nobody is
 * @param lastDay of whoever is in office: the day before the new start, {@code null} when nobody is
 */
record Succession(Mandate ending, LocalDate lastDay) {

  /** For so long a former muhtar's phone is the one that codes went to: a new mandate does not change it unnoticed. */
  private static final int DAYS_OF_A_KNOWN_PHONE = 30;

  /**
   * @param ofOffice all mandates of the office
   * @param ofPerson all mandates of the person, in any office
   * @param today    in Istanbul
   * @throws Refusal for the field that is wrong: {@code startOn}, {@code tckn} or {@code phone}
   */
  static Succession of(NewMandate entry, List<Mandate> ofOffice, List<Mandate> ofPerson, LocalDate today) {
    List<Mandate> overlapping = ofOffice.stream().filter(other -> other.term().overlaps(entry.term())).toList();
    overlapping.stream().filter(other -> !other.startOn().isBefore(entry.startOn())).findFirst().ifPresent(later -> {
      throw Refusal.field("startOn", "registry.record.later");
    });
    requireNoOtherOffice(entry, ofPerson);
    requireKnownPhone(entry, ofPerson, today);
    return overlapping.isEmpty()
        ? new Succession(null, null)
        : new Succession(overlapping.get(0), entry.startOn().minusDays(1));
  }

  private static void requireNoOtherOffice(NewMandate entry, List<Mandate> ofPerson) {
    if (ofPerson.stream().anyMatch(other -> !other.muhtarlikId().equals(entry.muhtarlikId())
        && other.term().overlaps(entry.term()))) {
      throw Refusal.field("tckn", "registry.record.elsewhere");
    }
  }

  /**
   * Otherwise one officer alone could move a muhtar's codes to another phone by recording him anew. In the same office
   * his last number holds, however long ago that was. Elsewhere, and for somebody without a number, it is what was on
   * record lately: counted from today, not from a start that the officer may have put off.
   */
  private static void requireKnownPhone(NewMandate entry, List<Mandate> ofPerson, LocalDate today) {
    Optional<Mandate> lastHere = ofPerson.stream().filter(other -> other.muhtarlikId().equals(entry.muhtarlikId()))
        .max(Comparator.comparing(Mandate::startOn)).filter(last -> last.phone() != null);
    LocalDate since = (entry.startOn().isBefore(today) ? entry.startOn() : today).minusDays(DAYS_OF_A_KNOWN_PHONE);
    List<Mandate> lately = ofPerson.stream().filter(other -> other.term().lasts(since)).toList();
    if (Stream.concat(lastHere.stream(), lately.stream()).map(Mandate::phone).filter(Objects::nonNull)
        .anyMatch(phone -> !phone.equals(entry.phone()))) {
      throw Refusal.field("phone", "registry.record.phoneMoves");
    }
    if (lately.stream().anyMatch(other -> other.phone() == null)) {
      throw Refusal.field("phone", "registry.record.phoneUnknown", DAYS_OF_A_KNOWN_PHONE);
    }
  }
}

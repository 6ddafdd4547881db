package tr.mbs.registry;

import java.time.LocalDate;
import java.util.List;
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
   * @throws Refusal for the field that is wrong: {@code startOn}, {@code tckn} or {@code phone}
   */
  static Succession of(NewMandate entry, List<Mandate> ofOffice, List<Mandate> ofPerson) {
    List<Mandate> overlapping = ofOffice.stream().filter(other -> other.term().overlaps(entry.term())).toList();
    overlapping.stream().filter(other -> !other.startOn().isBefore(entry.startOn())).findFirst().ifPresent(later -> {
      throw Refusal.field("startOn", "registry.record.later");
    });
    requireNoOtherOffice(entry, ofPerson);
    requireKnownPhone(entry, ofPerson);
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

  /** Otherwise one officer alone could move a muhtar's codes to another phone by recording him anew. */
  private static void requireKnownPhone(NewMandate entry, List<Mandate> ofPerson) {
    LocalDate since = entry.startOn().minusDays(DAYS_OF_A_KNOWN_PHONE);
    boolean moved = ofPerson.stream()
        .filter(other -> other.term().lasts(since) && other.phone() != null)
        .anyMatch(other -> !other.phone().equals(entry.phone()));
    if (moved) {
      throw Refusal.field("phone", "registry.record.phoneMoves");
    }
  }
}

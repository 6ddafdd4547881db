package tr.mbs.registry.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tr.mbs.kernel.PersonName;
import tr.mbs.kernel.Refusal;

/**
 * What follows when somebody takes an office: whose days end, and on which day. These are the rules for one entry of an
 * officer and for each line of an election's file; they need no database.
 *
 * @param endings of whoever is in office, and of the office that the person himself leaves
 * @param renames whether the person is known by another name so far
 */
record Succession(List<Ending> endings, boolean renames) {

  /** For so long a former muhtar's phone is the one that codes went to: a new mandate does not change it unnoticed. */
  private static final int DAYS_OF_A_KNOWN_PHONE = 30;

  /** A mandate has a last day from now on: the one before its successor's first. */
  record Ending(Mandate mandate, LocalDate lastDay) {
  }

  /**
   * @param ofOffice  all mandates of the office
   * @param ofPerson  all mandates of the person, in any office
   * @param followers first day of who follows at once in other offices that the officer may change, by office: somebody
   *                  who leaves one of them by then is free
   * @param today     in Istanbul
   * @throws Refusal for the field that is wrong: {@code startOn}, {@code tckn} or {@code phone}
   */
  static Succession of(NewMandate entry, List<Mandate> ofOffice, List<Mandate> ofPerson,
      Map<String, LocalDate> followers, LocalDate today) {
    List<Ending> endings = new ArrayList<>(inOffice(entry, ofOffice));
    endings.addAll(elsewhere(entry, ofPerson, followers));
    requireKnownPhone(entry, ofPerson, today);
    return new Succession(endings,
        ofPerson.stream().anyMatch(known -> !PersonName.same(known.fullName(), entry.fullName())));
  }

  /** One at most: an office has one holder a day. */
  private static List<Ending> inOffice(NewMandate entry, List<Mandate> ofOffice) {
    List<Mandate> overlapping = ofOffice.stream().filter(other -> other.term().overlaps(entry.term())).toList();
    if (overlapping.stream().anyMatch(other -> !other.startOn().isBefore(entry.startOn()))) {
      throw Refusal.field("startOn", "registry.record.later");
    }
    return overlapping.stream().map(other -> new Ending(other, entry.startOn().minusDays(1))).toList();
  }

  private static List<Ending> elsewhere(NewMandate entry, List<Mandate> ofPerson, Map<String, LocalDate> followers) {
    return ofPerson.stream()
        .filter(other -> !other.muhtarlikId().equals(entry.muhtarlikId()) && other.term().overlaps(entry.term()))
        .map(other -> leaving(other, followers.get(other.muhtarlikId()), entry.startOn())).toList();
  }

  private static Ending leaving(Mandate other, LocalDate follower, LocalDate start) {
    if (follower == null || follower.isAfter(start) || !other.startOn().isBefore(follower)) {
      throw Refusal.field("tckn", "registry.record.elsewhere");
    }
    return new Ending(other, follower.minusDays(1));
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

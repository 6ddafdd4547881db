package tr.mbs.registry.mandate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Secrets;
import tr.mbs.kernel.Tckn;

/**
 * Who holds or held which office. People are found by a keyed hash of their TCKN; the number itself is sealed, with
 * keys outside the database.
 */
@Component
public class Mandates {

  private final RecordedMandates recorded;
  private final Secrets secrets;

  Mandates(RecordedMandates recorded, Secrets secrets) {
    this.recorded = recorded;
    this.secrets = secrets;
  }

  public Optional<Mandate> find(UUID id) {
    return recorded.findById(id);
  }

  /** @return id of the person who has this mandate; it is the same in all offices and terms */
  public UUID person(UUID mandate) {
    return recorded.personOf(mandate);
  }

  /** The offices this person holds on a day, the latest first; hardly ever more than one. */
  public List<Mandate> active(Tckn tckn, LocalDate on) {
    return recorded.active(hash(tckn), on);
  }

  /** All offices this person holds or held, the latest first. */
  public List<Mandate> all(Tckn tckn) {
    return recorded.ofPerson(hash(tckn));
  }

  /** All mandates of these people, by person. */
  Map<Tckn, List<Mandate>> ofPeople(Collection<Tckn> people) {
    return recorded.ofPeople(hashes(people)).stream().collect(groupingBy(Mandate::tckn));
  }

  /** Who holds the office on a day. */
  public Optional<Mandate> current(String muhtarlikId, LocalDate on) {
    return recorded.current(muhtarlikId, on);
  }

  /** All who hold, held or will hold the office, the latest first. */
  public List<Mandate> ofOffice(String muhtarlikId) {
    return recorded.ofOffice(muhtarlikId);
  }

  /** All mandates of these offices, by office. */
  Map<String, List<Mandate>> ofOffices(Collection<String> offices) {
    return recorded.ofOffices(offices).stream().collect(groupingBy(Mandate::muhtarlikId));
  }

  /**
   * Somebody takes a vacant office; a known person keeps identity and gets the name given here.
   *
   * @return id of the new mandate
   * @throws Refusal CONFLICT when somebody holds the office on one of these days
   */
  @Transactional
  public UUID record(NewMandate entry) {
    lock(List.of(entry.muhtarlikId()), List.of(entry.tckn()));
    if (ofOffice(entry.muhtarlikId()).stream().anyMatch(other -> other.term().overlaps(entry.term()))) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.mandate.occupied");
    }
    return take(List.of(entry)).get(entry);
  }

  /**
   * Until the end of the transaction nobody else changes who holds these offices, what is known of these people, nor any
   * mandate of either. What was read before is not read again: lock first.
   */
  void lock(Collection<String> offices, Collection<Tckn> people) {
    List<byte[]> hashes = hashes(people);
    recorded.lockOffices(offices);
    recorded.lockPeople(hashes);
    recorded.lockMandates(offices, hashes);
  }

  /** In the same order, for a correction: two people may stand in another office too, he and his predecessor. */
  void lockToCorrect(Mandate seen) {
    List<String> office = List.of(seen.muhtarlikId());
    recorded.lockOffices(office);
    recorded.lockPeople(seen.id(), seen.muhtarlikId(), seen.startOn().minusDays(1));
    recorded.lockMandates(office);
  }

  /** A mandate as it is now, locked. */
  Mandate locked(Mandate seen) {
    recorded.lockMandate(seen.id());
    return recorded.findById(seen.id()).orElseThrow();
  }

  /**
   * These take their offices: known people keep identity and get the name given here. What has changed before is written
   * with them.
   *
   * @return id of each new mandate
   * @throws Refusal CONFLICT when one of the people was recorded for the first time by somebody else, just now
   */
  Map<NewMandate, UUID> take(Collection<NewMandate> entries) {
    Map<Tckn, Muhtar> people = recorded.people(hashes(entries.stream().map(NewMandate::tckn).toList())).stream()
        .collect(toMap(Muhtar::tckn, Function.identity()));
    Map<NewMandate, UUID> ids = new LinkedHashMap<>();
    for (NewMandate entry : entries) {
      Muhtar person = people.computeIfAbsent(entry.tckn(), tckn -> new Muhtar(tckn, secrets));
      person.rename(entry.fullName());
      Mandate mandate = new Mandate(person, entry);
      recorded.add(mandate);
      ids.put(entry, mandate.id());
    }
    try {
      recorded.flush();
    } catch (DataIntegrityViolationException recordedElsewhere) {
      throw Mandate.changed();
    }
    return ids;
  }

  private List<byte[]> hashes(Collection<Tckn> people) {
    return people.stream().map(this::hash).toList();
  }

  private byte[] hash(Tckn tckn) {
    return SealedTckn.hash(tckn, secrets);
  }
}

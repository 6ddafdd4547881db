package tr.mbs.registry.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditEntry;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.phone.PhoneChanges;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.place.OfficeScope;

/**
 * People take offices, one by an officer's form or many after an election: by the rules of {@link Succession}. A dozen
 * statements read any number up to a few thousand, and batches write them.
 */
@Component
public class Successions {

  private final Mandates mandates;
  private final Muhtarliks muhtarliks;
  private final PhoneChanges phoneChanges;
  private final AuditTrail audit;
  private final Clock clock;

  Successions(Mandates mandates, Muhtarliks muhtarliks, PhoneChanges phoneChanges, AuditTrail audit, Clock clock) {
    this.mandates = mandates;
    this.muhtarliks = muhtarliks;
    this.phoneChanges = phoneChanges;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param recorded id of the new mandate; empty when nothing was to change
   * @param refused  each with the refusal of its field: {@code muhtarlik}, {@code startOn}, {@code tckn}, {@code phone},
   *                 {@code firstName}, or {@code known} for a new name that nobody agreed to
   * @param renamed  who is, or was, known by another name
   */
  public record Outcome(Map<NewMandate, UUID> recorded, Map<NewMandate, Refusal> refused, Set<NewMandate> renamed) {
  }

  /**
   * Looks only.
   *
   * @param scope     offices that may change
   * @param followers first day of who takes each of these offices by the same file; an office that nobody takes is missing
   */
  @Transactional(readOnly = true)
  public Outcome check(List<NewMandate> entries, OfficeScope scope,
      Function<Set<String>, Map<String, LocalDate>> followers) {
    Outcome outcome = new Outcome(Map.of(), new LinkedHashMap<>(), new LinkedHashSet<>());
    judge(entries, scope, followers, entry -> true, outcome);
    return outcome;
  }

  /**
   * Records those that are right, each with its audit entries, in one transaction.
   *
   * @param entries   no office and no person twice
   * @param scope     as for {@link #check}
   * @param followers as for {@link #check}
   * @param renames   whether the officer knows that this person has another name so far, which will be gone
   * @param officer   user id
   */
  @Transactional
  public Outcome record(List<NewMandate> entries, OfficeScope scope,
      Function<Set<String>, Map<String, LocalDate>> followers, Predicate<NewMandate> renames, String officer) {
    if (!entries.isEmpty()) {
      mandates.lock(offices(entries), people(entries));
    }
    return recordLocked(entries, scope, followers, renames, officer);
  }

  /** The same, for who has locked the offices and the people. */
  Outcome recordLocked(List<NewMandate> entries, OfficeScope scope,
      Function<Set<String>, Map<String, LocalDate>> followers, Predicate<NewMandate> renames, String officer) {
    Outcome outcome = new Outcome(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
    Map<NewMandate, Succession> right = judge(entries, scope, followers, renames, outcome);
    List<AuditEntry> entered = new ArrayList<>();
    // Who leaves one office for another is named by two lines, with the same last day.
    Set<Succession.Ending> endings = new LinkedHashSet<>();
    right.values().forEach(succession -> endings.addAll(succession.endings()));
    endings.forEach(ending -> ending.mandate().end(ending.lastDay()));
    phoneChanges.stopWith(endings.stream().map(Succession.Ending::mandate).toList(), officer);
    endings.forEach(ending -> entered.add(entry(officer, "mandate-end", ending.mandate().id(),
        ending.lastDay().toString())));
    outcome.recorded().putAll(mandates.take(right.keySet()));
    outcome.recorded().forEach((mandate, id) ->
        entered.add(entry(officer, "mandate-record", id, mandate.muhtarlikId())));
    audit.recordAll(entered);
    return outcome;
  }

  private Map<NewMandate, Succession> judge(List<NewMandate> entries, OfficeScope scope,
      Function<Set<String>, Map<String, LocalDate>> followers, Predicate<NewMandate> renames, Outcome outcome) {
    Map<NewMandate, Succession> right = new LinkedHashMap<>();
    if (entries.isEmpty()) {
      return right;
    }
    LocalDate today = IstanbulTime.today(clock);
    Set<String> ids = offices(entries);
    Map<String, Office> offices = muhtarliks.findAll(ids);
    Map<String, List<Mandate>> ofOffice = mandates.ofOffices(ids);
    var ofPerson = mandates.ofPeople(people(entries));
    OtherOffices others = OtherOffices.of(entries, ofPerson, today, scope, muhtarliks::findAll);
    Map<String, LocalDate> following = others.mine().isEmpty() ? Map.of() : followers.apply(others.mine());
    for (NewMandate entry : entries) {
      List<Mandate> known = ofPerson.getOrDefault(entry.tckn(), List.of());
      try {
        requireOpen(offices.get(entry.muhtarlikId()), scope);
        Succession succession = Succession.of(entry, ofOffice.getOrDefault(entry.muhtarlikId(), List.of()), known,
            following, today);
        if (succession.renames()) {
          requireRenaming(entry, others.foreign().contains(entry.tckn()), renames);
          outcome.renamed().add(entry);
        }
        right.put(entry, succession);
      } catch (Refusal refusal) {
        outcome.refused().put(entry, refusal);
      }
    }
    return right;
  }

  private static void requireOpen(Office office, OfficeScope scope) {
    if (office == null) {
      throw Refusal.field("muhtarlik", "registry.handover.wrong.unknown");
    }
    if (!scope.changes(office)) {
      throw Refusal.field("muhtarlik", "registry.handover.wrong.elsewhere");
    }
    if (!office.active()) {
      throw Refusal.field("muhtarlik", "registry.handover.wrong.gone");
    }
  }

  /** A name is one for all offices of a person, and muhtars sign in by it. */
  private static void requireRenaming(NewMandate entry, boolean standsOutOfScope, Predicate<NewMandate> renames) {
    if (standsOutOfScope) {
      throw Refusal.field("firstName", "registry.correct.elsewhere");
    }
    if (!renames.test(entry)) {
      throw Refusal.field("known", "registry.record.known.missing");
    }
  }

  private static Set<String> offices(List<NewMandate> entries) {
    Set<String> ids = new HashSet<>();
    entries.forEach(entry -> ids.add(entry.muhtarlikId()));
    return ids;
  }

  private static List<Tckn> people(List<NewMandate> entries) {
    return entries.stream().map(NewMandate::tckn).toList();
  }

  private static AuditEntry entry(String officer, String action, UUID mandate, String detail) {
    return new AuditEntry(officer, action, MandateRegister.SUBJECT, mandate.toString(), detail,
        DataSubject.mandate(mandate));
  }
}

package tr.mbs.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditEntry;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;

/**
 * Many people take offices at once, as after an election: by the rules of {@link Succession}, as
 * {@link MandateRegister#record} does with one, in a dozen statements for any number up to a few thousand.
 */
@Component
public class Successions {

  private final MandateBatch mandates;
  private final Muhtarliks muhtarliks;
  private final PhoneChanges phoneChanges;
  private final AuditTrail audit;
  private final Clock clock;

  Successions(MandateBatch mandates, Muhtarliks muhtarliks, PhoneChanges phoneChanges, AuditTrail audit,
      Clock clock) {
    this.mandates = mandates;
    this.muhtarliks = muhtarliks;
    this.phoneChanges = phoneChanges;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Looks only.
   *
   * @param scope offices that may change
   * @return those that {@link #record} would refuse, each with the refusal of its field: {@code muhtarlik},
   *     {@code startOn}, {@code tckn} or {@code phone}
   */
  @Transactional(readOnly = true)
  public Map<NewMandate, Refusal> check(List<NewMandate> entries, OfficeScope scope) {
    Map<NewMandate, Refusal> refused = new LinkedHashMap<>();
    judge(entries, scope, refused);
    return refused;
  }

  /**
   * Records those that are right, each with its audit entries, in one transaction.
   *
   * @param entries no office and no person twice
   * @return the others, as {@link #check} says
   */
  @Transactional
  public Map<NewMandate, Refusal> record(List<NewMandate> entries, OfficeScope scope, String officer) {
    Map<NewMandate, Refusal> refused = new LinkedHashMap<>();
    if (entries.isEmpty()) {
      return refused;
    }
    mandates.lock(offices(entries), people(entries));
    Map<NewMandate, Succession> right = judge(entries, scope, refused);
    List<AuditEntry> entered = new ArrayList<>();
    List<Succession> ends = right.values().stream().filter(succession -> succession.ending() != null).toList();
    mandates.end(ends);
    phoneChanges.stopWith(ends.stream().map(Succession::ending).toList(), officer);
    ends.forEach(succession -> entered.add(entry(officer, "mandate-end", succession.ending().id(),
        succession.lastDay().toString())));
    mandates.insert(List.copyOf(right.keySet())).forEach((mandate, id) ->
        entered.add(entry(officer, "mandate-record", id, mandate.muhtarlikId())));
    audit.recordAll(entered);
    return refused;
  }

  private Map<NewMandate, Succession> judge(List<NewMandate> entries, OfficeScope scope,
      Map<NewMandate, Refusal> refused) {
    Map<NewMandate, Succession> right = new LinkedHashMap<>();
    if (entries.isEmpty()) {
      return right;
    }
    LocalDate today = IstanbulTime.today(clock);
    Set<String> ids = offices(entries);
    Map<String, Office> offices = muhtarliks.findAll(ids);
    Map<String, List<Mandate>> ofOffice = mandates.ofOffices(ids);
    var ofPerson = mandates.ofPeople(people(entries));
    for (NewMandate entry : entries) {
      try {
        requireOpen(offices.get(entry.muhtarlikId()), scope);
        right.put(entry, Succession.of(entry, ofOffice.getOrDefault(entry.muhtarlikId(), List.of()),
            ofPerson.getOrDefault(entry.tckn(), List.of()), today));
      } catch (Refusal refusal) {
        refused.put(entry, refusal);
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

package tr.mbs.registry.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.Reason;
import tr.mbs.registry.office.Offices;
import tr.mbs.registry.phone.PhoneChanges;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.place.OfficeScope;

/**
 * What officers change about mandates. Each change is one transaction with its audit entries. Whether the officer may is
 * {@link Offices#openToChange}'s to say; what he saw comes with his change, and when it is no longer so he is told.
 */
@Component
public class MandateRegister {

  static final String SUBJECT = "mandate";

  private final Mandates mandates;
  private final Muhtarliks muhtarliks;
  private final Successions successions;
  private final MandateCorrections corrections;
  private final PhoneChanges phoneChanges;
  private final AuditTrail audit;
  private final Clock clock;

  MandateRegister(Mandates mandates, Muhtarliks muhtarliks, Successions successions, MandateCorrections corrections,
      PhoneChanges phoneChanges, AuditTrail audit, Clock clock) {
    this.mandates = mandates;
    this.muhtarliks = muhtarliks;
    this.successions = successions;
    this.corrections = corrections;
    this.phoneChanges = phoneChanges;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Somebody takes an office. Whoever holds it is in office until the day before; requests belong to the office, so they
   * are the successor's from his first day.
   *
   * @param seen    {@link OfficeFile#last} as the officer saw it; {@code null} when he saw a vacant office
   * @param renames whether he knows that the person has another name so far, which will be gone
   * @param scope   of the officer
   * @param officer user id
   * @return id of the new mandate
   * @throws Refusal CONFLICT when the office is gone or no longer as he saw it; of a field as {@link Successions.Outcome}
   *                 says
   */
  @Transactional
  public UUID record(NewMandate entry, UUID seen, boolean renames, OfficeScope scope, String officer) {
    String id = entry.muhtarlikId();
    mandates.lock(List.of(id), List.of(entry.tckn()));
    Office office = muhtarliks.find(id).orElseThrow();
    if (!office.active()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.office.gone");
    }
    UUID last = new OfficeFile(office, mandates.ofOffice(id), IstanbulTime.today(clock)).last().map(Mandate::id)
        .orElse(null);
    if (!Objects.equals(last, seen)) {
      throw Mandate.changed();
    }
    var outcome = successions.recordLocked(List.of(entry), scope, others -> Map.of(), person -> renames, officer);
    outcome.refused().values().forEach(refusal -> {
      throw refusal;
    });
    return outcome.recorded().get(entry);
  }

  /**
   * A mandate is written as it should be. The name is one for all offices of a person; with the first day, the last one
   * of the predecessor moves.
   *
   * @param seen  as the officer saw it
   * @param scope of the officer
   * @throws Refusal CONFLICT when it is no longer so; of the field {@code fullName} when the person has, or will have, an
   *                 office that the officer may not change; of the field {@code startOn} as {@link Restart} says
   */
  @Transactional
  public void correct(Mandate seen, Correction right, Reason reason, OfficeScope scope, String officer) {
    mandates.lockToCorrect(seen);
    List<Mandate> ofOffice = mandates.ofOffice(seen.muhtarlikId());
    // Somebody else may have renamed the person, by another office, since the mandate was seen.
    Mandate mandate = ofOffice.stream().filter(seen::equals).findFirst().orElseThrow();
    if (!right.fullName().equals(mandate.fullName()) && standsOutside(scope, seen.tckn())) {
      throw Refusal.field("fullName", "registry.correct.elsewhere");
    }
    MandateCorrection correction = new MandateCorrection(seen, reason, officer);
    corrections.add(correction);
    restart(seen, right.startOn(), ofOffice, officer);
    mandate.correct(seen, right);
    audit(officer, "mandate-correct", seen.id(), correction.id().toString());
  }

  private void restart(Mandate seen, LocalDate start, List<Mandate> ofOffice, String officer) {
    LocalDate today = IstanbulTime.today(clock);
    List<Mandate> ofPredecessor = Restart.before(seen, ofOffice).map(Mandate::tckn).map(mandates::all).orElse(List.of());
    Restart restart = Restart.of(seen, start, ofOffice, mandates.all(seen.tckn()), ofPredecessor, today);
    if (restart.predecessor() == null) {
      return;
    }
    Mandate predecessor = restart.predecessor();
    predecessor.end(restart.lastDay());
    if (restart.lastDay().isBefore(today)) {
      phoneChanges.stopWith(predecessor, officer);
    }
    audit(officer, "mandate-end", predecessor.id(), restart.lastDay().toString());
  }

  /**
   * Ends a mandate at once: no code is sent from now on, and who is signed in with it is out with his next click,
   * because every request asks for the mandate anew.
   *
   * @throws Refusal CONFLICT when it is no longer as the officer saw it, or over already
   */
  @Transactional
  public void close(Mandate seen, Reason reason, String officer) {
    mandates.locked(seen).close(seen, reason, IstanbulTime.today(clock), clock.instant());
    phoneChanges.stopWith(seen, officer);
    audit(officer, "mandate-close", seen.id(), null);
  }

  private boolean standsOutside(OfficeScope scope, Tckn tckn) {
    LocalDate today = IstanbulTime.today(clock);
    return mandates.all(tckn).stream().filter(mandate -> mandate.term().lasts(today)).map(Mandate::muhtarlikId)
        .map(office -> muhtarliks.find(office).orElseThrow()).anyMatch(office -> !scope.changes(office));
  }

  private void audit(String officer, String action, UUID mandate, String detail) {
    audit.record(officer, action, SUBJECT, mandate.toString(), detail, DataSubject.mandate(mandate));
  }
}

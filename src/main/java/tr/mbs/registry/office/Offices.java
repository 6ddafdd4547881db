package tr.mbs.registry.office;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.mandate.OfficeFile;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.place.OfficeScope;

/** Lets an officer to the offices in his {@link OfficeScope}; what one may not see does not exist. */
@Component
public class Offices {

  private final Muhtarliks muhtarliks;
  private final Mandates mandates;
  private final AuditTrail audit;
  private final Clock clock;

  Offices(Muhtarliks muhtarliks, Mandates mandates, AuditTrail audit, Clock clock) {
    this.muhtarliks = muhtarliks;
    this.mandates = mandates;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An officer reads who holds and held an office; that he did is written down.
   *
   * @throws Refusal NOT_FOUND, the same as for an id that does not exist
   */
  @Transactional
  public OfficeFile read(String id, StaffAccounts.Account officer) {
    OfficeFile file = open(id, officer);
    recordReading(file.office(), officer.userId());
    return file;
  }

  /** Writes down that an officer is shown who holds an office. @param officer his account */
  @Transactional
  public void recordReading(Office office, String officer) {
    audit.record(officer, "office-read", "muhtarlik", office.id(), null, DataSubject.office(office.id()));
  }

  /**
   * For an officer who is about to change something; what he is shown of it, {@link #recordReading} writes down.
   *
   * @throws Refusal NOT_FOUND when he does not see it, FORBIDDEN when he only reads it
   */
  @Transactional(readOnly = true)
  public OfficeFile openToChange(String id, StaffAccounts.Account officer) {
    OfficeFile file = open(id, officer);
    if (!OfficeScope.of(officer.groups()).changes(file.office())) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.office.readOnly");
    }
    return file;
  }

  private OfficeFile open(String id, StaffAccounts.Account officer) {
    Office office = muhtarliks.find(id).filter(OfficeScope.of(officer.groups())::reads)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.office.notFound"));
    return new OfficeFile(office, mandates.ofOffice(id), IstanbulTime.today(clock));
  }
}

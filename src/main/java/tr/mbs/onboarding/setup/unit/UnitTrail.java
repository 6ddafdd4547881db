package tr.mbs.onboarding.setup.unit;

import java.util.Collection;
import org.springframework.stereotype.Component;
import tr.mbs.audit.AuditEntry;
import tr.mbs.audit.AuditTrail;
import tr.mbs.onboarding.Participation;

/** What the auditor finds about units: their ids and DETSİS numbers, from which groups and document numbers follow. */
@Component
class UnitTrail {

  private final AuditTrail audit;

  UnitTrail(AuditTrail audit) {
    this.audit = audit;
  }

  void added(Participation by, Collection<MunicipalityUnit> units) {
    audit.recordAll(units.stream().map(unit -> new AuditEntry(by.userId(), "municipality-unit-add", "onboarding",
        by.id().toString(), numbered(unit), null)).toList());
  }

  /** @param before where the units are found as they were */
  void changed(Participation by, UnitTree before, Collection<MunicipalityUnit> units) {
    audit.recordAll(units.stream().map(unit -> new AuditEntry(by.userId(), "municipality-unit-change", "onboarding",
        by.id().toString(), numbered(before.find(unit.id()).orElseThrow()) + " → " + detsis(unit), null)).toList());
  }

  void removed(Participation by, MunicipalityUnit unit) {
    audit.record(by.userId(), "municipality-unit-remove", "onboarding", by.id().toString(), numbered(unit));
  }

  private static String numbered(MunicipalityUnit unit) {
    return unit.id() + " " + detsis(unit);
  }

  private static String detsis(MunicipalityUnit unit) {
    return unit.detsis() == null ? "-" : unit.detsis();
  }
}

package tr.mbs.report.quarter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.Reason;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.Unit;

/** Where a report is signed, and read as it was signed. */
@Component
public class SignedReports {

  /** What a form was shown: so many versions, and this draft. */
  public record Seen(int versions, String digest) {
  }

  private final SignedRows rows;
  private final Stays stays;
  private final Naming naming;
  private final WantedReports wanted;
  private final AuditTrail audit;
  private final Clock clock;

  SignedReports(JdbcTemplate jdbc, Stays stays, Naming naming, WantedReports wanted, AuditTrail audit, Clock clock) {
    this.rows = new SignedRows(jdbc);
    this.stays = stays;
    this.naming = naming;
    this.wanted = wanted;
    this.audit = audit;
    this.clock = clock;
  }

  /** What would be signed now; one statement. */
  @Transactional(readOnly = true)
  public Content draft(Unit unit, Quarter quarter) {
    return stays.draft(unit.code(), quarter);
  }

  /** @param version 1 for the first one @return empty when there is none; four statements */
  @Transactional(readOnly = true)
  public Optional<SignedReport> find(Unit unit, Quarter quarter, int version) {
    List<UUID> ids = rows.of(unit.code().value(), quarter);
    return version < 1 || version > ids.size() ? Optional.empty()
        : rows.find(ids.get(version - 1)).map(SignedRows.Kept::report);
  }

  /**
   * Signs what was seen; from then on it is frozen. The same form sent twice signs once.
   *
   * @param typed why a correction replaces the version before; null for the first one
   * @return its version
   * @throws Refusal NOT_FOUND when no report is wanted; FORBIDDEN for everybody but the named account; CONFLICT when somebody
   *     signed since, or other figures would be signed than were seen
   */
  @Transactional
  public int sign(Unit unit, Quarter quarter, Seen seen, Reason typed, StaffAccounts.Account officer) {
    wanted.find(unit.code(), quarter)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "report.quarter.refusal.notFound"));
    if (!naming.isSignatory(officer, unit.code())) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "report.quarter.refusal.notYours");
    }
    String reason = typed == null ? null : MaskedText.of(typed.text());
    List<UUID> before = rows.of(unit.code().value(), quarter);
    if (!before.isEmpty() && seen.versions() == before.size() - 1
        && isRepeated(before.get(before.size() - 1), seen, reason, officer)) {
      return before.size();
    }
    if (seen.versions() != before.size() || before.isEmpty() != (reason == null)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "report.quarter.refusal.signed");
    }
    Content content = stays.draft(unit.code(), quarter);
    if (!content.digest().equals(seen.digest())) {
      throw new Refusal(Refusal.Kind.CONFLICT, "report.quarter.refusal.changed");
    }
    int version = before.size() + 1;
    SignedReport report = new SignedReport(UUID.randomUUID(), unit.code().value(), unit.name(), quarter, version,
        before.isEmpty() ? null : before.get(before.size() - 1), reason,
        new SignedReport.Signature(officer.userId(), officer.fullName(),
            naming.of(unit.code()).orElseThrow().title(), now()), content);
    rows.add(report);
    audit.record(officer.userId(), version == 1 ? "quarter-sign" : "quarter-correct", "quarter-report", report.name(),
        report.hash());
    return version;
  }

  private boolean isRepeated(UUID signed, Seen seen, String reason, StaffAccounts.Account officer) {
    SignedReport report = rows.find(signed).orElseThrow().report();
    return report.signature().userId().equals(officer.userId()) && report.content().digest().equals(seen.digest())
        && Objects.equals(report.reason(), reason);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

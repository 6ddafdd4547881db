package tr.mbs.report.quarter;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.staff.StaffAccount;
import tr.mbs.registry.staff.StaffDirectory;
import tr.mbs.registry.staff.StaffRows;
import tr.mbs.registry.unit.UnitCode;

/** Who signs the reports of a body: its birim yöneticisi names one of its open accounts, himself too. */
@Component
public class Naming {

  public static final int TITLE_LENGTH = 100;
  private static final int MOST_PAGES = 40;

  private final Signatories signatories;
  private final StaffDirectory directory;
  private final StaffAccounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  Naming(Signatories signatories, StaffDirectory directory, StaffAccounts accounts, AuditTrail audit, Clock clock) {
    this.signatories = signatories;
    this.directory = directory;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Signatory> of(UnitCode unit) {
    return signatories.findById(unit.value());
  }

  /** Whether the account may sign for the body: it is named, and still works there. */
  @Transactional(readOnly = true)
  public boolean isSignatory(StaffAccounts.Account account, UnitCode unit) {
    return account.groups().contains(unit.value())
        && of(unit).filter(named -> named.userId().equals(account.userId())).isPresent();
  }

  /** Full names of the body's open accounts by user id, in Turkish order. */
  @Transactional(readOnly = true)
  public Map<String, String> candidates(UnitCode unit) {
    Map<String, String> names = new LinkedHashMap<>();
    StaffRows.Criteria all = new StaffRows.Criteria(null, unit.value(), false, false);
    Position from = Position.START;
    for (int page = 0; page < MOST_PAGES && from != null; page++) {
      Page<StaffAccount> found = directory.page(all, from);
      found.lines().stream().filter(StaffAccount::active).forEach(one -> names.put(one.userId(), one.fullName()));
      from = found.next();
    }
    return names;
  }

  /**
   * Names one. The same form sent twice does it once.
   *
   * @param wrong takes a refusal for each field that cannot be stored; then nothing is
   */
  @Transactional
  public void name(UnitCode unit, String userId, String typedTitle, String manager, List<Refusal> wrong) {
    if (userId == null || accounts.find(userId).filter(account -> account.groups().contains(unit.value())).isEmpty()) {
      wrong.add(Refusal.field("userId", "report.quarter.refusal.userId"));
    }
    String title = TypedText.clean(typedTitle);
    if (title == null) {
      wrong.add(Refusal.field("title", "report.quarter.refusal.title"));
    } else if (title.length() > TITLE_LENGTH || title.contains("\n")) {
      wrong.add(Refusal.field("title", "report.quarter.refusal.titleLong", TITLE_LENGTH));
    }
    if (!wrong.isEmpty()) {
      return;
    }
    Optional<Signatory> named = signatories.findToChange(unit.value());
    if (named.filter(one -> one.says(userId, title)).isPresent()) {
      return;
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    named.ifPresentOrElse(one -> one.name(userId, title, manager, now),
        () -> signatories.add(new Signatory(unit, userId, title, manager, now)));
    audit.record(manager, "quarter-name", "quarter-signatory", unit.value(), userId, DataSubject.account(userId));
  }
}

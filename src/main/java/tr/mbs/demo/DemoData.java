package tr.mbs.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.csv.CsvLine;
import tr.mbs.csv.CsvReader;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.mandate.NewMandate;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.site.Audience;
import tr.mbs.site.start.StartTask;

/** The demo set: invented offices and muhtars with generated numbers, and staff accounts; adds only what is missing. */
@DemoMode
@Component
@Order(400)
public class DemoData implements StartTask {

  private static final Logger log = LoggerFactory.getLogger(DemoData.class);

  private final Muhtarliks muhtarliks;
  private final Mandates mandates;
  private final StaffAccounts accounts;

  DemoData(Muhtarliks muhtarliks, Mandates mandates, StaffAccounts accounts) {
    this.muhtarliks = muhtarliks;
    this.mandates = mandates;
    this.accounts = accounts;
  }

  @Override
  @Transactional
  public void run() {
    load();
  }

  /** Takes part in the caller's transaction; needs the base register. */
  @Transactional
  public void load() {
    long offices = rows("muhtarliks").stream().filter(this::addOffice).count();
    long holders = rows("muhtars").stream().filter(this::addMandate).count();
    rows("staff").forEach(row -> accounts.ensureAccount(account(row)));
    if (offices + holders > 0) {
      log.info("Demo set: {} offices and {} mandates added", offices, holders);
    }
  }

  private boolean addOffice(CsvLine row) {
    String municipality = row.get("municipality");
    return muhtarliks.recordDemo(row.get("id"), row.get("plate"), row.get("district"),
        municipality.isEmpty() ? null : new UnitCode(municipality), row.get("name"),
        OfficeKind.valueOf(row.get("kind")));
  }

  private boolean addMandate(CsvLine row) {
    Tckn tckn = Tckn.of(row.get("tckn"));
    LocalDate start = LocalDate.parse(row.get("start"));
    boolean known = mandates.all(tckn).stream()
        .anyMatch(mandate -> mandate.muhtarlikId().equals(row.get("muhtarlik")) && mandate.startOn().equals(start));
    if (known) {
      return false;
    }
    mandates.record(new NewMandate(tckn, row.get("full_name"), Phone.parse(row.get("phone")).orElse(null),
        row.get("email").isEmpty() ? null : row.get("email"), row.get("muhtarlik"), start,
        row.get("end").isEmpty() ? null : LocalDate.parse(row.get("end"))));
    return true;
  }

  private static StaffAccounts.NewAccount account(CsvLine row) {
    Set<String> groups = new HashSet<>(Arrays.asList(row.get("groups").split(";")));
    groups.add(Audience.STAFF.group());
    return new StaffAccounts.NewAccount(row.get("user_id"), row.get("password"), row.get("full_name"), row.get("email"),
        row.get("phone"), groups);
  }

  static List<CsvLine> rows(String file) {
    return CsvReader.ofProject("demo/" + file + ".csv");
  }
}

package tr.mbs.registry.load;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.place.Provinces;
import tr.mbs.registry.place.Source;
import tr.mbs.registry.unit.Units;
import tr.mbs.site.start.StartTask;

/**
 * Puts the base register into the database at the first start, and again when a release brings another one: iller,
 * ilçe, their municipalities, governorates, provincial directorates, central bodies, and a candidate group for each.
 * Once a register has been imported, only the bodies that no register names follow a new release.
 */
@Component
@Order(100)
public class BaseRegister implements StartTask {

  private static final Logger log = LoggerFactory.getLogger(BaseRegister.class);

  private final TransactionTemplate transaction;
  private final Reconciliation reconciliation;
  private final LoadedRegisters loaded;
  private final StaffAccounts accounts;
  private final Provinces provinces;
  private final Units units;

  BaseRegister(TransactionTemplate transaction, Reconciliation reconciliation, LoadedRegisters loaded,
      StaffAccounts accounts, Provinces provinces, Units units) {
    this.transaction = transaction;
    this.reconciliation = reconciliation;
    this.loaded = loaded;
    this.accounts = accounts;
    this.provinces = provinces;
    this.units = units;
  }

  @Override
  public void run() {
    load();
  }

  /** One statement when everything is there already, else one transaction. Two nodes must not load at once. */
  public void load() {
    String checksum = BaseResources.checksum();
    if (loaded.checksum(Source.BASE).equals(Optional.of(checksum))) {
      return;
    }
    transaction.executeWithoutResult(status -> {
      accounts.ensureGroups(BaseResources.roles());
      ImportReport report = loaded.checksum(Source.REGISTER).isPresent()
          ? reconciliation.applyStandingUnits()
          : reconciliation.apply(BaseResources.register(), Source.BASE);
      loaded.record(Source.BASE, checksum);
      report.summary().forEach(line -> log.info("Base register: {}", line));
    });
    provinces.forget();
    units.forget();
  }
}

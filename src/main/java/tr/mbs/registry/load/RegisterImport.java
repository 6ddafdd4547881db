package tr.mbs.registry.load;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.registry.place.Provinces;
import tr.mbs.registry.place.Source;
import tr.mbs.registry.unit.Units;
import tr.mbs.site.start.StartRefused;
import tr.mbs.site.start.StartTask;

/**
 * Imports a complete register from a folder of CSV files (contract.md, "Register import"): at the start when
 * {@code --mbs.register=<folder>} says so, before the node serves. All of it is one transaction, so that an import
 * killed half-way leaves nothing behind and can simply be run again.
 */
@Component
@Order(120)
public class RegisterImport implements StartTask {

  private static final Logger log = LoggerFactory.getLogger(RegisterImport.class);

  private final String folder;
  private final TransactionTemplate transaction;
  private final Reconciliation reconciliation;
  private final LoadedRegisters loaded;
  private final Provinces provinces;
  private final Units units;
  private final MessageSource messages;

  RegisterImport(@Value("${mbs.register:}") String folder, TransactionTemplate transaction,
      Reconciliation reconciliation, LoadedRegisters loaded, Provinces provinces, Units units, MessageSource messages) {
    this.folder = folder;
    this.transaction = transaction;
    this.reconciliation = reconciliation;
    this.loaded = loaded;
    this.provinces = provinces;
    this.units = units;
    this.messages = messages;
  }

  /** Imports what the command line names; wrong files stop the start with a Turkish sentence. */
  @Override
  public void run() {
    if (folder.isBlank()) {
      return;
    }
    try {
      run(Path.of(folder));
    } catch (Refusal refusal) {
      throw new StartRefused(text(refusal.messageKey(), refusal.args()), text("registry.import.action"));
    }
  }

  /**
   * Makes the database say what the folder says; what is gone from it becomes inactive, demo offices aside.
   *
   * @throws Refusal INVALID when a file is wrong, naming file, line and what to do; nothing has changed then
   */
  public ImportReport run(Path folder) {
    long start = System.nanoTime();
    log.info("Register import: reading {}", folder);
    RegisterFolder files = new RegisterFolder(folder);
    Register register = files.read();
    log.info("Register import: {} provinces, {} districts, {} municipalities, {} muhtarliks; comparing",
        register.provinces().size(), register.districts().size(), register.municipalities().size(),
        register.offices().size());
    ImportReport report = transaction.execute(status -> {
      ImportReport changes = reconciliation.apply(register, Source.REGISTER);
      loaded.record(Source.REGISTER, files.checksum());
      return changes;
    });
    provinces.forget();
    units.forget();
    report.lines().forEach(line -> log.info("Register import: {}", line));
    log.info("Register import: done in {} ms", (System.nanoTime() - start) / 1_000_000);
    return report;
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, TurkishText.TURKISH);
  }
}

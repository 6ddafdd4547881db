package tr.mbs.registry.load;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.Provinces;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.testing.TestDatabase;

/**
 * A database of its own that holds the register's tables alone, and the module on top of it without Spring: an import
 * changes the whole country, so it must not meet the tests that share one application.
 */
public final class RegistryDatabase implements AutoCloseable {

  final KnownGroups groups = new KnownGroups();
  public final JdbcClient jdbc;
  final TransactionTemplate transaction;
  public final Provinces provinces;
  public final Units units;
  public final Muhtarliks muhtarliks;

  private final HikariDataSource dataSource = new HikariDataSource();
  private final Reconciliation reconciliation;
  private final LoadedRegisters loaded;

  public RegistryDatabase() {
    Map<String, String> settings = TestDatabase.settings("h2".equals(System.getProperty("mbs.test.db")));
    dataSource.setJdbcUrl(settings.get("spring.datasource.url"));
    dataSource.setUsername(settings.get("spring.datasource.username"));
    dataSource.setPassword(settings.get("spring.datasource.password"));
    dataSource.setMaximumPoolSize(4);
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V010__registry.sql"),
        new ClassPathResource("db/migration/common/V120__offices.sql"),
        new ClassPathResource("db/migration/common/V141__unit_contact.sql"),
        new ClassPathResource("db/migration/common/V248__unit_without_email.sql")).execute(dataSource);
    jdbc = JdbcClient.create(dataSource);
    transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    reconciliation = new Reconciliation(new JdbcTemplate(dataSource), groups);
    loaded = new LoadedRegisters(jdbc);
    provinces = new Provinces(jdbc);
    units = new Units(jdbc);
    muhtarliks = new Muhtarliks(jdbc);
  }

  public RegistryDatabase withBaseRegister() {
    new BaseRegister(transaction, reconciliation, loaded, groups, provinces, units).load();
    return this;
  }

  public ImportReport importFrom(Path folder) {
    return registerImport("").run(folder);
  }

  RegisterImport registerImport(String folder) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/registry");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return new RegisterImport(folder, transaction, reconciliation, loaded, provinces, units, messages);
  }

  public int count(String from) {
    return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
  }

  public Unit unit(String code) {
    return units.get(new UnitCode(code));
  }

  /** Everything the tables say, line by line. */
  List<String> content() {
    return List.of("province", "district", "organization_unit", "muhtarlik", "register_import").stream()
        .flatMap(table -> jdbc.sql("select * from " + table + " order by 1").query().listOfRows().stream())
        .map(Object::toString).toList();
  }

  @Override
  public void close() {
    dataSource.close();
  }
}

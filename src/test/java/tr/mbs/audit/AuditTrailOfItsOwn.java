package tr.mbs.audit;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Secrets;
import tr.mbs.testing.TestDatabase;

/** A trail in a database of its own, which nobody seals but the test and which the test may forge as its owner. */
class AuditTrailOfItsOwn {

  final JdbcTemplate jdbc;
  final AuditTrail trail;
  final AuditChain chain;
  final TransactionTemplate transaction;

  AuditTrailOfItsOwn() {
    Map<String, String> settings = TestDatabase.settings("h2".equals(System.getProperty("mbs.test.db")));
    DataSource dataSource = new DriverManagerDataSource(settings.get("spring.datasource.url"),
        settings.get("spring.datasource.username"), settings.get("spring.datasource.password"));
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V020__audit.sql"),
        new ClassPathResource("db/migration/common/V110__audit_concerns.sql")).execute(dataSource);
    jdbc = new JdbcTemplate(dataSource);
    trail = new AuditTrail(jdbc);
    transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    chain = nodeThatStarts();
  }

  static Secrets secrets(int key) {
    byte[] master = new byte[32];
    master[0] = (byte) key;
    return new Secrets(master);
  }

  /** It has seen nothing of the chain. */
  AuditChain nodeThatStarts() {
    return new AuditChain(jdbc, transaction, secrets(0));
  }

  JdbcClient client() {
    return JdbcClient.create(jdbc);
  }

  ChainVerification verification() {
    return new ChainVerification(jdbc, secrets(0));
  }

  ChainReport verify() {
    return verification().run("");
  }

  void record(String... actions) {
    for (String action : actions) {
      trail.record("migm1", action, "request", "MBS-2026-0000001", null, DataSubject.office("V675"));
    }
  }

  /** On another thread, so outside the caller's transaction. */
  void meanwhile(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }
}

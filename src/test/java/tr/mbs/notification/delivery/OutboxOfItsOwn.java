package tr.mbs.notification.delivery;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Secrets;
import tr.mbs.notification.Channel;
import tr.mbs.notification.Outbox;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.testing.TestDatabase;

/** An outbox in a database of its own, which nobody empties but the test. */
class OutboxOfItsOwn {

  final JdbcClient jdbc;
  final MessageQueue queue;
  final Deliverer deliverer;

  private final TransactionTemplate transaction;
  private final Outbox outbox;

  OutboxOfItsOwn() {
    Map<String, String> settings = TestDatabase.settings("h2".equals(System.getProperty("mbs.test.db")));
    DataSource dataSource = ProxyDataSourceBuilder.create(new DriverManagerDataSource(
        settings.get("spring.datasource.url"), settings.get("spring.datasource.username"),
        settings.get("spring.datasource.password"))).countQuery().build();
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V040__notification.sql"),
        new ClassPathResource("db/migration/common/V214__confidential_message.sql"))
        .execute(dataSource);
    Secrets secrets = new Secrets(new byte[32]);
    jdbc = JdbcClient.create(dataSource);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    outbox = new Outbox(jdbc, secrets);
    queue = new MessageQueue(jdbc, secrets);
    deliverer = new Deliverer(queue, transaction);
  }

  void empty() {
    jdbc.sql("delete from notification").update();
  }

  void add(OutgoingMessage... messages) {
    transaction.executeWithoutResult(status -> outbox.addAll(List.of(messages)));
  }

  /** Leases what is due as a node does that then dies. */
  void leaseAndDie(Channel channel) {
    transaction.executeWithoutResult(status -> queue.lease(queue.due(channel, 100)));
  }

  /** Lets the time pass until every pause and every lease is over. */
  void letTheNextAttemptCome() {
    jdbc.sql("update notification set next_attempt_at = current_timestamp where next_attempt_at is not null").update();
  }

  String state(String key) {
    return jdbc.sql("select state from notification where message_key = ?").param(key).query(String.class).single();
  }

  Object column(String column, String key) {
    return jdbc.sql("select " + column + " from notification where message_key = ?").param(key).query()
        .singleRow().values().iterator().next();
  }
}

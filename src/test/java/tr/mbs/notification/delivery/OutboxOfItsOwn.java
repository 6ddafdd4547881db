package tr.mbs.notification.delivery;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Secrets;
import tr.mbs.notification.Outbox;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.notification.gateway.MailGateway;
import tr.mbs.notification.gateway.Reports;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.testing.TestDatabase;

/** An outbox in a database of its own: empty before each test of a class that registers it. */
class OutboxOfItsOwn implements BeforeEachCallback {

  final JdbcClient jdbc;
  final MessageQueue queue;
  final Reports reports;

  private final TransactionTemplate transaction;
  private final Outbox outbox;

  OutboxOfItsOwn() {
    this(TestDatabase.empty(TestDatabase.isH2()));
  }

  /** @param empty a database */
  OutboxOfItsOwn(DataSource empty) {
    boolean h2 = TestDatabase.isH2();
    DataSource dataSource = ProxyDataSourceBuilder.create(empty).countQuery().build();
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V040__notification.sql"),
        new ClassPathResource("db/migration/common/V214__confidential_message.sql"),
        new ClassPathResource("db/migration/common/V246__delivery.sql"),
        new ClassPathResource("db/migration/" + (h2 ? "h2" : "postgresql") + "/V247__delivery_indexes.sql"))
        .execute(dataSource);
    Secrets secrets = new Secrets(new byte[32]);
    jdbc = JdbcClient.create(dataSource);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    outbox = new Outbox(jdbc, secrets);
    queue = new MessageQueue(jdbc, secrets);
    reports = new ReportDesk(jdbc);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    jdbc.sql("delete from notification").update();
    jdbc.sql("delete from sms_provider").update();
    jdbc.sql("delete from sms_error").update();
    jdbc.sql("update sending_budget set minute_taken = 0, day_taken = 0").update();
  }

  /** What a node with these gateways sends with, as if no budget bound. */
  Deliverer deliverer(Object... gateways) {
    return deliverer(new Budgets(jdbc, 1_000_000, 1_000_000, 1_000_000, 1_000_000), gateways);
  }

  Deliverer deliverer(Budgets budgets, Object... gateways) {
    Gateways all = gateways(gateways);
    ProviderWeights weights = weights(all);
    return new Deliverer(queue, new Carriers(all, weights), budgets, weights, transaction);
  }

  Gateways gateways(Object... gateways) {
    return new Gateways(of(SmsGateway.class, gateways), of(MailGateway.class, gateways));
  }

  ProviderWeights weights(Gateways gateways) {
    return new ProviderWeights(jdbc, gateways, 50);
  }

  /** Sends what is due in a lane, one after the other, until nothing is or a provider is in trouble. */
  void deliver(Lane lane, Deliverer deliverer) {
    while (deliverer.turn(lane, () -> { }) == Deliverer.Turn.WORKED) {
      continue;
    }
  }

  /** In one transaction, so that the database's clock stands still. */
  <T> T inOneMoment(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }

  long count(MessageState state) {
    return jdbc.sql("select count(*) from notification where state = ?").param(state.name()).query(Long.class).single();
  }

  private static <T> List<T> of(Class<T> port, Object... gateways) {
    return Stream.of(gateways).filter(port::isInstance).map(port::cast).toList();
  }

  void add(OutgoingMessage... messages) {
    transaction.executeWithoutResult(status -> outbox.addAll(List.of(messages)));
  }

  /** Leases the first that is due as a node does that then dies. */
  void leaseAndDie(Lane lane, String provider) {
    transaction.executeWithoutResult(status -> queue.lease(queue.next(lane).orElseThrow(), provider));
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

  /** What comes next of the only message; within {@link #inOneMoment}, from which all pauses are counted. */
  String next() {
    return jdbc.sql("""
        select case when next_attempt_at is not null
            then case when provider is null then 'again in ' else 'again there in ' end
              || cast(extract(epoch from next_attempt_at - current_timestamp) as integer) || ' s'
          when ask_at is not null
            then 'asked in ' || cast(extract(epoch from ask_at - current_timestamp) as integer) || ' s'
          else '-' end
        from notification""").query(String.class).single();
  }
}

package tr.mbs.notification.nodes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Secrets;
import tr.mbs.notification.Outbox;
import tr.mbs.notification.OutgoingMessage;

/** The messages in the database that two nodes share, as a test puts them there and sees what became of them. */
final class SharedMessages {

  final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Outbox outbox;

  /** @param key of the nodes */
  SharedMessages(DataSource source, byte[] key) {
    jdbc = JdbcClient.create(source);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    outbox = new Outbox(jdbc, new Secrets(key));
  }

  void empty() {
    jdbc.sql("delete from notification").update();
    jdbc.sql("delete from sms_error").update();
  }

  /** SMS to as many people, named {@code <name>-<number>} by their key and their text. */
  void queueResults(String name, int number) {
    for (int from = 0; from < number; from += 500) {
      add(IntStream.range(from, Math.min(number, from + 500)).mapToObj(i -> OutgoingMessage.sms(name + "-" + i,
          "request-resolved", phone(i), name + "-" + i)).toList());
    }
  }

  /** A code, named in the same way. @param person to whom it goes, none of those who get results */
  void queueCode(String key, int person) {
    add(List.of(code(key, person)));
  }

  /** So many codes at once, {@code code-0} and on. */
  void queueCodes(int number) {
    add(IntStream.range(0, number).mapToObj(i -> code("code-" + i, i)).toList());
  }

  private static OutgoingMessage code(String key, int person) {
    return OutgoingMessage.sms(key, "approval-code", phone(900_000 + person), key).asSecret();
  }

  void add(List<OutgoingMessage> messages) {
    transaction.executeWithoutResult(status -> outbox.addAll(messages));
  }

  private static Phone phone(int number) {
    return new Phone("+905" + Integer.toString(1_000_000_000 + number).substring(1));
  }

  /** How many whose key begins so are still to be sent. */
  long open(String name) {
    return jdbc.sql("select count(*) from notification where next_attempt_at is not null and message_key like ?")
        .param(name + "%").query(Long.class).single();
  }

  /** Which lease each message has that is being sent, by its key. */
  Map<String, Integer> leases() {
    Map<String, Integer> leases = new HashMap<>();
    jdbc.sql("select message_key, lease from notification where state = 'SENDING'")
        .query((row, number) -> leases.put(row.getString(1), row.getInt(2))).list();
    return leases;
  }

  /** Keys of those whose sender never said what became of them. */
  List<String> lost() {
    return jdbc.sql("select message_key from notification where last_error = 'the sending node did not report'")
        .query(String.class).list();
  }

  /** Of those that were tried in vain; leases run on. */
  void letThePausesPass() {
    jdbc.sql("update notification set next_attempt_at = current_timestamp where state = 'QUEUED' and attempts > 0"
        + " and next_attempt_at > current_timestamp + interval '5' second").update();
  }

  List<Integer> attempts(List<String> keys) {
    return jdbc.sql("select attempts from notification where message_key in (:keys)").param("keys", keys)
        .query(Integer.class).list();
  }

  long count(String... states) {
    return keys(states).size();
  }

  /** Keys of all that are in one of these states. */
  List<String> keys(String... states) {
    return jdbc.sql("select message_key from notification where state in (:states)").param("states", List.of(states))
        .query(String.class).list();
  }

  /** How many are in which state after how many attempts, for each group of keys. */
  String table() {
    return jdbc.sql("""
        select regexp_replace(message_key, '-?[0-9]+$', '') as name, state, attempts, count(*) as number
        from notification group by 1, 2, 3 order by 1, 2, 3""").query().listOfRows().stream()
        .map(row -> row.get("name") + " | " + row.get("state") + " | attempts " + row.get("attempts") + " | "
            + row.get("number")).collect(Collectors.joining("\n  ", "\n  ", ""));
  }
}

package tr.mbs.notification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Secrets;

/**
 * Where an action leaves its messages: they are stored in the action's own transaction, so both happen or neither does,
 * and a gateway that is slow or down costs the action nothing. They are sent within two seconds of the commit.
 */
@Component
public class Outbox {

  /** Also the purpose under which the delivery opens the texts. */
  public static final String PURPOSE = "notification";

  private static final String INSERT = "insert into notification (id, message_key, channel, kind, recipient, subject,"
      + " text, secret, decoy, confidential, state, attempts, created_at, next_attempt_at) values ";
  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0, current_timestamp, current_timestamp)";

  private final JdbcClient jdbc;
  private final Secrets secrets;

  public Outbox(JdbcClient jdbc, Secrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  /** As {@link #addAll}, for one message. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(OutgoingMessage message) {
    addAll(List.of(message));
  }

  /**
   * Stores all messages of one action with a single statement.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
   * @throws org.springframework.dao.DuplicateKeyException when a key was used before: the transaction cannot commit
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void addAll(List<OutgoingMessage> messages) {
    if (messages.isEmpty()) {
      return;
    }
    // One statement with many rows: a JDBC batch would be one execution on the server for each row.
    String rows = String.join(", ", Collections.nCopies(messages.size(), ROW));
    List<Object> values = new ArrayList<>();
    messages.forEach(message -> addValues(values, message));
    jdbc.sql(INSERT + rows).params(values).update();
  }

  private void addValues(List<Object> values, OutgoingMessage message) {
    values.add(TimeOrderedId.next());
    values.add(message.key());
    values.add(message.channel().name());
    values.add(message.kind());
    values.add(message.recipient());
    values.add(message.subject());
    values.add(secrets.encrypt(PURPOSE, message.text()));
    values.add(message.secret());
    values.add(message.decoy());
    values.add(message.confidential());
  }
}

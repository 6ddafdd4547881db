package tr.mbs.notification.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Secrets;
import tr.mbs.notification.Channel;
import tr.mbs.notification.Outbox;

/**
 * The outbox as the delivery sees it. {@code next_attempt_at} is when a row needs a look next: a queued one to be sent,
 * one that is being sent because its lease ran out. All times are the database's.
 */
@Component
class MessageQueue {

  private static final Logger log = LoggerFactory.getLogger(MessageQueue.class);

  /** How long a node may hold messages without saying what became of them; a single send may take half of it. */
  static final Duration LEASE = Duration.ofSeconds(60);

  /** An approval code lives as long (security.md §1); sent later it would only confuse. */
  static final Duration SECRET_LIFE = Duration.ofMinutes(5);

  // A code that somebody waits for goes before all others. Rows that another node is claiming are passed over.
  private static final String DUE = "select id, message_key, channel, kind, recipient, subject, text, decoy, state,"
      + " attempts, secret and created_at < current_timestamp - interval '" + SECRET_LIFE.toSeconds() + "' second"
      + " as outlived from notification"
      + " where state in ('QUEUED', 'SENDING') and next_attempt_at <= current_timestamp and channel = :channel"
      + " order by secret desc, next_attempt_at, id limit :limit for update skip locked";

  private static final String LEASED = "update notification set state = 'SENDING', attempts = attempts + 1,"
      + " next_attempt_at = current_timestamp + interval '" + LEASE.toSeconds() + "' second where id in (:ids)";

  // Untried, so the attempt does not count; the attempts name the lease, in case it ran out and another node has it.
  private static final String RELEASED = "update notification set state = 'QUEUED', attempts = attempts - 1,"
      + " next_attempt_at = current_timestamp where (id, attempts) in (:leases) and state = 'SENDING'";

  private static final String RECORDED = "update notification set state = :state, provider_reference = :reference,"
      + " last_error = :error, sent_at = case when :sent then current_timestamp end,"
      + " next_attempt_at = current_timestamp + cast(:pause as integer) * interval '1' second,"
      + " text = case when (secret or confidential) and :final then null else text end"
      + " where id = :id and attempts = :attempts and state in (:from)";

  private final JdbcClient jdbc;
  private final Secrets secrets;

  MessageQueue(JdbcClient jdbc, Secrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  /** Locks and reads what is due, in a transaction of the caller, who leases or records each before it ends. */
  List<QueuedMessage> due(Channel channel, int limit) {
    return jdbc.sql(DUE).param("channel", channel.name()).param("limit", limit).query(MessageQueue::message).list();
  }

  /** Takes messages that {@link #due} locked for {@link #LEASE}; the caller sends them after its transaction. */
  List<QueuedMessage> lease(List<QueuedMessage> messages) {
    if (!messages.isEmpty()) {
      jdbc.sql(LEASED).param("ids", messages.stream().map(QueuedMessage::id).toList()).update();
    }
    return messages.stream().map(QueuedMessage::leased).toList();
  }

  /** Gives back leased messages that were not tried. */
  void release(Collection<QueuedMessage> messages) {
    if (!messages.isEmpty()) {
      List<Object[]> leases = messages.stream()
          .map(message -> new Object[] {message.id(), message.attempts()}).toList();
      jdbc.sql(RELEASED).param("leases", leases).update();
    }
  }

  /** The text of a message, or empty when it was sealed with another key. */
  Optional<String> open(QueuedMessage message) {
    try {
      return Optional.of(secrets.decryptText(Outbox.PURPOSE, message.sealedText()));
    } catch (IllegalStateException e) {
      log.error("The text of {} cannot be opened, was MBS_SECRET_KEY changed? {}", message,
          e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Writes down what became of a leased message. A last word that comes after the lease ran out still settles an UNSURE.
   *
   * @return false when the message is in other hands meanwhile
   */
  boolean record(QueuedMessage message, Verdict verdict) {
    return jdbc.sql(RECORDED)
        .param("state", verdict.state().name())
        .param("reference", cut(verdict.reference()))
        .param("error", cut(verdict.error()))
        .param("sent", verdict.state() == MessageState.SENT)
        .param("pause", verdict.pause() == null ? null : verdict.pause().toSeconds())
        .param("final", verdict.isFinal())
        .param("id", message.id())
        .param("attempts", message.attempts())
        .param("from", verdict.isFinal() ? List.of("SENDING", "UNSURE") : List.of("SENDING"))
        .update() == 1;
  }

  long count(MessageState state) {
    return jdbc.sql("select count(*) from notification where state = ?").param(state.name())
        .query(Long.class).single();
  }

  private static QueuedMessage message(ResultSet row, int number) throws SQLException {
    return new QueuedMessage(row.getObject("id", UUID.class), row.getString("message_key"),
        Channel.valueOf(row.getString("channel")), row.getString("kind"), row.getString("recipient"),
        row.getString("subject"), row.getBytes("text"), row.getBoolean("decoy"),
        MessageState.valueOf(row.getString("state")), row.getInt("attempts"), row.getBoolean("outlived"));
  }

  private static String cut(String detail) {
    return detail == null || detail.length() <= 200 ? detail : detail.substring(0, 200);
  }
}

package tr.mbs.notification.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
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
 * The outbox as the senders see it. {@code next_attempt_at} is when a row needs a look next: a queued one to be sent, one
 * that is being sent because its lease ran out. All times are the database's.
 */
@Component
class MessageQueue {

  private static final Logger log = LoggerFactory.getLogger(MessageQueue.class);

  /** How long a node may hold a message without saying what became of it; both providers together may take half of it. */
  static final Duration LEASE = Duration.ofSeconds(60);

  /** An approval code lives as long (security.md §1); sent later it would only confuse. */
  static final Duration SECRET_LIFE = Duration.ofMinutes(5);

  /** What the provider may take to deliver any other message: a phone that is off for two days gets it on the third. */
  static final Duration LIFE = Duration.ofHours(72);

  // What another node is claiming is passed over. To one recipient messages go in the order of their actions: a result
  // that overtook its forwarding would confuse. Codes wait for nothing.
  private static final String NEXT = """
      select id, message_key, channel, kind, recipient, subject, text, secret, decoy, state, attempts, lease,
        provider, edition, created_at, current_timestamp as seen_at
      from notification n
      where channel = :channel and secret = :secret and next_attempt_at <= current_timestamp
        and (:secret or not exists (select 1 from notification earlier where earlier.recipient = n.recipient
          and earlier.next_attempt_at is not null and not earlier.secret
          and (earlier.created_at < n.created_at or earlier.created_at = n.created_at and earlier.id < n.id)))
      order by next_attempt_at, id
      limit 1 for update skip locked""";

  private static final String LEASED = "update notification set state = 'SENDING', attempts = attempts + 1,"
      + " lease = lease + 1, provider = :provider, next_attempt_at = current_timestamp + interval '" + LEASE.toSeconds() + "' second"
      + " where id = :id";

  private static final String RECORDED = """
      update notification set state = :state, provider = :provider, provider_reference = :reference,
        last_error = :error, sent_at = case when :left then current_timestamp end,
        next_attempt_at = current_timestamp + cast(:pause as integer) * interval '1' second,
        ask_at = current_timestamp + cast(:ask as integer) * interval '1' second,
        text = case when :final and (secret or decoy or confidential and :left) then null else text end
      where id = :id and lease = :lease and state in (:from)""";

  private static final String HELD_BACK = """
      update notification set next_attempt_at = (select earlier.next_attempt_at from notification earlier where earlier.id = :id)
      where recipient = :recipient and channel = :channel and not secret and state = 'QUEUED' and id <> :id
        and next_attempt_at < (select earlier.next_attempt_at from notification earlier where earlier.id = :id)""";

  private final JdbcClient jdbc;
  private final Secrets secrets;

  MessageQueue(JdbcClient jdbc, Secrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  /** Locks and reads the lane's first that is due, in a transaction of the caller, who leases or records it. */
  Optional<QueuedMessage> next(Lane lane) {
    return jdbc.sql(NEXT).param("channel", lane.channel().name()).param("secret", lane.secret())
        .query(MessageQueue::message).optional();
  }

  /** Takes a message that {@link #next} locked for {@link #LEASE}; the caller sends it after its transaction. */
  QueuedMessage lease(QueuedMessage due, String provider) {
    jdbc.sql(LEASED).param("provider", provider).param("id", due.id()).update();
    return due.leased(provider);
  }

  /**
   * Says that another provider gets a leased message now: if this node dies, that one has to be asked.
   *
   * @return false when the message is in other hands meanwhile and must not be sent
   */
  boolean handTo(QueuedMessage message, String provider) {
    return jdbc.sql("update notification set provider = ?, next_attempt_at = current_timestamp + interval '"
            + LEASE.toSeconds() + "' second where id = ? and lease = ? and state = 'SENDING'")
        .params(provider, message.id(), message.lease()).update() == 1;
  }

  /** Lets later messages to a recipient who must wait be due when the first one is: nobody looks at them before. */
  void holdBack(QueuedMessage message) {
    jdbc.sql(HELD_BACK).param("id", message.id()).param("recipient", message.recipient())
        .param("channel", message.channel().name()).update();
  }

  /** The text of a message, or empty when it was sealed with another key, or is gone. */
  Optional<String> open(QueuedMessage message) {
    if (message.sealedText() == null) {
      return Optional.empty();
    }
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
        .param("provider", verdict.provider())
        .param("reference", cut(verdict.reference()))
        .param("error", cut(verdict.error()))
        .param("left", verdict.left())
        .param("pause", verdict.pause() == null ? null : verdict.pause().toSeconds())
        .param("ask", verdict.asked() ? ReportRound.FIRST.toSeconds() : null)
        .param("final", verdict.isFinal())
        .param("id", message.id())
        .param("lease", message.lease())
        .param("from", verdict.isFinal() ? List.of("SENDING", "UNSURE") : List.of("SENDING"))
        .update() == 1;
  }

  private static QueuedMessage message(ResultSet row, int number) throws SQLException {
    Duration age = Duration.between(row.getObject("created_at", OffsetDateTime.class),
        row.getObject("seen_at", OffsetDateTime.class));
    String key = row.getString("message_key");
    int edition = row.getInt("edition");
    return new QueuedMessage(row.getObject("id", UUID.class), edition == 0 ? key : key + "." + edition,
        Channel.valueOf(row.getString("channel")), row.getString("kind"), row.getString("recipient"),
        row.getString("subject"), row.getBytes("text"), row.getBoolean("secret"), row.getBoolean("decoy"), edition > 0,
        MessageState.valueOf(row.getString("state")), row.getInt("attempts"), row.getInt("lease"),
        row.getString("provider"), false, age, System.nanoTime());
  }

  /** One line of at most 200 characters. */
  static String cut(String detail) {
    String line = detail == null ? null : detail.replaceAll("\\p{Cntrl}+", " ");
    return line == null || line.length() <= 200 ? line : line.substring(0, 200);
  }
}

package tr.mbs.notification.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Phone;
import tr.mbs.notification.Channel;
import tr.mbs.notification.TimeOrderedId;
import tr.mbs.notification.delivery.MessageState;

/**
 * Reads the outbox for operators. What somebody must look at is what did not arrive and still has its text: without it
 * nothing can be done. All times are the database's.
 */
@Component
public class OutboxWatch {

  /** How many messages a list shows at once. */
  public static final int PAGE = 50;

  private static final Duration LAST_DAY = Duration.ofHours(24);

  private static final String WAITING = """
      select channel, secret, count(*) as number, min(created_at) as oldest, count(case when state = 'SENDING' then 1 end)
        as sending, max(attempts) as attempts
      from notification where next_attempt_at is not null
      group by channel, secret order by channel desc, secret desc""";

  private static final String TROUBLES = """
      select state, channel, provider, last_error, count(*) as number, min(created_at) as oldest
      from notification where state in ('FAILED', 'UNSURE', 'UNDELIVERED') and text is not null
      group by state, channel, provider, last_error order by count(*) desc, state, channel, provider, last_error
      fetch first 200 rows only""";

  // The id begins with the time: the primary key finds the last day.
  private static final String HOURS = """
      select cast(floor(extract(epoch from current_timestamp - created_at) / 3600) as integer) as hours_ago, channel, secret,
        state, provider, last_error, count(*) as number
      from notification where id >= ?
      group by cast(floor(extract(epoch from current_timestamp - created_at) / 3600) as integer), channel, secret, state,
        provider, last_error""";

  private final JdbcClient jdbc;

  OutboxWatch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What one lane has to send.
   *
   * @param code     whether these are approval codes
   * @param number   of messages that wait or are being sent
   * @param oldest   when the oldest of them was written
   * @param attempts the most that one of them has had
   */
  public record Waiting(Channel channel, boolean code, long number, long sending, Instant oldest, int attempts) {
  }

  /** Messages with the same trouble: how many, and since when. */
  public record TroubleCount(Trouble trouble, long number, Instant oldest) {
  }

  /**
   * Messages of one hour with the same fate.
   *
   * @param hoursAgo when they were written, 0 for the hour until now
   * @param code     whether these are approval codes
   * @param reason   of the last attempt or report; null when there is none
   */
  public record HourCount(int hoursAgo, Channel channel, boolean code, MessageState state, String provider, String reason,
      long number) {
  }

  /**
   * A message with a trouble.
   *
   * @param to masked
   */
  public record Stuck(UUID id, String kind, String to, Instant createdAt, int attempts, Instant sentAt) {
  }

  /** How many of a hundred messages a provider is offered first. */
  public record Weight(String provider, int weight, Instant changedAt) {
  }

  /** What is used of a channel's budget in the running minute and day. */
  public record Used(int minute, int day) {
  }

  public List<Waiting> waiting() {
    return jdbc.sql(WAITING).query((row, number) -> new Waiting(channel(row), row.getBoolean("secret"),
        row.getLong("number"), row.getLong("sending"), instant(row, "oldest"), row.getInt("attempts"))).list();
  }

  /** The troubles, the most frequent first; at most 200. */
  public List<TroubleCount> troubles() {
    return jdbc.sql(TROUBLES).query((row, number) -> new TroubleCount(
        new Trouble(MessageState.valueOf(row.getString("state")), channel(row), row.getString("provider"),
            row.getString("last_error")), row.getLong("number"), instant(row, "oldest"))).list();
  }

  /** What became of the messages of the last 24 hours, decoys left out. */
  public List<HourCount> lastDay() {
    Instant since = Instant.now().minus(LAST_DAY);
    return jdbc.sql(HOURS).param(TimeOrderedId.firstSince(since))
        .query((row, number) -> new HourCount(Math.max(0, row.getInt("hours_ago")), channel(row),
            row.getBoolean("secret"), MessageState.valueOf(row.getString("state")), row.getString("provider"),
            row.getString("last_error"), row.getLong("number"))).list()
        .stream().filter(hour -> hour.state() != MessageState.DISCARDED && hour.hoursAgo() < LAST_DAY.toHours()).toList();
  }

  /** How many messages have this trouble. */
  public long count(Trouble trouble) {
    return jdbc.sql("select count(*) from notification where " + TroubleCondition.SQL)
        .params(TroubleCondition.params(trouble)).query(Long.class).single();
  }

  /** @param after id of the last message of the page before; null for the first page */
  public List<Stuck> list(Trouble trouble, UUID after, int most) {
    return jdbc.sql("select id, kind, recipient, created_at, attempts, sent_at from notification where "
            + TroubleCondition.SQL + " and id > :after order by id fetch first :most rows only")
        .params(TroubleCondition.params(trouble)).param("after", after == null ? new UUID(0, 0) : after)
        .param("most", most)
        .query((row, number) -> new Stuck(row.getObject("id", UUID.class), row.getString("kind"),
            masked(row.getString("recipient")), instant(row, "created_at"), row.getInt("attempts"),
            instant(row, "sent_at"))).list();
  }

  /** The shares of two SMS providers; empty where there is one. */
  public List<Weight> weights() {
    return jdbc.sql("select name, weight, changed_at from sms_provider order by weight desc, name")
        .query((row, number) -> new Weight(row.getString("name"), row.getInt("weight"), instant(row, "changed_at"))).list();
  }

  /** What is used of the budgets, by channel. */
  public Map<Channel, Used> used() {
    Map<Channel, Used> used = new EnumMap<>(Channel.class);
    jdbc.sql("""
        select channel, case when minute_start = date_trunc('minute', current_timestamp) then minute_taken else 0 end as minute_used,
          case when day_start = cast(current_timestamp at time zone 'Europe/Istanbul' as date) then day_taken else 0 end as day_used
        from sending_budget""")
        .query(row -> {
          used.put(channel(row), new Used(row.getInt("minute_used"), row.getInt("day_used")));
        });
    return used;
  }

  private static String masked(String recipient) {
    return Phone.parse(recipient).map(Phone::masked).orElseGet(() -> {
      int at = recipient.indexOf('@');
      return recipient.substring(0, Math.min(1, at)) + "***" + recipient.substring(at);
    });
  }

  private static Channel channel(ResultSet row) throws SQLException {
    return Channel.valueOf(row.getString("channel"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}

package tr.mbs.notification.delivery;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.notification.Channel;

/**
 * How many messages all nodes together send in a minute and in a day, so that a mistake cannot empty the account of the
 * provider. What is above waits. Codes have limits of their own at the door (decision 0012) and are not counted.
 */
@Component
public class Budgets {

  // The minute and the day are the database's: nodes whose clocks differ count the same ones. Who began before the minute
  // was over and waited for the row counts into the new one.
  private static final String TAKE = """
      update sending_budget set
        minute_taken = case when minute_start < date_trunc('minute', current_timestamp) then 1 else minute_taken + 1 end,
        minute_start = greatest(minute_start, date_trunc('minute', current_timestamp)),
        day_taken = case when day_start < cast(current_timestamp at time zone 'Europe/Istanbul' as date)
          then 1 else day_taken + 1 end,
        day_start = greatest(day_start, cast(current_timestamp at time zone 'Europe/Istanbul' as date))
      where channel = :channel
        and (minute_start < date_trunc('minute', current_timestamp) or minute_taken < :minute)
        and (day_start < cast(current_timestamp at time zone 'Europe/Istanbul' as date) or day_taken < :day)""";

  /**
   * How many may leave.
   *
   * @param minute in a full minute of the clock
   * @param day    in a day of Istanbul
   */
  public record Limits(int minute, int day) {
  }

  private final JdbcClient jdbc;
  private final Map<Channel, Limits> limits;

  Budgets(JdbcClient jdbc, @Value("${mbs.delivery.sms-per-minute}") int smsMinute,
      @Value("${mbs.delivery.sms-per-day}") int smsDay, @Value("${mbs.delivery.mail-per-minute}") int mailMinute,
      @Value("${mbs.delivery.mail-per-day}") int mailDay) {
    this.jdbc = jdbc;
    this.limits = Map.of(Channel.SMS, new Limits(smsMinute, smsDay), Channel.EMAIL, new Limits(mailMinute, mailDay));
  }

  /** @return false when there is nothing left for this message now */
  boolean take(QueuedMessage message) {
    Limits of = limits.get(message.channel());
    return message.secret() || message.decoy() || jdbc.sql(TAKE).param("channel", message.channel().name())
        .param("minute", of.minute()).param("day", of.day()).update() == 1;
  }

  public Limits of(Channel channel) {
    return limits.get(channel);
  }
}

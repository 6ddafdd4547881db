package tr.mbs.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.notification.Channel;
import tr.mbs.notification.gateway.SmsGateway;

/**
 * What an alarm looks at: {@code mbs_notification{state=…}}, how many messages wait and how many an operator must look
 * at; {@code mbs_notification_waiting_seconds{lane=…}}, how long the oldest that is due has waited;
 * {@code mbs_sending_budget{channel=…}}, the share of the day's budget that is used; {@code mbs_sms_weight{provider=…}}.
 * Messages that are done are not counted: they are millions, these few, and an index answers for them.
 */
@Component
class OutboxMetrics implements MeterBinder {

  private static final String OPEN = "select count(*) from notification"
      + " where state in ('QUEUED', 'SENDING', 'FAILED', 'UNSURE', 'UNDELIVERED') and state = ?";

  private static final String WAITING = """
      select cast(coalesce(extract(epoch from current_timestamp - min(next_attempt_at)), 0) as bigint)
      from notification
      where channel = ? and secret = ? and next_attempt_at <= current_timestamp""";

  private static final String DAY_TAKEN = "select day_taken from sending_budget where channel = ?"
      + " and day_start = cast(current_timestamp at time zone 'Europe/Istanbul' as date)";

  private final JdbcClient jdbc;
  private final Budgets budgets;
  private final ProviderWeights weights;
  private final Gateways gateways;

  OutboxMetrics(JdbcClient jdbc, Budgets budgets, ProviderWeights weights, Gateways gateways) {
    this.jdbc = jdbc;
    this.budgets = budgets;
    this.weights = weights;
    this.gateways = gateways;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (MessageState state : MessageState.OPEN) {
      Gauge.builder("mbs.notification", () -> number(OPEN, state.name())).tag("state", state.name())
          .description("Messages in the outbox that are not done with").register(registry);
    }
    for (Lane lane : Lane.values()) {
      Gauge.builder("mbs.notification.waiting.seconds", () -> number(WAITING, lane.channel().name(), lane.secret()))
          .tag("lane", lane.name()).description("How long the oldest message that is due has waited").register(registry);
    }
    for (Channel channel : Channel.values()) {
      Gauge.builder("mbs.sending.budget", () -> (double) number(DAY_TAKEN, channel.name()) / budgets.of(channel).day())
          .tag("channel", channel.name()).description("Share of the day's budget that is used").register(registry);
    }
    for (SmsGateway gateway : gateways.sms()) {
      Gauge.builder("mbs.sms.weight", () -> weights.now().getOrDefault(gateway.name(), 100))
          .tag("provider", gateway.name()).description("Of a hundred messages, how many it is offered first")
          .register(registry);
    }
  }

  private long number(String sql, Object... params) {
    return jdbc.sql(sql).params(params).query(Long.class).optional().orElse(0L);
  }
}

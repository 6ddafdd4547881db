package tr.mbs.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.notification.Channel;
import tr.mbs.notification.TimeOrderedId;
import tr.mbs.notification.gateway.SmsGateway;

/**
 * What an alarm looks at: {@code mbs_notification{state=…}}, how many messages wait and how many an operator must look
 * at; {@code mbs_notification_waiting_seconds{lane=…}}, how long the oldest that is due has waited;
 * {@code mbs_code_lost}, approval codes of the last quarter of an hour that did not get through;
 * {@code mbs_sending_budget{channel=…}}, the share of the day's budget that is used; {@code mbs_sms_weight{provider=…}}.
 * Messages that are done are not counted: they are millions, these few, and an index answers for them.
 */
@Component
class OutboxMetrics implements MeterBinder {

  private static final String WAITING_COUNT = "select count(*) from notification where next_attempt_at is not null"
      + " and state = ?";

  private static final String TROUBLE_COUNT = "select count(*) from notification"
      + " where state in ('FAILED', 'UNSURE', 'UNDELIVERED') and text is not null and state = ?";

  // A code is due again every five seconds: what counts is since when somebody waits for it.
  private static final String WAITING = """
      select cast(coalesce(extract(epoch from current_timestamp - min(case when secret then created_at
        else next_attempt_at end)), 0) as bigint)
      from notification
      where channel = ? and secret = ? and next_attempt_at <= current_timestamp""";

  private static final String LOST_CODES = """
      select count(*) from notification where secret and state in ('FAILED', 'UNSURE', 'EXPIRED', 'UNDELIVERED') and id >= ?
        and created_at > current_timestamp - interval '15' minute""";

  private static final String DAY_TAKEN = "select day_taken from sending_budget where channel = ?"
      + " and day_start = cast(current_timestamp at time zone 'Europe/Istanbul' as date)";

  private static final Duration LATELY = Duration.ofMinutes(16);

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
    MessageState.WAITING.forEach(state -> count(state, WAITING_COUNT, registry));
    MessageState.TROUBLED.forEach(state -> count(state, TROUBLE_COUNT, registry));
    for (Lane lane : Lane.values()) {
      Gauge.builder("mbs.notification.waiting.seconds", () -> number(WAITING, lane.channel().name(), lane.secret()))
          .tag("lane", lane.name()).description("How long the oldest message that is due has waited").register(registry);
    }
    Gauge.builder("mbs.code.lost", () -> number(LOST_CODES, TimeOrderedId.firstSince(Instant.now().minus(LATELY))))
        .description("Approval codes of the last quarter of an hour that reached nobody, or perhaps nobody").register(registry);
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

  private void count(MessageState state, String sql, MeterRegistry registry) {
    Gauge.builder("mbs.notification", () -> number(sql, state.name())).tag("state", state.name())
        .description("Messages in the outbox that are not done with").register(registry);
  }

  private long number(String sql, Object... params) {
    return jdbc.sql(sql).params(params).query(Long.class).optional().orElse(0L);
  }
}

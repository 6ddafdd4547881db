package tr.mbs.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.notification.gateway.SmsGateway;

/**
 * How SMS are shared among two providers, decided in the database for all nodes, as GOV.UK Notify does it
 * (notifications-api, {@code provider_details_dao}): every minute the one that is bad gives ten of a hundred to the
 * other, unless that is bad too; after an hour without a change ten go back. Bad is who had 50 errors within 60 s, or of
 * whose messages more than a tenth were still on their way after five minutes.
 */
@Component
class ProviderWeights {

  private static final Logger log = LoggerFactory.getLogger(ProviderWeights.class);
  private static final int STEP = 10;
  private static final int WHOLE = 100;
  private static final int ERRORS_A_MINUTE = 50;
  /** Of a handful, one that is late proves nothing. */
  private static final int LATE_AT_LEAST = 5;
  private static final int ONE_OF = 10;
  private static final Duration STAYS = Duration.ofHours(1);
  private static final Duration REREAD = Duration.ofSeconds(5);

  // Known to be late: it was reported later than that, or asked for after that and not there, or nobody knows of it. What
  // ended at the recipient is not counted, as there: wrong numbers and phones that are off are no provider's fault.
  private static final String LATE = """
      select count(*) as sent, count(case when state <> 'DELIVERED' or reported_at > sent_at + interval '5' minute
        then 1 end) as late
      from notification
      where provider = ? and state not in ('UNDELIVERED', 'EXPIRED')
        and sent_at between current_timestamp - interval '15' minute and current_timestamp - interval '5' minute
        and (reported_at is not null or asked_at >= sent_at + interval '5' minute or state = 'UNSURE')""";

  private final JdbcClient jdbc;
  private final List<String> providers;
  private final int resting;

  private volatile Snapshot snapshot;

  private record Snapshot(Map<String, Integer> weights, long readAt) {
  }

  /** @param resting of a hundred messages, how many the first provider gets when both are well */
  ProviderWeights(JdbcClient jdbc, Gateways gateways, @Value("${mbs.delivery.first-weight}") int resting) {
    this.jdbc = jdbc;
    this.providers = gateways.sms().stream().map(SmsGateway::name).toList();
    this.resting = resting;
  }

  /** The weights of all providers by name; at most a few seconds old. */
  Map<String, Integer> now() {
    Snapshot known = snapshot;
    if (known == null || System.nanoTime() - known.readAt() > REREAD.toNanos()) {
      known = new Snapshot(read(), System.nanoTime());
      snapshot = known;
    }
    return known.weights();
  }

  /** Writes down that a provider did not answer, or could not take a message; of use only where there is another. */
  void failed(String provider) {
    if (providers.size() < 2 || !providers.contains(provider)) {
      return;
    }
    try {
      jdbc.sql("insert into sms_error (provider, at) values (?, current_timestamp)").param(provider).update();
    } catch (DataAccessException away) {
      // The message matters more: one error less does not change a weight.
      log.warn("An error of {} could not be counted: {}", provider, away.getClass().getName());
    }
  }

  /** Moves the weights one step where that is due; once a minute, on one node. */
  @Transactional
  public void check() {
    if (providers.size() != 2) {
      return;
    }
    begin();
    int weight = read().get(providers.get(0));
    int next = next(weight, resting, isBad(providers.get(0)), isBad(providers.get(1)), unchanged());
    if (next != weight) {
      log.warn("SMS: {} now gets {} of 100 messages, {} gets {}", providers.get(0), next, providers.get(1), WHOLE - next);
      set(providers.get(0), next);
      set(providers.get(1), WHOLE - next);
    }
  }

  /** @return the weight of the first provider after a check */
  static int next(int weight, int resting, boolean firstBad, boolean secondBad, Duration unchanged) {
    if (firstBad && secondBad) {
      return weight;
    }
    if (firstBad) {
      return Math.max(0, weight - STEP);
    }
    if (secondBad) {
      return Math.min(WHOLE, weight + STEP);
    }
    if (unchanged.compareTo(STAYS) < 0) {
      return weight;
    }
    return weight < resting ? Math.min(resting, weight + STEP) : Math.max(resting, weight - STEP);
  }

  private Map<String, Integer> read() {
    Map<String, Integer> stored = jdbc.sql("select name, weight from sms_provider").query().listOfRows().stream()
        .filter(row -> providers.contains((String) row.get("name")))
        .collect(Collectors.toMap(row -> (String) row.get("name"), row -> ((Number) row.get("weight")).intValue()));
    return providers.size() < 2 || stored.keySet().containsAll(providers) ? stored
        : Map.of(providers.get(0), resting, providers.get(1), WHOLE - resting);
  }

  /** A provider that is new begins as one that is well: a weight is a share of this pair and no other. */
  private void begin() {
    Set<String> known = Set.copyOf(jdbc.sql("select name from sms_provider").query(String.class).list());
    if (!known.equals(Set.copyOf(providers))) {
      jdbc.sql("delete from sms_provider").update();
      set(providers.get(0), resting);
      set(providers.get(1), WHOLE - resting);
    }
  }

  private void set(String provider, int weight) {
    if (jdbc.sql("update sms_provider set weight = ?, changed_at = current_timestamp where name = ?")
        .params(weight, provider).update() == 0) {
      jdbc.sql("insert into sms_provider (name, weight, changed_at) values (?, ?, current_timestamp)")
          .params(provider, weight).update();
    }
  }

  private boolean isBad(String provider) {
    long errors = jdbc.sql("select count(*) from sms_error where provider = ?"
            + " and at > current_timestamp - interval '60' second").param(provider).query(Long.class).single();
    return errors >= ERRORS_A_MINUTE || isLate(provider);
  }

  private boolean isLate(String provider) {
    Map<String, Object> row = jdbc.sql(LATE).param(provider).query().singleRow();
    long late = ((Number) row.get("late")).longValue();
    return late >= LATE_AT_LEAST && late * ONE_OF > ((Number) row.get("sent")).longValue();
  }

  private Duration unchanged() {
    return Duration.ofSeconds(jdbc.sql("select cast(min(extract(epoch from current_timestamp - changed_at)) as bigint)"
        + " from sms_provider where name in (?, ?)").params(providers.get(0), providers.get(1))
        .query(Long.class).single());
  }
}

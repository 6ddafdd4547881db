package tr.mbs.retention;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out the rules: a few hundred rows in a transaction, together with the line of the log that tells of them. So
 * a node that dies leaves nothing destroyed without its line, and whoever runs next goes on with what is still due.
 */
@Component
public class Destructions {

  static final int BATCH = 500;

  private static final Logger log = LoggerFactory.getLogger(Destructions.class);

  private final RetentionRules rules;
  private final Map<String, Destruction> destructions;
  private final DestructionLog destructionLog;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Destructions(RetentionRules rules, List<Destruction> destructions, DestructionLog destructionLog,
      TransactionTemplate transaction, Clock clock) {
    this.rules = rules;
    this.destructions = destructions.stream().collect(toMap(Destruction::kind, Function.identity()));
    this.destructionLog = destructionLog;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Carries out all rules of one schedule, in the order of the table. One that fails does not keep the others from
   * being carried out.
   *
   * @param goOn asked before each batch; no ends the run, and the next one goes on
   * @return how many were destroyed
   * @throws DataAccessException the last failure, after all rules had their turn
   */
  public long run(RetentionRule.Schedule schedule, BooleanSupplier goOn) {
    Instant now = earlier(clock.instant(), destructionLog.now());
    long destroyed = 0;
    DataAccessException failed = null;
    for (RetentionRule rule : rules.all()) {
      // A node of an older release leaves to the others what it does not know.
      if (rule.schedule() == schedule && destructions.containsKey(rule.kind())) {
        try {
          destroyed += carryOut(rule, rule.dueBefore(now), goOn);
        } catch (DataAccessException e) {
          log.error("The rule {} was not carried out to its end", rule.kind(), e);
          failed = e;
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
    return destroyed;
  }

  /** What is destroyed is gone for good: a clock that is ahead, the node's or the database's, does not make it due. */
  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private long carryOut(RetentionRule rule, Instant dueBefore, BooleanSupplier goOn) {
    Destruction destruction = destructions.get(rule.kind());
    long destroyed = 0;
    int batch = BATCH;
    while (batch == BATCH && goOn.getAsBoolean()) {
      batch = transaction.execute(status -> destroyBatch(rule, destruction, dueBefore));
      destroyed += batch;
    }
    if (destroyed > 0) {
      log.info("Destroyed {} of {}", destroyed, rule.kind());
    }
    return destroyed;
  }

  private int destroyBatch(RetentionRule rule, Destruction destruction, Instant dueBefore) {
    int destroyed = destruction.destroy(dueBefore, BATCH);
    if (destroyed > 0) {
      destructionLog.add(rule, destroyed, dueBefore);
    }
    return destroyed;
  }
}

package tr.mbs.notification.watch;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an operator decides about messages that did not arrive: they are sent again, as new ones by whichever provider, or
 * given up, by which their text goes and nobody is reminded of them. A code has lost its text already and is no one's to
 * decide. Both run in a transaction of the caller, who writes down who decided.
 */
@Component
public class Decisions {

  // What may have been sent keeps its reference and its provider: who knows it does not send it twice. What did not arrive
  // gets a new reference.
  private static final String AGAIN = """
      update notification set edition = edition + case when state = 'UNDELIVERED' then 1 else 0 end, state = 'QUEUED',
        attempts = 0, next_attempt_at = current_timestamp, provider = case when state = 'UNSURE' then provider end, provider_reference = null, last_error = null,
        sent_at = null, reported_at = null, ask_at = null, asked_at = null
      where\s""";

  private static final String GIVEN_UP = "update notification set text = null, ask_at = null where ";

  private static final int PORTION = 1_000;
  private static final String FIRST = " and id in (select id from notification where " + TroubleCondition.SQL
      + " order by id fetch first " + PORTION + " rows only)";

  private final JdbcClient jdbc;

  Decisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return how many are sent again */
  public int sendAgain(Trouble trouble) {
    return all(AGAIN, trouble);
  }

  /** @return false when it has no such trouble any more */
  public boolean sendAgain(Trouble trouble, UUID id) {
    return one(AGAIN, trouble, id);
  }

  /** @return how many are given up */
  public int giveUp(Trouble trouble) {
    return all(GIVEN_UP, trouble);
  }

  /** @return false when it has no such trouble any more */
  public boolean giveUp(Trouble trouble, UUID id) {
    return one(GIVEN_UP, trouble, id);
  }

  private int all(String change, Trouble trouble) {
    int all = 0;
    int changed = PORTION;
    while (changed == PORTION) {
      // Each statement stays below the limit of a page's connection, however many there are.
      changed = jdbc.sql(change + TroubleCondition.SQL + FIRST).params(TroubleCondition.params(trouble)).update();
      all += changed;
    }
    return all;
  }

  private boolean one(String change, Trouble trouble, UUID id) {
    return jdbc.sql(change + TroubleCondition.SQL + " and id = :id").params(TroubleCondition.params(trouble))
        .param("id", id).update() == 1;
  }
}

package tr.mbs.mailbox.handover;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.mailbox.account.Mailboxes;

/**
 * Hands over all mailboxes whose offices have another holder. Most need no visit, because nobody ever had a key: a few
 * statements a thousand. The others are visited, a few at once; who comes before his turn is handed his over at once.
 */
@Component
public class MailboxHandovers {

  private static final int PORTION = 1_000;
  private static final int VISITS = 100;

  private static final Logger log = LoggerFactory.getLogger(MailboxHandovers.class);
  private static final UUID FIRST = new UUID(0, 0);

  private static final String DUE = """
      from mailbox b join mailbox_holder h on h.mailbox_id = b.id
      left join mandate was on was.id = b.prepared_for left join mandate present on present.id = h.mandate_id
      where b.id > :after and (b.prepared_for is null or b.prepared_for <> h.mandate_id) and %s
      order by b.id fetch first :most rows only""";
  private static final String UNTOUCHED = "(not b.used or was.id is null or was.muhtar_id = present.muhtar_id)";
  private static final String QUIET = "select b.id " + DUE.replace("%s", UNTOUCHED);
  private static final String TO_VISIT = "select b.id, b.address, b.muhtarlik_id, h.mandate_id " + DUE.replace("%s", "not " + UNTOUCHED);

  private final JdbcClient jdbc;
  private final Mailboxes mailboxes;
  private final Handover handover;

  MailboxHandovers(JdbcClient jdbc, Mailboxes mailboxes, Handover handover) {
    this.jdbc = jdbc;
    this.mailboxes = mailboxes;
    this.handover = handover;
  }

  /**
   * @param goOn asked before each portion and each visit; no ends the run, and the next one goes on
   * @return how many were handed over
   */
  public int run(BooleanSupplier goOn) {
    int handedOver = withoutVisit(goOn);
    int visited = visit(goOn);
    if (handedOver + visited > 0) {
      log.info("{} mailboxes handed over, {} of them with a visit", handedOver + visited, visited);
    }
    return handedOver + visited;
  }

  private int withoutVisit(BooleanSupplier goOn) {
    int handedOver = 0;
    UUID after = FIRST;
    List<UUID> due;
    do {
      due = jdbc.sql(QUIET).param("after", after).param("most", PORTION).query(UUID.class).list();
      if (!due.isEmpty()) {
        // Asked again: a key may have been issued since, and then there is something to visit.
        handedOver += jdbc.sql("""
                update mailbox set used = (select case when was.muhtar_id = present.muhtar_id then mailbox.used else false end
                    from mailbox_holder h join mandate present on present.id = h.mandate_id
                    left join mandate was on was.id = mailbox.prepared_for where h.mailbox_id = mailbox.id
                    order by h.mandate_id fetch first 1 rows only),
                  prepared_for = (select h.mandate_id from mailbox_holder h where h.mailbox_id = mailbox.id
                    order by h.mandate_id fetch first 1 rows only)
                where id in (:due) and exists (select 1
                  from mailbox_holder h join mandate present on present.id = h.mandate_id
                  left join mandate was on was.id = mailbox.prepared_for
                  where h.mailbox_id = mailbox.id and (was.id is null or was.id <> h.mandate_id)
                    and (not mailbox.used or was.id is null or was.muhtar_id = present.muhtar_id))""")
            .param("due", due).update();
        after = due.get(due.size() - 1);
      }
    } while (due.size() == PORTION && goOn.getAsBoolean());
    return handedOver;
  }

  private int visit(BooleanSupplier goOn) {
    Visits visits = new Visits(mailboxes, handover, goOn);
    UUID after = FIRST;
    List<Visits.Due> due;
    do {
      due = jdbc.sql(TO_VISIT).param("after", after).param("most", VISITS)
          .query((row, number) -> new Visits.Due(row.getObject("id", UUID.class), row.getString("address"),
              row.getString("muhtarlik_id"), row.getObject("mandate_id", UUID.class))).list();
      if (!due.isEmpty()) {
        visits.make(due);
        after = due.get(due.size() - 1).mailbox();
      }
    } while (due.size() == VISITS && visits.goOn());
    return visits.done();
  }
}

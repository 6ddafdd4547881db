package tr.mbs.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Secrets;

/**
 * Seals audit entries into one chain (table {@code audit_seal}), in the order in which they become visible: an entry
 * with a lower id may be committed after its successors, and a rolled-back one leaves a gap in the ids. The chain counts
 * by itself, so neither breaks it (docs/decisions/0011).
 */
@Component
class AuditChain {

  private static final int BATCH = 1_000;
  private static final String UNSEALED = """
      select e.id, e.at, e.actor, e.action, e.subject_kind, e.subject_id, e.detail, e.concerns from audit_entry e
      where e.id > ? and not exists (select 1 from audit_seal s where s.entry_id = e.id)
      order by e.id fetch first %d rows only""".replace("%d", Integer.toString(BATCH));

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Secrets secrets;

  AuditChain(JdbcTemplate jdbc, TransactionTemplate transaction, Secrets secrets) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.secrets = secrets;
  }

  /**
   * Seals what has become visible, looking back over what was sealed in the last hour.
   *
   * @return how many entries
   */
  int seal() {
    List<Long> sealedAnHourAgo = jdbc.queryForList("""
        select entry_id from audit_seal where sealed_at < current_timestamp - interval '1' hour
        order by sequence desc fetch first 1 rows only""", Long.class);
    return sealAfter(sealedAnHourAgo.isEmpty() ? 0 : sealedAnHourAgo.get(0));
  }

  /** Seals also what took longer than that hour to be committed; reads the whole trail. @return how many entries */
  int sealMissed() {
    return sealAfter(0);
  }

  /** The last link. */
  Seal head() {
    return jdbc.query("select sequence, hash from audit_seal order by sequence desc fetch first 1 rows only",
            (row, number) -> new Seal(row.getLong("sequence"), row.getBytes("hash")))
        .stream().findFirst().orElse(Seal.START);
  }

  /** Goes upwards batch by batch; what appears below meanwhile is found by the next look back. */
  private int sealAfter(long id) {
    int sealed = 0;
    List<Long> batch = batchAfter(id);
    while (batch.size() == BATCH) {
      sealed += BATCH;
      batch = batchAfter(batch.get(BATCH - 1));
    }
    return sealed + batch.size();
  }

  /** @return ids of the entries it sealed */
  private List<Long> batchAfter(long id) {
    try {
      return transaction.execute(status -> {
        List<Object[]> seals = new ArrayList<>();
        List<Long> entries = new ArrayList<>();
        Seal[] last = {head()};
        jdbc.query(UNSEALED, (RowCallbackHandler) entry -> {
          last[0] = last[0].next(secrets, entry);
          entries.add(entry.getLong("id"));
          seals.add(new Object[] {last[0].sequence(), entry.getLong("id"), last[0].hash()});
        }, id);
        jdbc.batchUpdate("insert into audit_seal (sequence, entry_id, hash) values (?, ?, ?)", seals);
        return entries;
      });
    } catch (DuplicateKeyException anotherNodeSealsToo) {
      // It took over because this one was silent; its links stand.
      return List.of();
    }
  }
}

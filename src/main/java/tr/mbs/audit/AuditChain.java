package tr.mbs.audit;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Secrets;

/**
 * Seals audit entries into one chain (table {@code audit_seal}), in the order in which they become visible: an entry
 * with a lower id may be committed after its successors, and a rolled-back one leaves a gap in the ids. The chain counts
 * by itself, so neither breaks it. A node that saw a link seals nothing more once that link is gone: it would make
 * changed entries look genuine (docs/decisions/0011).
 */
@Component
class AuditChain {

  private static final Logger log = LoggerFactory.getLogger(AuditChain.class);
  private static final int BATCH = 1_000;
  /** The bound stands twice: with the outer one alone each batch reads the index of seals from its beginning. */
  private static final String UNSEALED = """
      select e.id, e.at, e.actor, e.action, e.subject_kind, e.subject_id, e.detail, e.concerns,
        e.at < current_timestamp - interval '1' hour as late
      from audit_entry e
      where e.id > ? and not exists (select 1 from audit_seal s where s.entry_id = e.id and s.entry_id > ?)
      order by e.id fetch first %d rows only""".replace("%d", Integer.toString(BATCH));
  private static final RowMapper<Seal> LINK = (row, number) -> new Seal(row.getLong("sequence"), row.getBytes("hash"));

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Secrets secrets;
  /** The last link that this node saw. */
  private volatile Seal seen = Seal.START;

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
    return sealSince("hour");
  }

  /**
   * Seals also what took longer than that hour to be committed, looking back over a day. What appears still further
   * below is no late commit: it stays unsealed, and the verification names it.
   *
   * @return how many entries
   */
  int sealMissed() {
    return sealSince("day");
  }

  /** The last link. */
  Seal head() {
    return jdbc.query("select sequence, hash from audit_seal order by sequence desc fetch first 1 rows only", LINK)
        .stream().findFirst().orElse(Seal.START);
  }

  /** Goes upwards batch by batch; what appears below meanwhile is found by the next look back. */
  private int sealSince(String unit) {
    if (!stillHolds(seen)) {
      log.error("The audit chain went backwards: link {} is not in it any more, its head is {}. "
          + "This node seals nothing until it is started anew", seen, head());
      return 0;
    }
    List<Long> sealedBefore = jdbc.queryForList("""
        select entry_id from audit_seal where sealed_at < current_timestamp - interval '1' %s
        order by sequence desc fetch first 1 rows only""".replace("%s", unit), Long.class);
    int sealed = 0;
    List<Long> batch = batchAfter(sealedBefore.isEmpty() ? 0 : sealedBefore.get(0));
    while (batch.size() == BATCH) {
      sealed += BATCH;
      batch = batchAfter(batch.get(BATCH - 1));
    }
    return sealed + batch.size();
  }

  private boolean stillHolds(Seal link) {
    return link.sequence() == 0
        || jdbc.query("select sequence, hash from audit_seal where sequence = ?", LINK, link.sequence())
            .stream().anyMatch(link::sameAs);
  }

  /** @return ids of the entries it sealed */
  private List<Long> batchAfter(long id) {
    List<Long> entries = new ArrayList<>();
    List<Long> late = new ArrayList<>();
    try {
      // Remembered after the commit only: a link that was rolled back is not missing.
      seen = transaction.execute(status -> {
        List<Object[]> seals = new ArrayList<>();
        Seal[] last = {head()};
        jdbc.query(UNSEALED, (RowCallbackHandler) entry -> {
          last[0] = last[0].next(secrets, entry);
          entries.add(entry.getLong("id"));
          seals.add(new Object[] {last[0].sequence(), entry.getLong("id"), last[0].hash()});
          if (entry.getBoolean("late")) {
            late.add(entry.getLong("id"));
          }
        }, id, id);
        jdbc.batchUpdate("insert into audit_seal (sequence, entry_id, hash) values (?, ?, ?)", seals);
        return last[0];
      });
    } catch (DuplicateKeyException anotherNodeSealsToo) {
      // It took over because this one was silent; its links stand.
      return List.of();
    }
    if (!late.isEmpty()) {
      log.warn("Sealed {} audit entries older than an hour, the first is {}", late.size(), late.get(0));
    }
    return entries;
  }
}

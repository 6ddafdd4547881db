package tr.mbs.audit;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;
import tr.mbs.audit.ChainReport.Fault;
import tr.mbs.kernel.Secrets;

/** Walks over the whole chain and recomputes every link; only reads, so it may run beside the application. */
@Component
public class ChainVerification {

  private static final int PAGE = 5_000;
  private static final String LINKS = """
      select s.sequence, s.entry_id, s.hash, e.id, e.at, e.actor, e.action, e.subject_kind, e.subject_id, e.detail,
        e.concerns
      from audit_seal s left join audit_entry e on e.id = s.entry_id
      where s.sequence > ? order by s.sequence fetch first %d rows only""".replace("%d", Integer.toString(PAGE));

  private static final String UNSEALED = """
      select count(*) as entries, count(u.overdue) as overdue, min(u.overdue) as first_overdue
      from (select case when e.at < current_timestamp - interval '1' day then e.id end as overdue
        from audit_entry e where not exists (select 1 from audit_seal s where s.entry_id = e.id)) u""";

  private record Unsealed(long entries, long overdue, long firstOverdue) {
  }

  private final JdbcTemplate jdbc;
  private final Secrets secrets;

  public ChainVerification(JdbcTemplate jdbc, Secrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  /**
   * Walks from the first link to the last or to the first fault, then looks for entries that should be links by now.
   *
   * @param notedHead a head that an earlier verification or the log told; empty for none
   * @throws IllegalArgumentException when it is not written {@code sequence:hash}
   */
  public ChainReport run(String notedHead) {
    Seal noted = notedHead.isBlank() ? Seal.START : Seal.parse(notedHead.strip())
        .orElseThrow(() -> new IllegalArgumentException("Not a head of the chain: " + notedHead));
    Walk walk = new Walk(noted);
    long before;
    do {
      before = walk.last.sequence();
      jdbc.query(LINKS, (ResultSetExtractor<Void>) walk::over, before);
    } while (walk.fault == null && walk.last.sequence() == before + PAGE);
    if (walk.fault == null && walk.last.sequence() < noted.sequence()) {
      walk.fail(Fault.NOTED_HEAD_MISSING, noted.sequence(), 0);
    }
    Unsealed unsealed = jdbc.queryForObject(UNSEALED, (row, number) -> new Unsealed(row.getLong("entries"),
        row.getLong("overdue"), row.getLong("first_overdue")));
    if (walk.fault == null && unsealed.overdue > 0) {
      walk.fail(Fault.UNSEALED, 0, unsealed.firstOverdue);
    }
    return new ChainReport(walk.last.sequence(), unsealed.entries, walk.last.toString(), walk.fault, walk.sequence,
        walk.entry);
  }

  private final class Walk {

    private final Seal noted;
    private Seal last = Seal.START;
    private Fault fault;
    private long sequence;
    private long entry;

    Walk(Seal noted) {
      this.noted = noted;
    }

    Void over(ResultSet row) throws SQLException {
      while (fault == null && row.next()) {
        step(row);
      }
      return null;
    }

    private void step(ResultSet row) throws SQLException {
      long found = row.getLong("sequence");
      long entryId = row.getLong("entry_id");
      if (found != last.sequence() + 1) {
        fail(Fault.SEAL_MISSING, last.sequence() + 1, 0);
      } else if (row.getObject("id") == null) {
        fail(Fault.ENTRY_MISSING, found, entryId);
      } else {
        Seal right = last.next(secrets, row);
        if (!MessageDigest.isEqual(right.hash(), row.getBytes("hash"))) {
          fail(Fault.CHANGED, found, entryId);
        } else if (found == noted.sequence() && !right.sameAs(noted)) {
          fail(Fault.NOTED_HEAD_MISSING, found, entryId);
        } else {
          last = right;
        }
      }
    }

    private void fail(Fault what, long atSequence, long ofEntry) {
      fault = what;
      sequence = atSequence;
      entry = ofEntry;
    }
  }
}

package tr.mbs.report.quarter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the hashes of all signed reports again and holds them against those that are kept, beside the reports and in the audit
 * trail. It only reads, so it may run beside the application.
 */
@Component
public class ReportVerification {

  private static final int PORTION = 200;

  /** What can be wrong with a signed report. */
  public enum Fault {
    /** It says something else than when it was signed. */
    CHANGED,
    /** The audit trail knows nothing of it: it was slipped in. */
    UNKNOWN,
    /** The audit trail knows it, and it is gone. */
    MISSING
  }

  /**
   * @param reports how many are right
   * @param wrong   how many are not, or are gone
   * @param fault   of the first of those; null without any
   * @param first   "valilik-18/2026-3/1": body, quarter and version of that one
   */
  public record Result(long reports, long wrong, Fault fault, String first) {
  }

  private final SignedRows rows;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate reading;

  public ReportVerification(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.rows = new SignedRows(jdbc);
    this.jdbc = jdbc;
    reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    // One picture of the database: what is signed meanwhile is in both tables, or in none.
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  public Result run() {
    return reading.execute(status -> {
      Walk walk = new Walk(audited());
      List<UUID> ids = rows.next(new UUID(0, 0), PORTION);
      while (!ids.isEmpty()) {
        ids.forEach(id -> walk.step(rows.find(id).orElseThrow()));
        ids = rows.next(ids.get(ids.size() - 1), PORTION);
      }
      return walk.end();
    });
  }

  /** Hashes by the names of reports. */
  private Map<String, String> audited() {
    Map<String, String> hashes = new HashMap<>();
    jdbc.query("select subject_id, detail from audit_entry where action in ('quarter-sign', 'quarter-correct')", row -> {
      hashes.put(row.getString("subject_id"), row.getString("detail"));
    });
    return hashes;
  }

  private static final class Walk {

    private final Map<String, String> audited;
    private final Set<String> found = new HashSet<>();
    private long right;
    private long wrong;
    private Fault fault;
    private String first;

    Walk(Map<String, String> audited) {
      this.audited = audited;
    }

    void step(SignedRows.Kept kept) {
      String name = kept.report().name();
      String hash = kept.report().hash();
      found.add(name);
      if (!audited.containsKey(name)) {
        fail(Fault.UNKNOWN, name);
      } else if (!hash.equals(kept.hash()) || !hash.equals(audited.get(name))) {
        fail(Fault.CHANGED, name);
      } else {
        right++;
      }
    }

    Result end() {
      audited.keySet().stream().filter(name -> !found.contains(name)).sorted().forEach(name -> fail(Fault.MISSING, name));
      return new Result(right, wrong, fault, first);
    }

    private void fail(Fault what, String name) {
      wrong++;
      if (fault == null) {
        fault = what;
        first = name;
      }
    }
  }
}

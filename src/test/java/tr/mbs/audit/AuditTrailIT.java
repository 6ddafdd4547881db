package tr.mbs.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.testing.ApplicationTest;

@ApplicationTest
class AuditTrailIT {

  private record Entry(OffsetDateTime at, String actor, String action, String subjectKind, String detail, String concerns) {
  }

  private final String subject = UUID.randomUUID().toString();

  @Autowired
  private AuditTrail auditTrail;
  @Autowired
  private AuditChain chain;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private TransactionTemplate transaction;

  @Test
  void keepsEntriesInOrderWithTheTimeOfTheDatabase() {
    auditTrail.record("migm1", "request-read", "request", subject, null);
    auditTrail.record("migm1", "request-forwarded", "request", subject, "valilik-18",
        DataSubject.office("V675"));
    assertThat(entries()).extracting(Entry::actor, Entry::action, Entry::subjectKind, Entry::detail, Entry::concerns)
        .containsExactly(tuple("migm1", "request-read", "request", null, null),
            tuple("migm1", "request-forwarded", "request", "valilik-18", "office:V675"));
    assertThat(entries().get(0).at()).isCloseTo(OffsetDateTime.now(), within(1, ChronoUnit.MINUTES));
  }

  /** The job of the running application does it within a minute; nobody waits for that here. */
  @Test
  void anEntryIsSealedOnce() {
    auditTrail.record("migm1", "request-read", "request", subject, null);
    await().atMost(Duration.ofSeconds(60)).until(() -> {
      chain.seal();
      return jdbc.sql("""
          select count(*) from audit_seal s join audit_entry e on e.id = s.entry_id where e.subject_id = ?""")
          .param(subject).query(Integer.class).single() == 1;
    });
  }

  @Test
  void anEntryGoesWithTheTransactionItTellsAbout() {
    transaction.executeWithoutResult(status -> {
      auditTrail.record("migm1", "request-forwarded", "request", subject, null);
      status.setRollbackOnly();
    });
    assertThat(entries()).isEmpty();
  }

  private List<Entry> entries() {
    return jdbc.sql(
            "select at, actor, action, subject_kind, detail, concerns from audit_entry where subject_id = ? order by id")
        .param(subject).query(Entry.class).list();
  }
}

package tr.mbs.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.testing.ApplicationTest;

@Tag("h2")
@ApplicationTest
class AuditTrailIT {

  private record Entry(OffsetDateTime at, String actor, String action, String subjectKind, String detail) {
  }

  private final String subject = UUID.randomUUID().toString();

  @Autowired
  private AuditTrail auditTrail;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private TransactionTemplate transaction;

  @Test
  void keepsEntriesInOrderWithTheTimeOfTheDatabase() {
    auditTrail.record("migm1", "request.read", "request", subject, null);
    auditTrail.record("migm1", "request.forward", "request", subject, "valilik-18");
    assertThat(entries()).extracting(Entry::actor, Entry::action, Entry::subjectKind, Entry::detail).containsExactly(
        tuple("migm1", "request.read", "request", null),
        tuple("migm1", "request.forward", "request", "valilik-18"));
    assertThat(entries().get(0).at()).isCloseTo(OffsetDateTime.now(), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void anEntryGoesWithTheTransactionItTellsAbout() {
    transaction.executeWithoutResult(status -> {
      auditTrail.record("migm1", "request.forward", "request", subject, null);
      status.setRollbackOnly();
    });
    assertThat(entries()).isEmpty();
  }

  private List<Entry> entries() {
    return jdbc.sql("select at, actor, action, subject_kind, detail from audit_entry where subject_id = ? order by id")
        .param(subject).query(Entry.class).list();
  }
}

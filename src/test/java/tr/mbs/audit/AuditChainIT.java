package tr.mbs.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tr.mbs.audit.ChainReport.Fault;

/** The chain over the audit trail: what it survives, and what breaks it. */
@Tag("h2")
@ExtendWith(OutputCaptureExtension.class)
class AuditChainIT {

  private final AuditTrailOfItsOwn own = new AuditTrailOfItsOwn();

  @Test
  void aSealedTrailIsIntact() {
    own.trail.record("migm1", "request-read", "request", "MBS-2026-0000001", null);
    own.trail.record("migm1", "request-read", "request", "MBS-2026-0000001", "", DataSubject.account("çağrı"));
    assertThat(own.verify()).isEqualTo(new ChainReport(0, 2, Seal.START.toString(), null, 0, 0));
    assertThat(own.chain.seal()).isEqualTo(2);
    assertThat(own.chain.seal()).isZero();
    assertThat(own.verify()).isEqualTo(new ChainReport(2, 0, own.chain.head().toString(), null, 0, 0));
  }

  @Test
  void manyEntriesAreSealedInOneGo() {
    AuditEntry entry = new AuditEntry("import", "mandate-recorded", "mandate", "1", null, null);
    own.trail.recordAll(Stream.generate(() -> entry).limit(2_500).toList());
    assertThat(own.chain.seal()).isEqualTo(2_500);
    assertThat(own.verify().sealed()).isEqualTo(2_500);
  }

  /** Ids are given when a row is written, rows are seen when they are committed. */
  @Test
  void anEntryThatIsCommittedAfterItsSuccessorsIsSealedAfterThem() {
    own.transaction.executeWithoutResult(status -> {
      own.record("slow");
      own.meanwhile(() -> {
        own.record("quick");
        assertThat(own.chain.seal()).isEqualTo(1);
      });
    });
    own.transaction.executeWithoutResult(status -> {
      own.record("taken-back");
      status.setRollbackOnly();
    });
    own.record("next");
    assertThat(own.chain.seal()).isEqualTo(2);
    assertThat(own.jdbc.queryForList("""
        select e.action from audit_seal s join audit_entry e on e.id = s.entry_id order by s.sequence""", String.class))
        .containsExactly("quick", "slow", "next");
    assertThat(own.verify().fault()).isNull();
    assertThat(own.verify().unsealed()).isZero();
  }

  @Test
  void whatWasCommittedHoursLateIsSealedByTheLongerLookBack() {
    own.transaction.executeWithoutResult(status -> {
      own.record("very-slow");
      own.meanwhile(() -> {
        own.record("quick");
        own.chain.seal();
        own.jdbc.update("update audit_seal set sealed_at = sealed_at - interval '2' hour");
      });
    });
    assertThat(own.chain.seal()).isZero();
    assertThat(own.verify().unsealed()).isEqualTo(1);
    assertThat(own.chain.sealMissed()).isEqualTo(1);
    assertThat(own.verify()).isEqualTo(new ChainReport(2, 0, own.chain.head().toString(), null, 0, 0));
  }

  /** Its id is free below what was sealed days ago, where no transaction can still be open. */
  @Test
  void anEntrySlippedInFarBelowStaysUnsealedAndIsFound() {
    sealed(3);
    own.jdbc.update("update audit_seal set sealed_at = sealed_at - interval '2' day");
    own.jdbc.update("insert into audit_entry (id, at, actor, action, subject_kind, subject_id) "
        + "overriding system value values (0, current_timestamp - interval '25' hour, 'migm1', 'x', 'x', 'x')");
    assertThat(own.chain.seal() + own.chain.sealMissed()).isZero();
    assertThat(own.verify()).isEqualTo(new ChainReport(3, 1, own.chain.head().toString(), Fault.UNSEALED, 0, 0));
  }

  @Test
  void anEntryThatHasNoSealAfterADayIsFound() {
    sealed(2);
    own.record("request-read", "request-read");
    own.jdbc.update("update audit_entry set at = at - interval '25' hour where id = 4");
    assertThat(own.verify()).isEqualTo(new ChainReport(2, 2, own.chain.head().toString(), Fault.UNSEALED, 0, 4));
  }

  @Test
  void sealingWhatIsOldIsSaid(CapturedOutput log) {
    own.record("request-read", "request-read");
    assertThat(own.chain.seal()).isEqualTo(2);
    assertThat(log).doesNotContain("older than an hour");
    own.record("request-read", "request-read");
    own.jdbc.update("update audit_entry set at = at - interval '2' hour where id = 3");
    assertThat(own.chain.seal()).isEqualTo(2);
    assertThat(log).contains("Sealed 1 audit entries older than an hour, the first is 3");
  }

  /** Without this the owner's way: change an entry, delete the seals from there on, let the job seal the new text. */
  @ParameterizedTest
  @ValueSource(strings = {"delete from audit_seal where sequence >= 4", "delete from audit_seal",
      "update audit_seal set hash = '\\x00' where sequence = 5"})
  void aNodeSealsNothingOnceALinkIsGoneThatItSaw(String cut, CapturedOutput log) {
    sealed(5);
    String seen = own.chain.head().toString();
    own.jdbc.update("update audit_entry set actor = 'migm2' where id = 4");
    own.jdbc.update(cut);
    own.record("request-read");
    assertThat(own.chain.seal() + own.chain.sealMissed()).isZero();
    assertThat(log).contains("ERROR", "The audit chain went backwards: link " + seen);
  }

  @Test
  void aNodeGoesOnWhereAnotherOneSealed() {
    sealed(2);
    own.record("request-read");
    assertThat(own.nodeThatStarts().seal()).isEqualTo(1);
    own.record("request-read");
    assertThat(own.chain.seal()).isEqualTo(1);
    assertThat(own.verify().sealed()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"at = at + interval '1' second", "at = at + interval '5000' year", "actor = 'migm2'",
      "action = 'x'", "subject_kind = 'x'", "subject_id = 'x'", "detail = ''", "concerns = null",
      "concerns = 'office:V676'"})
  void aChangedEntryIsFound(String change) {
    sealed(5);
    own.jdbc.update("update audit_entry set " + change + " where id = 3");
    assertFound(Fault.CHANGED, 3, 3);
  }

  @Test
  void twoEntriesThatSwapTheirSealsAreFound() {
    sealed(4);
    own.jdbc.update("update audit_seal set entry_id = 99 where sequence = 2");
    own.jdbc.update("update audit_seal set entry_id = 2 where sequence = 3");
    own.jdbc.update("update audit_seal set entry_id = 3 where sequence = 2");
    assertFound(Fault.CHANGED, 2, 3);
  }

  @Test
  void aForgedSealIsFound() {
    sealed(3);
    own.record("forged");
    own.jdbc.update("insert into audit_seal (sequence, entry_id, hash) select 4, 4, hash from audit_seal "
        + "where sequence = 3");
    assertFound(Fault.CHANGED, 4, 4);
  }

  @Test
  void aDeletedEntryIsFound() {
    sealed(5);
    own.jdbc.update("delete from audit_entry where id = 5");
    assertFound(Fault.ENTRY_MISSING, 5, 5);
  }

  @Test
  void anEntryThatIsDeletedWithItsSealIsFound() {
    sealed(5);
    own.jdbc.update("delete from audit_entry where id = 2");
    own.jdbc.update("delete from audit_seal where entry_id = 2");
    assertFound(Fault.SEAL_MISSING, 2, 0);
  }

  @Test
  void anotherKeyFitsNoSeal() {
    sealed(2);
    ChainReport report = new ChainVerification(own.jdbc, AuditTrailOfItsOwn.secrets(1)).run("");
    assertThat(report.fault()).isEqualTo(Fault.CHANGED);
    assertThat(report.sequence()).isEqualTo(1);
  }

  /** What the tables alone cannot tell: entries and seals that end earlier look like a younger chain. */
  @Test
  void aChainCutShortIsFoundWithAHeadThatWasNoted() {
    sealed(5);
    String noted = own.chain.head().toString();
    assertThat(own.verification().run(noted).fault()).isNull();
    own.jdbc.update("delete from audit_entry where id >= 4");
    own.jdbc.update("delete from audit_seal where sequence >= 4");
    assertThat(own.verify().fault()).isNull();
    ChainReport cut = own.verification().run(noted);
    assertThat(cut.fault()).isEqualTo(Fault.NOTED_HEAD_MISSING);
    assertThat(cut.sequence()).isEqualTo(5);

    own.record("another", "another", "another");
    assertThat(own.nodeThatStarts().seal()).isEqualTo(3);
    assertThat(own.verify().fault()).isNull();
    assertThat(own.verification().run(noted).fault()).isEqualTo(Fault.NOTED_HEAD_MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "5:abc", "x:" + "0"})
  void aHeadHasItsForm(String noted) {
    assertThatThrownBy(() -> own.verification().run(noted)).isInstanceOf(IllegalArgumentException.class);
  }

  private void sealed(int entries) {
    for (int entry = 0; entry < entries; entry++) {
      own.record("request-read");
    }
    own.chain.seal();
    assertThat(own.verify().fault()).isNull();
  }

  private void assertFound(Fault fault, long sequence, long entry) {
    ChainReport report = own.verify();
    assertThat(List.of(report.fault(), report.sequence(), report.entry())).isEqualTo(List.of(fault, sequence, entry));
    assertThat(report.sealed()).isEqualTo(sequence - 1);
  }
}

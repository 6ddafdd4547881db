package tr.mbs.onboarding.kep;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.catalogue.Matter;
import tr.mbs.onboarding.kep.secret.KepSecret;
import tr.mbs.onboarding.kep.secret.KepSecrets;

/**
 * What people enter about KEP: the municipality in step 1, the help desk in step 11. All methods lock the onboarding, throw
 * as {@link Participations#working}, and store nothing when they add to {@code wrong}.
 */
@Component
public class KepEntries {

  private final Participations participations;
  private final KepReceipts receipts;
  private final KepSecrets secrets;
  private final KepRecords records;
  private final KepAnnexes annexes;
  private final AuditTrail audit;
  private final Clock clock;

  KepEntries(Participations participations, KepReceipts receipts, KepSecrets secrets, KepRecords records,
      KepAnnexes annexes, AuditTrail audit, Clock clock) {
    this.participations = participations;
    this.receipts = receipts;
    this.secrets = secrets;
    this.records = records;
    this.annexes = annexes;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void receipt(String municipality, String userId, TypedReceipt typed, List<Refusal> wrong) {
    Participation participation = participations.working(municipality, KepAnnexes.STEP, userId);
    KepReceipt receipt = typed.read(participation.id(), IstanbulTime.today(clock), wrong);
    if (wrong.isEmpty()) {
      receipts.put(receipt);
      audit.record(userId, "kep-receipt-record", "onboarding", participation.id().toString(), null);
    }
  }

  /** @param typed the form, by the names of its fields */
  @Transactional
  void secret(String municipality, String userId, Map<String, String> typed, List<Refusal> wrong) {
    Participation participation = participations.working(municipality, KepAnnexes.STEP, userId);
    KepSecret secret = KepSecret.read(typed, wrong);
    if (wrong.isEmpty()) {
      secrets.store(participation.id(), secret, userId);
      audit.record(userId, "kep-secret-type", "onboarding", participation.id().toString(), null);
    }
  }

  /** The municipality thinks better of it: the annex comes on paper. */
  @Transactional
  void withdraw(String municipality, String userId) {
    annexes.destroy(participations.working(municipality, KepAnnexes.STEP, userId).id(), userId);
  }

  @Transactional
  public void record(String municipality, String userId, TypedRecord typed, List<Refusal> wrong) {
    Participation participation = participations.working(municipality, Matter.KEP, userId);
    KepRecord record = typed.read(participation.id(), userId, clock.instant(), wrong);
    if (wrong.isEmpty()) {
      records.put(record);
      audit.record(userId, "kep-record", "onboarding", participation.id().toString(), null);
    }
  }
}

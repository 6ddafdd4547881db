package tr.mbs.onboarding.kep;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.kep.secret.KepSecrets;

/** The KEP annex of an onboarding as the other rooms need it: whether it is there, and its end. */
@Component
public class KepAnnexes {

  /** With its letter the municipality sends it. */
  static final int STEP = 1;

  private final KepReceipts receipts;
  private final KepSecrets secrets;
  private final KepRecords records;
  private final AuditTrail audit;

  KepAnnexes(KepReceipts receipts, KepSecrets secrets, KepRecords records, AuditTrail audit) {
    this.receipts = receipts;
    this.secrets = secrets;
    this.records = records;
    this.audit = audit;
  }

  /** For the panel of step 1, under the name {@code kepAnnex}: the fragments of {@code onboarding/kep} read it. */
  @Transactional(readOnly = true)
  public KepAnnex of(UUID onboarding) {
    return new KepAnnex(receipts.findById(onboarding).orElse(null), secrets.typedAt(onboarding).orElse(null));
  }

  /** What step 1 still lacks of it: one sentence, or nothing. */
  @Transactional(readOnly = true)
  public List<Refusal> missing(UUID onboarding) {
    return of(onboarding).isThere() ? List.of() : List.of(Refusal.field("kep", "kep.missing.annex"));
  }

  /**
   * Step 11 is over: the account is recorded, and what was secret goes for good.
   *
   * @param by user id
   * @throws Refusal CONFLICT while no account is recorded
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(UUID onboarding, String by) {
    if (records.findById(onboarding).isEmpty()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "kep.missing.record");
    }
    destroy(onboarding, by);
  }

  /**
   * What was secret goes for good: also when the onboarding is cancelled, or the municipality thinks better of it.
   *
   * @param by user id
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void destroy(UUID onboarding, String by) {
    if (secrets.destroy(onboarding)) {
      audit.record(by, "kep-secret-destroy", "onboarding", onboarding.toString(), null);
    }
  }
}

package tr.mbs.onboarding.kep.secret;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.catalogue.Matter;
import tr.mbs.registry.Reason;

/**
 * "Göster": shows the help desk the KEP secret while it works on step 11, for a reason that is kept and with an entry for
 * the auditor. Both throw as {@link Participations#working}.
 */
@Component
class KepDisclosures {

  private final Participations participations;
  private final KepSecrets secrets;
  private final JdbcClient jdbc;
  private final AuditTrail audit;

  KepDisclosures(Participations participations, KepSecrets secrets, JdbcClient jdbc, AuditTrail audit) {
    this.participations = participations;
    this.secrets = secrets;
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Whether there is something to show to him now. @throws Refusal CONFLICT when there is not */
  @Transactional
  public Participation ask(String municipality, String userId) {
    Participation participation = participations.working(municipality, Matter.KEP, userId);
    if (secrets.typedAt(participation.id()).isEmpty()) {
      throw noneKept();
    }
    return participation;
  }

  /** @throws Refusal CONFLICT when none is kept */
  @Transactional
  public KepSecret show(String municipality, String userId, Reason reason) {
    Participation participation = participations.working(municipality, Matter.KEP, userId);
    KepSecret secret = secrets.open(participation.id()).orElseThrow(KepDisclosures::noneKept);
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into kep_disclosure (id, onboarding_id, reason, shown_to) values (?, ?, ?, ?)")
        .params(id, participation.id(), reason.text(), userId).update();
    audit.record(userId, "kep-secret-show", "onboarding", participation.id().toString(), id.toString());
    return secret;
  }

  private static Refusal noneKept() {
    return new Refusal(Refusal.Kind.CONFLICT, "kep.reveal.none");
  }
}

package tr.mbs.onboarding.setup.extra;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.people.extra.ExtraUnitGrants;
import tr.mbs.onboarding.setup.ApprovedUsers;
import tr.mbs.onboarding.setup.ApprovedUsers.User;
import tr.mbs.onboarding.setup.Edits;
import tr.mbs.onboarding.setup.WrongFields;
import tr.mbs.onboarding.setup.unit.MunicipalityUnit;
import tr.mbs.onboarding.setup.unit.MunicipalityUnits;

/** Step 6: who also acts for another unit than his own (vekâlet), and from when until when. */
@Component
public class ExtraUnits {

  static final int STEP = 6;

  private final GivenExtraUnits given;
  private final Participations participations;
  private final ApprovedUsers users;
  private final MunicipalityUnits units;
  private final ExtraUnitGrants grants;
  private final AuditTrail audit;
  private final Clock clock;

  ExtraUnits(GivenExtraUnits given, Participations participations, ApprovedUsers users, MunicipalityUnits units,
      ExtraUnitGrants grants, AuditTrail audit, Clock clock) {
    this.given = given;
    this.participations = participations;
    this.users = users;
    this.units = units;
    this.grants = grants;
    this.audit = audit;
    this.clock = clock;
  }

  /** By the names of those who act. */
  public List<ExtraUnit> of(UUID onboarding) {
    return given.of(onboarding);
  }

  /** @throws WrongFields for each field that cannot be stored; throws as {@link Participations#working} */
  @Transactional
  public void add(String municipality, TypedExtraUnit typed, String userId) {
    Participation participation = participations.working(municipality, STEP, userId);
    List<Refusal> wrong = new ArrayList<>();
    User user = user(participation, typed, wrong);
    MunicipalityUnit unit = unit(participation, typed, wrong);
    String reason = typed.cleanReason(wrong);
    TypedExtraUnit.Period period = typed.period(IstanbulTime.today(clock), wrong);
    WrongFields.requireNone(wrong);
    if (unit.id().equals(user.unit())) {
      throw Refusal.field("unit", "setup.extra.own", user.name());
    }
    // One unit twice on the same day would end with the earlier of the two.
    if (given.anyWithin(user.id(), unit.id(), period.from(), period.until())) {
      throw Refusal.field("unit", "setup.extra.twice", user.name());
    }
    given.add(new ExtraUnit(participation.id(), user.id(), unit.id(), reason, period));
    audit.record(userId, "extra-unit-add", "onboarding", participation.id().toString(),
        user.id() + " " + unit.id());
  }

  /** @throws Refusal CONFLICT when it is gone already; as {@link Participations#working} */
  @Transactional
  public void remove(String municipality, String typedId, String userId) {
    Participation participation = participations.working(municipality, STEP, userId);
    ExtraUnit extra = Ids.parse(typedId).flatMap(id -> given.find(participation.id(), id)).orElseThrow(Edits::changed);
    given.remove(extra.id());
    grants.apply(participation.id(), IstanbulTime.today(clock), userId);
    audit.record(userId, "extra-unit-remove", "onboarding", participation.id().toString(), extra.personId().toString());
  }

  private User user(Participation participation, TypedExtraUnit typed, List<Refusal> wrong) {
    try {
      return users.chosen(participation.id(), typed.person());
    } catch (Refusal refusal) {
      wrong.add(refusal);
      return null;
    }
  }

  private MunicipalityUnit unit(Participation participation, TypedExtraUnit typed, List<Refusal> wrong) {
    Optional<MunicipalityUnit> unit = Ids.parse(typed.unit()).flatMap(id -> units.find(participation.id(), id));
    if (unit.isEmpty()) {
      wrong.add(Refusal.field("unit", "setup.extra.unit.missing"));
    }
    return unit.orElse(null);
  }
}

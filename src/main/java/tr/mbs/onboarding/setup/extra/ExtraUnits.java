package tr.mbs.onboarding.setup.extra;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  /** @param from first day @param until last day */
  public record ExtraUnit(UUID id, String person, String unit, String reason, LocalDate from, LocalDate until) {
  }

  private final JdbcClient jdbc;
  private final Participations participations;
  private final ApprovedUsers users;
  private final MunicipalityUnits units;
  private final ExtraUnitGrants grants;
  private final AuditTrail audit;
  private final Clock clock;

  ExtraUnits(JdbcClient jdbc, Participations participations, ApprovedUsers users, MunicipalityUnits units,
      ExtraUnitGrants grants, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.participations = participations;
    this.users = users;
    this.units = units;
    this.grants = grants;
    this.audit = audit;
    this.clock = clock;
  }

  /** By the names of those who act. */
  public List<ExtraUnit> of(UUID onboarding) {
    return jdbc.sql("""
            select e.id, p.full_name, u.name, e.reason, e.from_on, e.until_on
            from onboarding_extra_unit e
            join onboarding_person p on p.id = e.person_id
            join onboarding_unit u on u.id = e.unit_id
            where e.onboarding_id = ? and p.decision = 'APPROVED' order by p.name_sort, e.from_on, e.id""")
        .param(onboarding)
        .query((row, line) -> new ExtraUnit(row.getObject("id", UUID.class), row.getString("full_name"),
            row.getString("name"), row.getString("reason"), row.getObject("from_on", LocalDate.class),
            row.getObject("until_on", LocalDate.class)))
        .list();
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
    requireOnce(user, unit, period);
    UUID id = UUID.randomUUID();
    jdbc.sql("""
            insert into onboarding_extra_unit (id, onboarding_id, person_id, unit_id, reason, from_on, until_on)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(id, participation.id(), user.id(), unit.id(), reason, period.from(), period.until()).update();
    audit.record(userId, "extra-unit-add", "onboarding", participation.id().toString(),
        user.id() + " " + unit.id());
  }

  /** @throws Refusal CONFLICT when it is gone already; as {@link Participations#working} */
  @Transactional
  public void remove(String municipality, String typedId, String userId) {
    Participation participation = participations.working(municipality, STEP, userId);
    UUID id = Ids.parse(typedId).orElseThrow(Edits::changed);
    UUID person = jdbc.sql("select person_id from onboarding_extra_unit where onboarding_id = ? and id = ?")
        .params(participation.id(), id).query(UUID.class).optional().orElseThrow(Edits::changed);
    jdbc.sql("delete from onboarding_extra_unit where id = ?").param(id).update();
    grants.apply(participation.id(), IstanbulTime.today(clock), userId);
    audit.record(userId, "extra-unit-remove", "onboarding", participation.id().toString(), person.toString());
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

  /** One unit twice on the same day would end with the earlier of the two. */
  private void requireOnce(User user, MunicipalityUnit unit, TypedExtraUnit.Period period) {
    boolean twice = jdbc.sql("""
            select exists (select 1 from onboarding_extra_unit
              where person_id = ? and unit_id = ? and from_on <= ? and until_on >= ?)""")
        .params(user.id(), unit.id(), period.until(), period.from()).query(Boolean.class).single();
    if (twice) {
      throw Refusal.field("unit", "setup.extra.twice", user.name());
    }
  }
}

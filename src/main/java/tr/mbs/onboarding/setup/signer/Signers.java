package tr.mbs.onboarding.setup.signer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Ids;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Participation;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.setup.ApprovedUsers;
import tr.mbs.onboarding.setup.ApprovedUsers.User;
import tr.mbs.onboarding.setup.Edits;
import tr.mbs.onboarding.setup.WrongFields;

/**
 * Step 9: the management team, whom a route of signatures may name. A place in it is the pair of a user and a position;
 * it comes and goes, and never changes.
 */
@Component
public class Signers {

  static final int STEP = 9;

  public record Signer(UUID person, String name, String title, Position position) {
  }

  private final JdbcClient jdbc;
  private final Participations participations;
  private final ApprovedUsers users;
  private final AuditTrail audit;

  Signers(JdbcClient jdbc, Participations participations, ApprovedUsers users, AuditTrail audit) {
    this.jdbc = jdbc;
    this.participations = participations;
    this.users = users;
    this.audit = audit;
  }

  /** The highest first. */
  public List<Signer> of(UUID onboarding) {
    return jdbc.sql("""
            select p.id, p.full_name, p.title, s.position from onboarding_signer s
            join onboarding_person p on p.id = s.person_id
            where p.onboarding_id = ? and p.decision = 'APPROVED' order by p.name_sort, p.id""")
        .param(onboarding)
        .query((row, line) -> new Signer(row.getObject("id", UUID.class), row.getString("full_name"),
            row.getString("title"), Position.valueOf(row.getString("position"))))
        .list().stream().sorted(Comparator.comparing(Signer::position)).toList();
  }

  /** @throws WrongFields for each field that cannot be stored; throws as {@link Participations#working} */
  @Transactional
  public void add(String municipality, TypedSigner typed, String userId) {
    Participation participation = participations.working(municipality, STEP, userId);
    List<Refusal> wrong = new ArrayList<>();
    User user = user(participation.id(), typed.person(), wrong);
    Optional<Position> position = Position.named(typed.position());
    if (position.isEmpty()) {
      wrong.add(Refusal.field("position", "setup.signer.position.missing"));
    }
    WrongFields.requireNone(wrong);
    jdbc.sql("insert into onboarding_signer (person_id, position) values (?, ?)")
        .params(user.id(), position.get().name()).update();
    audit.record(userId, "signer-add", "onboarding", participation.id().toString(),
        user.id() + " " + position.get());
  }

  /** @throws Refusal CONFLICT when he is not in the team any more; as {@link Participations#working} */
  @Transactional
  public void remove(String municipality, String typedId, String userId) {
    Participation participation = participations.working(municipality, STEP, userId);
    Signer signer = Ids.parse(typedId).flatMap(id -> find(participation.id(), id)).orElseThrow(Edits::changed);
    jdbc.sql("delete from onboarding_signer where person_id = ?").param(signer.person()).update();
    audit.record(userId, "signer-remove", "onboarding", participation.id().toString(),
        signer.person() + " " + signer.position());
  }

  private User user(UUID onboarding, String typed, List<Refusal> wrong) {
    try {
      User user = users.chosen(onboarding, typed);
      find(onboarding, user.id()).ifPresent(signer ->
          wrong.add(Refusal.field("person", "setup.signer.twice", signer.name())));
      return user;
    } catch (Refusal refusal) {
      wrong.add(refusal);
      return null;
    }
  }

  private Optional<Signer> find(UUID onboarding, UUID person) {
    return of(onboarding).stream().filter(signer -> signer.person().equals(person)).findFirst();
  }
}

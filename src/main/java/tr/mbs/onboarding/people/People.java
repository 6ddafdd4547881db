package tr.mbs.onboarding.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Secrets;
import tr.mbs.kernel.Tckn;
import tr.mbs.onboarding.people.Person.Standing;

/** Reads the people of an onboarding, in the Turkish order of their names. */
@Component
public class People {

  static final String LOOK_UP = "onboarding-tckn-lookup";
  static final String SEAL = "onboarding-tckn";

  private static final String SELECT = """
      select p.id, p.tckn_sealed, p.full_name, p.title, p.unit_id, coalesce(u.name, p.unit_name) as unit, p.job, p.phone,
        p.email, p.decision, p.reason, p.user_id, p.invited_at, a.first_signed_in_at, p.version
      from onboarding_person p
      left join onboarding_unit u on u.id = p.unit_id
      left join staff_account a on a.user_id = p.user_id and p.invited_at is not null
      where p.onboarding_id = :onboarding and\s""";
  private static final String ORDER = " order by p.name_sort, p.id";

  private final JdbcClient jdbc;
  private final Secrets secrets;

  People(JdbcClient jdbc, Secrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  /** The project leads: step 1's table. */
  public List<Person> leads(UUID onboarding) {
    return of(onboarding, Role.LEAD);
  }

  /** What is missing of them before step 1 is handed on. */
  public List<Refusal> missingLeads(UUID onboarding) {
    return leads(onboarding).isEmpty() ? List.of(Refusal.field("leads", "people.leads.none")) : List.of();
  }

  /** The users, whatever was decided about them: step 4's table. */
  public List<Person> users(UUID onboarding) {
    return of(onboarding, Role.USER);
  }

  List<Person> of(UUID onboarding, Role role) {
    return jdbc.sql(SELECT + "p.role = :role" + ORDER).param("onboarding", onboarding).param("role", role.name())
        .query(this::person).list();
  }

  public Optional<Person> find(UUID onboarding, Role role, UUID id) {
    return jdbc.sql(SELECT + "p.role = :role and p.id = :id").param("onboarding", onboarding)
        .param("role", role.name()).param("id", id).query(this::person).optional();
  }

  /** Keyed, so that a number is found again and nobody reads it in the database. */
  byte[] hash(Tckn tckn) {
    return secrets.mac(LOOK_UP, tckn.digits());
  }

  byte[] seal(Tckn tckn) {
    return secrets.encrypt(SEAL, tckn.digits());
  }

  private Person person(ResultSet row, int number) throws SQLException {
    return new Person(row.getObject("id", UUID.class),
        Tckn.of(secrets.decryptText(SEAL, row.getBytes("tckn_sealed"))).masked(), row.getString("full_name"),
        row.getString("title"), row.getObject("unit_id", UUID.class), row.getString("unit"), row.getString("job"),
        new Phone(row.getString("phone")), row.getString("email"), Standing.valueOf(row.getString("decision")),
        row.getString("reason"), row.getString("user_id"), instant(row, "invited_at"),
        instant(row, "first_signed_in_at"), row.getInt("version"));
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}

package tr.mbs.onboarding.people;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Tckn;
import tr.mbs.kernel.TurkishText;
import tr.mbs.onboarding.people.Person.Standing;

/** Writes the people of an onboarding, in the caller's transaction, which holds the onboarding's lock. */
@Component
public class PersonRows {

  /** Who has a number already. */
  record Holder(UUID id, String fullName) {
  }

  private static final String INSERT = """
      insert into onboarding_person (id, onboarding_id, role, tckn_hash, tckn_sealed, full_name, name_sort, title, unit_id,
        unit_name, job, phone, email, decision)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING')""";

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final People people;

  PersonRows(JdbcClient jdbc, JdbcTemplate batch, People people) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.people = people;
  }

  /** One JDBC batch. @return their ids, in order */
  public List<UUID> add(UUID onboarding, Role role, Collection<TypedPerson.Content> entries) {
    List<UUID> ids = entries.stream().map(entry -> UUID.randomUUID()).toList();
    var id = ids.iterator();
    batch.batchUpdate(INSERT, entries.stream().map(entry -> new Object[] {id.next(), onboarding, role.name(),
        people.hash(entry.tckn()), people.seal(entry.tckn()), entry.fullName(), TurkishText.sortKey(entry.fullName()),
        entry.title(), entry.unitId(), entry.unitName(), entry.job(), entry.phone().e164(), entry.email()}).toList());
    return ids;
  }

  /** He is to be decided about anew. @return whether it was the version that somebody saw */
  boolean change(UUID id, int version, TypedPerson.Content entry) {
    Tckn tckn = entry.tckn();
    return jdbc.sql("""
            update onboarding_person set tckn_hash = coalesce(:hash, tckn_hash),
              tckn_sealed = coalesce(:sealed, tckn_sealed), full_name = :name, name_sort = :sort, title = :title,
              unit_id = :unit, unit_name = :unitName, job = :job, phone = coalesce(:phone, phone), email = :email,
              decision = 'PENDING', reason = null, decided_by = null, decided_at = null, version = version + 1
            where id = :id and version = :version""")
        .param("hash", tckn == null ? null : people.hash(tckn), Types.VARBINARY)
        .param("sealed", tckn == null ? null : people.seal(tckn), Types.VARBINARY)
        .param("name", entry.fullName()).param("sort", TurkishText.sortKey(entry.fullName()))
        .param("title", entry.title()).param("unit", entry.unitId())
        .param("unitName", entry.unitName(), Types.VARCHAR).param("job", entry.job(), Types.VARCHAR)
        .param("phone", entry.phone() == null ? null : entry.phone().e164(), Types.VARCHAR)
        .param("email", entry.email()).param("id", id).param("version", version)
        .update() == 1;
  }

  /** With all that steps 6, 7 and 9 say of him. @return whether it was the version that somebody saw */
  boolean remove(UUID id, int version) {
    if (jdbc.sql("update onboarding_person set version = version + 1 where id = ? and version = ?").params(id, version)
        .update() == 0) {
      return false;
    }
    for (String table : List.of("onboarding_problem", "onboarding_extra_unit", "onboarding_page_right",
        "onboarding_signer")) {
      jdbc.sql("delete from " + table + " where person_id = ?").param(id).update();
    }
    return jdbc.sql("delete from onboarding_person where id = ?").param(id).update() == 1;
  }

  public void decide(UUID id, Standing standing, String reason, String by) {
    jdbc.sql("""
            update onboarding_person set decision = :decision, reason = :reason, decided_by = :by,
              decided_at = current_timestamp, version = version + 1
            where id = :id""")
        .param("decision", standing.name()).param("reason", reason, Types.VARCHAR).param("by", by).param("id", id)
        .update();
  }

  /** His messages have left. */
  public void invited(UUID id, String userId) {
    jdbc.sql("update onboarding_person set user_id = ?, invited_at = current_timestamp where id = ?").params(userId, id)
        .update();
  }

  /** Where the help desk reaches him from now on, after he could not sign in. @param phone {@code null}: as before */
  public void reach(UUID id, String phone, String email) {
    jdbc.sql("""
            update onboarding_person set phone = coalesce(:phone, phone), email = :email, version = version + 1
            where id = :id""")
        .param("phone", phone, Types.VARCHAR).param("email", email).param("id", id).update();
  }

  Optional<Holder> holder(UUID onboarding, Role role, Tckn tckn) {
    return jdbc.sql("""
            select id, full_name from onboarding_person
            where onboarding_id = :onboarding and role = :role and tckn_hash = :hash""")
        .param("onboarding", onboarding).param("role", role.name()).param("hash", people.hash(tckn))
        .query((row, number) -> new Holder(row.getObject("id", UUID.class), row.getString("full_name"))).optional();
  }

  /** The names of all by {@link #key} of their numbers. */
  public Map<String, String> names(UUID onboarding, Role role) {
    Map<String, String> names = new HashMap<>();
    jdbc.sql("select tckn_hash, full_name from onboarding_person where onboarding_id = ? and role = ?")
        .params(onboarding, role.name())
        .query(row -> {
          names.put(HexFormat.of().formatHex(row.getBytes("tckn_hash")), row.getString("full_name"));
        });
    return names;
  }

  public String key(Tckn tckn) {
    return HexFormat.of().formatHex(people.hash(tckn));
  }

  /** The open account that somebody with the same number has from his municipality's onboarding, or an earlier one. */
  public Optional<String> account(UUID person) {
    return jdbc.sql("""
            select min(a.user_id) from onboarding_person p
            join onboarding o on o.id = p.onboarding_id
            join onboarding other on other.municipality = o.municipality
            join onboarding_person same on same.onboarding_id = other.id and same.tckn_hash = p.tckn_hash
            join staff_account a on a.user_id = same.user_id and a.active
            where p.id = ?""")
        .param(person).query(String.class).optional();
  }

  public int count(UUID onboarding, Role role) {
    return jdbc.sql("select count(*) from onboarding_person where onboarding_id = ? and role = ?")
        .params(onboarding, role.name()).query(Integer.class).single();
  }
}

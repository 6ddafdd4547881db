package tr.mbs.registry.office;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.audit.DataSubject;
import tr.mbs.audit.DataSubject.Kind;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.place.OfficeKind;

/** The people behind the ids that the audit trail keeps: which ids stand for somebody, and what they are called now. */
@Component
public class DataSubjects {

  private static final String OFFICE = """
      o.kind, o.name, d.name as district, p.name as province
      from muhtarlik o join district d on d.id = o.district_id join province p on p.plate = o.plate
      """;

  private final JdbcClient jdbc;
  private final Mandates mandates;
  private final StaffAccounts accounts;

  DataSubjects(JdbcClient jdbc, Mandates mandates, StaffAccounts accounts) {
    this.jdbc = jdbc;
    this.mandates = mandates;
    this.accounts = accounts;
  }

  /** All by which the trail may name a muhtar: each of his mandates, and each office with those who held it. */
  public Set<DataSubject> ofPerson(Tckn tckn) {
    return both(mandates.all(tckn));
  }

  /** All by which the trail may name who holds or held an office. */
  public Set<DataSubject> ofOffice(String muhtarlikId) {
    Set<DataSubject> subjects = new LinkedHashSet<>(Set.of(DataSubject.office(muhtarlikId)));
    subjects.addAll(both(mandates.ofOffice(muhtarlikId)));
    return subjects;
  }

  /** What people call them; three statements at most, and who is gone is missing. */
  public Map<DataSubject, String> names(Collection<DataSubject> subjects) {
    Map<DataSubject, String> names = new HashMap<>();
    Set<UUID> held = ids(subjects, Kind.MANDATE).stream().map(UUID::fromString).collect(toSet());
    if (!held.isEmpty()) {
      jdbc.sql("select m.id, t.full_name, " + OFFICE
              + "join mandate m on m.muhtarlik_id = o.id join muhtar t on t.id = m.muhtar_id where m.id in (:ids)")
          .param("ids", held)
          .query(row -> {
            String person = row.getString("full_name");
            names.put(DataSubject.mandate(row.getObject("id", UUID.class)),
                person == null ? office(row) : person + ", " + office(row));
          });
    }
    Set<String> offices = ids(subjects, Kind.OFFICE);
    if (!offices.isEmpty()) {
      jdbc.sql("select o.id, " + OFFICE + "where o.id in (:ids)").param("ids", offices)
          .query(row -> {
            names.put(DataSubject.office(row.getString("id")), office(row));
          });
    }
    names.putAll(accounts.names(ids(subjects, Kind.ACCOUNT)).entrySet().stream()
        .collect(toMap(account -> DataSubject.account(account.getKey()), Map.Entry::getValue)));
    return names;
  }

  private static Set<DataSubject> both(Collection<Mandate> held) {
    Set<DataSubject> subjects = new LinkedHashSet<>();
    held.forEach(mandate -> subjects.add(DataSubject.mandate(mandate.id())));
    held.forEach(mandate -> subjects.add(DataSubject.office(mandate.muhtarlikId())));
    return subjects;
  }

  private static Set<String> ids(Collection<DataSubject> subjects, Kind kind) {
    return subjects.stream().filter(subject -> subject.kind() == kind).map(DataSubject::id).collect(toSet());
  }

  private static String office(ResultSet row) throws SQLException {
    return OfficeKind.valueOf(row.getString("kind")).displayName(row.getString("name")) + " ("
        + row.getString("district") + ", " + row.getString("province") + ")";
  }
}

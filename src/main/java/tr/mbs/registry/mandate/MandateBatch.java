package tr.mbs.registry.mandate;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.PersonName;
import tr.mbs.kernel.Tckn;

/** Reads and writes the mandates of many offices, as {@link Mandates} does of one: a few statements for a thousand. */
@Component
class MandateBatch {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Mandates mandates;

  MandateBatch(JdbcClient jdbc, JdbcTemplate batches, Mandates mandates) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.mandates = mandates;
  }

  /**
   * Until the end of the transaction nobody else changes who holds these offices, what is known of these people, nor the
   * mandates of these offices: locked in the order in which {@link MandateRegister} does.
   */
  void lock(Collection<String> offices, Collection<Tckn> people) {
    jdbc.sql("select id from muhtarlik where id in (:ids) order by id for update").param("ids", offices)
        .query(String.class).list();
    jdbc.sql("select id from muhtar where tckn_hash in (:hashes) order by id for update")
        .param("hashes", bytes(hashes(people).keySet())).query(UUID.class).list();
    jdbc.sql("select id from mandate where muhtarlik_id in (:ids) order by id for update").param("ids", offices)
        .query(UUID.class).list();
  }

  /** All mandates of these offices, by office. */
  Map<String, List<Mandate>> ofOffices(Collection<String> offices) {
    Map<String, List<Mandate>> found = new HashMap<>();
    jdbc.sql(Mandates.SELECT + "where m.muhtarlik_id in (:ids)").param("ids", offices).query(mandates::mandate).list()
        .forEach(mandate -> found.computeIfAbsent(mandate.muhtarlikId(), office -> new ArrayList<>()).add(mandate));
    return found;
  }

  /** All mandates of these people, by person. */
  Map<Tckn, List<Mandate>> ofPeople(Collection<Tckn> people) {
    Map<ByteBuffer, Tckn> hashes = hashes(people);
    Map<Tckn, List<Mandate>> found = new HashMap<>();
    jdbc.sql(Mandates.SELECT + "where p.tckn_hash in (:hashes)").param("hashes", bytes(hashes.keySet()))
        .query((ResultSet row) -> {
          Tckn person = hashes.get(ByteBuffer.wrap(row.getBytes("tckn_hash")));
          found.computeIfAbsent(person, tckn -> new ArrayList<>()).add(mandates.mandate(row, row.getRow()));
        });
    return found;
  }

  /** @throws OptimisticLockingFailureException when one of them changed since it was read; locked ones do not */
  void end(Collection<Succession.Ending> endings) {
    int[] changed = batches.batchUpdate(
        "update mandate set end_on = ?, version = version + 1 where id = ? and version = ?",
        endings.stream().map(ending -> new Object[] {ending.lastDay(), ending.mandate().id(),
            ending.mandate().version()}).toList());
    for (int one : changed) {
      if (one != 1) {
        throw new OptimisticLockingFailureException("A mandate changed since it was read");
      }
    }
  }

  /** Known people keep identity and get the name given here. @return id of each new mandate */
  Map<NewMandate, UUID> insert(List<NewMandate> entries) {
    if (entries.isEmpty()) {
      return Map.of();
    }
    Map<Tckn, UUID> people = people(entries);
    Map<NewMandate, UUID> ids = new HashMap<>();
    List<Object[]> rows = new ArrayList<>();
    for (NewMandate entry : entries) {
      UUID id = UUID.randomUUID();
      ids.put(entry, id);
      rows.add(Mandates.row(id, people.get(entry.tckn()), entry));
    }
    batches.batchUpdate(Mandates.INSERT, rows);
    return ids;
  }

  private Map<Tckn, UUID> people(List<NewMandate> entries) {
    Map<ByteBuffer, Tckn> hashes = hashes(entries.stream().map(NewMandate::tckn).toList());
    Map<Tckn, UUID> known = new HashMap<>();
    jdbc.sql("select id, tckn_hash from muhtar where tckn_hash in (:hashes)").param("hashes", bytes(hashes.keySet()))
        .query((ResultSet row) -> {
          known.put(hashes.get(ByteBuffer.wrap(row.getBytes("tckn_hash"))), row.getObject("id", UUID.class));
        });
    List<Object[]> names = new ArrayList<>();
    List<Object[]> people = new ArrayList<>();
    Set<Tckn> written = new HashSet<>(known.keySet());
    for (NewMandate entry : entries) {
      String name = PersonName.normalize(entry.fullName());
      if (written.add(entry.tckn())) {
        UUID id = UUID.randomUUID();
        known.put(entry.tckn(), id);
        people.add(mandates.person(id, entry.tckn(), name));
      } else {
        names.add(new Object[] {name, PersonName.fold(name), known.get(entry.tckn())});
      }
    }
    batches.batchUpdate(Mandates.RENAME, names);
    batches.batchUpdate(Mandates.INSERT_PERSON, people);
    return known;
  }

  private Map<ByteBuffer, Tckn> hashes(Collection<Tckn> people) {
    Map<ByteBuffer, Tckn> hashes = new HashMap<>();
    people.forEach(person -> hashes.put(ByteBuffer.wrap(mandates.hash(person)), person));
    return hashes;
  }

  private static List<byte[]> bytes(Set<ByteBuffer> hashes) {
    return hashes.stream().map(ByteBuffer::array).toList();
  }
}

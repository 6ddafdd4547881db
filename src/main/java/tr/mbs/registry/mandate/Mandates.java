package tr.mbs.registry.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.PersonName;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Secrets;
import tr.mbs.kernel.Tckn;

/**
 * Who holds or held which office. People are found by a keyed hash of their TCKN; the number itself is sealed, with
 * keys outside the database.
 */
@Component
public class Mandates {

  private static final String LOOK_UP = "tckn-lookup";
  private static final String SEAL = "tckn";
  static final String SELECT = """
      select m.id, m.muhtarlik_id, p.full_name, p.tckn_hash, p.tckn_sealed, m.phone, m.email, m.start_on, m.end_on,
        m.closed_at is not null as closed, m.mazbata_date, m.mazbata_no, m.version
      from mandate m join muhtar p on p.id = m.muhtar_id
      """;
  static final String INSERT = """
      insert into mandate
        (id, muhtar_id, muhtarlik_id, phone, email, start_on, end_on, mazbata_date, mazbata_no)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  static final String INSERT_PERSON =
      "insert into muhtar (id, tckn_hash, tckn_sealed, full_name, name_fold) values (?, ?, ?, ?, ?)";
  static final String RENAME = "update muhtar set full_name = ?, name_fold = ? where id = ?";
  /** Of a row {@code m}: whether it is in force on the day {@code :day}, as {@link Term#includes} says. */
  public static final String IN_FORCE = "m.start_on <= :day and "
      + "(m.end_on is null or m.end_on > :day or m.end_on = :day and m.closed_at is null)";

  private final JdbcClient jdbc;
  private final Secrets secrets;

  public Mandates(JdbcClient jdbc, Secrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  public Optional<Mandate> find(UUID id) {
    return jdbc.sql(SELECT + "where m.id = :id").param("id", id).query(this::mandate).optional();
  }

  /** @return id of the person who has this mandate; it is the same in all offices and terms */
  public UUID person(UUID mandate) {
    return jdbc.sql("select muhtar_id from mandate where id = ?").param(mandate).query(UUID.class).single();
  }

  /** The offices this person holds on a day, the latest first; hardly ever more than one. */
  public List<Mandate> active(Tckn tckn, LocalDate on) {
    return jdbc.sql(SELECT + "where p.tckn_hash = :hash and " + IN_FORCE + " order by m.start_on desc, m.id")
        .param("hash", hash(tckn)).param("day", on).query(this::mandate).list();
  }

  /** All offices this person holds or held, the latest first. */
  public List<Mandate> all(Tckn tckn) {
    return jdbc.sql(SELECT + "where p.tckn_hash = :hash order by m.start_on desc, m.id")
        .param("hash", hash(tckn)).query(this::mandate).list();
  }

  /** Who holds the office on a day. */
  public Optional<Mandate> current(String muhtarlikId, LocalDate on) {
    return jdbc.sql(SELECT + "where m.muhtarlik_id = :office and " + IN_FORCE)
        .param("office", muhtarlikId).param("day", on).query(this::mandate).optional();
  }

  /** All who hold, held or will hold the office, the latest first. */
  public List<Mandate> ofOffice(String muhtarlikId) {
    return jdbc.sql(SELECT + "where m.muhtarlik_id = :office order by m.start_on desc, m.created_at desc, m.id")
        .param("office", muhtarlikId).query(this::mandate).list();
  }

  /**
   * Somebody takes a vacant office; a known person keeps identity and gets the name given here.
   *
   * @return id of the new mandate
   * @throws Refusal CONFLICT when somebody holds the office on one of these days
   */
  @Transactional
  public UUID record(NewMandate entry) {
    lock(entry.muhtarlikId());
    if (ofOffice(entry.muhtarlikId()).stream().anyMatch(other -> other.term().overlaps(entry.term()))) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.mandate.occupied");
    }
    return insert(entry);
  }

  /** Until the end of the transaction nobody else changes who holds this office. */
  void lock(String muhtarlikId) {
    jdbc.sql("select id from muhtarlik where id = ? for update").param(muhtarlikId).query(String.class).single();
  }

  UUID insert(NewMandate entry) {
    UUID id = UUID.randomUUID();
    jdbc.sql(INSERT).params(row(id, muhtar(entry), entry)).update();
    return id;
  }

  /** What {@link #INSERT} takes. */
  static Object[] row(UUID id, UUID muhtar, NewMandate entry) {
    Mazbata mazbata = entry.mazbata() == null ? new Mazbata(null, null) : entry.mazbata();
    return new Object[] {id, muhtar, entry.muhtarlikId(), entry.phone() == null ? null : entry.phone().e164(),
        entry.email(), entry.startOn(), entry.endOn(), mazbata.date(), mazbata.number()};
  }

  /** What {@link #INSERT_PERSON} takes. */
  Object[] person(UUID id, Tckn tckn, String name) {
    return new Object[] {id, hash(tckn), secrets.encrypt(SEAL, tckn.digits()), name, PersonName.fold(name)};
  }

  private UUID muhtar(NewMandate entry) {
    byte[] hash = hash(entry.tckn());
    String name = PersonName.normalize(entry.fullName());
    Optional<UUID> known = jdbc.sql("select id from muhtar where tckn_hash = ? for update").param(hash)
        .query(UUID.class).optional();
    if (known.isPresent()) {
      jdbc.sql(RENAME).params(name, PersonName.fold(name), known.get()).update();
      return known.get();
    }
    UUID id = UUID.randomUUID();
    try {
      jdbc.sql(INSERT_PERSON).params(person(id, entry.tckn(), name)).update();
    } catch (DuplicateKeyException recordedElsewhere) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.mandate.changed");
    }
    return id;
  }

  byte[] hash(Tckn tckn) {
    return secrets.mac(LOOK_UP, tckn.digits());
  }

  Mandate mandate(ResultSet row, int number) throws SQLException {
    byte[] sealed = row.getBytes("tckn_sealed");
    LocalDate certified = row.getObject("mazbata_date", LocalDate.class);
    return new Mandate(row.getObject("id", UUID.class), row.getString("muhtarlik_id"), row.getString("full_name"),
        sealed == null ? () -> null : () -> Tckn.of(secrets.decryptText(SEAL, sealed)), phone(row.getString("phone")), row.getString("email"),
        new Term(row.getObject("start_on", LocalDate.class), row.getObject("end_on", LocalDate.class),
            row.getBoolean("closed")),
        certified == null ? null : new Mazbata(certified, row.getString("mazbata_no")), row.getInt("version"));
  }

  private static Phone phone(String e164) {
    return e164 == null ? null : new Phone(e164);
  }
}

package tr.mbs.registry.mandate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/**
 * The mandates, each with its person. What is locked stays so until the end of the transaction, and is read after that:
 * offices first, then people, then mandates.
 */
interface RecordedMandates extends Kept<Mandate, UUID> {

  String MANDATES = "select m from Mandate m join fetch m.person p where ";
  /** As {@link Term#includes} says. */
  String IN_FORCE = "m.startOn <= :day and (m.endOn is null or m.endOn > :day or m.endOn = :day and m.closedAt is null)";

  @Query(MANDATES + "p.tcknHash = :hash and " + IN_FORCE + " order by m.startOn desc, m.id")
  List<Mandate> active(byte[] hash, LocalDate day);

  @Query(MANDATES + "p.tcknHash = :hash order by m.startOn desc, m.id")
  List<Mandate> ofPerson(byte[] hash);

  @Query(MANDATES + "p.tcknHash in :hashes")
  List<Mandate> ofPeople(Collection<byte[]> hashes);

  @Query(MANDATES + "m.muhtarlikId = :office and " + IN_FORCE)
  Optional<Mandate> current(String office, LocalDate day);

  @Query(MANDATES + "m.muhtarlikId = :office order by m.startOn desc, m.createdAt desc, m.id")
  List<Mandate> ofOffice(String office);

  @Query(MANDATES + "m.muhtarlikId in :offices")
  List<Mandate> ofOffices(Collection<String> offices);

  @Query("select p from Muhtar p where p.tcknHash in :hashes")
  List<Muhtar> people(Collection<byte[]> hashes);

  @Query("select m.person.id from Mandate m where m.id = :mandate")
  UUID personOf(UUID mandate);

  @Query(value = "select o.id from muhtarlik o where o.id in (:offices) order by o.id for update", nativeQuery = true)
  List<String> lockOffices(Collection<String> offices);

  @Query(value = """
      select cast(p.id as varchar(36)) from muhtar p where p.tckn_hash in (:hashes) order by p.id for update""",
      nativeQuery = true)
  List<String> lockPeople(Collection<byte[]> hashes);

  /** Who has a mandate, and who was in its office until a day. */
  @Query(value = """
      select cast(p.id as varchar(36)) from muhtar p where p.id in (
        select m.muhtar_id from mandate m
        where m.id = :mandate or m.muhtarlik_id = :office and m.end_on = :until and m.closed_at is null)
      order by p.id for update""", nativeQuery = true)
  List<String> lockPeople(UUID mandate, String office, LocalDate until);

  @Query(value = """
      select cast(m.id as varchar(36)) from mandate m where m.muhtarlik_id in (:offices) order by m.id for update""",
      nativeQuery = true)
  List<String> lockMandates(Collection<String> offices);

  /** Those of the offices, and those of the people in whatever office: one who takes this office leaves another. */
  @Query(value = """
      select cast(m.id as varchar(36)) from mandate m where m.id in (
        select o.id from mandate o where o.muhtarlik_id in (:offices)
        union select o.id from mandate o join muhtar p on p.id = o.muhtar_id where p.tckn_hash in (:hashes))
      order by m.id for update""", nativeQuery = true)
  List<String> lockMandates(Collection<String> offices, Collection<byte[]> hashes);

  @Query(value = "select cast(m.id as varchar(36)) from mandate m where m.id = :mandate for update", nativeQuery = true)
  String lockMandate(UUID mandate);
}

package tr.mbs.registry.phone;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/**
 * Phone changes and their steps. A step is one statement with its condition in it and tells how many it moved, so that of
 * two officers, or two nodes, one takes it; days are counted by the database's clock.
 */
interface PhoneChangeSteps extends Kept<PhoneChange, UUID> {

  String ENDED = " c.openOffice = null, c.endedAt = instant, c.endedBy = :by ";

  /** Those of an office, the latest first. */
  @Query("select c from PhoneChange c where c.office = :office order by c.requestedAt desc, c.id")
  List<PhoneChange> ofOffice(String office);

  /** Locks a mandate that is as it was seen; empty when it is another one by now. */
  @Query(value = "select cast(id as varchar(36)) from mandate where id = :mandate and version = :version for update",
      nativeQuery = true)
  Optional<String> lockMandate(UUID mandate, int version);

  /** Locks a mandate, as whoever ends it does before he stops its changes. */
  @Query(value = "select cast(id as varchar(36)) from mandate where id = :mandate for update", nativeQuery = true)
  String lockMandate(UUID mandate);

  @Modifying
  @Query("""
      update PhoneChange c set c.state = APPROVED, c.approvedBy = :by, c.approvedAt = instant,
        c.takesEffectAt = instant + 24 hour
      where c.id = :change and c.state = REQUESTED and c.requestedBy <> :by""")
  int approve(UUID change, String by);

  /** Ends one that stands where it was seen. */
  @Modifying
  @Query("update PhoneChange c set c.state = :end, c.endReason = :reason," + ENDED
      + "where c.id = :change and c.state = :seen")
  int stop(UUID change, PhoneChange.State seen, PhoneChange.State end, String reason, String by);

  @Modifying
  @Query("update PhoneChange c set c.state = CANCELLED," + ENDED
      + "where c.mandate = :mandate and c.state in (REQUESTED, APPROVED)")
  int cancelAllOf(UUID mandate, String by);

  /** Those of these mandates that have an open change. */
  @Query("select c.mandate from PhoneChange c where c.mandate in :mandates and c.state in (REQUESTED, APPROVED)")
  Set<UUID> openAmong(Collection<UUID> mandates);

  /** Whose day is over, the longest first. */
  @Query("""
      select c from PhoneChange c where c.state = APPROVED and c.takesEffectAt <= instant
      order by c.takesEffectAt, c.id""")
  List<PhoneChange> due();

  @Modifying
  @Query("update PhoneChange c set c.state = APPLIED," + ENDED
      + "where c.id = :change and c.state = APPROVED and c.takesEffectAt <= instant")
  int take(UUID change, String by);

  @Modifying
  @Query(value = "update mandate set phone = :phone, version = version + 1 where id = :mandate", nativeQuery = true)
  void give(UUID mandate, String phone);
}

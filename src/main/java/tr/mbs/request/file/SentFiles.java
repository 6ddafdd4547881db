package tr.mbs.request.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** Files of forms, and of the requests that these became. */
interface SentFiles extends Kept<Attachment, UUID> {

  /** Waits until no other file of this office is being stored. */
  @Query(value = "select id from muhtarlik where id = :office for update", nativeQuery = true)
  String takeTurn(String office);

  /** Of a form that has not been filed yet, in the order they came. */
  @Query("""
      select a from Attachment a where a.office = :office and a.form = :form and a.request is null
      order by a.position""")
  List<Attachment> waiting(String office, UUID form);

  /** Of a form, whether it has been filed or not, in the order they came. */
  @Query("select a from Attachment a where a.office = :office and a.form = :form order by a.position")
  List<Attachment> sentWith(String office, UUID form);

  @Modifying
  @Query("delete from Attachment a where a.office = :office and a.form = :form and a.request is null")
  void removeWaiting(String office, UUID form);

  @Modifying
  @Query("delete from Attachment a where a.office = :office and a.form = :form and a.request is null and a.id = :id")
  void removeWaiting(String office, UUID form, UUID id);

  @Modifying
  @Query("update Attachment a set a.createdAt = :now where a.office = :office and a.form = :form and a.request is null")
  void renewWaiting(String office, UUID form, Instant now);

  @Modifying
  @Query("update Attachment a set a.form = :other where a.office = :office and a.form = :form and a.request is null")
  void moveWaiting(String office, UUID form, UUID other);

  /** Request and movement are written first, for the files name them. */
  @Modifying(flushAutomatically = true)
  @Query("""
      update Attachment a set a.request = :request, a.movement = :movement
      where a.office = :office and a.form = :form and a.request is null""")
  int claimWaiting(String office, UUID form, UUID request, Integer movement);

  /** Of a request, in the order they came. */
  @Query("select a from Attachment a where a.request = :request order by a.position")
  List<Attachment> of(UUID request);

  @Query("select a from Attachment a where a.request = :request and a.id = :id")
  Optional<Attachment> find(UUID request, UUID id);
}

package tr.mbs.request.note;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** The notes about all requests. */
interface WrittenNotes extends Kept<Note, UUID> {

  /** The latest first; the id decides between twins. */
  @Query("select n from Note n where n.requestId = :request order by n.writtenAt desc, n.id desc")
  List<Note> about(UUID request);

  @Query("select count(n) from Note n where n.requestId = :request")
  int countAbout(UUID request);

  /** The note that was made with this form. */
  @Query("select n from Note n where n.requestId = :request and n.idempotencyKey = :key")
  Optional<Note> madeWith(UUID key, UUID request);
}

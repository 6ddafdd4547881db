package tr.mbs.request.document;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.numbering.NumberedDocuments.NumberedDocument;
import tr.mbs.site.database.Kept;

/** The entries that requests and their answers have in the registers of bodies. */
interface Registrations extends Kept<Registration, Registration.Key> {

  /** Whether a request came to this body before, and got its number. */
  @Query("""
      select count(r) > 0 from Registration r
      where r.requestId = :request and r.body = :body and r.direction = tr.mbs.numbering.Direction.INCOMING""")
  boolean arrivedAt(String body, UUID request);

  /** In the order of the movements. */
  @Query("select r from Registration r where r.requestId = :request order by r.movement")
  List<Registration> of(UUID request);

  /** The numbers that a body drew last, the newest first. */
  @Query("""
      select new tr.mbs.numbering.NumberedDocuments$NumberedDocument(d.direction, d.number, d.date, r.number)
      from Registration d join Request r on r.id = d.requestId
      where d.body = :body and d.drawnAt is not null order by d.drawnAt desc""")
  List<NumberedDocument> latestDrawnBy(String body, Limit most);
}

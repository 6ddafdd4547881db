package tr.mbs.request.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.request.Movement;
import tr.mbs.request.Request;
import tr.mbs.request.Status;

/** Looks requests up without changing them. */
@Transactional(readOnly = true)
public interface RequestReader extends Repository<Request, UUID> {

  Optional<Request> findById(UUID id);

  Optional<Request> findByNumber(String number);

  /** Number of the request that was filed with this form's key by this office. */
  @Query("select r.number from Request r where r.muhtarlikId = :muhtarlik and r.idempotencyKey = :key")
  Optional<String> filedWith(UUID key, String muhtarlik);

  /** A request's history, the oldest movement first. */
  @Query("select m from Movement m where m.requestId = :id order by m.sequence")
  List<Movement> movements(UUID id);

  /** How many requests of an office have a status. */
  record StatusCount(Status status, long number) {
  }

  @Query("""
      select new tr.mbs.request.search.RequestReader$StatusCount(r.custody.status, count(r)) from Request r
      where r.muhtarlikId = :muhtarlik group by r.custody.status""")
  List<StatusCount> countsOf(String muhtarlik);

  /** Requests of an office that were filed before a moment, the latest first; the id decides between twins. */
  @Query("""
      select new tr.mbs.request.search.RequestLine(r.id, r.number, r.title, substring(r.description, 1, 200), r.type,
        r.subject, r.custody.status, r.custody.holder, r.custody.heldSince, r.filedAt, r.clocks.lastDay,
        r.result.outcome, r.dialogue.question)
      from Request r
      where r.muhtarlikId = :muhtarlik and r.custody.status in :statuses
        and (r.filedAt < :before or r.filedAt = :before and r.id < :id)
      order by r.filedAt desc, r.id desc""")
  List<RequestLine> ofOffice(String muhtarlik, Collection<Status> statuses, Instant before, UUID id, Limit limit);

  /** Requests of an office that are open, and then those that were filed since a moment; of each the latest first. */
  @Query("""
      select new tr.mbs.request.search.RequestLine(r.id, r.number, r.title, substring(r.description, 1, 200), r.type,
        r.subject, r.custody.status, r.custody.holder, r.custody.heldSince, r.filedAt, r.clocks.lastDay,
        r.result.outcome, r.dialogue.question)
      from Request r
      where r.muhtarlikId = :muhtarlik and (r.custody.holder is not null or r.filedAt >= :since)
      order by case when r.custody.holder is null then 1 else 0 end, r.filedAt desc, r.id desc""")
  List<RequestLine> openOrSince(String muhtarlik, Instant since, Limit limit);
}

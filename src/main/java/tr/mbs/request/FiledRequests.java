package tr.mbs.request;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import tr.mbs.request.search.RequestReader;
import tr.mbs.site.database.Kept;

/** Requests for those who move them; others read them by {@link RequestReader}. */
interface FiledRequests extends Kept<Request, UUID> {

  String OPEN = "r.custody.status in (tr.mbs.request.Status.PENDING, tr.mbs.request.Status.FORWARDED)";
  String SKIP_LOCKED = "-2";

  /** Waits until nobody else changes it. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Request r where r.id = :id")
  Optional<Request> findToChange(UUID id);

  /** Of open requests, those whose last days rest on an older calendar. */
  @Query("select r.id from Request r where " + OPEN + " and r.clocks.calendar < :calendar")
  List<UUID> countedBefore(int calendar);

  /** The same of these. What somebody else changes is left out: nobody is waited for. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
  @Query("select r from Request r where r.id in :ids and " + OPEN + " and r.clocks.calendar < :calendar")
  List<Request> takeToRecount(Collection<UUID> ids, int calendar);

  /** Says of requests of which no last day moves by which calendar they were counted; nobody has to see a new version. */
  @Modifying
  @Query("update Request r set r.clocks.calendar = :calendar where r.id in :ids")
  void restOn(Collection<UUID> ids, int calendar);
}

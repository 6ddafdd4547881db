package tr.mbs.request;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.request.search.RequestReader;
import tr.mbs.site.database.Kept;

/** Requests for those who move them; others read them by {@link RequestReader}. */
interface FiledRequests extends Kept<Request, UUID> {

  /** Waits until nobody else changes it. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Request r where r.id = :id")
  Optional<Request> findToChange(UUID id);
}

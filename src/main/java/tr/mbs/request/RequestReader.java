package tr.mbs.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

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
}

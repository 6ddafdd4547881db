package tr.mbs.request;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** The histories of all requests. */
interface Movements extends Kept<Movement, Movement.Key> {

  /** Whether a unit has returned a request after a movement of its. */
  @Query("""
      select count(m) > 0 from Movement m
      where m.requestId = :request and m.action = tr.mbs.request.Action.RETURNED and m.actingUnit = :unit
        and m.sequence > :since""")
  boolean returnedBy(String unit, UUID request, int since);

  /** The movement that the muhtar made with this form. */
  @Query("select m from Movement m where m.requestId = :request and m.idempotencyKey = :key")
  Optional<Movement> madeWith(UUID key, UUID request);
}

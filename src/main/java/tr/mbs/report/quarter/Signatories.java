package tr.mbs.report.quarter;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** One a body, by its code; none before its birim yöneticisi has named somebody. */
interface Signatories extends Kept<Signatory, String> {

  /** Two managers who name one take turns. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select s from Signatory s where s.unitCode = :unit")
  Optional<Signatory> findToChange(String unit);
}

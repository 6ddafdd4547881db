package tr.mbs.registry.unit;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** Units for those who keep them; all others ask {@link Units}. */
interface UnitFiles extends Kept<UnitFile, String> {

  /** Two administrators who change one take turns. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select u from UnitFile u where u.code = :code")
  Optional<UnitFile> findToChange(String code);
}

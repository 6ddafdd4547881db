package tr.mbs.numbering;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** Why counters were corrected, and where they stood before. */
public interface CounterCorrections extends Kept<CounterCorrection, UUID> {

  /** Those of a municipality, the latest first. */
  @Query("select c from CounterCorrection c where c.municipality = :municipality order by c.at desc, c.id")
  List<CounterCorrection> of(String municipality);
}

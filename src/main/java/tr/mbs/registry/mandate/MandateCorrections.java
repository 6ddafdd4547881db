package tr.mbs.registry.mandate;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** What was corrected about mandates. */
public interface MandateCorrections extends Kept<MandateCorrection, UUID> {

  /** Those of an office's mandates, the latest first. */
  @Query(value = """
      select c.* from mandate_correction c join mandate m on m.id = c.mandate_id
      where m.muhtarlik_id = :office order by c.corrected_at desc, c.id""", nativeQuery = true)
  List<MandateCorrection> ofOffice(String office);
}

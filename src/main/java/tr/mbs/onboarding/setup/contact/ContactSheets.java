package tr.mbs.onboarding.setup.contact;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** The contacts that are stored. */
interface ContactSheets extends Kept<ContactSheet, UUID> {

  /** Of the municipality's onboarding that runs or is completed. */
  @Query("select s from ContactSheet s, Onboarding o where o.id = s.onboardingId and o.openMunicipality = :municipality")
  Optional<ContactSheet> of(String municipality);
}

package tr.mbs.onboarding.kep;

import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** The KEP account of an onboarding. Writers hold the lock of the onboarding. */
interface KepRecords extends Kept<KepRecord, UUID> {

  /** In place of the one that there was. */
  default void put(KepRecord record) {
    remove(record.onboarding());
    add(record);
  }

  @Modifying
  @Query("delete from KepRecord r where r.onboarding = :onboarding")
  void remove(UUID onboarding);
}

package tr.mbs.onboarding.kep;

import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import tr.mbs.site.database.Kept;

/** The receipt of an onboarding. Writers hold the lock of the onboarding. */
interface KepReceipts extends Kept<KepReceipt, UUID> {

  /** In place of the one that there was. */
  default void put(KepReceipt receipt) {
    remove(receipt.onboarding());
    add(receipt);
  }

  @Modifying
  @Query("delete from KepReceipt r where r.onboarding = :onboarding")
  void remove(UUID onboarding);
}

package tr.mbs.onboarding.kep;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code kep_annex}. Writers hold the lock of the onboarding. */
@Repository
class KepReceipts {

  private final JdbcClient jdbc;

  KepReceipts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In place of the one that there was. */
  void store(UUID onboarding, KepReceipt receipt) {
    jdbc.sql("delete from kep_annex where onboarding_id = ?").param(onboarding).update();
    jdbc.sql("insert into kep_annex (onboarding_id, received_on, document_number, received_by) values (?, ?, ?, ?)")
        .params(onboarding, receipt.receivedOn(), receipt.documentNumber(), receipt.receivedBy()).update();
  }

  Optional<KepReceipt> of(UUID onboarding) {
    return jdbc.sql("select received_on, document_number, received_by from kep_annex where onboarding_id = ?")
        .param(onboarding).query(KepReceipt.class).optional();
  }
}

package tr.mbs.onboarding.kep;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code kep_record}. Writers hold the lock of the onboarding. */
@Repository
class KepRecords {

  private final JdbcClient jdbc;

  KepRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In place of the one that there was. */
  void store(UUID onboarding, KepRecord record, String by) {
    jdbc.sql("delete from kep_record where onboarding_id = ?").param(onboarding).update();
    jdbc.sql("""
            insert into kep_record (onboarding_id, address, provider, expires_on, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, current_timestamp)""")
        .params(onboarding, record.address(), record.provider(), record.expiresOn(), by).update();
  }

  Optional<KepRecord> of(UUID onboarding) {
    return jdbc.sql("select address, provider, expires_on from kep_record where onboarding_id = ?").param(onboarding)
        .query(KepRecord.class).optional();
  }
}

package tr.mbs.registry.load;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.registry.place.Source;

/** Which registers have been loaded, by the checksum of their files. */
@Component
class LoadedRegisters {

  private final JdbcClient jdbc;

  LoadedRegisters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<String> checksum(Source source) {
    return jdbc.sql("select checksum from register_import where name = ?").param(source.name())
        .query(String.class).optional();
  }

  /** Keeps the checksum and how many active rows there are now. */
  void record(Source source, String checksum) {
    if (checksum(source).isEmpty()) {
      jdbc.sql("""
              insert into register_import (name, checksum, loaded_at, provinces, districts, units, offices)
              values (?, ?, current_timestamp, 0, 0, 0, 0)""")
          .params(source.name(), checksum).update();
    }
    jdbc.sql("""
            update register_import set checksum = ?, loaded_at = current_timestamp,
              provinces = (select count(*) from province),
              districts = (select count(*) from district where active),
              units = (select count(*) from organization_unit where active),
              offices = (select count(*) from muhtarlik where active)
            where name = ?""")
        .params(checksum, source.name()).update();
  }
}

package tr.mbs.request.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;

/** A database of a release that knew no stages gets them once, when its tables are migrated. */
@ApplicationTest
class FirstStagesIT {

  @Autowired
  private StageRecount recount;
  @Autowired
  private DataSource database;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private AutowireCapableBeanFactory beans;

  @Test
  void olderRequestsGetTheirStages() throws Exception {
    Casework casework = beans.createBean(Casework.class);
    Request request = casework.file("D18-001");
    casework.decide("migm1", request, Casework.forward("valilik-18"));
    casework.decide("valilik18a", request, Casework.resolve("POSITIVE"));
    jdbc.sql("delete from request_stage where request_id = ?").param(request.getId()).update();
    jdbc.sql("update request set stages = 0, stage_kind = null, touched_at = null, round_began = null where id = ?").param(request.getId())
        .update();
    assertThat(recount.differing(List.of(request.getId()))).isNotEmpty();
    try (Connection connection = database.getConnection()) {
      new FirstStages().migrate(new Context() {
        @Override
        public Configuration getConfiguration() {
          throw new UnsupportedOperationException();
        }

        @Override
        public Connection getConnection() {
          return connection;
        }
      });
    }
    assertThat(recount.differing(List.of(request.getId()))).isEmpty();
    assertThat(jdbc.sql("select count(*) from request_stage where request_id = ?").param(request.getId())
        .query(Integer.class).single()).isEqualTo(2);
  }

  @Test
  void flywayHasMadeThem() {
    assertThat(jdbc.sql("select \"success\" from \"flyway_schema_history\" where \"version\" = '272.1'")
        .query(Boolean.class).single()).isTrue();
  }
}

package tr.mbs.site.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tr.mbs.site.OnPostgresql;

/**
 * Two pools where Boot would make one (application.yaml, tr.mbs.DerivedSettings). H2 gives up nobody and a command serves
 * no pages: both keep Boot's.
 */
@Configuration(proxyBeanMethods = false)
@OnPostgresql
class Pools {

  @Bean
  TwoPools dataSource(DataSourceProperties database, Environment environment, MeterRegistry metrics) {
    Binder settings = Binder.get(environment);
    return new TwoPools(pool(database, settings, "spring.datasource.hikari", metrics),
        pool(database, settings, "mbs.long-work", metrics));
  }

  private static HikariDataSource pool(DataSourceProperties database, Binder settings, String prefix,
      MeterRegistry metrics) {
    HikariDataSource pool = database.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    settings.bind(prefix, Bindable.ofInstance(pool));
    pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(metrics));
    return pool;
  }
}

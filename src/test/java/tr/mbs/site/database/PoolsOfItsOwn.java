package tr.mbs.site.database;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tr.mbs.testing.TestDatabase;

/**
 * An empty PostgreSQL behind both pools, with the numbers of application.yaml; but pages have two connections and give up
 * a statement after one second.
 */
public final class PoolsOfItsOwn implements AutoCloseable {

  public static final String LONGER_THAN_A_PAGE_WAITS = "select cast(pg_sleep(1.5) as text)";
  static final int PAGES = 2;
  static final int LONG_WORK = 4;

  private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

  public PoolsOfItsOwn() {
    new ConfigDataApplicationContextInitializer().initialize(context);
    TestPropertyValues.of(TestDatabase.settings(false))
        .and("spring.datasource.hikari.maximum-pool-size=" + PAGES,
            "spring.datasource.hikari.data-source-properties.socketTimeout=1").applyTo(context);
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.register(Configurations.getClasses(AutoConfigurations.of(DataSourceAutoConfiguration.class)));
    context.register(Pools.class);
    context.refresh();
  }

  /** The only one. */
  public DataSource database() {
    return context.getBean(DataSource.class);
  }

  MeterRegistry metrics() {
    return context.getBean(MeterRegistry.class);
  }

  @Override
  public void close() {
    context.close();
  }
}

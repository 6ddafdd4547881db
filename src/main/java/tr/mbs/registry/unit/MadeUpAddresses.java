package tr.mbs.registry.unit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.site.start.StartTask;

/**
 * Addresses that nobody has. A demo gives one to each body that has none and that nobody has changed by hand, so that
 * its messages stand on {@code /demo/posta}; one that an officer has cleared stays empty. Outside demo mode they go
 * again, for nothing may be mailed there: the database may have been a demo's before.
 */
@Component
@Order(130)
class MadeUpAddresses implements StartTask {

  private static final Logger log = LoggerFactory.getLogger(MadeUpAddresses.class);
  private static final String OF_CODE = "code || '" + UnitCode.MADE_UP_DOMAIN + "'";
  private static final String GIVE =
      "update organization_unit set email = " + OF_CODE + " where email is null and version = 0";
  private static final String TAKE = "update organization_unit set email = null where email = " + OF_CODE;

  private final boolean demo;
  private final JdbcClient jdbc;
  private final Units units;

  MadeUpAddresses(@Value("${mbs.demo}") boolean demo, JdbcClient jdbc, Units units) {
    this.demo = demo;
    this.jdbc = jdbc;
    this.units = units;
  }

  @Override
  public void run() {
    int changed = jdbc.sql(demo ? GIVE : TAKE).update();
    if (changed > 0) {
      units.forget();
      log.info("Made-up e-mail addresses {}: {}", demo ? "given" : "taken away", changed);
    }
  }
}

package tr.mbs.numbering;

import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.unit.UnitCode;

/** Municipalities of the base register for tests: starting counters cannot be undone, so each test takes another. */
public final class Municipalities {

  private Municipalities() {
  }

  /** One of this il whose counters do not run, not the one of the demo set. */
  public static UnitCode withoutCounters(JdbcClient jdbc, String plate) {
    return new UnitCode(jdbc.sql("""
            select code from organization_unit
            where kind = 'MUNICIPALITY' and active and plate = ? and code not like '%-merkez'
              and code not in (select municipality_code from document_counter)
            order by code desc fetch first row only""")
        .param(plate).query(String.class).single());
  }
}

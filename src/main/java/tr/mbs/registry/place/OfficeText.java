package tr.mbs.registry.place;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what the search for offices compares: " YUKARIPINAR KOYU MERKEZ CANKIRI". */
public final class OfficeText {

  private static final String TEXT = """
      (select ' ' || muhtarlik.name_fold || case muhtarlik.kind when 'VILLAGE' then ' KOYU ' else ' MAHALLESI ' end
         || d.name_fold || ' ' || p.name_fold
       from district d join province p on p.plate = d.plate where d.id = muhtarlik.district_id)""";
  private static final String UPDATE = "update muhtarlik set search_fold = " + TEXT + " where ";

  private OfficeText() {
  }

  /** Of one office that is new. */
  public static void write(JdbcClient jdbc, String office) {
    jdbc.sql(UPDATE + "id = ?").param(office).update();
  }

  /** Of all whose name or place has changed. */
  public static void write(JdbcClient jdbc) {
    jdbc.sql(UPDATE + "search_fold <> " + TEXT).update();
  }
}

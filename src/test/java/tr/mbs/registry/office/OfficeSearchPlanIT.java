package tr.mbs.registry.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tr.mbs.listing.Conditions;
import tr.mbs.listing.Position;
import tr.mbs.registry.load.RegistryDatabase;
import tr.mbs.registry.load.SharedRegister;
import tr.mbs.registry.office.OfficeSearch.Criteria;
import tr.mbs.registry.place.OfficeReach;
import tr.mbs.registry.place.OfficeScope;
import tr.mbs.registry.unit.UnitCode;

/** The search in the complete register, nearly each office with a muhtar: PostgreSQL goes by indexes. */
@Tag("heavy")
class OfficeSearchPlanIT {

  private static final String PEOPLE = """
      with everybody as (
        select id as office, gen_random_uuid() as muhtar, row_number() over (order by id) as number from muhtarlik),
      people as (
        insert into muhtar (id, tckn_hash, tckn_sealed, full_name, name_fold)
        select muhtar, decode(md5(cast(number as text)), 'hex'), decode('00', 'hex'), 'Ad Soyad',
          upper(md5(cast(number as text))) || case when number % 60 = 0 then ' KAYA' else ' YILMAZ' end
        from everybody)
      insert into mandate (id, muhtar_id, muhtarlik_id, start_on)
      select gen_random_uuid(), muhtar, office, date '2024-04-03' from everybody where number % 100 > 0""";
  private static final OfficeScope EVERYWHERE = OfficeScope.of(Set.of("yonetici"));
  private static final OfficeScope CANKIRI = OfficeScope.of(Set.of("valilik-18"));

  @Test
  void everySearchGoesByIndexes() throws IOException {
    Path register = SharedRegister.folder();
    try (RegistryDatabase database = new RegistryDatabase().withBaseRegister()) {
      database.importFrom(register);
      database.jdbc.sql("create extension if not exists pg_trgm").update();
      database.jdbc.sql(new ClassPathResource("db/migration/postgresql/V121__office_search.sql")
          .getContentAsString(StandardCharsets.UTF_8)).update();
      database.jdbc.sql(PEOPLE).update();
      database.jdbc.sql("vacuum analyze").update();
      assertPlan(database, EVERYWHERE, new Criteria(null, null, null, false), "muhtarlik_by_name");
      assertPlan(database, EVERYWHERE, new Criteria(null, "06", null, false), "muhtarlik_by_province");
      assertPlan(database, CANKIRI, new Criteria(null, null, null, true), "muhtarlik_by_province");
      assertPlan(database, EVERYWHERE, new Criteria("yukarıpınar", null, null, false), "muhtarlik_of_words");
      assertPlan(database, EVERYWHERE, new Criteria("c4ca4238", null, null, false), "muhtar_of_words");
      assertPlan(database, EVERYWHERE, new Criteria("su ank", null, null, false), "muhtarlik_of_words");
      assertPlan(database, CANKIRI, new Criteria(null, null, null, false), "muhtarlik_by_province");
      assertPlan(database, CANKIRI, new Criteria("yılmaz köyü", "18", null, false), "muhtarlik_by_province");
      assertPlan(database, EVERYWHERE, new Criteria("yılmaz", null, null, false), "muhtarlik_by_name");
      assertPlan(database, EVERYWHERE, new Criteria("köyü yılmaz", null, null, false), "muhtarlik_by_name");
      assertPlan(database, search(database).conditions(new OfficeReach("34", null, false), "yılmaz"), "muhtarlik_by_province");
      assertPlan(database, search(database).conditions(
          new OfficeReach("34", new UnitCode("belediye-34-sisli"), false), null), "muhtarlik_by_");
      for (String words : List.of("yılmaz", "köyü", "kaya", "yukarıpınar", "c4ca4238", "zzzzzz")) {
        System.out.printf(Locale.ROOT, "%s: %.1f times the first page without words%n", words,
            milliseconds(database, words) / milliseconds(database, null));
      }
    }
  }

  /** The median of some searches in the whole country. */
  private static double milliseconds(RegistryDatabase database, String words) {
    OfficeSearch search = search(database);
    double[] times = IntStream.range(0, 9).mapToDouble(round -> {
      long start = System.nanoTime();
      search.page(EVERYWHERE, new Criteria(words, null, null, false), Position.START);
      return (System.nanoTime() - start) / 1e6;
    }).sorted().toArray();
    System.out.printf(Locale.ROOT, "%s: %.1f ms%n", words, times[4]);
    return times[4];
  }

  private static void assertPlan(RegistryDatabase database, OfficeScope scope, Criteria criteria, String index) {
    assertPlan(database, search(database).conditions(scope, criteria), index);
  }

  private static OfficeSearch search(RegistryDatabase database) {
    return new OfficeSearch(database.jdbc, database.provinces, Clock.systemUTC());
  }

  private static void assertPlan(RegistryDatabase database, Conditions conditions, String index) {
    String statement = OfficeSearch.ORDER.statement(OfficeSearch.SELECT, conditions, Position.START, OfficeSearch.PAGE);
    String plan = String.join("\n",
        database.jdbc.sql("explain (analyze) " + statement).params(conditions.values()).query(String.class).list());
    assertThat(plan).as(conditions.values().toString()).contains(index);
  }
}

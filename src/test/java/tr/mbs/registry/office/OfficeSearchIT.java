package tr.mbs.registry.office;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.registry.load.RegistryDatabase;
import tr.mbs.registry.office.OfficeSearch.Criteria;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.place.OfficeReach;
import tr.mbs.registry.place.OfficeScope;
import tr.mbs.registry.place.OfficeText;
import tr.mbs.registry.unit.UnitCode;

@Tag("h2")
class OfficeSearchIT {

  private static final Criteria ALL = new Criteria(null, null, null, false);
  private static final OfficeScope EVERYWHERE = OfficeScope.of(Set.of("yonetici"));

  private final LocalDate today = IstanbulTime.today(Clock.systemUTC());

  private RegistryDatabase database;
  private OfficeSearch search;

  @BeforeEach
  void open() {
    database = new RegistryDatabase().withBaseRegister();
    search = new OfficeSearch(database.jdbc, database.provinces, Clock.systemUTC());
    database.muhtarliks.recordDemo("V1", "32", "Yalvaç", null, "Irmak", OfficeKind.VILLAGE);
    database.muhtarliks.recordDemo("V2", "32", "Yalvaç", null, "İncesu", OfficeKind.VILLAGE);
    database.muhtarliks.recordDemo("N3", "18", "Merkez", new UnitCode("belediye-18-merkez"), "Cumhuriyet",
        OfficeKind.NEIGHBOURHOOD);
    database.muhtarliks.recordDemo("V4", "18", "Ilgaz", null, "Çatak", OfficeKind.VILLAGE);
    holds("10000000146", "Işıl Çağrı Öğüt", "N3", today.minusYears(1), null);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISPARTA", "ısparta", "Isparta", "isparta", "İSPARTA", "spart", "yalvaç köyü", "YALVAC IRMAK"})
  void spellingDoesNotMatter(String typed) {
    assertThat(found(EVERYWHERE, typed)).contains("V1").doesNotContain("N3", "V4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ışıl", "ISIL OGUT", "çağrı çankırı", "öğüt cumhuriyet mahallesi"})
  void anOfficeIsFoundByWhoHoldsIt(String typed) {
    assertThat(found(EVERYWHERE, typed)).containsExactly("N3");
  }

  @Test
  void whoIsOutOfOfficeOrNotYetInItIsNotFound() {
    holds("10000000214", "Eski Muhtar", "V1", today.minusYears(5), today.minusDays(1));
    holds("10000000382", "Gelecek Muhtar", "V1", today.plusDays(1), null);
    assertThat(found(EVERYWHERE, "eski")).isEmpty();
    assertThat(found(EVERYWHERE, "gelecek")).isEmpty();
    assertThat(vacant()).containsExactly("V4", "V1", "V2");
  }

  @Test
  void theOrderIsTheTurkishAlphabet() {
    assertThat(found(EVERYWHERE, null)).containsExactly("N3", "V4", "V1", "V2");
  }

  @Test
  void everyOfficerFindsWhatIsInHisScope() {
    assertThat(found(OfficeScope.of(Set.of("valilik-18")), null)).containsExactly("N3", "V4");
    assertThat(found(OfficeScope.of(Set.of("valilik-18")), "ısparta")).isEmpty();
    assertThat(found(OfficeScope.of(Set.of("valilik-06")), null)).isEmpty();
    assertThat(found(OfficeScope.of(Set.of("valilik-18", "valilik-32")), null)).hasSize(4);
    assertThat(found(OfficeScope.of(Set.of("rapor")), null)).isEmpty();
  }

  @Test
  void everyBodyFindsTheMuhtarsItRecordsFor() {
    UnitCode ilgaz = new UnitCode("belediye-18-ilgaz");
    database.muhtarliks.recordDemo("N5", "18", "Ilgaz", ilgaz, "Hürriyet", OfficeKind.NEIGHBOURHOOD);
    assertThat(reached(new OfficeReach(null, null, true), null)).containsExactly("N3", "V4", "N5", "V1", "V2");
    assertThat(reached(new OfficeReach("18", null, true), null)).containsExactly("N3", "V4", "N5");
    assertThat(reached(new OfficeReach("18", null, false), null)).containsExactly("N3", "N5");
    assertThat(reached(new OfficeReach("18", ilgaz, false), null)).containsExactly("N5");
    assertThat(reached(new OfficeReach("18", ilgaz, false), "ışıl")).isEmpty();
    assertThat(reached(new OfficeReach("18", null, true), "ışıl")).containsExactly("N3");
    assertThat(reached(new OfficeReach(null, null, true), "yalvaç")).containsExactly("V1", "V2");
  }

  private List<String> reached(OfficeReach reach, String text) {
    return ids(search.page(reach, text, Position.START));
  }

  @Test
  void criteriaNarrow() {
    assertThat(ids(search.page(EVERYWHERE, new Criteria(null, "32", null, false), Position.START)))
        .containsExactly("V1", "V2");
    assertThat(ids(search.page(EVERYWHERE, new Criteria(null, "18", "18-ilgaz", false), Position.START)))
        .containsExactly("V4");
    assertThat(ids(search.page(OfficeScope.of(Set.of("valilik-18")), new Criteria(null, "32", null, false),
        Position.START))).isEmpty();
    assertThat(found(EVERYWHERE, "%")).isEmpty();
    assertThat(found(EVERYWHERE, "' or 1=1 --")).isEmpty();
  }

  @Test
  void aClosedMandateLeavesTheOfficeVacantAtOnce() {
    database.jdbc.sql("update mandate set end_on = ?, closed_at = current_timestamp").param(today).update();
    assertThat(vacant()).contains("N3");
    assertThat(found(EVERYWHERE, "ışıl")).isEmpty();
  }

  @Test
  void anOfficeThatIsGoneIsNotFound() {
    database.jdbc.sql("update muhtarlik set active = false where id = 'V4'").update();
    assertThat(found(EVERYWHERE, null)).doesNotContain("V4");
  }

  @Test
  void aLineSaysWhoIsInOffice() {
    OfficeLine line = search.page(EVERYWHERE, new Criteria("cumhuriyet", null, null, false), Position.START)
        .lines().get(0);
    assertThat(line).isEqualTo(new OfficeLine("N3", "Cumhuriyet Mahallesi", "Merkez, Çankırı", "Işıl Çağrı Öğüt",
        today.minusYears(1)));
  }

  @Test
  void pagesFollowEachOther() {
    List<String> names = IntStream.range(0, OfficeSearch.PAGE + 3).mapToObj(number -> "S" + (100 + number)).toList();
    names.forEach(id -> database.muhtarliks.recordDemo(id, "06", "Bala", null, "Aynı", OfficeKind.VILLAGE));
    Criteria criteria = new Criteria("aynı", null, null, false);
    Page<OfficeLine> first = search.page(EVERYWHERE, criteria, Position.START);
    assertThat(ids(first)).isEqualTo(names.subList(0, OfficeSearch.PAGE));
    Position next = OfficeSearch.ORDER.parse(first.next().toString()).orElseThrow();
    Page<OfficeLine> second = search.page(EVERYWHERE, criteria, next);
    assertThat(ids(second)).isEqualTo(names.subList(OfficeSearch.PAGE, names.size()));
    assertThat(second.next()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "12", "12-", "12-'", "-", "12-V1 "})
  void aPositionThatIsNoneIsTheBeginning(String text) {
    assertThat(OfficeSearch.ORDER.parse(text)).isEmpty();
  }

  @Test
  void theTextFollowsARenamedDistrict() {
    database.jdbc.sql("update district set name_fold = 'YENIYALVAC' where id = '32-yalvac'").update();
    OfficeText.write(database.jdbc);
    assertThat(found(EVERYWHERE, "yeniyalvaç")).containsExactly("V1", "V2");
  }

  private void holds(String tckn, String name, String office, LocalDate start, LocalDate end) {
    UUID person = UUID.randomUUID();
    database.jdbc.sql("insert into muhtar (id, tckn_hash, tckn_sealed, full_name, name_fold) values (?, ?, ?, ?, ?)")
        .params(person, tckn.getBytes(US_ASCII), new byte[0], name, TurkishText.fold(name)).update();
    database.jdbc.sql("insert into mandate (id, muhtar_id, muhtarlik_id, start_on, end_on) values (?, ?, ?, ?, ?)")
        .params(UUID.randomUUID(), person, office, start, end).update();
  }

  private List<String> found(OfficeScope scope, String text) {
    return ids(search.page(scope, new Criteria(text, null, null, false), Position.START));
  }

  private List<String> vacant() {
    return ids(search.page(EVERYWHERE, new Criteria(ALL.text(), null, null, true), Position.START));
  }

  private static List<String> ids(Page<OfficeLine> page) {
    return page.lines().stream().map(OfficeLine::id).toList();
  }
}

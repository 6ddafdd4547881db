package tr.mbs.onboarding.setup.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tr.mbs.onboarding.setup.SetupCase;
import tr.mbs.testing.ApplicationTest;

/** Step 3: the tree of units, by form and by file. */
@ApplicationTest
class UnitsIT {

  private static final String HEADER = "birim_adi;detsis_no;ust_birim_detsis_no;birim_turu\n";

  @Autowired
  private ApplicationContext context;
  @Autowired
  private MunicipalityUnits units;

  private SetupCase move;

  @BeforeEach
  void stepThreeIsOpen() {
    move = SetupCase.at(3, context);
  }

  @Test
  void theTreeGrowsFromItsRoot() {
    assertThat(move.missing()).containsExactly("setup.unit.none");
    assertThat(add("Çankırı Belediyesi", "MAYORALTY", "", "10000000").statusCode()).isEqualTo(303);
    String root = unit("Çankırı Belediyesi").id().toString();
    assertThat(add("Fen İşleri", "DIRECTORATE", root, "").statusCode()).isEqualTo(303);
    assertThat(move.missing()).containsExactly("setup.unit.unnumbered");
    assertThat(page()).contains("2 birim", "Fen İşleri", "Müdürlük · DETSİS no yok",
        "DETSİS numarası girilmeyen birimler: Fen İşleri.");
    assertThat(change(unit("Fen İşleri"), Map.of("detsis", move.detsis(1).substring(0, 4) + " " + move.detsis(1).substring(4))).statusCode()).isEqualTo(303);
    assertThat(move.missing()).isEmpty();
    assertThat(units.rootDetsis(move.id)).contains(own("10000000"));
    assertThat(units.all(move.id)).extracting(MunicipalityUnit::name).containsExactly("Çankırı Belediyesi", "Fen İşleri");
    assertThat(units.find(move.id, UUID.fromString(root))).isPresent();
    assertThat(units.find(SetupCase.at(3, context).id, UUID.fromString(root))).isEmpty();
  }

  @Test
  void whatBreaksTheTreeIsRefusedAndEverythingTypedStays() {
    List<MunicipalityUnit> own = move.units("Belediye", "Fen İşleri", "Asfalt");
    assertThat(change(own.get(2), Map.of("parent", own.get(1).id().toString())).statusCode()).isEqualTo(303);
    assertSays(add("İkinci kök", "DIRECTORATE", "", "10000009"), 422, "En üst birim “Belediye” olarak tanımlıdır.",
        "value=\"İkinci kök\"", "value=\"10000009\"");
    assertSays(change(own.get(1), Map.of("parent", own.get(2).id().toString())), 422,
        "kendi altındaki bir birime bağlanamaz");
    assertSays(change(own.get(0), Map.of("parent", own.get(2).id().toString())), 422,
        "kendi altındaki bir birime bağlanamaz");
    assertSays(add("Yeni", "DIRECTORATE", own.get(0).id().toString(), "10000001"), 422,
        "Bu DETSİS numarası “Fen İşleri” birimine aittir.");
    assertSays(add("=1+1", "x", own.get(0).id().toString(), "123"), 422, "Birimin adını harf veya rakamla başlatınız.",
        "Birimin türünü seçiniz.", "DETSİS numarası 8 haneli olmalıdır.", "value=\"=1+1\"", "value=\"123\"");
    assertSays(add("Yeni", "OTHER", SetupCase.at(3, context).units("Başka").get(0).id().toString(), ""), 422,
        "Üst birimi listeden seçiniz.");
    assertThat(units.all(move.id)).hasSize(3);
  }

  @Test
  void aUnitWithOthersOrPeopleIsNotRemoved() {
    List<MunicipalityUnit> own = move.units("Belediye", "Fen İşleri", "Park");
    move.user("Ayşe Kaya", "APPROVED", own.get(1).id());
    assertSays(remove(own.get(0)), 422, "Bu birimin altında başka birimler var.");
    assertSays(remove(own.get(1)), 422, "Bu birimde kullanıcı var.");
    assertThat(remove(own.get(2)).statusCode()).isEqualTo(303);
    assertThat(remove(own.get(2)).statusCode()).isEqualTo(404);
    assertThat(units.all(move.id)).hasSize(2);
  }

  @Test
  void whoSawAnOlderUnitChangesNothing() {
    MunicipalityUnit seen = move.units("Belediye").get(0);
    assertThat(change(seen, Map.of("name", "Bir")).statusCode()).isEqualTo(303);
    assertSays(change(seen, Map.of("name", "İki")), 409, "siz çalışırken değişti", "value=\"İki\"");
    assertSays(remove(seen), 409, "siz çalışırken değişti");
    assertThat(units.all(move.id)).extracting(MunicipalityUnit::name).containsExactly("Bir");
  }

  @Test
  void aFileAddsAndChangesInAnyOrderAndASecondTimeNothing() {
    move.units("Eski ad");
    String file = HEADER + "Şeflik A;10000003;10000002;Şeflik\nFen İşleri;10000002;10000000;müdürlük\n"
        + "Belediye;10000000;;Başkanlık\n";
    assertThat(upload(file).statusCode()).isEqualTo(303);
    List<MunicipalityUnit> after = units.all(move.id);
    assertThat(after).extracting(MunicipalityUnit::name).containsExactly("Belediye", "Fen İşleri", "Şeflik A");
    assertThat(after).extracting(MunicipalityUnit::kind).containsExactly(MunicipalityUnitKind.MAYORALTY,
        MunicipalityUnitKind.DIRECTORATE, MunicipalityUnitKind.SECTION);
    assertThat(upload(file).statusCode()).isEqualTo(303);
    assertThat(units.all(move.id)).isEqualTo(after);
    HttpResponse<String> template = move.visitor(SetupCase.HELP_DESK).get(move.page() + "/birimler.csv");
    assertThat(template.body().lines().toList()).containsExactly("\uFEFF" + HEADER.strip(),
        own("Belediye;10000000;;baskanlik"), own("Fen İşleri;10000002;10000000;mudurluk"),
        own("Şeflik A;10000003;10000002;seflik"));
  }

  @Test
  void aWrongLineIsNamedAndNothingOfTheFileIsStored() {
    assertSays(upload(HEADER + "Belediye;10000000;;Başkanlık\nFen;1;10000000;Müdürlük\nPark;10000002;10000009;Park\n"
            + "Su;10000000;10000000;Müdürlük\nKısa;10000004\n"), 422, "4 satır hatalı, hiçbir birim kaydedilmedi.",
        ">3</td>", "DETSİS numarası 8 haneli olmalıdır.", ">4</td>", "Birim türü tanınmadı.", ">5</td>",
        "dosyada daha önce geçiyor (satır 2)", ">6</td>", "Satırda 4 sütun olmalıdır.");
    assertSays(upload(HEADER + "Belediye;10000000;;Başkanlık\nİkinci;10000001;;Başkanlık\nPark;10000002;10000009;Müdürlük"),
        422, "10000009 numaralı üst birim dosyada ve kayıtlarda yok.");
    assertSays(upload(HEADER + "Belediye;10000000;;Başkanlık\nBir;10000001;10000002;Şeflik\nİki;10000002;10000001;Şeflik"),
        422, "kendi altındaki bir birime bağlanamaz", ">3</td>", ">4</td>");
    assertSays(upload(HEADER + "Belediye;10000000;;Başkanlık\nİkinci;10000001;;Başkanlık"), 422,
        "En üst birim “İkinci” olarak tanımlıdır.");
    assertSays(upload(HEADER), 422, "Dosyada sütun adlarından başka satır yok.");
    assertSays(upload(""), 422, "CSV dosyasını seçiniz.");
    assertThat(units.all(move.id)).isEmpty();
  }

  @Test
  void whatIsDoneToUnitsIsLeftForTheAuditor() {
    assertThat(add("Belediye", "MAYORALTY", "", "10000000").statusCode()).isEqualTo(303);
    assertThat(upload(HEADER + "Fen İşleri;10000002;10000000;müdürlük\nBelediye Başkanlığı;10000000;;Başkanlık\n")
        .statusCode()).isEqualTo(303);
    assertThat(change(unit("Fen İşleri"), Map.of("detsis", "")).statusCode()).isEqualTo(303);
    MunicipalityUnit left = unit("Fen İşleri");
    assertThat(remove(left).statusCode()).isEqualTo(303);
    UUID root = units.all(move.id).get(0).id();
    assertThat(move.jdbc().sql("select action || ' ' || detail from audit_entry where subject_kind = 'onboarding'"
            + " and subject_id = ? order by id").param(move.id.toString()).query(String.class).list())
        .containsExactly("municipality-unit-add " + root + own(" 10000000"),
            "municipality-unit-add " + left.id() + own(" 10000002"),
            "municipality-unit-change " + root + own(" 10000000 → 10000000"),
            "municipality-unit-change " + left.id() + own(" 10000002 → -"),
            "municipality-unit-remove " + left.id() + " -");
  }

  /** Groups and document numbers follow from it. What was cancelled holds no number. */
  @Test
  void theNumberOfAnotherMunicipalityIsRefused() {
    SetupCase other = SetupCase.at(3, context);
    String taken = other.units("Başka Belediye").get(0).detsis();
    assertSays(add("Belediye", "MAYORALTY", "", taken), 422, "başka bir belediyenin kaydında kullanılıyor", taken);
    assertSays(upload(HEADER + "Belediye;10000000;;Başkanlık\nFen;" + taken + ";10000000;Müdürlük\n"), 422,
        "1 satır hatalı", ">3</td>", "başka bir belediyenin kaydında kullanılıyor");
    assertThat(add("Belediye", "MAYORALTY", "", "10000000").statusCode()).isEqualTo(303);
    assertSays(change(unit("Belediye"), Map.of("detsis", taken)), 422, "başka bir belediyenin kaydında kullanılıyor");
    move.jdbc().sql("update onboarding set state = 'CANCELLED', open_municipality = null where id = ?").param(other.id)
        .update();
    assertThat(change(unit("Belediye"), Map.of("detsis", taken)).statusCode()).isEqualTo(303);
  }

  @Test
  void onlyTheHelpDeskEntersUnits() {
    MunicipalityUnit root = move.units("Belediye").get(0);
    assertThat(move.visitor(move.lead(1)).post(move.page() + "/birim", Map.of("name", "X")).statusCode()).isEqualTo(403);
    assertThat(move.visitor(move.lead(1)).get(move.page() + "/birim/" + root.id()).statusCode()).isEqualTo(403);
    assertThat(move.visitor(move.lead(1)).get(move.page()).body()).contains("Belediye").doesNotContain("/birim/");
    String other = SetupCase.at(3, context).lead(1);
    assertThat(move.visitor(other).get(move.page() + "/birimler.csv").statusCode()).isEqualTo(404);
    assertThat(move.visitor(other).get(move.page() + "/birim/" + root.id()).statusCode()).isEqualTo(404);
    assertThat(move.visitor(SetupCase.HELP_DESK).get(move.page() + "/birim/x").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> add(String name, String kind, String parent, String detsis) {
    return move.visitor(SetupCase.HELP_DESK).post(move.page() + "/birim",
        Map.of("name", name, "kind", kind, "parent", parent, "detsis", own(detsis)));
  }

  private HttpResponse<String> change(MunicipalityUnit unit, Map<String, String> other) {
    TypedMunicipalityUnit typed = TypedMunicipalityUnit.of(unit);
    Map<String, String> form = new HashMap<>(Map.of("version", String.valueOf(unit.version()), "name", typed.name(),
        "kind", typed.kind(), "parent", unit.isRoot() ? "" : typed.parent(),
        "detsis", typed.detsis() == null ? "" : typed.detsis()));
    other.forEach((field, value) -> form.put(field, own(value)));
    return move.visitor(SetupCase.HELP_DESK).post(move.page() + "/birim/" + unit.id(), form);
  }

  private HttpResponse<String> remove(MunicipalityUnit unit) {
    return move.visitor(SetupCase.HELP_DESK).post(move.page() + "/birim/" + unit.id() + "/sil",
        Map.of("version", String.valueOf(unit.version())));
  }

  private HttpResponse<String> upload(String content) {
    return move.visitor(SetupCase.HELP_DESK).upload(move.page() + "/dosya", Map.of(), "file",
        Map.of("birimler.csv", own(content).getBytes(StandardCharsets.UTF_8)));
  }

  private String page() {
    return move.visitor(SetupCase.HELP_DESK).get(move.page()).body();
  }

  private MunicipalityUnit unit(String name) {
    return units.all(move.id).stream().filter(unit -> unit.name().equals(name)).findFirst().orElseThrow();
  }

  private void assertSays(HttpResponse<String> answer, int status, String... shown) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(Stream.of(shown).map(this::own).toList());
  }

  /** 100000 stands for the first digits of this municipality's numbers: no two have the same. */
  private String own(String text) {
    return text.replace("100000", move.detsis(0).substring(0, 6));
  }
}

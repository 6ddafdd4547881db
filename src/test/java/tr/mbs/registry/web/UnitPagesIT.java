package tr.mbs.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ExtendedModelMap;
import tr.mbs.kernel.TurkishText;
import tr.mbs.listing.Position;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitDirectory;
import tr.mbs.registry.unit.Units;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.Statements;

/** "Birimler" over HTTP, on a unit that no other test knows. */
@ApplicationTest
class UnitPagesIT {

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String code = "md-81-" + mark;
  private final String page = "/kurum/birimler/" + code;
  private final String name = "Iğdır Çınar " + mark + " Müdürlüğü";

  @LocalServerPort
  private int port;
  @Autowired
  private UnitPages pages;
  @Autowired
  private Units units;
  @Autowired
  private UnitDirectory directory;
  @Autowired
  private IdentityService identity;
  @Autowired
  private JdbcClient jdbc;

  private Visitor admin;

  @BeforeEach
  void aUnitThatIsNoLongerRegistered() {
    jdbc.sql("""
            insert into organization_unit (code, kind, name, name_sort, name_fold, email, source, active)
            values (?, 'PROVINCIAL_DIRECTORATE', ?, ?, ?, 'eski@kurum.example', 'BASE', false)""")
        .params(code, name, TurkishText.sortKey(name), TurkishText.fold(name)).update();
    admin = StaffVisit.signedIn(port, "yonetici").visitor();
  }

  @Test
  void anySpellingFindsIt() {
    for (String words : new String[] {"igdir+CINAR+" + mark, "%C4%B1%C4%9Fd%C4%B1r+" + mark}) {
      assertThat(admin.get("/kurum/birimler?tur=PROVINCIAL_DIRECTORATE&ara=" + words).body())
          .contains("href=\"" + page + "\"", "Kayıttan çıktı", "eski@kurum.example");
    }
    assertThat(admin.get("/kurum/birimler?tur=MUNICIPALITY&ara=" + mark).body())
        .contains("Aradığınıza uyan birim bulunamadı.");
  }

  @Test
  void theListGoesOnInTurkishOrder() {
    String first = admin.get("/kurum/birimler?il=18").body();
    assertThat(first.indexOf("Atkaracalar Belediyesi")).isPositive()
        .isLessThan(first.indexOf("Bayramören Belediyesi"));
    assertThat(first).contains("Sonraki sayfa").doesNotContain("Yapraklı Belediyesi");
    assertThat(first).as("a hint of the words, not of every field").containsOnlyOnce("class=\"hint\"");
    String next = first.replaceFirst("(?s).*href=\"(/kurum/birimler\\?[^\"]*sonra=[^\"]+)\".*", "$1")
        .replace("&amp;", "&");
    assertThat(admin.get(next).body()).contains("Yapraklı Belediyesi", "Başa dön")
        .doesNotContain("Atkaracalar Belediyesi");
  }

  @Test
  void whatIsSavedIsKnownAtOnceToPagesSearchAndTasklist() {
    String renamed = "Özel Kalem " + mark;
    HttpResponse<String> answer = save("0", renamed, "Özel Kalem Müdürlüğü", "yeni@kurum.gov.tr", "0312 000 00 00");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(admin.get(page).body()).contains("Değişiklik kaydedildi.", renamed, "Özel Kalem Müdürlüğü",
        "yeni@kurum.gov.tr", "0 312 000 00 00", "name=\"version\" value=\"1\"");
    assertThat(units.get(new UnitCode(code)).name()).isEqualTo(renamed);
    assertThat(units.get(new UnitCode(code)).email()).isEqualTo("yeni@kurum.gov.tr");
    assertThat(identity.createGroupQuery().groupId(code).singleResult().getName()).isEqualTo(renamed);
    assertThat(admin.get("/kurum/birimler?ara=OZEL+" + mark).body()).contains("href=\"" + page + "\"");
    assertThat(jdbc.sql("select detail from audit_entry where action = 'unit-change' and subject_id = ?").param(code)
        .query(String.class).list()).containsExactly("name email phone");
  }

  @Test
  void onlyAWrittenNameIsKeptFromRegisters() {
    assertThat(save("0", name, "", "yeni@kurum.gov.tr", "").statusCode()).isEqualTo(303);
    assertThat(edited()).isFalse();
    assertThat(save("1", name + " B", "", "yeni@kurum.gov.tr", "").statusCode()).isEqualTo(303);
    assertThat(edited()).isTrue();
  }

  @Test
  void wrongFieldsComeBackWithEverythingTyped() {
    HttpResponse<String> answer = save("0", "<b>", "Uzun ad", "yok", "");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#name\"", "href=\"#email\"", "value=\"&lt;b&gt;\"", "value=\"Uzun ad\"",
        "value=\"yok\"");
  }

  @Test
  void oneWithoutAnAddressIsFoundAsSuchUntilItIsEntered() {
    String without = "/kurum/birimler?epostasiz=1&ara=" + mark;
    jdbc.sql("update organization_unit set active = true where code = ?").param(code).update();
    assertThat(admin.get(without).body()).contains("Aradığınıza uyan birim bulunamadı.");
    assertThat(save("0", name, "", "", "").statusCode()).isEqualTo(303);
    assertThat(admin.get(page).body()).contains("Henüz yok");
    assertThat(admin.get(without).body()).contains("href=\"" + page + "\"", "Henüz yok", "checked=\"checked\"");
    assertThat(directory.withoutEmail(Position.START).lines()).extracting(unit -> unit.code().value()).contains(code);
    long missing = units.countWithoutEmail();
    assertThat(save("1", name, "", code + "@kurum.example", "").statusCode()).as("the made-up one").isEqualTo(422);
    assertThat(save("1", name, "", "yeni@kurum.gov.tr", "").statusCode()).isEqualTo(303);
    assertThat(admin.get(without).body()).contains("Aradığınıza uyan birim bulunamadı.");
    assertThat(units.countWithoutEmail()).isEqualTo(missing - 1);
  }

  @Test
  void oneThatIsNoLongerRegisteredNeedsNoAddress() {
    assertThat(save("0", name, "", "", "").statusCode()).isEqualTo(303);
    assertThat(admin.get("/kurum/birimler?epostasiz=1&ara=" + mark).body())
        .contains("Aradığınıza uyan birim bulunamadı.");
  }

  @Test
  void whoSawAnOlderOneChangesNothing() {
    assertThat(save("0", name, "", "bir@kurum.gov.tr", "").statusCode()).isEqualTo(303);
    HttpResponse<String> late = save("0", name, "", "iki@kurum.gov.tr", "");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("siz çalışırken değişti", "bir@kurum.gov.tr", "value=\"iki@kurum.gov.tr\"");
    assertThat(units.get(new UnitCode(code)).email()).isEqualTo("bir@kurum.gov.tr");
    assertThat(save("x", name, "", "iki@kurum.gov.tr", "").statusCode()).isEqualTo(409);
  }

  @Test
  void theListCostsOneStatement() throws Exception {
    UnitFilter filter = new UnitFilter("belediyesi", null, "18", "1", null);
    pages.list(filter, new ExtendedModelMap(), Locale.ROOT);
    Statements list = Statements.of(() -> pages.list(filter, new ExtendedModelMap(), Locale.ROOT));
    assertThat(list.count()).as(list.toString()).isEqualTo(1);
  }

  private HttpResponse<String> save(String version, String name, String longName, String email, String phone) {
    return admin.fillIn(page, Map.of("version", version, "name", name, "longName", longName, "email", email,
        "phone", phone));
  }

  private boolean edited() {
    return jdbc.sql("select edited from organization_unit where code = ?").param(code).query(Boolean.class).single();
  }
}

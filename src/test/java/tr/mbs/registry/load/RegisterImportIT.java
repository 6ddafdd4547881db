package tr.mbs.registry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tr.mbs.registry.load.RegisterFiles.DISTRICTS;
import static tr.mbs.registry.load.RegisterFiles.MUHTARLIKS;
import static tr.mbs.registry.load.RegisterFiles.MUNICIPALITIES;
import static tr.mbs.registry.load.RegisterFiles.PROVINCES;
import static tr.mbs.registry.load.RegisterFiles.district;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.place.OfficeKind;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.site.start.StartRefused;

/** contract.md, "Register import": what is recognised by what, and what a newer register changes. */
@Tag("h2")
class RegisterImportIT {

  @TempDir
  Path folder;

  private RegisterFiles files;
  private RegistryDatabase database;

  @BeforeEach
  void open() {
    files = new RegisterFiles(folder);
    database = new RegistryDatabase().withBaseRegister();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void addsWhatTheBaseRegisterDoesNotKnow() {
    ImportReport report = database.importFrom(folder);
    assertThat(report.summary()).containsExactly("units: 1 added", "muhtarliks: 5 added");
    assertThat(database.unit("belediye-18-ilgaz-beloren").name()).isEqualTo("Belören Belediyesi");
    assertThat(database.unit("belediye-18-ilgaz-beloren").email()).as("no register knows one").isNull();
    assertThat(database.groups.names).containsEntry("belediye-18-ilgaz-beloren", "Belören Belediyesi");
    Office office = database.muhtarliks.find("N2").orElseThrow();
    assertThat(office).isEqualTo(new Office("N2", "Yeni", OfficeKind.NEIGHBOURHOOD, "18", "Çankırı", false, "18-ilgaz",
        "Ilgaz", new UnitCode("belediye-18-ilgaz-beloren"), true));
    assertThat(office.displayName()).isEqualTo("Yeni Mahallesi");
    assertThat(database.muhtarliks.find("V1").orElseThrow().displayName()).isEqualTo("Balıbağı Köyü");
  }

  @Test
  void theSameFolderAgainChangesNothing() {
    database.importFrom(folder);
    var before = database.content();
    ImportReport report = database.importFrom(folder);
    assertThat(report.unchanged()).isTrue();
    assertThat(report.lines()).containsExactly("no change");
    assertThat(withoutTime(database.content())).isEqualTo(withoutTime(before));
  }

  @Test
  void aMunicipalityKeepsItsCodeWhenItIsRenamed() {
    database.importFrom(folder);
    files.replace(MUNICIPALITIES, ",Belören,TOWN", ",Güzelören,TOWN").replace(MUNICIPALITIES, ",Çerkeş,DISTRICT",
        ",Yeniçerkeş,DISTRICT");
    ImportReport report = database.importFrom(folder);
    assertThat(report.units().renamed()).containsExactlyInAnyOrder(
        "belediye-18-ilgaz-beloren: Belören Belediyesi -> Güzelören Belediyesi",
        "belediye-18-cerkes: Çerkeş Belediyesi -> Yeniçerkeş Belediyesi");
    assertThat(report.units().added()).isEmpty();
    assertThat(database.groups.names).containsEntry("belediye-18-ilgaz-beloren", "Güzelören Belediyesi");
    assertThat(database.importFrom(folder).unchanged()).isTrue();
  }

  @Test
  void aNewTownDoesNotTakeTheCodeOfOneThatWasRenamed() {
    database.importFrom(folder);
    files.replace(MUNICIPALITIES, ",Belören,TOWN", ",Güzelören,TOWN");
    database.importFrom(folder);
    files.append(MUNICIPALITIES, "901,18," + district("18", "Ilgaz") + ",Belören,TOWN");
    assertThat(database.importFrom(folder).units().added())
        .containsExactly("belediye-18-ilgaz-beloren-2 Belören Belediyesi");
    assertThat(database.unit("belediye-18-ilgaz-beloren").name()).isEqualTo("Güzelören Belediyesi");
    assertThat(database.importFrom(folder).unchanged()).isTrue();
  }

  @Test
  void otherIdsForTheSamePlacesChangeNothingForPeople() {
    database.importFrom(folder);
    files.replace(MUNICIPALITIES, "900,18,", "77900,18,").replace(MUHTARLIKS, ",900,", ",77900,")
        .replace(DISTRICTS, district("18", "Ilgaz") + ",18", "77001,18")
        .replace(MUNICIPALITIES, "," + district("18", "Ilgaz") + ",", ",77001,")
        .replace(MUHTARLIKS, "," + district("18", "Ilgaz") + ",", ",77001,");
    assertThat(database.importFrom(folder).unchanged()).isTrue();
    assertThat(database.muhtarliks.find("N2").orElseThrow().districtId()).isEqualTo("18-ilgaz");
  }

  @Test
  void aRenamedDistrictStaysTheSameDistrict() {
    database.importFrom(folder);
    files.replace(DISTRICTS, ",18,Ilgaz", ",18,Yeni Ilgaz");
    ImportReport report = database.importFrom(folder);
    assertThat(report.summary()).containsExactly("districts: 1 renamed");
    assertThat(database.muhtarliks.find("V3").orElseThrow().districtName()).isEqualTo("Yeni Ilgaz");
    assertThat(database.importFrom(folder).unchanged()).isTrue();
  }

  @Test
  void namesAndPlacesOfMuhtarliksFollow() {
    database.importFrom(folder);
    files.replace(MUHTARLIKS, "Balıbağı", "Balıbahçe").replace(MUHTARLIKS,
        "V3,18," + district("18", "Ilgaz"), "V3,18," + district("18", "Orta"));
    ImportReport report = database.importFrom(folder);
    assertThat(report.offices().renamed()).containsExactly("V1: Balıbağı -> Balıbahçe");
    assertThat(report.offices().moved()).hasSize(1).first().asString().startsWith("V3 Aktaş");
    assertThat(database.muhtarliks.find("V3").orElseThrow().districtName()).isEqualTo("Orta");
  }

  @Test
  void whatIsGoneBecomesInactiveAndComesBack() {
    database.importFrom(folder);
    files.remove(MUHTARLIKS, "N2,").remove(MUHTARLIKS, "V2,").remove(MUNICIPALITIES, "900,");
    ImportReport report = database.importFrom(folder);
    assertThat(report.summary()).containsExactly("units: 1 deactivated", "muhtarliks: 2 deactivated");
    assertThat(database.unit("belediye-18-ilgaz-beloren").active()).isFalse();
    assertThat(database.units.targetsIn("18")).extracting(Unit::name).doesNotContain("Belören Belediyesi");
    assertThat(database.muhtarliks.find("N2")).as("its requests stay").isPresent();

    new RegisterFiles(folder);
    assertThat(database.importFrom(folder).summary())
        .containsExactly("units: 1 reactivated", "muhtarliks: 2 reactivated");
    assertThat(database.count("muhtarlik where not active")).isZero();
  }

  @Test
  void aProvinceThatBecomesMetropolitanGetsItsOwnDirectorates() {
    files.replace(PROVINCES, "81,Düzce,false", "81,Düzce,true");
    ImportReport report = database.importFrom(folder);
    assertThat(report.units().deactivated()).containsExactly("md-81-il-ozel-idaresi Düzce İl Özel İdaresi");
    assertThat(report.units().added()).contains("md-81-yikob Düzce Yatırım İzleme ve Koordinasyon Başkanlığı");
    assertThat(database.provinces.get("81").metropolitan()).isTrue();
  }

  @Test
  void demoOfficesStay() {
    database.muhtarliks.recordDemo("D18-001", "18", "MERKEZ", null, "Yukarıpınar", OfficeKind.VILLAGE);
    database.importFrom(folder);
    assertThat(database.count("muhtarlik where active")).isEqualTo(6);
    assertThat(database.muhtarliks.recordDemo("D18-001", "18", "Merkez", null, "Başka", OfficeKind.VILLAGE)).isFalse();
  }

  @Test
  void killedHalfWayItLeavesNothingAndEndsRightTheNextTime() {
    var before = database.content();
    database.groups.broken = true;
    assertThatIllegalStateException().isThrownBy(() -> database.importFrom(folder));
    assertThat(database.content()).isEqualTo(before);
    database.groups.broken = false;
    database.importFrom(folder);
    assertThat(database.count("muhtarlik where active")).isEqualTo(5);
    assertThat(database.importFrom(folder).unchanged()).isTrue();
  }

  @Test
  void aWrongFileChangesNothingAndStopsTheStartWithASentence() {
    var before = database.content();
    files.append(MUHTARLIKS, "V9,99,1,,Uzak,VILLAGE");
    assertThatThrownBy(() -> database.importFrom(folder)).isInstanceOf(Refusal.class);
    assertThat(database.content()).isEqualTo(before);
    assertThatThrownBy(() -> database.registerImport(folder.toString()).run())
        .isInstanceOfSatisfying(StartRefused.class, refused -> {
          assertThat(refused).hasMessage("muhtarliks.csv, satır 7: plate sütunundaki “99”, "
              + "provinces.csv dosyasında yok. Değeri düzeltiniz veya oraya ekleyiniz.");
          assertThat(refused.action()).startsWith("Hiçbir kayıt değişmedi.");
        });
  }

  @Test
  void afterAnImportANewReleaseAddsNoDistrictsOfItsOwn() {
    files.replace(DISTRICTS, ",18,Korgun", ",18,Yenikorgun");
    database.importFrom(folder);
    database.jdbc.sql("update register_import set checksum = 'older' where name = 'BASE'").update();
    database.jdbc.sql("delete from organization_unit where code = 'md-18-goc'").update();
    database.withBaseRegister();
    assertThat(database.unit("md-18-goc").active()).isTrue();
    assertThat(database.count("district where plate = '18' and name = 'Korgun' and active")).isZero();
  }

  @Test
  void theCompleteRegisterHasTheCountsOfItsReadme() {
    Path complete = SharedRegister.folder();
    database.importFrom(complete);
    assertThat(database.count("muhtarlik where active and kind = 'VILLAGE'")).isEqualTo(18_183);
    assertThat(database.count("muhtarlik where active and kind = 'NEIGHBOURHOOD'")).isEqualTo(32_224);
    assertThat(database.count("organization_unit where active and kind = 'MUNICIPALITY'")).isEqualTo(1_407);
    assertThat(database.count("district where active")).isEqualTo(973);
    assertThat(database.groups.names).hasSize(3 + 81 + 19 * 81 + 1_407 + 4);
    assertThat(database.importFrom(complete).unchanged()).isTrue();
  }

  private static List<String> withoutTime(List<String> rows) {
    return rows.stream().map(row -> row.replaceAll("loaded_at=[^,]*", "").replaceAll("LOADED_AT=[^,]*", "")).toList();
  }
}

package tr.mbs.registry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tr.mbs.registry.place.Province;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;

/** The first start and the second. */
@Tag("h2")
class BaseRegisterIT {

  private final RegistryDatabase database = new RegistryDatabase();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theFirstStartKnowsTurkeyAndGivesEachBodyItsGroup() {
    database.withBaseRegister();
    assertThat(database.count("province")).isEqualTo(81);
    assertThat(database.count("district where active")).isEqualTo(973);
    assertThat(database.count("organization_unit where active")).isEqualTo(3 + 81 + 19 * 81 + 30 + 973);
    assertThat(database.groups.names).hasSize(3 + 81 + 19 * 81 + 30 + 973 + 4)
        .containsEntry("kurum", "Kurum Kullanıcıları").containsEntry("valilik-18", "Çankırı Valiliği")
        .containsEntry("belediye-18-merkez", "Çankırı Belediyesi");
    Unit governorate = database.unit("valilik-18");
    assertThat(database.count("organization_unit where email is not null")).as("made-up addresses").isZero();
    assertThat(database.units.countWithoutEmail()).isEqualTo(2_626);
    assertThat(governorate.longName()).isEqualTo("Çankırı Valiliği");
    assertThat(database.unit("migm").longName()).isEqualTo("Mahalli İdareler Genel Müdürlüğü");
  }

  @Test
  void theSecondStartWritesNothing() {
    database.withBaseRegister();
    database.groups.names.clear();
    var before = database.content();
    database.withBaseRegister();
    assertThat(database.content()).isEqualTo(before);
    assertThat(database.groups.names).isEmpty();
  }

  @Test
  void aReleaseWithAnotherBaseRegisterMendsWhatDiffers() {
    database.withBaseRegister();
    database.jdbc.sql("update register_import set checksum = 'older'").update();
    database.jdbc.sql("update organization_unit set name = 'Eski', email = ? where code = 'valilik-18'")
        .param("posta@cankiri.example").update();
    database.jdbc.sql("delete from organization_unit where code = 'md-18-goc'").update();
    database.withBaseRegister();
    assertThat(database.unit("valilik-18").name()).isEqualTo("Çankırı Valiliği");
    assertThat(database.unit("valilik-18").email()).as("an entered address stays").isEqualTo("posta@cankiri.example");
    assertThat(database.unit("md-18-goc").name()).isEqualTo("Çankırı İl Göç İdaresi Müdürlüğü");
  }

  @Test
  void aNameThatAnAdministratorWroteStays() {
    database.withBaseRegister();
    database.jdbc.sql("update register_import set checksum = 'older'").update();
    database.jdbc.sql("""
        update organization_unit set name = 'YMGM', long_name = 'Yerel Yönetimler Genel Müdürlüğü', edited = true
        where code = 'migm'""").update();
    database.withBaseRegister();
    assertThat(database.unit("migm").name()).isEqualTo("YMGM");
    assertThat(database.unit("migm").longName()).isEqualTo("Yerel Yönetimler Genel Müdürlüğü");
  }

  @Test
  void whatFailsHalfWayLeavesNothingBehind() {
    database.groups.broken = true;
    assertThatIllegalStateException().isThrownBy(database::withBaseRegister);
    assertThat(database.content()).isEmpty();
    database.groups.broken = false;
    database.withBaseRegister();
    assertThat(database.count("organization_unit")).isEqualTo(2_626);
  }

  @Test
  void targetsAreTheBodiesOfTheProvinceInTurkishOrder() {
    database.withBaseRegister();
    assertThat(database.units.targetsIn("18")).extracting(Unit::name).startsWith("Çankırı Valiliği",
        "Atkaracalar Belediyesi", "Bayramören Belediyesi", "Çankırı Belediyesi", "Çerkeş Belediyesi").hasSize(13);
    assertThat(database.units.targetsIn("06")).extracting(Unit::name)
        .startsWith("Ankara Valiliği", "Ankara Büyükşehir Belediyesi", "Akyurt Belediyesi").hasSize(27);
    assertThat(database.units.metropolitanOf("18")).isEmpty();
    assertThat(database.units.directoratesIn("18")).hasSize(19).extracting(Unit::name)
        .startsWith("Çankırı Aile ve Sosyal Hizmetler İl Müdürlüğü");
    assertThat(database.units.directorate("18", "il-ozel-idaresi")).isPresent();
    assertThat(database.units.directorate("06", "il-ozel-idaresi")).isEmpty();
    assertThat(database.provinces.all()).extracting(Province::name)
        .containsSubsequence("Ağrı", "Çankırı", "Giresun", "Gümüşhane", "Iğdır", "Isparta", "İstanbul", "İzmir");
  }

  @Test
  void warmLookUpsAskNoDatabase() {
    database.withBaseRegister();
    database.units.governorateOf("18");
    database.provinces.get("18");
    database.close();
    assertThat(database.units.targetsIn("34")).hasSize(41);
    assertThat(database.units.find(new UnitCode("belediye-99"))).isEmpty();
    assertThat(database.provinces.get("34").metropolitan()).isTrue();
  }
}

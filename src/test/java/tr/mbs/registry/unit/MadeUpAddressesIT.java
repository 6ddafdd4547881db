package tr.mbs.registry.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tr.mbs.registry.load.RegistryDatabase;

/** Who has an address that nobody has: bodies of a demo, until somebody changes them. */
@Tag("h2")
class MadeUpAddressesIT {

  private RegistryDatabase database;

  @BeforeEach
  void open() {
    database = new RegistryDatabase().withBaseRegister();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void outsideDemoModeNobodyHasOne() {
    start(false);
    assertThat(database.count("organization_unit where email is not null")).isZero();
  }

  @Test
  void inADemoEachBodyHasItsOwn() {
    start(true);
    assertThat(database.units.countWithoutEmail()).isZero();
    assertThat(database.unit("valilik-18").email()).isEqualTo("valilik-18@kurum.example");
    assertThat(database.count("organization_unit where email is null")).isZero();
  }

  @Test
  void whatAnOfficerHasEnteredOrClearedStays() {
    start(true);
    enter("valilik-18", "posta@cankiri.example");
    enter("md-18-saglik", null);
    start(true);
    assertThat(database.unit("valilik-18").email()).isEqualTo("posta@cankiri.example");
    assertThat(database.unit("md-18-saglik").email()).isNull();
  }

  @Test
  void aDemoThatBecomesTheRealThingKeepsOnlyWhatWasEntered() {
    start(true);
    enter("valilik-18", "posta@cankiri.example");
    start(false);
    assertThat(database.jdbc.sql("select email from organization_unit where email is not null").query(String.class).list())
        .containsExactly("posta@cankiri.example");
    assertThat(database.units.countWithoutEmail()).isEqualTo(2_625);
  }

  private void start(boolean demo) {
    new MadeUpAddresses(demo, database.jdbc, database.units).run();
  }

  private void enter(String code, String email) {
    database.jdbc.sql("update organization_unit set email = ?, version = version + 1 where code = ?").params(email, code)
        .update();
    database.units.forget();
  }
}

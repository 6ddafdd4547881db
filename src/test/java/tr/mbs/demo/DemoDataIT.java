package tr.mbs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.load.BaseRegister;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.testing.ApplicationTest;

/** The base register and the demo set in the started application, with the engine's own accounts and groups. */
@Tag("h2")
@ApplicationTest
class DemoDataIT {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Autowired
  private DemoData demo;

  @Autowired
  private BaseRegister base;

  @Autowired
  private Muhtarliks muhtarliks;

  @Autowired
  private Mandates mandates;

  @Autowired
  private Units units;

  @Autowired
  private StaffAccounts accounts;

  @Autowired
  private JdbcClient jdbc;

  @Test
  void officesAndTheirMuhtarsAreThere() {
    Office office = muhtarliks.find("D18-001").orElseThrow();
    assertThat(office.displayName()).isEqualTo("Yukarıpınar Köyü");
    assertThat(office.districtName()).isEqualTo("Merkez");
    assertThat(mandates.current("D18-001", DAY)).map(Mandate::fullName).contains("Ahmet Yılmaz");
    assertThat(mandates.current("D18-001", LocalDate.of(2024, 4, 2))).map(Mandate::fullName).contains("İlyas Ilgın");
    assertThat(mandates.active(Tckn.of("10000010282"), DAY)).singleElement().extracting(Mandate::phone).isNull();
    assertThat(mandates.active(Tckn.of("10000010350"), DAY)).singleElement()
        .extracting(Mandate::fullName).isEqualTo("Ayşe Nur O'ğuz Yılmaz-Çağlar");
  }

  @Test
  void staffActForTheUnitsOfTheBaseRegister() {
    assertThat(accounts.find("migmyonetici").orElseThrow().groups()).contains("migm", "migm-yonetici", "kurum");
    StaffAccounts.Account officer = accounts.find("belediye18").orElseThrow();
    assertThat(officer.fullName()).isEqualTo("İsmail Güneş");
    assertThat(officer.groups()).contains("belediye-18-merkez", "kurum");
    assertThat(units.get(new UnitCode("belediye-18-merkez")).name()).isEqualTo("Çankırı Belediyesi");
  }

  /** Their messages stand on /demo/posta. */
  @Test
  void bodiesHaveMadeUpAddresses() {
    assertThat(units.get(new UnitCode("md-81-goc")).email()).isEqualTo("md-81-goc@kurum.example");
  }

  @Test
  void aSecondStartAddsNothing() {
    int before = rows();
    base.load();
    demo.load();
    assertThat(rows()).isEqualTo(before);
  }

  private int rows() {
    return jdbc.sql("""
            select (select count(*) from mandate where muhtarlik_id like 'D18-%')
              + (select count(*) from muhtarlik where source = 'DEMO') + (select count(*) from organization_unit)""")
        .query(Integer.class).single();
  }
}

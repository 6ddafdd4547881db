package tr.mbs.registry.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.unit.TypedUnit.Content;

class UnitFileTest {

  private final UnitFile unit = new UnitFile(new UnitCode("valilik-18"), UnitKind.GOVERNORATE, "18", "Çankırı Valiliği", null,
      "cankiri@kurum.example", null, true, 3);

  @Test
  void whatChangedIsNamedAndNotShown() {
    assertThat(unit.change(3, new Content("Çankırı Valiliği", null, "yeni@kurum.example", "444 0 123")))
        .isEqualTo("email phone");
    assertThat(unit.change(3, new Content("Çankırı Valiliği", "T.C. Çankırı Valiliği", "yeni@kurum.example", "444 0 123")))
        .isEqualTo("name");
    assertThat(unit.change(3, new Content("Çankırı Valiliği", "T.C. Çankırı Valiliği", "yeni@kurum.example", "444 0 123")))
        .isEmpty();
  }

  @Test
  void anAddressMayGoAndComeAgain() {
    assertThat(unit.change(3, new Content("Çankırı Valiliği", null, null, null))).isEqualTo("email");
    assertThat(unit.email()).isNull();
    assertThat(unit.change(3, new Content("Çankırı Valiliği", null, null, null))).isEmpty();
    assertThat(unit.change(3, new Content("Çankırı Valiliği", null, "yeni@kurum.example", null))).isEqualTo("email");
  }

  /** A page that was opened before the made-up address went still has it. */
  @Test
  void theMadeUpAddressStaysInADemoAndComesBackNowhere() {
    Content madeUp = new Content("Çankırı Valiliği", null, "valilik-18@kurum.example", null);
    UnitFile inADemo = new UnitFile(new UnitCode("valilik-18"), UnitKind.GOVERNORATE, "18", "Valilik", null, madeUp.email(),
        null, true, 3);
    assertThat(inADemo.change(3, madeUp)).isEqualTo("name");
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> unit.change(3, madeUp))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("email"));
    assertThat(unit.email()).isEqualTo("cankiri@kurum.example");
  }

  @Test
  void whoSawAnOlderOneChangesNothing() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> unit.change(2, new Content("Valilik", null, "yeni@kurum.example", null)));
    assertThat(unit.name()).isEqualTo("Çankırı Valiliği");
  }
}

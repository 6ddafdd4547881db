package tr.mbs.registry.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.kernel.Refusal;

class TypedUnitTest {

  private final List<Refusal> wrong = new ArrayList<>();

  @Test
  void aWholeFormIsReadInTheFormThatIsStored() {
    var content = new TypedUnit(" Yardım  Masası", "Yardım Masası", "YARDIM@Kurum.Gov.TR", "444 0 123").read(wrong);
    assertThat(wrong).isEmpty();
    assertThat(content).isEqualTo(
        new TypedUnit.Content("Yardım Masası", null, "yardim@kurum.gov.tr", "444 0 123"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Şırnak İl Göç İdaresi Müdürlüğü", "19 Mayıs Belediyesi", "Sağlık (Merkez) & Çevre, 2. Birim",
      "Kahramanmaraş Büyükşehir Belediyesi"})
  void namesOfBodiesAreNames(String name) {
    new TypedUnit(name, null, "a@b.tr", null).read(wrong);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "-, -, a@b.tr, -, name", "=HYPERLINK(1), -, a@b.tr, -, name", "<b>, -, a@b.tr, -, name",
      "Birim, {{1}}, a@b.tr, -, longName", "Birim, -, a@b, -, email", "Birim, -, yok, -, email",
      "Birim, -, a@b.tr, yok, phone", "Birim, -, a@b.tr, 123, phone",
      "Birim, -, a@b.tr, +000000000000000000000000, phone"})
  void aWrongFieldIsNamed(String name, String longName, String email, String phone, String field) {
    new TypedUnit(name, longName, email, phone).read(wrong);
    assertThat(wrong).extracting(Refusal::field).containsExactly(field);
  }

  @Test
  void aBodyMayHaveNoAddressYet() {
    assertThat(new TypedUnit("Birim", null, null, null).read(wrong))
        .isEqualTo(new TypedUnit.Content("Birim", null, null, null));
    assertThat(wrong).isEmpty();
  }

  @Test
  void aNumberIsStoredInOneForm() {
    assertThat(new TypedUnit("Birim", null, "a@b.tr", "+90 (312) 000-0000").read(wrong).phone()).isEqualTo("0 312 000 00 00");
    assertThat(wrong).isEmpty();
  }

  @Test
  void namesHaveAnEnd() {
    new TypedUnit("a".repeat(121), "b".repeat(121), "a@b.tr", null).read(wrong);
    assertThat(wrong).extracting(Refusal::field).containsExactly("name", "longName");
  }
}

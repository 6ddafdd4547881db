package tr.mbs.onboarding.setup.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.kernel.Refusal;

class TypedContactTest {

  @ParameterizedTest
  @CsvSource({"0376 213 10 00,0 376 213 10 00", "+90 (376) 213-1000,0 376 213 10 00", "3762131000,0 376 213 10 00",
      "0090 376 213 10 00,0 376 213 10 00", "444 0 376,444 0 376", "4440376,444 0 376", "05551234567,0 555 123 45 67",
      "0 850 222 33 44,0 850 222 33 44"})
  void phonesAreStoredInOneForm(String typed, String stored) {
    assertThat(read(new TypedContact(null, typed, typed, null, null)).phone()).isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"213 10 00", "0376 213 10 0", "0376 213 10 000", "yok", "bin", "1111111111", "445 0 376"})
  void whatIsNoNumberIsRefused(String typed) {
    assertThat(wrong(new TypedContact(null, typed, null, null, null))).containsExactly("phone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yok", "YOK", " Yok "})
  void oneMayHaveNoFax(String typed) {
    assertThat(read(new TypedContact(null, null, typed, null, null)).fax()).isEqualTo("yok");
  }

  @ParameterizedTest
  @CsvSource({"https://www.cankiri.bel.tr/,www.cankiri.bel.tr", "WWW.CANKIRI.BEL.TR,www.cankiri.bel.tr",
      "http://cankiri.bel.tr,cankiri.bel.tr", "ankara.bel.tr/Basvuru,ankara.bel.tr/Basvuru",
      "www.İlgaz.bel.tr,www.ilgaz.bel.tr", "ankara.bel.tr/başvuru?tür=yol&yıl=2026,ankara.bel.tr/başvuru?tür=yol&yıl=2026"})
  void webAddressesAreStoredWithoutScheme(String typed, String stored) {
    assertThat(read(new TypedContact(null, null, null, null, typed)).web()).isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cankiri", "javascript:alert(1)", "ftp://cankiri.bel.tr", "www.cankiri.bel.tr?a=<b>", "-", "a b.tr"})
  void whatIsNoWebAddressIsRefused(String typed) {
    assertThat(wrong(new TypedContact(null, null, null, null, typed))).containsExactly("web");
  }

  @Test
  void eachWrongFieldIsNamedAndBlankOnesMayStay() {
    assertThat(wrong(new TypedContact("A".repeat(301), "1", "1", "bilgi", "x"))).containsExactly("address", "phone",
        "fax", "email", "web");
    assertThat(read(new TypedContact(" ", null, "", "Bilgi@Cankiri.bel.tr", null)))
        .isEqualTo(new Contact(null, null, null, "bilgi@cankiri.bel.tr", null));
  }

  private static Contact read(TypedContact typed) {
    List<Refusal> wrong = new ArrayList<>();
    Contact contact = typed.read(wrong);
    assertThat(wrong).isEmpty();
    return contact;
  }

  private static List<String> wrong(TypedContact typed) {
    List<Refusal> wrong = new ArrayList<>();
    typed.read(wrong);
    return wrong.stream().map(Refusal::field).toList();
  }
}

package tr.mbs.onboarding.kep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of a KEP account, to the letter of domain.md §4. */
class KepAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"cankiri.belediyesi@hs01.kep.tr", "a_b-c.1@hs99.kep.tr", "ilgaz@belediye.hs02.kep.tr",
      "ilgaz@ilgaz-bld.hs03.kep.tr"})
  void anAddressIsTakenAsItIs(String address) {
    assertThat(KepAddress.parse(address)).contains(new KepAddress(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {" CANKIRI@HS01.KEP.TR ", "Cankiri@hs01.kep.tr", "CANKİRİ@hs01.kep.tr", "cankiri@hs01.kep.tr\u200b"})
  void capitalsAndBlanksAroundItDoNotMatter(String typed) {
    assertThat(KepAddress.parse(typed)).contains(new KepAddress("cankiri@hs01.kep.tr"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cankiri@hs1.kep.tr", "cankiri@kep.tr", "çankırı@hs01.kep.tr", "@hs01.kep.tr",
      "cankiri@hs01.kep.tr.example", "cankiri@a.b.hs01.kep.tr", "cankiri hs01.kep.tr", "cankiri@hs01xkep.tr"})
  void anythingElseIsNoAddress(String typed) {
    assertThat(KepAddress.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {108, 109})
  void itHasRoomFor120Characters(int before) {
    assertThat(KepAddress.parse("a".repeat(before) + "@hs01.kep.tr").isPresent()).isEqualTo(before == 108);
  }
}

package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"bilgi@ilgaz.bel.tr", " Bilgi@Ilgaz.bel.tr ", "BİLGİ@ILGAZ.BEL.TR", "BILGI@ilgaz.bel.tr",
      "bilgi@ilgaz.bel.tr\u200b", "\u00a0bilgi@ilgaz.bel.tr\n", "bil\u00adgi@ilgaz.bel.tr"})
  void isReadAsItIsTypedOrPasted(String typed) {
    assertThat(EmailAddress.parse(typed)).contains(new EmailAddress("bilgi@ilgaz.bel.tr"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "bilgi", "bilgi@ilgaz", "@ilgaz.bel.tr", "bilgi @ilgaz.bel.tr", "çağrı@ilgaz.bel.tr",
      "a@b.tr, c@d.tr", "bilgi@ılgaz.bel.tr"})
  void anythingElseIsNoAddress(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }

  @Test
  void hasRoomFor120Characters() {
    assertThat(EmailAddress.parse("a".repeat(115) + "@b.tr")).isPresent();
    assertThat(EmailAddress.parse("a".repeat(116) + "@b.tr")).isEmpty();
  }

  @Test
  void existsInTheFormThatIsStoredOnly() {
    assertThatThrownBy(() -> new EmailAddress("Bilgi@ilgaz.bel.tr")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatEndsLikeADemosIsMadeUp() {
    assertThat(new EmailAddress("valilik-18@kurum.example").isMadeUp()).isTrue();
    assertThat(new EmailAddress("mbs@example.gov.tr").isMadeUp()).isFalse();
    assertThat(new EmailAddress("mbs@kurum.anexample").isMadeUp()).isFalse();
  }
}

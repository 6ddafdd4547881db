package tr.mbs.mailbox.making;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.mailbox.making.AddressRule.localPart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.kernel.EmailAddress;

class AddressRuleTest {

  @ParameterizedTest
  @CsvSource({
      "Çankırı, Merkez, Yukarıpınar, 1, cankiri.merkez.yukaripinar",
      "Çankırı, Merkez, Yukarıpınar, 2, cankiri.merkez.yukaripinar-2",
      "Isparta, Eğirdir, İIıi, 1, isparta.egirdir.iiii",
      "Adıyaman, Merkez, 19 Mayıs, 1, adiyaman.merkez.19-mayis",
      "Hatay, Kırıkhan, Kâhya (Aşağı) / Şükrü'nün, 1, hatay.kirikhan.kahya-asagi-sukru-nun",
      "Van, İpekyolu, -, 1, van.ipekyolu"})
  void lettersLoseTheirMarksAndWhateverElseIsADash(String province, String district, String office, int number,
      String local) {
    assertThat(localPart(province, district, office, number)).isEqualTo(local);
  }

  @Test
  void noLocalPartIsLongerThanMailServersTake() {
    String longest = localPart("Kahramanmaraş", "Dulkadiroğlu", "Şehit Piyade Uzman Çavuş Ahmet Yılmaz Oğulları Yeni", 1);
    String another = localPart("Kahramanmaraş", "Dulkadiroğlu", "Şehit Piyade Uzman Çavuş Ahmet Yılmaz Oğulları Yeni", 1000);
    assertThat(longest).hasSizeLessThanOrEqualTo(AddressRule.LENGTH).startsWith("kahramanmaras.dulkadiroglu.sehit-");
    assertThat(another).hasSizeLessThanOrEqualTo(AddressRule.LENGTH).endsWith("-1000");
  }

  /** Wherever it is cut: a dot or a dash at the end would be no address. */
  @Test
  void eachIsAnAddress() {
    for (int length = 1; length < 80; length++) {
      String local = localPart("Iğdır", "Ö".repeat(length), "Ş ".repeat(30), 1);
      assertThat(EmailAddress.parse(local + "@muhtar.example")).as(local).isPresent();
      assertThat(local).doesNotEndWith(".").doesNotEndWith("-").hasSizeLessThanOrEqualTo(AddressRule.LENGTH);
    }
    assertThat(localPart("!", "?", "…", 3)).isEqualTo("muhtarlik-3");
  }
}

package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spelling as in Türk Dil Kurumu's "Yazım Kuralları", kesme işareti and kısaltmalar. */
class CaseEndingTest {

  @ParameterizedTest
  @CsvSource(textBlock = """
      Çankırı Valiliği, Çankırı Valiliğine, Çankırı Valiliğinde, Çankırı Valiliğinden
      Bala Kaymakamlığı, Bala Kaymakamlığına, Bala Kaymakamlığında, Bala Kaymakamlığından
      Çankırı Belediyesi, Çankırı Belediyesine, Çankırı Belediyesinde, Çankırı Belediyesinden
      Ankara Büyükşehir Belediyesi, Ankara Büyükşehir Belediyesine, Ankara Büyükşehir Belediyesinde, \
      Ankara Büyükşehir Belediyesinden
      Çankırı İl Millî Eğitim Müdürlüğü, Çankırı İl Millî Eğitim Müdürlüğüne, Çankırı İl Millî Eğitim Müdürlüğünde, \
      Çankırı İl Millî Eğitim Müdürlüğünden
      Muş İl Jandarma Komutanlığı, Muş İl Jandarma Komutanlığına, Muş İl Jandarma Komutanlığında, \
      Muş İl Jandarma Komutanlığından
      Çankırı İl Müftülüğü, Çankırı İl Müftülüğüne, Çankırı İl Müftülüğünde, Çankırı İl Müftülüğünden
      Van Defterdarlığı, Van Defterdarlığına, Van Defterdarlığında, Van Defterdarlığından
      Yatırım İzleme ve Koordinasyon Başkanlığı, Yatırım İzleme ve Koordinasyon Başkanlığına, \
      Yatırım İzleme ve Koordinasyon Başkanlığında, Yatırım İzleme ve Koordinasyon Başkanlığından
      İl Özel İdaresi, İl Özel İdaresine, İl Özel İdaresinde, İl Özel İdaresinden
      Yardım Masası, Yardım Masasına, Yardım Masasında, Yardım Masasından
      Sosyal Güvenlik Kurumu, Sosyal Güvenlik Kurumuna, Sosyal Güvenlik Kurumunda, Sosyal Güvenlik Kurumundan
      Sayıştay, Sayıştay'a, Sayıştay'da, Sayıştay'dan""")
  void bodiesTakeThePronominalNWithoutApostrophe(String name, String to, String at, String from) {
    assertEndings(name, to, at, from);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      Afşar Belediyesi (Bala), Afşar Belediyesine (Bala), Afşar Belediyesinde (Bala), Afşar Belediyesinden (Bala)
      Yukarıpınar (Merkez), Yukarıpınar'a (Merkez), Yukarıpınar'da (Merkez), Yukarıpınar'dan (Merkez)
      MİGM (Ankara) (eski), MİGM'ye (Ankara) (eski), MİGM'de (Ankara) (eski), MİGM'den (Ankara) (eski)""")
  void anExplanationStaysBehindTheSuffix(String name, String to, String at, String from) {
    assertEndings(name, to, at, from);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      MİGM, MİGM'ye, MİGM'de, MİGM'den
      BİDB, BİDB'ye, BİDB'de, BİDB'den
      SGK, SGK'ya, SGK'da, SGK'dan
      TRT, TRT'ye, TRT'de, TRT'den
      DSİ, DSİ'ye, DSİ'de, DSİ'den
      MTA, MTA'ya, MTA'da, MTA'dan
      EPDK, EPDK'ya, EPDK'da, EPDK'dan
      TBMM, TBMM'ye, TBMM'de, TBMM'den
      İBB, İBB'ye, İBB'de, İBB'den
      AB, AB'ye, AB'de, AB'den
      AFAD, AFAD'a, AFAD'da, AFAD'dan
      YİKOB, YİKOB'a, YİKOB'da, YİKOB'dan
      İŞKUR, İŞKUR'a, İŞKUR'da, İŞKUR'dan
      TEDAŞ, TEDAŞ'a, TEDAŞ'ta, TEDAŞ'tan
      TÜİK, TÜİK'e, TÜİK'te, TÜİK'ten
      TOKİ, TOKİ'ye, TOKİ'de, TOKİ'den
      TÜRKSAT, TÜRKSAT'a, TÜRKSAT'ta, TÜRKSAT'tan
      KARS, KARS'a, KARS'ta, KARS'tan""")
  void abbreviationsFollowTheirReading(String name, String to, String at, String from) {
    assertEndings(name, to, at, from);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      Çankırı, Çankırı'ya, Çankırı'da, Çankırı'dan
      Merkez, Merkez'e, Merkez'de, Merkez'den
      Iğdır, Iğdır'a, Iğdır'da, Iğdır'dan
      Isparta, Isparta'ya, Isparta'da, Isparta'dan
      İzmir, İzmir'e, İzmir'de, İzmir'den
      Ordu, Ordu'ya, Ordu'da, Ordu'dan
      Bingöl, Bingöl'e, Bingöl'de, Bingöl'den
      Ürgüp, Ürgüp'e, Ürgüp'te, Ürgüp'ten
      Edirne, Edirne'ye, Edirne'de, Edirne'den
      Bayburt, Bayburt'a, Bayburt'ta, Bayburt'tan
      Sivas, Sivas'a, Sivas'ta, Sivas'tan
      Zonguldak, Zonguldak'a, Zonguldak'ta, Zonguldak'tan
      Kerpiç, Kerpiç'e, Kerpiç'te, Kerpiç'ten
      Muş, Muş'a, Muş'ta, Muş'tan
      Gazi Paşaf, Gazi Paşaf'a, Gazi Paşaf'ta, Gazi Paşaf'tan
      Salih, Salih'e, Salih'te, Salih'ten
      Tokat, Tokat'a, Tokat'ta, Tokat'tan
      Hakkâri, Hakkâri'ye, Hakkâri'de, Hakkâri'den
      Dergâh, Dergâh'a, Dergâh'ta, Dergâh'tan
      Mustafa Kemal, Mustafa Kemal'e, Mustafa Kemal'de, Mustafa Kemal'den
      İstiklal, İstiklal'e, İstiklal'de, İstiklal'den
      Hilâl, Hilâl'e, Hilâl'de, Hilâl'den
      Beyoğlu, Beyoğlu'na, Beyoğlu'nda, Beyoğlu'ndan
      Şabanözü, Şabanözü'ne, Şabanözü'nde, Şabanözü'nden
      Kocaeli, Kocaeli'ne, Kocaeli'nde, Kocaeli'nden
      Paşa Çiftliği, Paşa Çiftliği'ne, Paşa Çiftliği'nde, Paşa Çiftliği'nden
      Cami-i Kebir, Cami-i Kebir'e, Cami-i Kebir'de, Cami-i Kebir'den""")
  void placesTakeAnApostrophe(String name, String to, String at, String from) {
    assertEndings(name, to, at, from);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      0, 0'a, 0'da
      1, 1'e, 1'de
      2, 2'ye, 2'de
      3, 3'e, 3'te
      4, 4'e, 4'te
      5, 5'e, 5'te
      6, 6'ya, 6'da
      7, 7'ye, 7'de
      8, 8'e, 8'de
      9, 9'a, 9'da
      10, 10'a, 10'da
      20, 20'ye, 20'de
      30, 30'a, 30'da
      40, 40'a, 40'ta
      50, 50'ye, 50'de
      60, 60'a, 60'ta
      70, 70'e, 70'te
      80, 80'e, 80'de
      90, 90'a, 90'da
      100, 100'e, 100'de
      2000, 2000'e, 2000'de
      2026, 2026'ya, 2026'da
      TOKİ 3, TOKİ 3'e, TOKİ 3'te""")
  void numbersFollowTheirReading(String name, String to, String at) {
    assertEndings(name, to, at, at + "n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!", "(…)"})
  void aTextWithoutAWordStaysAsItIs(String name) {
    assertThat(TurkishText.dative(name)).isEqualTo(name);
  }

  private static void assertEndings(String name, String to, String at, String from) {
    assertThat(TurkishText.dative(name)).isEqualTo(to);
    assertThat(TurkishText.locative(name)).isEqualTo(at);
    assertThat(TurkishText.ablative(name)).isEqualTo(from);
  }
}

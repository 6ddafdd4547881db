package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurkishTextTest {

  @Test
  void knowsDottedAndDotlessLetters() {
    assertThat(TurkishText.upper("ısparta izmir")).isEqualTo("ISPARTA İZMİR");
    assertThat(TurkishText.lower("ISPARTA İZMİR")).isEqualTo("ısparta izmir");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISPARTA", "ısparta", "Isparta", "isparta", "İsparta", " Isparta ", "i\u0307sparta"})
  void findsIspartaHoweverItIsTyped(String typed) {
    assertThat(TurkishText.fold(typed)).isEqualTo("ISPARTA");
  }

  @Test
  void foldsEveryTurkishLetterToAscii() {
    assertThat(TurkishText.fold("abcçdefgğhıijklmnoöprsştuüvyz âîû é ñ"))
        .isEqualTo("ABCCDEFGGHIIJKLMNOOPRSSTUUVYZ AIU E N");
  }

  @ParameterizedTest
  @CsvSource({"Çınarcık, cinarcik", "IĞDIR, igdir", "İskilip, iskilip",
      "19 Mayıs, 19-mayis", "Cami-i Kebir, cami-i-kebir", "M.Fevzi Çakmak, m-fevzi-cakmak",
      "Afşar (Bala), afsar-bala", "'  Bala  ', bala", "Kâhta, kahta", "'…', ''"})
  void slugsAreFoldedWithHyphens(String name, String slug) {
    assertThat(TurkishText.slug(name)).isEqualTo(slug);
  }

  @Test
  void ordersByTheTurkishAlphabet() {
    assertOrder("100. Yıl", "19 Mayıs", "2 Nolu Beşirli",
        "Ağrı", "Ağrı Merkez", "Ağrıdağı", "Artvin", "Cide", "Çankırı", "Çorum",
        "Giresun", "Gümüşhane", "Hatay", "Iğdır", "Isparta", "İstanbul", "İzmir", "Kâhta", "Kars", "Ordu",
        "Ödemiş", "Sivas", "Şırnak",
        "Tokat", "Urla", "Ünye", "Van", "Zonguldak");
    assertOrder("a", "b", "c", "ç", "d", "e", "f", "g", "ğ", "h", "ı", "i", "j", "k", "l",
        "m", "n", "o", "ö", "p", "q", "r", "s", "ş", "t", "u", "ü", "v", "w", "x", "y", "z");
    assertOrder("a", "a a", "a-a", "a0a", "aa", "ab");
  }

  @Test
  void ordersWithoutRegardToCaseMarksAndComposition() {
    assertThat(TurkishText.sortKey("ÇANKIRI")).isEqualTo(TurkishText.sortKey("c\u0327ankırı"));
    assertThat(TurkishText.sortKey("Hakkâri")).isEqualTo(TurkishText.sortKey("Hakkari"));
    assertThat(TurkishText.sortKey("IĞDIR İLİ")).isEqualTo(TurkishText.sortKey("ığdır  ili "));
    assertThat(TurkishText.sortKey("José")).isEqualTo(TurkishText.sortKey("jose"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Çankırı", "İl Özel İdaresi (Bala) – №7", "你好", "😀", "ß"})
  void sortKeyIsTwoDigitsForEachCharacter(String text) {
    assertThat(TurkishText.sortKey(text)).matches("[0-9]*").hasSize(2 * text.length());
  }

  @Test
  void sortKeyFitsItsColumn() {
    assertThat(TurkishText.sortKey("Çankırı ".repeat(100))).hasSize(TurkishText.SORT_KEY_LENGTH);
    assertThat(TurkishText.sortKey("")).isEmpty();
  }

  @Test
  void smsTextHasOneSeptetForEachCharacter() {
    assertThat(TurkishText.gsm7("MBS-2026-0001234 numaralı talebiniz Çankırı Valiliğine yönlendirilmiştir."))
        .isEqualTo("MBS-2026-0001234 numarali talebiniz Cankiri Valiligine yonlendirilmistir.");
    assertThat(TurkishText.gsm7("IĞÜŞÖÇİ ığüşöçi âîû")).isEqualTo("IGUSOCI igusoci aiu");
    assertThat(TurkishText.gsm7("‘a’ “b” – c… ₺5 [x] {y} `z` \\ | ~\u00a0€"))
        .isEqualTo("'a' \"b\" - c... TL5 (x) (y) 'z' / / - EUR");
    assertThat(TurkishText.gsm7("😀你^")).isEqualTo("???");
    assertThat(TurkishText.gsm7("a\nb @$_ 'x' (y)")).isEqualTo("a\nb @$_ 'x' (y)");
  }

  private static void assertOrder(String... names) {
    List<String> expected = List.of(names);
    List<String> shuffled = new ArrayList<>(expected);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.sort(Comparator.comparing(TurkishText::sortKey));
    assertThat(shuffled).isEqualTo(expected);
    assertThat(shuffled).extracting(TurkishText::sortKey).doesNotHaveDuplicates();
  }
}

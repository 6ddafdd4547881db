package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

  @Test
  void aShortWordIsLookedForWhereWordsBegin() {
    assertThat(SearchWords.patterns("su yol")).containsExactly("% SU%", "%YOL%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10000000146", "0 (555) 000 20 00", "Ahmet 1000 0000 146"})
  void aPersonsNumberIsNoWord(String typed) {
    assertThat(SearchWords.holdNumberOfPerson(typed)).isTrue();
  }

  @Test
  void numbersOfPlacesAreWords() {
    assertThat(SearchWords.holdNumberOfPerson("19 Mayıs Mahallesi 100. Yıl")).isFalse();
    assertThat(SearchWords.holdNumberOfPerson(null)).isFalse();
  }

  @Test
  void eachWordIsLookedForAndWildcardsAreLetters() {
    assertThat(SearchWords.patterns(" yol  ısparta ")).containsExactly("%YOL%", "%ISPARTA%");
    assertThat(SearchWords.patterns("%50_!")).containsExactly("% !%50!_!!%");
    assertThat(SearchWords.patterns("\u200B")).isEmpty();
    assertThat(SearchWords.patterns("a b c d e f g h i j")).hasSize(8);
  }
}

package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void aShortWordIsLookedForWhereWordsBegin() {
    assertThat(SearchWords.patterns("su yol")).containsExactly("% SU%", "%YOL%");
  }

  @Test
  void eachWordIsLookedForAndWildcardsAreLetters() {
    assertThat(SearchWords.patterns(" yol  ısparta ")).containsExactly("%YOL%", "%ISPARTA%");
    assertThat(SearchWords.patterns("%50_!")).containsExactly("% !%50!_!!%");
    assertThat(SearchWords.patterns("\u200B")).isEmpty();
    assertThat(SearchWords.patterns("a b c d e f g h i j")).hasSize(8);
  }
}

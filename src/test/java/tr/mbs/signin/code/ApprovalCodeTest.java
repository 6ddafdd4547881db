package tr.mbs.signin.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.kernel.TurkishText;

class ApprovalCodeTest {

  @Test
  void hasSixCharactersOfTheAlphabetAndUsesAllOfThem() {
    Set<String> used = Stream.generate(ApprovalCode::random).limit(2_000)
        .peek(code -> assertThat(code.characters()).hasSize(6))
        .flatMap(code -> code.characters().chars().mapToObj(Character::toString))
        .collect(Collectors.toSet());
    assertThat(used).isEqualTo(CodeCharacters.ALL.chars().mapToObj(Character::toString).collect(Collectors.toSet()));
  }

  @Test
  void alphabetHasNothingThatLooksAlikeOrFoldsDifferentlyInTurkish() {
    assertThat(CodeCharacters.ALL).hasSize(29).doesNotContainPattern("[01OIQWX]");
    assertThat(TurkishText.gsm7(CodeCharacters.ALL)).isEqualTo(CodeCharacters.ALL);
    String small = CodeCharacters.ALL.toLowerCase(Locale.ROOT);
    assertThat(small).isEqualTo(CodeCharacters.ALL.toLowerCase(TurkishText.TURKISH));
    assertThat(small.toUpperCase(TurkishText.TURKISH)).isEqualTo(CodeCharacters.ALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABC-DEF", "abcdef", " abc def ", "a b c\td-e f", "ABC\u2013DEF", "abc\u00a0def\r\n"})
  void isReadAsPeopleTypeAndPasteIt(String typed) {
    assertThat(ApprovalCode.typed(typed).characters()).isEqualTo("ABCDEF");
  }

  @Test
  void isShownInTwoHalvesAndNeverInALog() {
    ApprovalCode code = ApprovalCode.random();
    assertThat(code.shown()).matches("\\w{3}-\\w{3}");
    assertThat(ApprovalCode.typed(code.shown())).isEqualTo(code);
    assertThat(code.toString()).doesNotContain(code.characters());
  }
}

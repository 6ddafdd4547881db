package tr.mbs.onboarding.kep.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.kernel.Refusal;

/** How the form of the secret is read. */
class KepSecretTest {

  private final List<Refusal> wrong = new ArrayList<>();

  @Test
  void fourFieldsAreEnough() {
    KepSecret secret = KepSecret.read(typed(), wrong);
    assertThat(wrong).isEmpty();
    assertThat(secret.values()).containsOnlyKeys(SecretField.ADDRESS, SecretField.OPERATOR_TCKN, SecretField.PASSWORD,
        SecretField.PASSCODE);
  }

  @Test
  void aPasswordIsKeptToTheLastBlank() {
    Map<String, String> typed = typed();
    typed.put("kepPassword", " Çok  gizli é ");
    assertThat(KepSecret.read(typed, wrong).values()).containsEntry(SecretField.PASSWORD, " Çok  gizli é ");
    assertThat(wrong).isEmpty();
  }

  @Test
  void itsTextFormTellsNothing() {
    assertThat(KepSecret.read(typed(), wrong)).hasToString("KepSecret[]");
  }

  @ParameterizedTest
  @CsvSource({"kepAddress, '', missing", "kepAddress, ilgaz@ilgaz.bel.tr, wrong", "operatorTckn, ' ', missing",
      "operatorTckn, 10000000147, wrong", "kepPassword, '  ', missing", "kepPasscode, '', missing",
      "operatorPhone, 0 312 123 45 67, wrong", "kepExpiresOn, 30.02.2027, wrong"})
  void eachWrongFieldHasItsSentence(String field, String text, String sentence) {
    Map<String, String> typed = typed();
    typed.put(field, text);
    KepSecret.read(typed, wrong);
    assertThat(wrong).extracting(Refusal::field, Refusal::messageKey)
        .containsExactly(tuple(field, "kep.field." + field + "." + sentence));
  }

  @Test
  void noSentenceRepeatsWhatWasTyped() {
    Map<String, String> typed = typed();
    typed.replaceAll((field, text) -> "KANARYA".repeat(20));
    typed.put("operatorName", "KANARYA".repeat(20));
    KepSecret.read(typed, wrong);
    assertThat(wrong).hasSize(5).allMatch(refusal -> refusal.args().length == 0);
  }

  @Test
  void controlCharactersAreNoPartOfAPassword() {
    Map<String, String> typed = typed();
    typed.put("kepPasscode", "a\u001Fb");
    KepSecret.read(typed, wrong);
    assertThat(wrong).extracting(Refusal::messageKey).containsExactly("kep.field.kepPasscode.wrong");
  }

  private static Map<String, String> typed() {
    return new HashMap<>(Map.of("kepAddress", "ilgaz@hs01.kep.tr", "operatorTckn", "10000000146",
        "kepPassword", "Parola-1", "kepPasscode", "Sifre-2"));
  }
}

package tr.mbs.registry.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;

class TypedMandateTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void whatIsRightIsUnderstood() {
    var reading = new TypedMandate(" 1000000 0146", " Işıl  çağrı ", "ÖĞÜT-İnce", "0 555 000 20 00", " Muhtar@Koy.gov.TR ",
        "31.03.2024", " 12/345-a ", "03.04.2024").read("V1", TODAY);
    assertThat(reading.wrong()).isEmpty();
    assertThat(reading.entry()).isEqualTo(new NewMandate(Tckn.of("10000000146"), "Işıl çağrı ÖĞÜT-İnce",
        new Phone("+905550002000"), "muhtar@koy.gov.tr", "V1", LocalDate.of(2024, 4, 3), null,
        new Mazbata(LocalDate.of(2024, 3, 31), "12/345-a")));
  }

  @Test
  void everyEmptyFieldHasItsSentenceButTheMailbox() {
    var reading = new TypedMandate(null, "", " ", "\u200B", null, "", null, "").read("V1", TODAY);
    assertThat(reading.entry()).isNull();
    assertThat(reading.wrong()).extracting(Refusal::field)
        .containsExactly("tckn", "firstName", "lastName", "phone", "mazbataDate", "mazbataNo", "startOn");
    assertThat(reading.wrong()).extracting(Refusal::messageKey).allMatch(key -> key.endsWith(".missing"));
  }

  @ParameterizedTest
  @CsvSource({
      "tckn, 0, 10000000147, wrong", "firstName, 1, Ali1, wrong", "firstName, 1, <b>, wrong", "lastName, 2, '-', wrong",
      "phone, 3, 0 312 422 40 00, wrong", "email, 4, muhtar@köy, wrong", "email, 4, a b@c.tr, wrong",
      "mazbataDate, 5, 30.02.2024, wrong", "mazbataDate, 5, 23.11.2026, future", "startOn, 7, 2024, wrong",
      "startOn, 7, 30.03.2024, early", "startOn, 7, 21.02.2027, late"})
  void whatIsWrongIsToldForItsField(String field, int place, String typed, String why) {
    List<Refusal> wrong = with(place, typed).read("V1", TODAY).wrong();
    assertThat(wrong).singleElement().satisfies(refusal -> {
      assertThat(refusal.field()).isEqualTo(field);
      assertThat(refusal.messageKey()).isEqualTo("registry.record." + field + "." + why);
    });
  }

  @Test
  void nothingTooLongForItsColumnIsTaken() {
    Stream.of(1, 2, 4, 6).forEach(place ->
        assertThat(with(place, place == 4 ? "a".repeat(200) + "@b.tr" : "a".repeat(200)).read("V1", TODAY).wrong())
            .as("field %d", place).hasSize(1));
    assertThat(with(1, "ß".repeat(59)).read("V1", TODAY).wrong()).as("its capitals are twice as many").hasSize(1);
  }

  private static TypedMandate with(int place, String typed) {
    String[] parts = {"10000000146", "Işıl", "Öğüt", "05550002000", "", "31.03.2024", "12", "03.04.2024"};
    parts[place] = typed;
    return new TypedMandate(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7]);
  }
}

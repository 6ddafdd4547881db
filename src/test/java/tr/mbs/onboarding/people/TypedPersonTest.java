package tr.mbs.onboarding.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Tckn;
import tr.mbs.onboarding.people.OwnUnits.Choice;
import tr.mbs.onboarding.people.OwnUnits.OwnUnit;
import tr.mbs.onboarding.people.TypedPerson.Content;

class TypedPersonTest {

  private static final UUID SCRIBES = UUID.randomUUID();
  private static final Choice UNITS = new Choice(List.of(new OwnUnit(SCRIBES, "Yazı İşleri Müdürlüğü", "12345678"),
      new OwnUnit(UUID.randomUUID(), "Zabıta", "22345678"), new OwnUnit(UUID.randomUUID(), "Zabıta", "32345678")));

  private final List<Refusal> wrong = new ArrayList<>();

  @Test
  void aUserIsUnderstood() {
    Content user = read("100 000 001 46", "  ayşe   nur POLAT ", "Şef", "YAZI ISLERI MUDURLUGU", "Gelen evrak",
        "+90 (532) 123 45 67", "Ayse@Belediye.bel.tr");
    assertThat(wrong).isEmpty();
    assertThat(user).isEqualTo(new Content(new Tckn("10000000146"), "ayşe nur POLAT", "Şef", SCRIBES, null, "Gelen evrak",
        user.phone(), "ayse@belediye.bel.tr"));
    assertThat(user.phone().e164()).isEqualTo("+905321234567");
  }

  @Test
  void aLeadNeedsNoUnitOfStepThreeAndNoJob() {
    Content lead = new TypedPerson("10000000146", "Ayşe Polat", "Müdür", "Bilgi İşlem", null, "05321234567", "a@b.tr")
        .read(Role.LEAD, new Choice(List.of()), false, wrong);
    assertThat(wrong).isEmpty();
    assertThat(lead.unitName()).isEqualTo("Bilgi İşlem");
    assertThat(lead.unitId()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10000000147", "12345678901", "01000000146", "00000000000", "1000000014", "abc"})
  void aNumberHasRightCheckDigits(String tckn) {
    read(tckn, "Ayşe Polat", "Şef", "12345678", "Evrak", "05321234567", "a@b.tr");
    assertThat(keys()).containsExactly("people.tckn.wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"03761234567", "0532123456", "+49 151 23456789", "5321234567x"})
  void onlyATurkishMobilePhoneGetsAnSms(String phone) {
    read("10000000146", "Ayşe Polat", "Şef", "12345678", "Evrak", phone, "a@b.tr");
    assertThat(keys()).containsExactly("people.phone.wrong");
  }

  @ParameterizedTest
  @CsvSource({"Ayşe, a@b.tr, people.fullName.wrong", "Ayşe P0lat, a@b.tr, people.fullName.wrong",
      "=cmd() x, a@b.tr, people.fullName.wrong", "Ayşe Polat, a@b, people.email.wrong",
      "Ayşe Polat, a b@c.tr, people.email.wrong"})
  void namesAndAddressesAreWhatTheyAre(String name, String email, String sentence) {
    read("10000000146", name, "Şef", "12345678", "Evrak", "05321234567", email);
    assertThat(keys()).containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zabıta", "99999999", "00000000-0000-0000-0000-000000000000"})
  void aUnitIsOneOfTheMunicipalitysAndOneOnly(String unit) {
    read("10000000146", "Ayşe Polat", "Şef", unit, "Evrak", "05321234567", "a@b.tr");
    assertThat(keys()).containsExactly("people.unit.wrong");
  }

  @Test
  void everythingIsAskedFor() {
    read(" ", null, "", "\t", null, "", " ");
    assertThat(keys()).containsExactly("people.tckn.missing", "people.fullName.missing", "people.title.missing",
        "people.unit.missing", "people.job.missing", "people.phone.missing", "people.email.missing");
  }

  @Test
  void whoStandsInTheListKeepsNumbersThatAreLeftBlank() {
    Content same = new TypedPerson("", "Ayşe Polat", "Şef", "12345678", "Evrak", " ", "a@b.tr")
        .read(Role.USER, UNITS, true, wrong);
    assertThat(wrong).isEmpty();
    assertThat(same.tckn()).isNull();
    assertThat(same.phone()).isNull();
  }

  @Test
  void noTextFormNamesAnybody() {
    TypedPerson typed = new TypedPerson("10000000146", "Ayşe Polat", "Şef", "12345678", "Evrak", "05321234567", "a@b.tr");
    assertThat(typed + " " + typed.read(Role.USER, UNITS, false, wrong)).doesNotContain("10000000146", "Ayşe", "532");
  }

  private Content read(String tckn, String name, String title, String unit, String job, String phone, String email) {
    return new TypedPerson(tckn, name, title, unit, job, phone, email).read(Role.USER, UNITS, false, wrong);
  }

  private List<String> keys() {
    return wrong.stream().map(Refusal::messageKey).toList();
  }
}

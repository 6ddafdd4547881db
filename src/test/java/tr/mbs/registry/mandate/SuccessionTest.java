package tr.mbs.registry.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.testing.Refusals.assertFieldRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Tckn;
import tr.mbs.registry.mandate.Succession.Ending;

class SuccessionTest {

  private static final LocalDate ELECTION = LocalDate.of(2024, 4, 3);
  private static final Phone PHONE = new Phone("+905550002000");
  private static final Phone OTHER_PHONE = new Phone("+905550002001");

  @Test
  void aVacantOfficeIsTaken() {
    Mandate former = mandate("V1", PHONE, new Term(ELECTION.minusYears(5), ELECTION.minusDays(1), false));
    assertThat(succession(List.of(former), List.of())).isEqualTo(new Succession(List.of(), false));
    assertThat(succession(List.of(), List.of()).endings()).isEmpty();
  }

  @Test
  void whoIsInOfficeIsOutTheDayBefore() {
    Mandate holder = mandate("V1", PHONE, new Term(ELECTION.minusYears(5), null, false));
    assertThat(succession(List.of(holder), List.of()))
        .isEqualTo(new Succession(List.of(new Ending(holder, ELECTION.minusDays(1))), false));
  }

  @Test
  void theDayOfAClosingIsFreeForTheNext() {
    Mandate closed = mandate("V1", PHONE, new Term(ELECTION.minusYears(5), ELECTION, true));
    assertThat(succession(List.of(closed), List.of()).endings()).isEmpty();
  }

  @Test
  void nobodyTakesAnOfficeBeforeAMandateThatBeginsThenOrLater() {
    List<Mandate> sameDay = List.of(mandate("V1", PHONE, new Term(ELECTION, null, false)));
    assertFieldRefused(() -> succession(sameDay, List.of()), "startOn", "registry.record.later");
    List<Mandate> later = List.of(mandate("V1", PHONE, new Term(ELECTION.plusYears(1), null, false)),
        mandate("V1", PHONE, new Term(ELECTION.minusYears(5), ELECTION.plusYears(1).minusDays(1), false)));
    assertFieldRefused(() -> succession(later, List.of()), "startOn", "registry.record.later");
  }

  @Test
  void nobodyHoldsTwoOffices() {
    Mandate elsewhere = mandate("V2", PHONE, new Term(ELECTION.minusYears(5), null, false));
    assertFieldRefused(() -> succession(List.of(), List.of(elsewhere)), "tckn",
        "registry.record.elsewhere");
    Mandate over = mandate("V2", PHONE, new Term(ELECTION.minusYears(5), ELECTION.minusDays(1), false));
    assertThat(succession(List.of(), List.of(over)).endings()).isEmpty();
  }

  @Test
  void whoLeavesAnOfficeToAFollowerIsFreeForAnother() {
    Mandate elsewhere = mandate("V2", PHONE, new Term(ELECTION.minusYears(5), null, false));
    Mandate holder = mandate("V1", PHONE, new Term(ELECTION.minusYears(5), null, false));
    assertThat(succession(List.of(holder), List.of(elsewhere), Map.of("V2", ELECTION.minusDays(2))).endings())
        .containsExactly(new Ending(holder, ELECTION.minusDays(1)), new Ending(elsewhere, ELECTION.minusDays(3)));
    List.of(Map.of("V2", ELECTION.plusDays(1)), Map.of("V3", ELECTION), Map.of("V2", ELECTION.minusYears(5)))
        .forEach(tooLate -> assertFieldRefused(() -> succession(List.of(), List.of(elsewhere), tooLate), "tckn",
            "registry.record.elsewhere"));
  }

  @Test
  void whoIsKnownByAnotherNameIsRenamed() {
    Mandate former = mandate("V2", PHONE, new Term(ELECTION.minusYears(5), ELECTION.minusDays(1), false));
    assertThat(succession(List.of(), List.of(former)).renames()).isFalse();
    assertThat(Succession.of(new NewMandate(Tckn.of("10000000146"), "AHMET YILMAZ", PHONE, null, "V1", ELECTION, null),
        List.of(), List.of(former), Map.of(), ELECTION).renames()).as("another spelling").isFalse();
    assertThat(Succession.of(new NewMandate(Tckn.of("10000000146"), "Mehmet Yılmaz", PHONE, null, "V1", ELECTION, null),
        List.of(), List.of(former), Map.of(), ELECTION).renames()).isTrue();
  }

  @Test
  void recordingSomebodyAnewMovesNoCodesToAnotherPhone() {
    Mandate same = mandate("V1", OTHER_PHONE, new Term(ELECTION.minusYears(5), null, false));
    assertFieldRefused(() -> succession(List.of(same), List.of(same)), "phone",
        "registry.record.phoneMoves");
    Mandate closed = mandate("V1", OTHER_PHONE, new Term(ELECTION.minusYears(5), ELECTION, true));
    assertFieldRefused(() -> succession(List.of(closed), List.of(closed)), "phone",
        "registry.record.phoneMoves");
    Mandate known = mandate("V1", PHONE, new Term(ELECTION.minusYears(5), null, false));
    assertThat(succession(List.of(known), List.of(known)).endings()).extracting(Ending::mandate).containsExactly(known);
    Mandate longAgo = mandate("V2", OTHER_PHONE, new Term(ELECTION.minusYears(9), ELECTION.minusYears(5), false));
    assertThat(succession(List.of(), List.of(longAgo)).endings()).isEmpty();
  }

  @Test
  void aStartThatIsPutOffMovesNoCodesEither() {
    NewMandate putOff = entry(ELECTION.plusDays(31));
    for (String office : List.of("V1", "V2")) {
      Mandate closed = mandate(office, OTHER_PHONE, new Term(ELECTION.minusYears(5), ELECTION, true));
      assertFieldRefused(() -> Succession.of(putOff, List.of(), List.of(closed), Map.of(), ELECTION), "phone",
          "registry.record.phoneMoves");
    }
  }

  @Test
  void aStartOfLongAgoLooksBackFromThere() {
    Mandate former = mandate("V2", OTHER_PHONE, new Term(ELECTION.minusYears(5), ELECTION.minusDays(1), false));
    assertFieldRefused(() -> Succession.of(entry(ELECTION), List.of(), List.of(former), Map.of(),
        ELECTION.plusYears(1)), "phone", "registry.record.phoneMoves");
  }

  @Test
  void inTheSameOfficeTheLastPhoneHoldsHoweverLongAgo() {
    Mandate first = mandate("V1", OTHER_PHONE, new Term(ELECTION.minusYears(15), ELECTION.minusYears(10), false));
    Mandate second = mandate("V1", PHONE, new Term(ELECTION.minusYears(10), ELECTION.minusYears(5), false));
    assertFieldRefused(() -> succession(List.of(first), List.of(first)), "phone", "registry.record.phoneMoves");
    assertThat(succession(List.of(second, first), List.of(first, second)).endings()).isEmpty();
  }

  @Test
  void whoHasNoPhoneGetsNoneByBeingRecordedAnew() {
    Mandate sitting = mandate("V1", null, new Term(ELECTION.minusYears(5), null, false));
    assertFieldRefused(() -> succession(List.of(sitting), List.of(sitting)), "phone", "registry.record.phoneUnknown");
    Mandate closed = mandate("V2", null, new Term(ELECTION.minusYears(5), ELECTION, true));
    assertFieldRefused(() -> succession(List.of(), List.of(closed)), "phone", "registry.record.phoneUnknown");
    Mandate longAgo = mandate("V1", null, new Term(ELECTION.minusYears(9), ELECTION.minusYears(5), false));
    assertThat(succession(List.of(longAgo), List.of(longAgo)).endings()).isEmpty();
  }

  /** Of who takes office V1 on the day of the election. */
  private static Succession succession(List<Mandate> ofOffice, List<Mandate> ofPerson) {
    return succession(ofOffice, ofPerson, Map.of());
  }

  private static Succession succession(List<Mandate> ofOffice, List<Mandate> ofPerson,
      Map<String, LocalDate> followers) {
    return Succession.of(entry(ELECTION), ofOffice, ofPerson, followers, ELECTION);
  }

  private static NewMandate entry(LocalDate start) {
    return new NewMandate(Tckn.of("10000000146"), "Ahmet Yılmaz", PHONE, null, "V1", start, null);
  }

  private static Mandate mandate(String office, Phone phone, Term term) {
    return SampleMandate.of(office, phone, term);
  }
}

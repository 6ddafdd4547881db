package tr.mbs.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.onboarding.OnboardingTest.assertRefused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.calendar.WorkingDays;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.onboarding.catalogue.FirstCatalogue;

class GoLiveDaysTest {

  /** A Tuesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 8);
  private static final String REASON = "Sunucu geç geldi.";

  private final Onboarding onboarding = OneOnboarding.opened();

  @Test
  void theLetterNamesAWorkingDayInTheJournalOfItsStep() {
    at(TODAY).name(onboarding.getId(), MONDAY, "belediye18");
    assertThat(onboarding.goLiveOn()).isEqualTo(MONDAY);
    assertThat(onboarding.written()).last().satisfies(event -> {
      assertThat(event.step()).isEqualTo(1);
      assertThat(event.goLiveOn()).isEqualTo(MONDAY);
      assertThat(event.actor()).isEqualTo("belediye18");
    });
  }

  @Test
  void theSameDayAgainIsNoMove() {
    at(TODAY).name(onboarding.getId(), MONDAY, "belediye18");
    at(MONDAY.plusDays(3)).name(onboarding.getId(), MONDAY, "belediye18");
    assertThat(onboarding.written()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23,onboarding.refusal.goLivePast", "2026-11-28,onboarding.refusal.goLiveNotWorking",
      "2026-10-29,onboarding.refusal.goLivePast", "2027-04-23,onboarding.refusal.goLiveNotWorking"})
  void itIsAWorkingDayAndNotPast(LocalDate day, String refusal) {
    assertRefused(refusal, () -> at(TODAY).name(onboarding.getId(), day, "belediye18"));
    assertRefused(refusal, () -> at(TODAY).ask(onboarding.getId(), day, REASON, "belediye18"));
  }

  @Test
  void todayIsNotPast() {
    at(TODAY).name(onboarding.getId(), TODAY, "belediye18");
    assertThat(onboarding.goLiveOn()).isEqualTo(TODAY);
  }

  @Test
  void whoAsksForAnotherDaySaysWhyFirst() {
    assertRefused("onboarding.refusal.noReason",
        () -> at(TODAY).ask(onboarding.getId(), TODAY.minusDays(1), " ", "belediye18"));
  }

  @Test
  void theDayThatIsAskedForMayPassBeforeItIsGranted() {
    GoLiveDays days = at(TODAY);
    days.name(onboarding.getId(), MONDAY, "belediye18");
    days.ask(onboarding.getId(), TUESDAY, REASON, "belediye18");
    assertRefused("onboarding.refusal.goLivePast", () -> at(TUESDAY.plusDays(1)).move(onboarding.getId(), "yardim1"));
    assertThat(at(TUESDAY).move(onboarding.getId(), "yardim1")).isEqualTo(TUESDAY);
  }

  @Test
  void orItStaysAsItWas() {
    GoLiveDays days = at(TODAY);
    days.name(onboarding.getId(), MONDAY, "belediye18");
    days.ask(onboarding.getId(), TUESDAY, REASON, "belediye18");
    days.keep(onboarding.getId(), "Takvim dolu.", "yardim1");
    assertThat(onboarding.goLiveOn()).isEqualTo(MONDAY);
    assertThat(onboarding.written()).extracting(OnboardingEvent::reason)
        .containsExactly(null, null, REASON, "Takvim dolu.");
  }

  @Test
  void whatIsOverHasNoOtherDay() {
    onboarding.cancel(REASON, OneOnboarding.ACT);
    assertRefused("onboarding.refusal.CANCELLED", () -> at(TODAY).name(onboarding.getId(), MONDAY, "belediye18"));
  }

  private GoLiveDays at(LocalDate today) {
    return new GoLiveDays(OneOnboarding.holding(onboarding), FirstCatalogue.read(), new WorkingDays(day -> Optional.empty()),
        Clock.fixed(today.atTime(9, 0).atZone(IstanbulTime.ZONE).toInstant(), IstanbulTime.ZONE));
  }
}

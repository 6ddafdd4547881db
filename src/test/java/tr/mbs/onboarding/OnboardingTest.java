package tr.mbs.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tr.mbs.onboarding.OneOnboarding.ACT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.OnboardingEvent.Act;
import tr.mbs.onboarding.catalogue.CatalogueStep;
import tr.mbs.onboarding.catalogue.FirstCatalogue;

class OnboardingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 7);
  private static final LocalDate LATER = LocalDate.of(2026, 12, 14);
  private static final String REASON = "Yazının sayısı eksik.";
  private static final Act NEXT = new Act("yardim2", Instant.parse("2026-11-25T09:00:00Z"));

  private final Onboarding onboarding = OneOnboarding.opened();

  @Test
  void noneOfItsElevenStepsHasBegun() {
    assertThat(onboarding.state()).isEqualTo(OnboardingState.RUNNING);
    assertThat(onboarding.steps()).hasSize(11).allSatisfy(step -> {
      assertThat(step.status()).isEqualTo(StepStatus.NOT_STARTED);
      assertThat(step.turn()).isNull();
    });
    assertThat(journal()).containsExactly("OPENED");
    assertThat(onboarding.goLiveOn()).isNull();
  }

  @Test
  void itsOwnerWorksAndItsReviewerAccepts() {
    onboarding.enter(rule(1), ACT.at());
    assertStands(1, StepStatus.IN_PROGRESS, Side.MUNICIPALITY);
    onboarding.submit(rule(1), ACT);
    assertStands(1, StepStatus.AWAITING_APPROVAL, Side.HELP_DESK);
    onboarding.accept(rule(1), NEXT);
    assertStands(1, StepStatus.COMPLETED, null);
    assertThat(onboarding.step(1).doneBy()).isEqualTo(NEXT.by());
    assertThat(onboarding.step(1).doneAt()).isEqualTo(NEXT.at());
    assertThat(journal()).containsExactly("OPENED", "SUBMITTED 1", "ACCEPTED 1");
  }

  @Test
  void whatIsSentBackIsAtItsOwnersUntilItIsDone() {
    onboarding.submit(rule(3), ACT);
    onboarding.sendBack(rule(3), REASON, NEXT);
    assertStands(3, StepStatus.CORRECTION_REQUESTED, Side.HELP_DESK);
    assertThat(onboarding.step(3).since()).isEqualTo(NEXT.at());
    onboarding.enter(rule(3), ACT.at());
    assertThat(onboarding.step(3).status()).isEqualTo(StepStatus.CORRECTION_REQUESTED);
    assertThat(onboarding.step(3).reason()).isEqualTo(REASON);
    onboarding.submit(rule(3), ACT);
    onboarding.accept(rule(3), ACT);
    assertThat(onboarding.step(3).reason()).isNull();
    assertThat(onboarding.written()).extracting(OnboardingEvent::reason).containsExactly(null, null, REASON, null, null);
  }

  @Test
  void onlyWhatWaitsForReviewIsSentBack() {
    onboarding.enter(rule(1), ACT.at());
    assertRefused("onboarding.refusal.notFinished", () -> onboarding.sendBack(rule(1), REASON, ACT));
  }

  @Test
  void whoFindsTheStepBeforeWrongBeginsAnewAfterIt() {
    onboarding.finish(rule(4), ACT);
    onboarding.enter(rule(5), ACT.at());
    onboarding.giveBack(rule(4), rule(5), REASON, ACT);
    assertStands(4, StepStatus.CORRECTION_REQUESTED, Side.PROJECT_LEAD);
    assertStands(5, StepStatus.NOT_STARTED, null);
    assertThat(journal()).endsWith("SENT_BACK 4");
    assertRefused("onboarding.refusal.corrected", () -> onboarding.giveBack(rule(4), rule(5), REASON, ACT));
  }

  @Test
  void aFinishedStepIsOpenedAgain() {
    onboarding.finish(rule(8), ACT);
    onboarding.reopen(rule(8), REASON, ACT);
    assertStands(8, StepStatus.CORRECTION_REQUESTED, Side.PROJECT_LEAD);
    assertThat(journal()).endsWith("REOPENED 8");
    assertRefused("onboarding.refusal.notFinished", () -> onboarding.reopen(rule(8), REASON, ACT));
  }

  @Test
  void oneThatDidNotApplyIsOpenedToo() {
    onboarding.skip(rule(6), ACT);
    assertStands(6, StepStatus.NOT_APPLICABLE, null);
    onboarding.reopen(rule(6), REASON, ACT);
    assertStands(6, StepStatus.CORRECTION_REQUESTED, Side.PROJECT_LEAD);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 10, 11})
  void whatFollowsFromOthersIsNeverOpenedAgain(int step) {
    Onboarding over = OneOnboarding.over();
    assertRefused("onboarding.refusal.notReopened", () -> over.reopen(rule(step), REASON, ACT));
  }

  @Test
  void onlyAStepThatMayNotApplyIsSkipped() {
    assertThatThrownBy(() -> onboarding.skip(rule(7), ACT)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void whatIsGraveNeedsAReason(String none) {
    List<ThrowingCallable> grave = List.of(() -> onboarding.sendBack(rule(1), none, ACT),
        () -> onboarding.giveBack(rule(4), rule(5), none, ACT), () -> onboarding.reopen(rule(1), none, ACT),
        () -> onboarding.keepGoLive(none, ACT), () -> onboarding.cancel(none, ACT));
    assertThat(grave).allSatisfy(move -> assertRefused("onboarding.refusal.noReason", move));
    assertThat(journal()).containsExactly("OPENED");
  }

  @Test
  void anotherGoLiveDayIsAskedForAndGranted() {
    onboarding.nameGoLive(DAY, rule(1), ACT);
    onboarding.askGoLive(LATER, REASON, ACT);
    assertThat(onboarding.goLiveOn()).isEqualTo(DAY);
    assertThat(onboarding.askedGoLiveOn()).isEqualTo(LATER);
    onboarding.moveGoLive(ACT);
    assertThat(onboarding.goLiveOn()).isEqualTo(LATER);
    assertThat(onboarding.askedGoLiveOn()).isNull();
    assertThat(journal()).containsExactly("OPENED", "GO_LIVE_SET 1", "GO_LIVE_ASKED", "GO_LIVE_MOVED");
    assertThat(onboarding.written()).extracting(OnboardingEvent::goLiveOn).containsExactly(null, DAY, LATER, LATER);
    assertThat(onboarding.written()).extracting(OnboardingEvent::reason).containsExactly(null, null, REASON, null);
  }

  @Test
  void orItIsKept() {
    onboarding.nameGoLive(DAY, rule(1), ACT);
    onboarding.askGoLive(LATER, REASON, ACT);
    assertRefused("onboarding.refusal.goLiveAsked", () -> onboarding.askGoLive(LATER, REASON, ACT));
    onboarding.keepGoLive("Takvim dolu.", ACT);
    assertThat(onboarding.goLiveOn()).isEqualTo(DAY);
    assertThat(onboarding.askedGoLiveOn()).isNull();
  }

  @Test
  void beforeThereIsADayNoOtherIsAskedFor() {
    assertRefused("onboarding.refusal.noGoLiveYet", () -> onboarding.askGoLive(LATER, REASON, ACT));
  }

  @Test
  void itIsCompletedOnceNoOtherDayIsAskedFor() {
    onboarding.nameGoLive(DAY, rule(1), ACT);
    onboarding.askGoLive(LATER, REASON, ACT);
    assertRefused("onboarding.refusal.goLiveAsked", () -> onboarding.complete(ACT));
    onboarding.moveGoLive(ACT);
    onboarding.complete(NEXT);
    assertThat(onboarding.state()).isEqualTo(OnboardingState.COMPLETED);
    assertThat(onboarding.endedAt()).isEqualTo(NEXT.at());
    assertRefused("onboarding.refusal.COMPLETED", () -> onboarding.cancel(REASON, ACT));
  }

  @Test
  void aCancelledOneWaitsForNobody() {
    onboarding.enter(rule(1), ACT.at());
    onboarding.cancel(REASON, ACT);
    assertThat(onboarding.state()).isEqualTo(OnboardingState.CANCELLED);
    assertStands(1, StepStatus.IN_PROGRESS, null);
    assertThat(journal()).containsExactly("OPENED", "CANCELLED");
    assertRefused("onboarding.refusal.CANCELLED", () -> onboarding.complete(ACT));
    assertRefused("onboarding.refusal.CANCELLED", onboarding::requireRunning);
  }

  private void assertStands(int number, StepStatus status, Side turn) {
    assertThat(onboarding.step(number).status()).isEqualTo(status);
    assertThat(onboarding.step(number).turn()).isEqualTo(turn);
  }

  private List<String> journal() {
    return onboarding.written().stream()
        .map(event -> event.action() + (event.step() == null ? "" : " " + event.step())).toList();
  }

  private static CatalogueStep rule(int number) {
    return FirstCatalogue.step(number);
  }

  static void assertRefused(String key, ThrowingCallable move) {
    assertThatThrownBy(move).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
  }
}

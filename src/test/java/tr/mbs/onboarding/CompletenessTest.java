package tr.mbs.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tr.mbs.onboarding.OneOnboarding.ACT;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.catalogue.Catalogue;
import tr.mbs.onboarding.catalogue.FirstCatalogue;
import tr.mbs.onboarding.catalogue.StepNumber;

/** What steps lack, and that nobody is done with one before. */
class CompletenessTest {

  private final Catalogue catalogue = FirstCatalogue.read();
  private final Map<Integer, List<Refusal>> lacking = new HashMap<>();
  private final Map<Integer, List<Refusal>> lackingToAccept = new HashMap<>();
  private final Completeness completeness = new Completeness(catalogue, rooms().getBeanProvider(StepFacts.class));

  @Test
  void aStepThatLacksSomethingIsNeitherHandedOnNorFinished() {
    Onboarding onboarding = OneOnboarding.opened();
    OnboardingMoves moves = moves(onboarding);
    lack(1, 7);
    assertIncomplete(() -> moves.submit(onboarding.getId(), 1, "belediye18"));
    assertIncomplete(() -> moves.finish(onboarding.getId(), 7, "proje18"));
    assertThat(onboarding.written()).hasSize(1);
    lacking.clear();
    moves.submit(onboarding.getId(), 1, "belediye18");
    moves.finish(onboarding.getId(), 7, "proje18");
    assertThat(onboarding.step(1).status()).isEqualTo(StepStatus.AWAITING_APPROVAL);
    assertThat(onboarding.step(7).status()).isEqualTo(StepStatus.COMPLETED);
  }

  @Test
  void norAcceptedWhileTheReviewerMissesSomething() {
    Onboarding onboarding = OneOnboarding.opened();
    OnboardingMoves moves = moves(onboarding);
    moves.submit(onboarding.getId(), 5, "yardim1");
    lackingToAccept.put(5, List.of(missing()));
    assertThat(completeness.missing(onboarding, onboarding.step(5))).hasSize(1);
    assertIncomplete(() -> moves.accept(onboarding.getId(), 5, "proje18"));
    lackingToAccept.clear();
    moves.accept(onboarding.getId(), 5, "proje18");
    assertThat(onboarding.step(5).status()).isEqualTo(StepStatus.COMPLETED);
  }

  @Test
  void whoSendsBackNeedsNoFacts() {
    Onboarding onboarding = OneOnboarding.opened();
    OnboardingMoves moves = moves(onboarding);
    moves.submit(onboarding.getId(), 1, "belediye18");
    moves.finish(onboarding.getId(), 10, "proje18");
    lack(1, 10);
    moves.sendBack(onboarding.getId(), 1, "Sayı eksik.", "yardim1");
    moves.giveBack(onboarding.getId(), 10, "Sayı eksik.", "yardim1");
    assertThat(onboarding.step(1).status()).isEqualTo(StepStatus.CORRECTION_REQUESTED);
    assertThat(onboarding.step(10).turn()).isEqualTo(Side.PROJECT_LEAD);
  }

  /** Of step 6 nothing is asked: it lacks nothing when nobody acts for another unit any more. */
  @Test
  void whatRestsOnAnEarlierStepIsHollowWhenItLacksSomething() {
    Onboarding onboarding = OneOnboarding.over();
    lack(1, 6, 7, 10);
    lackingToAccept.put(5, List.of(missing()));
    assertThat(completeness.hollow(onboarding)).containsOnlyKeys(5, 7);
    onboarding.reopen(catalogue.step(1, 7), "Yeni kullanıcı.", ACT);
    assertThat(completeness.hollow(onboarding).keySet()).isEqualTo(Set.of(5));
  }

  @Test
  void oneThatIsOpenedBeginsWithTheNewestCatalogueAndIsFound() {
    OneOnboarding none = OneOnboarding.none();
    OnboardingMoves moves = new OnboardingMoves(none, none, catalogue, completeness, Clock.systemUTC());
    UUID id = UUID.randomUUID();
    assertThat(none.of(OneOnboarding.CANKIRI.code())).isEmpty();
    assertThat(moves.open(id, OneOnboarding.CANKIRI, "yardim1").catalogueVersion()).isEqualTo(1);
    assertThat(none.of(OneOnboarding.CANKIRI.code())).map(Onboarding::getId).contains(id);
    assertThatThrownBy(() -> none.get(UUID.randomUUID())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> none.running(UUID.randomUUID())).isInstanceOf(Refusal.class);
  }

  private OnboardingMoves moves(Onboarding onboarding) {
    OneOnboarding one = OneOnboarding.holding(onboarding);
    return new OnboardingMoves(one, one, catalogue, completeness, Clock.systemUTC());
  }

  private void lack(int... steps) {
    for (int step : steps) {
      lacking.put(step, List.of(missing()));
    }
  }

  private static Refusal missing() {
    return Refusal.field("note", "onboarding.refusal.noReason");
  }

  private static void assertIncomplete(Runnable move) {
    assertThatThrownBy(move::run).isInstanceOf(IncompleteStep.class);
  }

  private StaticListableBeanFactory rooms() {
    StaticListableBeanFactory rooms = new StaticListableBeanFactory();
    StepNumber.all().forEach(step -> rooms.addBean("step" + step, new StepFacts() {
      @Override
      public int step() {
        return step;
      }

      @Override
      public List<Refusal> missing(Onboarding onboarding) {
        return lacking.getOrDefault(step, List.of());
      }

      @Override
      public List<Refusal> missingToAccept(Onboarding onboarding) {
        return lackingToAccept.getOrDefault(step, missing(onboarding));
      }
    }));
    return rooms;
  }
}

package tr.mbs.onboarding.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.onboarding.StepDecision.ACCEPT;
import static tr.mbs.onboarding.StepDecision.COMPLETE;
import static tr.mbs.onboarding.StepDecision.SEND_BACK;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.onboarding.Side;

/** The rules of the eleven steps as domain.md §3 has them. */
class CatalogueStepTest {

  private final Catalogue catalogue = FirstCatalogue.read();

  @Test
  void thereAreEleven() {
    assertThat(catalogue.steps(1)).extracting(CatalogueStep::number)
        .containsExactlyElementsOf(StepNumber.all().boxed().toList());
    assertThat(StepNumber.all()).hasSize(11).allMatch(StepNumber::isStep);
    assertThat(StepNumber.isStep(0)).isFalse();
    assertThat(StepNumber.isStep(12)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"2|1", "3|2", "4|3", "5|4", "6|5", "7|5", "8|5", "9|5", "10|6 7 8 9", "11|10"})
  void aStepWaitsForThoseBeforeIt(int step, String before) {
    assertThat(catalogue.step(1, step).follows()).extracting(String::valueOf).containsExactly(before.split(" "));
  }

  @Test
  void theFirstWaitsForNothing() {
    assertThat(catalogue.step(1, 1).follows()).isEmpty();
  }

  @Test
  void theOtherSideReviewsFourSteps() {
    assertThat(reviewedBy(Side.HELP_DESK)).containsExactly(1, 4);
    assertThat(reviewedBy(Side.PROJECT_LEAD)).containsExactly(3, 5);
    assertThat(reviewedBy(Side.MUNICIPALITY)).isEmpty();
  }

  @Test
  void aReviewerSendsBackButInTheSignInCheck() {
    assertThat(catalogue.step(1, 1).reviewerDecisions()).containsExactly(ACCEPT, SEND_BACK);
    assertThat(catalogue.step(1, 5).reviewerDecisions()).containsExactly(ACCEPT);
  }

  @Test
  void theHelpDeskGivesBackWhatItFindsWrong() {
    assertThat(catalogue.step(1, 5).givesBack()).contains(4);
    assertThat(catalogue.step(1, 11).givesBack()).contains(10);
    assertThat(numbers(step -> step.ownerDecisions().equals(List.of(COMPLETE, SEND_BACK)))).containsExactly(5, 11);
    assertThat(catalogue.givingBack(1, 4).number()).isEqualTo(5);
    assertThat(catalogue.givingBack(1, 10).number()).isEqualTo(11);
  }

  @Test
  void whatFollowsFromOtherStepsIsNotOpenedAgain() {
    assertThat(numbers(CatalogueStep::isReopenable)).containsExactly(1, 3, 4, 6, 7, 8, 9);
  }

  @Test
  void whatRestsOnAnEarlierStepMayLackSomethingAfterIt() {
    assertThat(numbers(step -> !step.restsOn().isEmpty())).containsExactly(5, 7, 8, 9);
    assertThat(catalogue.steps(1)).allSatisfy(step ->
        assertThat(step.restsOn()).allMatch(below -> below < step.number() && catalogue.step(1, below).isReopenable()
            || catalogue.step(1, below).givesBack().isPresent()));
  }

  @Test
  void onlyTheStepAboutExtraUnitsMayNotApply() {
    assertThat(numbers(CatalogueStep::isSkippable)).containsExactly(6);
  }

  @Test
  void numbersAndCountersAreForTheGoLiveDay() {
    assertThat(numbers(CatalogueStep::isOnGoLiveDay)).containsExactly(10, 11);
  }

  @ParameterizedTest
  @CsvSource({"GO_LIVE_DAY,1", "ACTING,5", "NUMBERS,10", "KEP,11"})
  void eachMatterIsSettledInOneStep(Matter matter, int step) {
    assertThat(catalogue.deciding(1, matter).number()).isEqualTo(step);
    assertThat(numbers(other -> other.decides().isPresent())).hasSize(Matter.values().length);
  }

  private List<Integer> reviewedBy(Side side) {
    return numbers(step -> step.reviewer().filter(side::equals).isPresent());
  }

  private List<Integer> numbers(Predicate<CatalogueStep> wanted) {
    return catalogue.steps(1).stream().filter(wanted).map(CatalogueStep::number).toList();
  }
}

package tr.mbs.onboarding.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tr.mbs.onboarding.Side;

/** {@code onboarding.bpmn} draws what the newest catalogue says: who does and reviews a step, and which follows which. */
class ModelKeepsToCatalogueTest {

  private static final BpmnModelInstance MODEL =
      Bpmn.readModelFromStream(ModelKeepsToCatalogueTest.class.getResourceAsStream("/bpmn/onboarding.bpmn"));

  static Stream<CatalogueStep> steps() {
    return CatalogueFile.steps(CatalogueFile.NEWEST).stream();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void itsOwnerHasTheTask(CatalogueStep step) {
    assertThat(groupOf("step", step)).isEqualTo(group(step.owner()));
  }

  /** What another step gives back has no reviewer of its own but when it was opened again. */
  @ParameterizedTest
  @MethodSource("steps")
  void itsReviewerHasTheOtherTask(CatalogueStep step) {
    boolean givenBack = steps().anyMatch(other -> other.givesBack().filter(back -> back == step.number()).isPresent());
    if (step.reviewer().isPresent() && !givenBack) {
      assertThat(groupOf("review", step)).isEqualTo(group(step.reviewer().get()));
    } else {
      assertThat((UserTask) MODEL.getModelElementById(id("review", step.number()))).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void itBeginsAfterThoseBeforeIt(CatalogueStep step) {
    Set<Integer> before = new TreeSet<>();
    List<FlowNode> open = new ArrayList<>(List.of(task("step", step.number())));
    while (!open.isEmpty()) {
      for (SequenceFlow flow : open.remove(0).getIncoming()) {
        if (flow.getId().matches("(finished|accepted|skipped)\\d\\d")) {
          before.add(Integer.valueOf(flow.getId().substring(flow.getId().length() - 2)));
        } else if (!flow.getId().startsWith("sentBack")) {
          open.add(flow.getSource());
        }
      }
    }
    assertThat(before).containsExactlyElementsOf(step.follows());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void itIsSentBackBySomebodyWhoMay(CatalogueStep step) {
    boolean sentBack = steps().anyMatch(other -> other.givesBack().filter(back -> back == step.number()).isPresent())
        || step.reviewer().isPresent() && step.reviewerDecisions().size() > 1;
    assertThat(MODEL.getModelElementById(id("sentBack", step.number())) != null).isEqualTo(sentBack);
    assertThat(MODEL.getModelElementById(id("skipped", step.number())) != null).isEqualTo(step.isSkippable());
  }

  private static String groupOf(String kind, CatalogueStep step) {
    return task(kind, step.number()).getCamundaCandidateGroups();
  }

  private static UserTask task(String kind, int number) {
    return MODEL.getModelElementById(id(kind, number));
  }

  private static String id(String kind, int number) {
    return kind + (number < 10 ? "0" : "") + number;
  }

  private static String group(Side side) {
    return switch (side) {
      case MUNICIPALITY -> "${municipalityUnit}";
      case PROJECT_LEAD -> "${leads}";
      case HELP_DESK -> "yardim-masasi";
    };
  }
}

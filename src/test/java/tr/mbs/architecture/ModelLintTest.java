package tr.mbs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model keeps to (design.md §4), so that a reader who opens it has read the case's life. */
class ModelLintTest {

  /** How long the engine remembers a finished case, in days, as it counts; our own tables are the archive. */
  private static final Map<String, String> TIME_TO_LIVE =
      Map.of("request", "P180D", "approval-code", "P1D", "onboarding", "P1095D");
  private static final String TIME_TO_LIVE_OF_DECISIONS = "P30D";

  private static final Pattern NAME_IN_CODE = Pattern.compile("[a-z][a-zA-Z0-9]*");
  private static final Pattern PARTICIPLE = Pattern.compile(".*([a-z]ed|Sent|Met|Done|Withdrawn|Written|Begun|Gone)");
  /** A capital first, no variable, and no q, w or x, which Turkish does not have. */
  private static final Pattern TURKISH = Pattern.compile("[A-ZÇĞİÖŞÜ0-9][^qwxQWX$]*");
  private static final Pattern CODE_IN_A_MODEL = Pattern.compile(
      "camunda:class=|[ :]class=|camunda:expression=|\\sexpression=|scriptTask|camunda:script|scriptFormat|\\slanguage=");
  private static final Pattern BEAN = Pattern.compile("\\$\\{[a-z][a-zA-Z0-9]*}");

  static List<ProcessModel> models() {
    return ProcessModel.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void isKnownByTheNameOfItsFile(ProcessModel model) {
    assertThat(model.elements(Process.class)).hasSize(1);
    Process process = model.process();
    assertThat(process.getId()).isEqualTo(model.name());
    assertThat(process.isExecutable()).isTrue();
    assertThat(process.getName()).matches(TURKISH);
    assertThat(process.getCamundaVersionTag()).as("version tag").isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("models")
  void saysHowLongItIsRemembered(ProcessModel model) {
    String days = model.process().getCamundaHistoryTimeToLiveString();
    assertThat(days).isNotBlank().isEqualTo(TIME_TO_LIVE.getOrDefault(model.name(), days));
  }

  /** Ids end up in history, tests and logs: a modeller's {@code Activity_0x1} tells none of their readers anything. */
  @ParameterizedTest
  @MethodSource("models")
  void idsMeanSomething(ProcessModel model) {
    assertThat(model.elements(FlowElement.class)).extracting(FlowElement::getId).allMatch(matching(NAME_IN_CODE));
    assertThat(model.elements(Message.class)).extracting(Message::getName).allMatch(matching(NAME_IN_CODE));
    assertThat(model.elements(Event.class)).as("an event is something that has happened")
        .extracting(Event::getId).allMatch(matching(PARTICIPLE));
  }

  /** Names are the model's own, the same for each case; and no two tasks of it have the same. */
  @ParameterizedTest
  @MethodSource("models")
  void speaksTurkishToItsReader(ProcessModel model) {
    assertThat(model.elements(FlowNode.class)).allSatisfy(node ->
        assertThat(node.getName()).as(node.getId()).isNotBlank().isNotEqualTo(node.getId()).matches(TURKISH));
    assertThat(model.elements(Task.class)).extracting(Task::getName).doesNotHaveDuplicates();
  }

  /** A parallel gateway decides nothing: all its flows are taken. */
  @ParameterizedTest
  @MethodSource("models")
  void gatewaysAskAndFlowsAnswer(ProcessModel model) {
    List<Gateway> deciding = model.elements(Gateway.class).stream()
        .filter(gateway -> gateway.getOutgoing().size() > 1 && !(gateway instanceof ParallelGateway))
        .toList();
    assertThat(deciding).extracting(Gateway::getName).allMatch(name -> name.endsWith("?"));
    assertThat(deciding.stream().flatMap(gateway -> gateway.getOutgoing().stream()))
        .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
  }

  /** A forgotten branch would be found by the first case that needs it. */
  @ParameterizedTest
  @MethodSource("models")
  void nothingHangsInTheAir(ProcessModel model) {
    assertThat(model.elements(FlowNode.class)).allSatisfy(node -> {
      boolean byEvent = node instanceof SubProcess part && part.triggeredByEvent();
      boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || byEvent;
      boolean ends = node instanceof EndEvent || byEvent;
      assertThat(node.getIncoming().isEmpty()).as(node.getId() + " is reached").isEqualTo(begins);
      assertThat(node.getOutgoing().isEmpty()).as(node.getId() + " leads on").isEqualTo(ends);
    });
    assertThat(model.elements(MessageEventDefinition.class)).extracting(MessageEventDefinition::getMessage)
        .containsAll(model.elements(Message.class));
  }

  /** Code in a model is compiled by nobody, tested by nobody and cannot be renamed; a bean of ours can. */
  @ParameterizedTest
  @MethodSource("models")
  void namesBeansAndHoldsNoCode(ProcessModel model) {
    assertThat(CODE_IN_A_MODEL.matcher(model.xml()).results().map(match -> match.group())).isEmpty();
    assertThat(model.delegateExpressions()).allMatch(matching(BEAN));
  }

  @Test
  void decisionsAreKnownByTheNameOfTheirFileAndForgottenInTime() {
    for (Path file : ProcessModel.files(".dmn")) {
      assertThat(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class)).singleElement()
          .satisfies(decision -> {
            assertThat(decision.getId()).isEqualTo(ProcessModel.name(file));
            assertThat(decision.getName()).matches(TURKISH);
            assertThat(decision.getVersionTag()).isNotBlank();
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo(TIME_TO_LIVE_OF_DECISIONS);
          });
    }
  }

  private static Predicate<String> matching(Pattern pattern) {
    return pattern.asMatchPredicate();
  }
}

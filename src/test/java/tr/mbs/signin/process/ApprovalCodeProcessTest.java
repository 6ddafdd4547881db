package tr.mbs.signin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import tr.mbs.signin.code.CodeRequest;
import tr.mbs.testing.process.ModelTest;

/** The life of a code, step by step: which elements are passed, in which order, on each of the four ways out. */
@ModelTest
@Deployment(resources = "bpmn/approval-code.bpmn")
class ApprovalCodeProcessTest {

  private static final BpmnModelInstance MODEL =
      Bpmn.readModelFromStream(ApprovalCodeProcessTest.class.getResourceAsStream("/bpmn/approval-code.bpmn"));

  private static final List<String> TO_THE_WAIT =
      List.of("codeRequested", "issueApprovalCode", "sendApprovalCode", "whatHappensFirst");

  ProcessEngine engine;
  private ApprovalCodeProcess process;

  @BeforeEach
  void registerSteps() {
    delegateBeans().forEach(name -> Mocks.register(name, (JavaDelegate) execution -> { }));
    process = new ApprovalCodeProcess(engine.getRuntimeService());
  }

  @Test
  void waitsOnceTheCodeIsOnItsWay() {
    UUID id = started();
    assertThat(passed(id)).isEqualTo(TO_THE_WAIT);
    assertThat(engine.getRuntimeService().createVariableInstanceQuery().list()).isEmpty();
  }

  @Test
  void aRightCodeClosesIt() {
    assertThat(pathWhenTold(ApprovalCodeProcess::verified)).isEqualTo(closedBy("codeVerified"));
  }

  @Test
  void fiveWrongTriesCloseIt() {
    assertThat(pathWhenTold(ApprovalCodeProcess::exhausted)).isEqualTo(closedBy("codeExhausted"));
  }

  @Test
  void aNewerCodeClosesIt() {
    assertThat(pathWhenTold(ApprovalCodeProcess::superseded)).isEqualTo(closedBy("codeSuperseded"));
  }

  @Test
  void fiveMinutesCloseIt() {
    assertThat(pathWhenTimeIsUp()).isEqualTo(closedBy("codeExpired"));
  }

  @Test
  void newsThatComeTooLateHurtNobody() {
    UUID id = started();
    process.verified(id);
    assertThatNoException().isThrownBy(() -> {
      process.verified(id);
      process.exhausted(id);
      process.superseded(UUID.randomUUID());
    });
    assertThat(passed(id)).isEqualTo(closedBy("codeVerified"));
  }

  @Test
  void everySequenceFlowIsTaken() {
    Set<String> taken = new TreeSet<>();
    Stream.of(pathWhenTold(ApprovalCodeProcess::verified), pathWhenTold(ApprovalCodeProcess::exhausted),
        pathWhenTold(ApprovalCodeProcess::superseded), pathWhenTimeIsUp()).forEach(path -> taken.addAll(flows(path)));
    assertThat(taken).isEqualTo(MODEL.getModelElementsByType(SequenceFlow.class).stream()
        .map(SequenceFlow::getId).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void constantsBeansAndModelNameTheSameThings() {
    assertThat(ids(MODEL.getModelElementsByType(Process.class))).containsExactly(ApprovalCodeProcess.KEY);
    assertThat(MODEL.getModelElementsByType(Message.class)).extracting(Message::getName).containsExactlyInAnyOrder(
        ApprovalCodeProcess.VERIFIED, ApprovalCodeProcess.EXHAUSTED, ApprovalCodeProcess.SUPERSEDED);
    Collection<ServiceTask> steps = MODEL.getModelElementsByType(ServiceTask.class);
    assertThat(ids(steps)).containsExactlyInAnyOrder(
        ApprovalCodeProcess.ISSUE, ApprovalCodeProcess.SEND, ApprovalCodeProcess.CLOSE);
    assertThat(steps).extracting(ServiceTask::getCamundaDelegateExpression)
        .containsExactlyInAnyOrderElementsOf(delegateBeans().map(name -> "${" + name + "}").toList());
    assertThat(steps).allMatch(step -> step.getCamundaDelegateExpression().equals("${" + step.getId() + "}"));
  }

  private UUID started() {
    UUID id = UUID.randomUUID();
    process.start(id, new CodeRequest(new byte[32], UUID.randomUUID(), new byte[32], false));
    return id;
  }

  private List<String> pathWhenTold(BiConsumer<ApprovalCodeProcess, UUID> news) {
    UUID id = started();
    news.accept(process, id);
    return passed(id);
  }

  private List<String> pathWhenTimeIsUp() {
    UUID id = started();
    ProcessInstance waiting = engine.getRuntimeService().createProcessInstanceQuery()
        .processInstanceBusinessKey(id.toString()).singleResult();
    Job timer = engine.getManagementService().createJobQuery().timers()
        .processInstanceId(waiting.getId()).singleResult();
    assertThat(timer.getDuedate().getTime() - timer.getCreateTime().getTime()).isBetween(299_000L, 301_000L);
    engine.getManagementService().executeJob(timer.getId());
    return passed(id);
  }

  private List<String> passed(UUID id) {
    String instance = engine.getHistoryService().createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(id.toString()).singleResult().getId();
    return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance)
        .orderPartiallyByOccurrence().asc().list().stream()
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  private static List<String> closedBy(String event) {
    return Stream.concat(TO_THE_WAIT.stream(), Stream.of(event, "closeApprovalCode", "codeClosed")).toList();
  }

  /** Ids of the flows between neighbours on a path. */
  private static Set<String> flows(List<String> path) {
    return MODEL.getModelElementsByType(SequenceFlow.class).stream()
        .filter(flow -> path.indexOf(flow.getSource().getId()) >= 0
            && path.indexOf(flow.getTarget().getId()) == path.indexOf(flow.getSource().getId()) + 1)
        .map(SequenceFlow::getId)
        .collect(Collectors.toSet());
  }

  private static List<String> ids(Collection<? extends BaseElement> elements) {
    return elements.stream().map(BaseElement::getId).toList();
  }

  /** Names of the delegate beans of this package, as Spring would give them. */
  private static Stream<String> delegateBeans() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
    return scanner.findCandidateComponents(ApprovalCodeProcess.class.getPackageName()).stream()
        .map(bean -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(bean, null));
  }
}

package tr.mbs.testing.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;

/**
 * Where a case waits and what its tasks say, in tests of models. No other class knows the assertions of the engine's makers,
 * so that another engine replaces this one.
 */
public final class CaseAssert {

  private final ProcessEngine engine;
  private final String businessKey;

  private CaseAssert(ProcessEngine engine, String businessKey) {
    this.engine = engine;
    this.businessKey = businessKey;
  }

  /** @param businessKey of a case that runs */
  public static CaseAssert assertThatCase(ProcessEngine engine, String businessKey) {
    BpmnAwareTests.init(engine);
    return new CaseAssert(engine, businessKey);
  }

  /** It waits at these elements of its model and at no others. */
  public CaseAssert waitsAt(String... elements) {
    BpmnAwareTests.assertThat(engine.getRuntimeService().createProcessInstanceQuery()
        .processInstanceBusinessKey(businessKey).singleResult()).isWaitingAtExactly(elements);
    return this;
  }

  /** Its task at this element bears the name, and is offered to the group and to nobody else. */
  public CaseAssert offers(String element, String name, String group) {
    Task task = task(element);
    BpmnAwareTests.assertThat(task).hasName(name).hasCandidateGroup(group);
    assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId())).hasSize(1);
    return this;
  }

  /** Its task at this element is done by this form. */
  public CaseAssert isDoneBy(String element, String formKey) {
    assertThat(task(element).getFormKey()).isEqualTo(formKey);
    return this;
  }

  private Task task(String element) {
    return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(element)
        .initializeFormKeys().singleResult();
  }
}

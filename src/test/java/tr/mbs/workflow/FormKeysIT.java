package tr.mbs.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tr.mbs.testing.ApplicationTest;

/** Every form key that a deployed model names is a form of a module, and every form belongs to a model. */
@ApplicationTest
class FormKeysIT {

  @Autowired
  private EmbeddedForms forms;
  @Autowired
  private RepositoryService repository;

  @Test
  void modelsAndModulesNameTheSameForms() {
    Set<String> keys = repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(ProcessDefinition::getId)
        .map(repository::getBpmnModelInstance)
        .flatMap(model -> formKeys(model).stream())
        .filter(key -> !key.contains("${"))
        .collect(Collectors.toSet());
    assertThat(forms.names()).extracting(EmbeddedForms.KEY_PREFIX::concat)
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  private static Set<String> formKeys(BpmnModelInstance model) {
    Set<String> keys = model.getModelElementsByType(UserTask.class).stream()
        .map(UserTask::getCamundaFormKey).collect(Collectors.toSet());
    model.getModelElementsByType(StartEvent.class).stream()
        .map(StartEvent::getCamundaFormKey)
        .filter(key -> key != null)
        .forEach(keys::add);
    return keys;
  }
}

package tr.mbs.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindException;
import tr.mbs.kernel.Refusal;

/** "Start process" of Tasklist: finds the start form of a process and submits it through the one door. */
@Component
public class TaskStarts {

  /** What Tasklist wants to know of a case it started. */
  public record Started(String instanceId, String definitionId) {
  }

  private final RepositoryService repository;
  private final EmbeddedForms forms;
  private final FormDoor door;

  TaskStarts(RepositoryService repository, EmbeddedForms forms, FormDoor door) {
    this.repository = repository;
    this.forms = forms;
    this.door = door;
  }

  /**
   * Starts a case; the engine checks that the caller may.
   *
   * @param byKey      whether {@code definition} is a key, else it is an id
   * @param definition of a process that the caller may see
   * @throws Refusal       NOT_FOUND for a process that is not his or has no start form
   * @throws BindException when fields are wrong
   */
  @Transactional(rollbackFor = BindException.class)
  public Started start(boolean byKey, String definition, String userId, Map<String, String> fields)
      throws BindException {
    var query = repository.createProcessDefinitionQuery();
    ProcessDefinition found = (byKey
        ? query.processDefinitionKey(definition).latestVersion()
        : query.processDefinitionId(definition)).singleResult();
    StartForm form = forms.starting(start -> found != null && start.processKey().equals(found.getKey()))
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "workflow.start.notFound"));
    return new Started(door.start(form, userId, fields), found.getId());
  }
}

package tr.mbs.testing.process;

import java.util.UUID;
import org.camunda.bpm.application.ProcessApplicationInterface;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationContext;

/** The model of a release before, as the newest of the application until it is closed; then it goes with its cases. */
public final class ReleasedModel implements AutoCloseable {

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final ProcessDefinition today;
  private final DeploymentWithDefinitions deployment;

  /** @param file {@code request} for {@code src/test/resources/models/1/request.bpmn} */
  public ReleasedModel(String file, ApplicationContext context) {
    repository = context.getBean(RepositoryService.class);
    runtime = context.getBean(RuntimeService.class);
    today = repository.createProcessDefinitionQuery().processDefinitionKey(file).latestVersion().singleResult();
    deployment = repository.createDeployment(context.getBean(ProcessApplicationInterface.class).getReference())
        .name("released").addClasspathResource("models/1/" + file + ".bpmn").deployWithResult();
  }

  public boolean runs(UUID businessKey) {
    ProcessInstance running = instance(businessKey);
    return running != null
        && running.getProcessDefinitionId().equals(deployment.getDeployedProcessDefinitions().get(0).getId());
  }

  /** The case goes on by the model of today. */
  public void migrate(UUID businessKey) {
    ProcessInstance running = instance(businessKey);
    runtime.newMigration(runtime.createMigrationPlan(running.getProcessDefinitionId(), today.getId())
        .mapEqualActivities().build()).processInstanceIds(running.getId()).execute();
  }

  private ProcessInstance instance(UUID businessKey) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey.toString()).singleResult();
  }

  @Override
  public void close() {
    repository.deleteDeployment(deployment.getId(), true);
  }
}

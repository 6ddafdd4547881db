package tr.mbs.testing.process;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The engine of process tests without Spring ({@code process-test.cfg.xml}); fills a field of type ProcessEngine. All tests
 * share it, so after each it forgets the steps that were registered and the models that were deployed, with their cases.
 */
public class ProcessTestEngine extends ProcessEngineExtension implements AfterEachCallback {

  public ProcessTestEngine() {
    setConfigurationResource("process-test.cfg.xml");
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Mocks.reset();
    RepositoryService repository = getProcessEngine().getRepositoryService();
    repository.createDeploymentQuery().list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }
}

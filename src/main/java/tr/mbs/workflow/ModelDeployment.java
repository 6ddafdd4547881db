package tr.mbs.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.application.ProcessApplicationInterface;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tr.mbs.site.start.StartTask;

/**
 * Deploys the models of this release, unless the database already holds a newer release's: a node of the old release
 * that restarts during an upgrade must not make its models the newest again. It then only registers itself for what is
 * there, so that Tasklist finds the forms.
 */
@Component
@Order(200)
class ModelDeployment implements StartTask {

  private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);
  private static final String NAME = "mbs";

  private final RepositoryService repository;
  private final ManagementService management;
  private final ProcessApplicationInterface application;
  private final int release;

  ModelDeployment(RepositoryService repository, ManagementService management, ProcessApplicationInterface application,
      @Value("${mbs.models.release}") int release) {
    this.repository = repository;
    this.management = management;
    this.application = application;
    this.release = release;
  }

  @Override
  public void run() {
    List<Deployment> deployed = repository.createDeploymentQuery().deploymentName(NAME).list();
    int newest = deployed.stream().map(Deployment::getSource).mapToInt(Integer::parseInt).max().orElse(0);
    if (newest > release) {
      log.warn("The database holds models of release {}, this node is release {}: not deploying", newest, release);
      deployed.forEach(d -> management.registerProcessApplication(d.getId(), application.getReference()));
    } else {
      deploy();
    }
  }

  private void deploy() {
    var deployment = repository.createDeployment(application.getReference())
        .name(NAME)
        .source(Integer.toString(release))
        .enableDuplicateFiltering(true)
        .resumePreviousVersions();
    try {
      for (Resource model : models()) {
        deployment.addInputStream("bpmn/" + model.getFilename(), model.getInputStream());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    deployment.deploy();
  }

  private static List<Resource> models() {
    var resolver = new PathMatchingResourcePatternResolver();
    return Stream.of("bpmn", "dmn")
        .flatMap(ending -> Stream.of(resources(resolver, "classpath:bpmn/*." + ending)))
        .sorted(Comparator.comparing(Resource::getFilename))
        .toList();
  }

  private static Resource[] resources(PathMatchingResourcePatternResolver resolver, String pattern) {
    try {
      return resolver.getResources(pattern);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package tr.mbs.workflow.engine;

import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.spring.boot.starter.SpringBootProcessApplication;
import org.springframework.context.annotation.Configuration;

/**
 * The process application that Tasklist asks for the context path of our forms. Unlike the starter's it offers models no
 * Spring beans: what a model may name is decided in {@link EngineRules} alone.
 */
@Configuration
class ModelApplication extends SpringBootProcessApplication {

  @Override
  protected ELResolver initProcessApplicationElResolver() {
    return new CompositeELResolver();
  }
}

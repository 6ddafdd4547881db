package tr.mbs.testing;

import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;

/** The engine of process tests without Spring ({@code process-test.cfg.xml}); fills a field of type ProcessEngine. */
public class ProcessTestEngine extends ProcessEngineExtension {

  public ProcessTestEngine() {
    setConfigurationResource("process-test.cfg.xml");
  }
}

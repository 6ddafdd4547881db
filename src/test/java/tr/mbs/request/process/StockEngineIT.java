package tr.mbs.request.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import tr.mbs.testing.TestDatabase;
import tr.mbs.testing.measure.Statements;

/**
 * What the engine alone, as it comes and with history full, executes for the same life: record, acknowledge, triage
 * (find, claim, complete), forward, handle (find, claim, complete), resolve, notify, with steps that do nothing and form
 * fields that do not stay. It is the measure for {@link StatementCountIT}.
 */
class StockEngineIT {

  private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess("stock")
      .camundaHistoryTimeToLiveString("P180D")
      .startEvent()
      .serviceTask().camundaExpression("${true}")
      .serviceTask().camundaExpression("${true}")
      .userTask("triage").camundaCandidateGroups("migm")
      .serviceTask().camundaExpression("${true}")
      .userTask("handle").camundaCandidateGroups("valilik-18")
      .serviceTask().camundaExpression("${true}")
      .serviceTask().camundaExpression("${true}")
      .endEvent()
      .done();

  @ParameterizedTest(name = "authorization {0}: {1}")
  @CsvSource({"false, 101", "true, 132"})
  void aLifeOfTheStockEngine(boolean authorization, int statements) throws Exception {
    ProcessEngine engine = engine(authorization);
    try {
      engine.getRepositoryService().createDeployment().addModelInstance("stock.bpmn", MODEL).deploy();
      life(engine);
      List<Statements> life = life(engine);
      assertThat(life.stream().mapToInt(Statements::count).sum()).as(life.toString()).isEqualTo(statements);
    } finally {
      engine.close();
    }
  }

  private List<Statements> life(ProcessEngine engine) throws Exception {
    String key = UUID.randomUUID().toString();
    List<Statements> life = new ArrayList<>();
    VariableMap fields = fields("type", "subjectCode", "title", "description", "place", "channel");
    life.add(Statements.of(() -> engine.getRuntimeService().startProcessInstanceByKey("stock", key, fields)));
    for (String officer : List.of("migm", "valilik-18")) {
      engine.getIdentityService().setAuthentication(officer, List.of(officer, "kurum"));
      life.add(Statements.of(() -> engine.getTaskService().claim(find(engine, key), officer)));
      life.add(Statements.of(() -> engine.getTaskService().complete(find(engine, key),
          fields("decision", "targetUnit", "note"))));
      engine.getIdentityService().clearAuthentication();
    }
    return life;
  }

  private static String find(ProcessEngine engine, String key) {
    return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key).initializeFormKeys()
        .singleResult().getId();
  }

  private static VariableMap fields(String... names) {
    VariableMap fields = Variables.createVariables();
    for (String name : names) {
      fields.putValueTyped(name, Variables.stringValue(name, true));
    }
    return fields;
  }

  private static ProcessEngine engine(boolean authorization) {
    Map<String, String> settings = TestDatabase.settings(false);
    var source = DataSourceBuilder.create().url(settings.get("spring.datasource.url"))
        .username(settings.get("spring.datasource.username")).password(settings.get("spring.datasource.password"))
        .build();
    return ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
        .setProcessEngineName("stock")
        .setDataSource(Statements.audible(source))
        .setDatabaseSchemaUpdate("true")
        .setHistory("full")
        .setAuthorizationEnabled(authorization)
        .setJobExecutorActivate(false)
        // As with the UUIDs of the application, drawing ids costs no statement.
        .setIdBlockSize(100_000)
        .buildProcessEngine();
  }
}

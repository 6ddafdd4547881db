package tr.mbs.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.RequestType;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.process.RequestFilings;
import tr.mbs.request.search.RequestReader;

/** A request of a muhtar of Çankırı that waits for somebody's decision, looked at without anybody's rights. */
public record OpenCase(ApplicationContext context, UUID request) {

  private static final String OFFICE = "D18-009";

  public static OpenCase filed(ApplicationContext context) {
    UUID mandate = context.getBean(Mandates.class).current(OFFICE, LocalDate.now()).orElseThrow().id();
    String number = context.getBean(RequestFilings.class).file(new FileRequestForm(RequestType.REQUEST, "YOL",
        "Köy yolu onarımı", "Köy yolu kışın bozuldu.", null, UUID.randomUUID()), mandate, OFFICE);
    return new OpenCase(context, context.getBean(RequestReader.class).findByNumber(number).orElseThrow().getId());
  }

  /** Id of the one task that is open. */
  public String task() {
    return openTask().getId();
  }

  /** Everything that acting on it could change: the request, its movements, its task, and the engine's variables. */
  public List<Map<String, Object>> state() {
    JdbcClient jdbc = context.getBean(JdbcClient.class);
    List<Map<String, Object>> state = jdbc.sql("select * from request where id = ?").param(request).query().listOfRows();
    state.addAll(jdbc.sql("select * from request_movement where request_id = ? order by sequence").param(request)
        .query().listOfRows());
    for (String table : List.of("act_ru_task", "act_ru_variable", "act_ru_execution", "act_hi_actinst")) {
      state.addAll(jdbc.sql("select * from " + table + " where proc_inst_id_ = ? order by id_")
          .param(openTask().getProcessInstanceId()).query().listOfRows());
    }
    return state;
  }

  private Task openTask() {
    return context.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(request.toString())
        .singleResult();
  }
}

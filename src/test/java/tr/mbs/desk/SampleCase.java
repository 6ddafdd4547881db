package tr.mbs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import tr.mbs.file.Samples;
import tr.mbs.report.quarter.WantedReports;
import tr.mbs.report.quarter.web.PastCases;
import tr.mbs.request.search.RequestReader;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/**
 * A request with a file that the muhtar filed and MİGM forwarded to the governorate of his il, where nobody has claimed
 * it. Every text that somebody typed holds the {@link #CANARY}.
 *
 * @param addresses what stands for {@code {number}}, {@code {task}} … in the addresses of the tests
 */
record SampleCase(Map<String, String> addresses) {

  static final String CANARY = "KANARYA-7f3a";

  private static final Pattern KEY = Pattern.compile("name=\"idempotencyKey\"[^>]*?value=\"([^\"]+)\"", Pattern.DOTALL);
  private static final Pattern FILED = Pattern.compile("/basvuru/([^/]+)/alindi");
  private static final Pattern FILE = Pattern.compile("/ekler/([0-9a-f-]{36})");

  static SampleCase waitingAtGovernorate(ApplicationContext context, Map<Actor, Visitor> visitors) {
    Visitor muhtar = visitors.get(Actor.MUHTAR);
    String number = file(muhtar);
    String request = context.getBean(RequestReader.class).findByNumber(number).orElseThrow().getId().toString();
    TaskService tasks = context.getBean(TaskService.class);
    StaffVisit officer = new StaffVisit(visitors.get(Actor.MIGM), Actor.MIGM.account());
    String triage = task(tasks, request).getId();
    assertThat(officer.claim(triage).statusCode()).isEqualTo(204);
    assertThat(officer.submit(triage, Map.of("decision", "FORWARD", "targetUnit", "valilik-18", "note", CANARY))
        .statusCode()).isEqualTo(204);
    Task waiting = task(tasks, request);
    return new SampleCase(Map.of(
        "quarter", PastCases.prepare(context.getBean(WantedReports.class)),
        "number", number,
        "attachment", first(FILE, muhtar.get("/talepler/" + number).body()),
        "finished", triage,
        "task", waiting.getId(),
        "instance", waiting.getProcessInstanceId(),
        "definition", waiting.getProcessDefinitionId(),
        "filter", context.getBean(FilterService.class).createTaskFilterQuery().list().get(0).getId()));
  }

  /** The address with this case's ids in place of their names. */
  String address(String template) {
    String address = template;
    for (Map.Entry<String, String> id : addresses.entrySet()) {
      address = address.replace("{" + id.getKey() + "}", id.getValue());
    }
    return address;
  }

  private static String file(Visitor muhtar) {
    String key = first(KEY, muhtar.get("/basvuru").body());
    HttpResponse<String> answer = muhtar.upload("/basvuru", Map.of("type", "REQUEST", "subject", "YOL",
        "title", CANARY, "description", CANARY, "place", CANARY, "idempotencyKey", key), "files",
        Map.of(CANARY + ".pdf", Samples.pdf()));
    assertThat(answer.statusCode()).isEqualTo(303);
    return first(FILED, answer.headers().firstValue("Location").orElseThrow());
  }

  private static Task task(TaskService tasks, String request) {
    return tasks.createTaskQuery().processInstanceBusinessKey(request).singleResult();
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }
}

package tr.mbs.request.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import tr.mbs.file.Samples;
import tr.mbs.testing.StaffVisit;

/** An officer in front of one task: its form as Tasklist fetches it, and what Tasklist sends for him. */
record Desk(StaffVisit officer, Task task, String number) {

  /** The form with the case above it. */
  Seen sees() {
    String form = task.getTaskDefinitionKey().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return Seen.on(officer.visitor().get("/forms/" + form + "?taskId=" + task.getId()));
  }

  Desk claims() {
    assertThat(officer.claim(task.getId()).statusCode()).isEqualTo(204);
    return this;
  }

  /** Lays a file ready on the page that goes with the form. */
  Desk laysReady(String file) {
    String page = "/kurum/talepler/" + number + "/ekler";
    officer.visitor().get(page);
    assertThat(officer.visitor().upload(page, Map.of(), "files", Map.of(file, Samples.jpeg(60, 40))).statusCode())
        .isEqualTo(303);
    return this;
  }

  void sends(Map<String, String> form) {
    HttpResponse<String> answer = officer.submit(task.getId(), form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  /** He sends what cannot be. @return the sentence that he reads */
  String sendsInVain(Map<String, String> form) {
    HttpResponse<String> refused = officer.submit(task.getId(), form);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    return JsonPath.read(refused.body(), "$.message");
  }
}

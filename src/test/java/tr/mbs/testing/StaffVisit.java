package tr.mbs.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** A member of staff who signed in on "Kurum Girişi", and what Tasklist sends for him. */
public record StaffVisit(Visitor visitor, String userId) {

  public static final String ENGINE = "/camunda/api/engine/engine/default";

  /** Password of all accounts of the demo set. */
  public static final String PASSWORD = "Demo-2026!";
  private static final ObjectMapper JSON = new ObjectMapper();

  public static StaffVisit signedIn(int port, String userId) {
    return signedIn(port, userId, PASSWORD);
  }

  public static StaffVisit signedIn(int port, String userId, String password) {
    Visitor visitor = new Visitor(port);
    var answer = visitor.fillIn("/kurum/giris", Map.of("username", userId, "password", password));
    assertThat(answer.statusCode()).as("sign-in of %s", userId).isEqualTo(303);
    return new StaffVisit(visitor, userId);
  }

  public HttpResponse<String> claim(String task) {
    return call("POST", "/task/" + task + "/claim", json(Map.of("userId", userId)));
  }

  public HttpResponse<String> unclaim(String task) {
    return call("POST", "/task/" + task + "/unclaim", "{}");
  }

  public HttpResponse<String> submit(String task, Map<String, String> fields) {
    return submit(task, variables(fields));
  }

  public HttpResponse<String> submit(String task, String json) {
    return call("POST", "/task/" + task + "/submit-form", json);
  }

  /** @param path below the engine's own */
  public HttpResponse<String> call(String method, String path, String json) {
    return visitor.call(method, ENGINE + path, json);
  }

  /** The body of a form as Tasklist sends it. */
  public static String variables(Map<String, ?> fields) {
    Map<String, Object> variables = new TreeMap<>();
    fields.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
    return json(Map.of("variables", variables));
  }

  public static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

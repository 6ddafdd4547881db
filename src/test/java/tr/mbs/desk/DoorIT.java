package tr.mbs.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tr.mbs.testing.StaffVisit.json;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.site.Audience;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.StaffVisit;

/** The door by which officers act on tasks, as Tasklist's scripts knock on it. */
@ApplicationTest
class DoorIT {

  private static final Map<String, String> RESOLVE =
      Map.of("decision", "RESOLVE", "outcome", "INFORMED", "resultText", "Yol programa alındı.");

  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  private OpenCase request;
  private StaffVisit migm;
  private StaffVisit colleague;
  private StaffVisit governorate;

  @BeforeEach
  void aRequestWaitsForMigm() {
    request = OpenCase.filed(context);
    migm = officer("migm1");
    colleague = officer("migm2");
    governorate = officer("valilik18a");
  }

  private StaffVisit officer(String account) {
    return Cast.of(context).officer(account);
  }

  @Test
  void standsBehindCamundasTokenAgainstForeignSites() {
    String task = request.task();
    assertThat(migm.claim(task).statusCode()).isEqualTo(204);
    List<Map<String, Object>> before = request.state();
    String form = StaffVisit.variables(RESOLVE);
    Map<String, String> calls = Map.of(
        "/task/" + task + "/claim", json(Map.of("userId", "migm1")),
        "/task/" + task + "/unclaim", "{}",
        "/task/" + task + "/submit-form", form,
        "/process-definition/key/request/submit-form", form);
    for (String token : new String[] {null, "", "0".repeat(32)}) {
      calls.forEach((path, body) -> {
        // A wrong token ends Camunda's session: a browser of its own each time.
        StaffVisit browser = StaffVisit.signedIn(Cast.of(context).port(), "migm1");
        assertThat(browser.visitor().call("POST", StaffVisit.ENGINE + path, body, token).statusCode()).isEqualTo(403);
      });
    }
    assertThat(request.state()).isEqualTo(before);
    assertThat(migm.submit(task, RESOLVE).statusCode()).isEqualTo(204);
  }

  @Test
  void oneClaimsForOneselfOnly() {
    List<Map<String, Object>> before = request.state();
    for (String body : List.of(json(Map.of("userId", "migm2")), json(Map.of("userId", "MIGM1")), "{}",
        "{\"userId\":null}", "{\"userId\":[\"migm1\"]}", "{\"userId\":{\"userId\":\"migm1\"}}")) {
      assertSays(migm.call("POST", "/task/" + request.task() + "/claim", body), 403,
          "Bir işi yalnız kendi üzerinize alabilirsiniz.");
    }
    assertThat(request.state()).isEqualTo(before);
  }

  @Test
  void whoHasNotClaimedItDecidesNothing() {
    List<Map<String, Object>> before = request.state();
    String sentence = "Bu iş henüz üzerinizde değil. Önce “Üzerime Al” düğmesine basınız.";
    assertSays(migm.submit(request.task(), RESOLVE), 403, sentence);
    assertSays(migm.unclaim(request.task()), 403, sentence);
    assertThat(request.state()).isEqualTo(before);
  }

  @Test
  void aColleaguesTaskIsHisUntilHeGivesItBack() {
    String task = request.task();
    assertThat(colleague.claim(task).statusCode()).isEqualTo(204);
    List<Map<String, Object>> before = request.state();
    String sentence = "Bu iş bir çalışma arkadaşınızın üzerinde. Siz işlem yapamazsınız.";
    assertSays(migm.submit(task, RESOLVE), 403, sentence);
    assertSays(migm.unclaim(task), 403, sentence);
    assertSays(migm.claim(task), 409,
        "Bu işi bir çalışma arkadaşınız üzerine aldı. Listeyi yenileyip başka bir iş seçiniz.");
    assertThat(request.state()).isEqualTo(before);
    assertThat(colleague.unclaim(task).statusCode()).isEqualTo(204);
    assertThat(migm.claim(task).statusCode()).isEqualTo(204);
  }

  @Test
  void aTaskOfAnotherUnitIsNotThere() {
    List<Map<String, Object>> before = request.state();
    String sentence = "Böyle bir iş bulunamadı. Listeyi yenileyiniz.";
    for (String task : List.of(request.task(), UUID.randomUUID().toString(), "x")) {
      for (String account : List.of("valilik18a", "egitim18", "belediye18", "yardim1", "operator1", "yonetici")) {
        assertSays(officer(account).claim(task), 404, sentence);
        assertSays(officer(account).unclaim(task), 404, sentence);
        assertSays(officer(account).submit(task, RESOLVE), 404, sentence);
      }
    }
    assertThat(request.state()).isEqualTo(before);
  }

  @Test
  void whatIsFinishedIsGoneForItsUnitAndWasNeverThereForOthers() {
    String task = request.task();
    assertThat(migm.claim(task).statusCode()).isEqualTo(204);
    assertThat(migm.submit(task, RESOLVE).statusCode()).isEqualTo(204);
    String sentence = "Bu iş tamamlanmış. Listeyi yenileyiniz.";
    for (StaffVisit late : List.of(migm, colleague)) {
      assertSays(late.claim(task), 410, sentence);
      assertSays(late.unclaim(task), 410, sentence);
      assertSays(late.submit(task, RESOLVE), 410, sentence);
    }
    assertThat(governorate.submit(task, RESOLVE).statusCode()).isEqualTo(404);
  }

  @Test
  void ofTwoWhoClaimAtOnceOneWins() throws Exception {
    for (int round = 0; round < 5; round++) {
      String task = OpenCase.filed(context).task();
      assertThat(statuses(() -> migm.claim(task), () -> colleague.claim(task)))
          .containsOnlyOnce(204).containsAnyOf(403, 409, 410).hasSize(2);
    }
  }

  @Test
  void ofTwoDecisionsAtOnceOneCounts() throws Exception {
    for (int round = 0; round < 5; round++) {
      OpenCase open = OpenCase.filed(context);
      String task = open.task();
      assertThat(migm.claim(task).statusCode()).isEqualTo(204);
      StaffVisit otherWindow = officer("migm1");
      assertThat(statuses(() -> migm.submit(task, RESOLVE), () -> otherWindow.submit(task, RESOLVE)))
          .containsOnlyOnce(204).containsAnyOf(403, 409, 410).hasSize(2);
      assertThat(jdbc.sql("select count(*) from request_movement where request_id = ? and action = 'RESOLVED'")
          .param(open.request()).query(Integer.class).single()).isEqualTo(1);
    }
  }

  @SafeVarargs
  private static List<Integer> statuses(Callable<HttpResponse<String>>... calls) throws Exception {
    AtOnce<HttpResponse<String>> called = AtOnce.of(List.of(calls));
    assertThat(called.failures()).isEmpty();
    return called.answers().stream().map(HttpResponse::statusCode).toList();
  }

  @Test
  void whoLeavesTheUnitOrTheServiceIsOutAtOnce() {
    String account = "t" + UUID.randomUUID().toString().substring(0, 8);
    context.getBean(StaffAccounts.class).ensureAccount(new StaffAccounts.NewAccount(account, "Deneme-2026!",
        "Sınama Hesabı", account + "@kurum.example", "+905550009999", Set.of(Audience.STAFF.group(), "migm")));
    StaffVisit leaver = StaffVisit.signedIn(Cast.of(context).port(), account, "Deneme-2026!");
    String task = request.task();
    String form = "/forms/triage?taskId=" + task;
    assertThat(leaver.claim(task).statusCode()).isEqualTo(204);
    assertThat(leaver.visitor().get(form).statusCode()).isEqualTo(200);

    IdentityService identity = context.getBean(IdentityService.class);
    identity.deleteMembership(account, "migm");
    assertThat(leaver.visitor().get(form).statusCode()).as("the session is over").isEqualTo(303);
    leaver = StaffVisit.signedIn(Cast.of(context).port(), account, "Deneme-2026!");
    assertThat(leaver.visitor().get(form).statusCode()).isEqualTo(404);
    assertThat(leaver.visitor().get("/kurum").statusCode()).isEqualTo(200);

    identity.deleteUser(account);
    assertThat(leaver.submit(task, RESOLVE).statusCode()).isEqualTo(401);
    assertThat(leaver.call("GET", "/task/" + task, null).statusCode()).isEqualTo(401);
    assertThat(Stream.of("/kurum", form).map(leaver.visitor()::get).map(HttpResponse::statusCode)).containsOnly(303);
  }

  @Test
  void aPreparedFilterIsNotWidenedByAnExpression() {
    String filter = Cast.of(context).sample().addresses().get("filter");
    for (String query : List.of("{\"assigneeExpression\":\"${currentUser()}\"}",
        "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}",
        "{\"orQueries\":[{\"candidateUserExpression\":\"${''.getClass().getName()}\"}]}",
        "{\"orQueries\":[{\"assignee\\u0045xpression\":\"x\",\"assigneeExpression\":null}]}",
        "{\"dueBeforeExpression\":\"#{now()}\"}", "{\"orQueries\":[{\"nameLike\":\"x\"}]}}", "[]", "x", "{")) {
      for (String what : List.of("/list?maxResults=10", "/count")) {
        assertSays(migm.call("POST", "/filter/" + filter + what, query), 400,
            "İstek işlenemedi. Sayfayı yenileyip yeniden deneyiniz.");
      }
    }
    for (String query : List.of("{\"nameLike\":\"%\"}", "{\"orQueries\":[{\"nameLike\":\"%\"}]}", "{}")) {
      assertThat(migm.call("POST", "/filter/" + filter + "/count", query).statusCode()).as(query).isEqualTo(200);
    }
    assertThat(migm.call("POST", "/filter/" + filter + "/count", "{\"nameLike\":\"\\u0000\"}").statusCode())
        .isIn(200, 422);
  }

  @Test
  void noExpressionReachesTheMachine() {
    TaskService tasks = context.getBean(TaskService.class);
    for (String expression : List.of("${''.getClass().getName()}", "${''.class.name}", "${''['class']}",
        "${currentUser().getClass()}", "${now().getClass().forName('java.lang.Runtime')}",
        "${recordRequest.execute(null)}", "${recordRequest.class}")) {
      assertThatThrownBy(() -> tasks.createTaskQuery().or().taskAssigneeExpression(expression).endOr().count())
          .as(expression).isInstanceOfAny(ProcessEngineException.class, ELException.class);
    }
    assertThat(tasks.createTaskQuery().or().taskAssigneeExpression("${'x'.concat('y')}").endOr().count()).isZero();
  }

  private static void assertSays(HttpResponse<String> answer, int status, String sentence) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type ->
        assertThat(type).startsWith("application/json"));
    assertThat(JsonPath.<Map<String, String>>read(answer.body(), "$"))
        .isEqualTo(Map.of("type", "MbsError", "message", sentence));
  }
}

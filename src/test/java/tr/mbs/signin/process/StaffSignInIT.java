package tr.mbs.signin.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.site.Audience;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.TimePassed;
import tr.mbs.testing.Visitor;

/** "Kurum Girişi" over HTTP. */
@ApplicationTest
class StaffSignInIT {

  private static final String PASSWORD = "Deneme-2026!";
  private static final String WRONG = "Kullanıcı adı veya parola hatalı.";
  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  @LocalServerPort
  private int port;
  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private IdentityService identity;
  @Autowired
  private JdbcClient jdbc;

  private final String userId = "t" + UUID.randomUUID().toString().substring(0, 8);
  private Visitor visitor;

  @BeforeEach
  void anAccount() {
    accounts.ensureGroups(List.of(new StaffAccounts.Group(Audience.STAFF.group(), "Kurum")));
    accounts.ensureAccount(new StaffAccounts.NewAccount(userId, PASSWORD, "Sınama Hesabı", userId + "@kurum.example",
        "+905550009999", Set.of(Audience.STAFF.group())));
    visitor = new Visitor(port);
  }

  @Test
  void thePasswordOpensPortalAndTasklistAtOnce() {
    visitor.get("/kurum/giris");
    String before = visitor.cookie("SESSION");
    HttpResponse<String> answer = signIn(userId, PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/kurum");
    assertThat(visitor.cookie("SESSION")).isNotNull().isNotEqualTo(before);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.matches("XSRF-TOKEN=[0-9A-F]{32}; Path=/camunda; SameSite=Strict"));
    assertThat(isIn()).isTrue();
    assertThat(visitor.get(TASKLIST).statusCode()).isEqualTo(200);
    assertThat(visitor.getJson("/camunda/api/admin/auth/user/default").body()).contains(userId);
  }

  @Test
  void pagesNameThePersonAndTheUnitAlsoWhenTheyAreErrors() {
    signIn("valilik18a", "Demo-2026!");
    for (String path : List.of("/kurum", "/kurum/yok")) {
      assertThat(visitor.get(path).body()).contains("<span>Hüseyin Işık, Çankırı Valiliği</span>");
    }
    visitor.post("/cikis", Map.of());
    signIn(userId, PASSWORD);
    assertThat(visitor.get("/kurum").body()).contains("<span>Sınama Hesabı</span>");
  }

  @Test
  void leadsToTheTasklistThatWasWanted() {
    assertThat(visitor.get(TASKLIST).headers().firstValue("Location")).hasValue("/kurum/giris");
    assertThat(signIn(userId, PASSWORD).headers().firstValue("Location")).hasValue(TASKLIST);
  }

  @Test
  void aWrongPasswordAndAnUnknownAccountAreAnsweredAlike() {
    HttpResponse<String> wrong = signIn(userId, PASSWORD + "x");
    HttpResponse<String> unknown = signIn("x" + userId.substring(1), PASSWORD);
    assertThat(List.of(wrong.statusCode(), unknown.statusCode())).containsOnly(422);
    assertThat(wrong.body()).contains(WRONG, "value=\"" + userId + "\"").doesNotContain(PASSWORD);
    assertThat(unknown.body()).contains(WRONG).hasSameSizeAs(wrong.body());
    assertThat(isIn()).isFalse();
  }

  @Test
  void whatNoDatabaseTakesIsABadRequest() {
    assertThat(signIn("x\u0000" + userId, PASSWORD).statusCode()).isEqualTo(400);
    assertThat(signIn(userId, PASSWORD + "\u0000").statusCode()).isEqualTo(400);
  }

  @Test
  void tenWrongPasswordsSlowDownOneSourceAndLockNobodyOut() {
    visitor.from("198.51.100.1");
    LongStream.rangeClosed(1, 10).forEach(i -> assertThat(signIn(userId, "wrong").statusCode()).isEqualTo(422));
    HttpResponse<String> answer = signIn(userId, PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(secondsToWait(answer)).isBetween(1L, 900L);
    assertThat(answer.body()).contains("çok sayıda hatalı parola girildi", "value=\"" + userId + "\"")
        .doesNotContain(PASSWORD);
    Visitor owner = new Visitor(port).from("198.51.100.2");
    assertThat(owner.fillIn("/kurum/giris", Map.of("username", userId, "password", PASSWORD)).statusCode())
        .isEqualTo(303);
    assertThat(signIn("x" + userId, PASSWORD).statusCode()).as("another account from there").isEqualTo(422);
  }

  @Test
  void theWaitGrowsAndARightPasswordEndsIt() {
    LongStream.rangeClosed(1, 10).forEach(i -> signIn(userId, "wrong"));
    TimePassed.over("pw-quarter", jdbc);
    LongStream.rangeClosed(1, 10).forEach(i -> assertThat(signIn(userId, "wrong").statusCode()).isEqualTo(422));
    assertThat(secondsToWait(signIn(userId, PASSWORD))).isBetween(901L, 7200L);
    TimePassed.over("pw-quarter", jdbc);
    TimePassed.over("pw-hours", jdbc);
    assertThat(signIn(userId, PASSWORD).statusCode()).isEqualTo(303);
    assertThat(jdbc.sql("select count(*) from signin_window where scope in ('pw-quarter', 'pw-hours', 'pw-day')")
        .query(Long.class).single()).isZero();
  }

  @Test
  void emptyFieldsAreTold() {
    HttpResponse<String> answer = signIn("", "");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Kullanıcı adınızı yazınız.", "Parolanızı yazınız.", "href=\"#password\"");
  }

  @Test
  void whoIsGoneIsSignedOut() {
    signIn(userId, PASSWORD);
    assertThat(isIn()).isTrue();
    identity.deleteUser(userId);
    assertThat(isIn()).isFalse();
    assertThat(visitor.get(TASKLIST).statusCode()).isEqualTo(303);
    assertThat(visitor.getJson("/camunda/api/engine/engine").statusCode()).isEqualTo(401);
  }

  @Test
  void otherGroupsEndTheSession() {
    signIn(userId, PASSWORD);
    assertThat(visitor.get(TASKLIST).statusCode()).isEqualTo(200);
    identity.deleteMembership(userId, Audience.STAFF.group());
    assertThat(visitor.get(TASKLIST).statusCode()).isEqualTo(303);
    assertThat(isIn()).isFalse();
    identity.createMembership(userId, Audience.STAFF.group());
    assertThat(isIn()).as("it does not come back").isFalse();
    assertThat(signIn(userId, PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void anotherPasswordEndsTheSession() {
    signIn(userId, PASSWORD);
    assertThat(isIn()).isTrue();
    User account = identity.createUserQuery().userId(userId).singleResult();
    account.setPassword(PASSWORD + "2");
    identity.saveUser(account);
    assertThat(visitor.getJson("/camunda/api/engine/engine").statusCode()).isEqualTo(401);
    assertThat(isIn()).isFalse();
    assertThat(signIn(userId, PASSWORD + "2").statusCode()).isEqualTo(303);
  }

  @Test
  void anotherNameDoesNot() {
    signIn(userId, PASSWORD);
    User account = identity.createUserQuery().userId(userId).singleResult();
    account.setLastName("Başka");
    identity.saveUser(account);
    assertThat(isIn()).isTrue();
  }

  @Test
  void signingOutEndsEverything() {
    signIn(userId, PASSWORD);
    visitor.get("/");
    HttpResponse<String> answer = visitor.post("/cikis", Map.of());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/");
    assertThat(visitor.cookie("SESSION")).isNull();
    assertThat(isIn()).isFalse();
    assertThat(visitor.getJson("/camunda/api/engine/engine").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> signIn(String username, String password) {
    return visitor.fillIn("/kurum/giris", Map.of("username", username, "password", password));
  }

  private static long secondsToWait(HttpResponse<String> answer) {
    return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
  }

  private boolean isIn() {
    return visitor.get("/kurum/giris").statusCode() == 303;
  }
}

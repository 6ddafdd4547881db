package tr.mbs.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.staff.StaffDirectory;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** "Parola değiştirme" over HTTP, on accounts that no other test knows. */
@ApplicationTest
class PasswordPageIT {

  private static final String PAGE = "/kurum/parola";
  private static final String OLD = "Deneme-2026!";
  private static final String NEW = "Mavi bir kapı 7";

  private final String userId = "parola" + UUID.randomUUID().toString().substring(0, 8);

  @LocalServerPort
  private int port;
  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private StaffDirectory directory;
  @Autowired
  private JdbcClient jdbc;

  @BeforeEach
  void anAccount() {
    accounts.ensureAccount(new StaffAccounts.NewAccount(userId, OLD, "Işık Çınar", "isik@kurum.example", null,
        Set.of("kurum", "migm", "operator", "yonetici")));
  }

  @Test
  void aPasswordFromAnAdministratorOpensNothingButThisPage() {
    String given = accounts.newPassword(userId);
    StaffVisit visit = StaffVisit.signedIn(port, userId, given);
    Visitor officer = visit.visitor();
    for (String path : List.of("/kurum", "/kurum/talepler", "/kurum/kullanicilar", "/forms/file-request",
        "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/app/admin/default/")) {
      HttpResponse<String> answer = officer.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).as(path).hasValue(PAGE);
    }
    assertThat(visit.call("GET", "/filter?maxResults=10", null).statusCode()).isEqualTo(403);
    assertThat(visit.call("POST", "/task/any/claim", "{}").statusCode()).isEqualTo(403);
    assertThat(officer.getJson("/camunda/api/admin/auth/user/default").statusCode()).isEqualTo(403);
    assertThat(officer.get("/oturum").statusCode()).isEqualTo(200);
    assertThat(officer.get(PAGE).body()).contains("sistem yöneticisi verdi");

    assertThat(change(officer, given, NEW).statusCode()).isEqualTo(303);
    assertThat(officer.get(PAGE).body()).contains("Parolanız değişti").doesNotContain("sistem yöneticisi verdi");
    assertThat(officer.get("/kurum").statusCode()).isEqualTo(200);
    assertThat(officer.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(visit.call("GET", "/filter?maxResults=10", null).statusCode()).isEqualTo(200);
    assertThat(StaffVisit.signedIn(port, userId, NEW).visitor().get("/kurum").statusCode()).isEqualTo(200);
  }

  @Test
  void whoeverMustChooseMaySignOut() {
    Visitor officer = StaffVisit.signedIn(port, userId, accounts.newPassword(userId)).visitor();
    officer.get(PAGE);
    assertThat(officer.post("/cikis", Map.of()).headers().firstValue("Location")).hasValue("/");
    assertThat(officer.get(PAGE).headers().firstValue("Location")).hasValue("/kurum/giris");
  }

  @Test
  void otherSessionsEndAndThisOneGoesOnUnderAnotherId() {
    Visitor here = StaffVisit.signedIn(port, userId, OLD).visitor();
    Visitor there = StaffVisit.signedIn(port, userId, OLD).visitor();
    String before = here.cookie("SESSION");
    assertThat(change(here, OLD, NEW).statusCode()).isEqualTo(303);
    assertThat(here.cookie("SESSION")).isNotEqualTo(before);
    assertThat(here.get("/kurum").statusCode()).isEqualTo(200);
    assertThat(there.get("/kurum").statusCode()).isEqualTo(303);
    assertThat(signIn(OLD)).isEqualTo(422);
    assertThat(signIn(NEW)).isEqualTo(303);
    assertThat(jdbc.sql("select action from audit_entry where actor = ? and subject_id = ? and concerns = ?"
        + " and action not like 'sign-in%'")
        .params(userId, userId, "account:" + userId).query(String.class).list())
        .containsExactly("account-password-own");
  }

  @ParameterizedTest
  @CsvSource({"yanlış, Mavi bir kapı 7, Mavi bir kapı 7, currentPassword",
      "'', Mavi bir kapı 7, Mavi bir kapı 7, currentPassword",
      "Deneme-2026!, '', '', newPassword",
      "Deneme-2026!, Deneme-2026!, Deneme-2026!, newPassword",
      "Deneme-2026!, Mavi bir kapı 7, Mavi bir kapı 8, repeatedPassword",
      "Deneme-2026!, Kısa 7, Kısa 7, newPassword",
      "Deneme-2026!, mavi bir kapı 7, mavi bir kapı 7, newPassword",
      "Deneme-2026!, MAVİ BİR KAPI 7, MAVİ BİR KAPI 7, newPassword",
      "Deneme-2026!, Mavi bir kapı, Mavi bir kapı, newPassword",
      "Deneme-2026!, MaviBirKapı7, MaviBirKapı7, newPassword",
      "Deneme-2026!, Bay Çınar 2026, Bay Çınar 2026, newPassword"})
  void whatIsWrongIsSaidAtItsFieldAndNothingChanges(String current, String chosen, String repeated, String field) {
    Visitor officer = StaffVisit.signedIn(port, userId, OLD).visitor();
    HttpResponse<String> answer = officer.fillIn(PAGE, fields(current, chosen, repeated));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#" + field + "\"").doesNotContainPattern("value=\"[^\"]+\" type=\"password\"");
    assertThat(officer.get("/kurum").statusCode()).isEqualTo(200);
    assertThat(signIn(OLD)).isEqualTo(303);
  }

  @Test
  void guessingTheOldPasswordHereIsAsSlowAsAtTheDoor() {
    Visitor officer = StaffVisit.signedIn(port, userId, OLD).visitor().from("198.51.100.77");
    IntStream.rangeClosed(1, 10).forEach(i -> assertThat(change(officer, "yanlış", NEW).statusCode()).isEqualTo(422));
    HttpResponse<String> answer = change(officer, OLD, NEW);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    assertThat(signIn(OLD)).as("from elsewhere").isEqualTo(303);
  }

  @Test
  void aClosedAccountChoosesNoPassword() {
    jdbc.sql("update staff_account set active = false where user_id = ?").param(userId).update();
    List<Refusal> wrong = new ArrayList<>();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> directory.choosePassword(userId, () -> true, NEW, wrong))
        .matches(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
    assertThat(signIn(OLD)).isEqualTo(303);
  }

  private static HttpResponse<String> change(Visitor officer, String current, String chosen) {
    return officer.fillIn(PAGE, fields(current, chosen, chosen));
  }

  private static Map<String, String> fields(String current, String chosen, String repeated) {
    return Map.of("currentPassword", current, "newPassword", chosen, "repeatedPassword", repeated);
  }

  private int signIn(String password) {
    return new Visitor(port).fillIn("/kurum/giris", Map.of("username", userId, "password", password)).statusCode();
  }
}

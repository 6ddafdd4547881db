package tr.mbs.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.request.RequestType;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.Letters;
import tr.mbs.testing.Race;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** "Kullanıcılar" over HTTP, on accounts that no other test knows. */
@ApplicationTest
class StaffPagesIT {

  private static final String LIST = "/kurum/kullanicilar";
  private static final Pattern PASSWORD = Pattern.compile("class=\"receipt-number\">([^<]+)<");

  private final String mark = Letters.random();
  private final String userId = "isik." + mark;
  private final String page = LIST + "/" + userId;

  @LocalServerPort
  private int port;
  @Autowired
  private IdentityService identity;
  @Autowired
  private TaskService tasks;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private AutowireCapableBeanFactory beans;

  private Visitor admin;

  @BeforeEach
  void anAdministrator() {
    admin = StaffVisit.signedIn(port, "yonetici").visitor();
  }

  @Test
  void aNewAccountGetsInWithThePasswordThatIsShownOnce() {
    String password = created("migm", "migm-yonetici");
    assertThat(admin.get(page).body()).doesNotContain("receipt-number", password);
    Visitor owner = StaffVisit.signedIn(port, userId, password).visitor();
    assertThat(owner.get("/kurum").headers().firstValue("Location")).hasValue("/kurum/parola");
    assertThat(owner.fillIn("/kurum/parola", Map.of("currentPassword", password, "newPassword", "Deneme-2026!",
        "repeatedPassword", "Deneme-2026!")).statusCode()).isEqualTo(303);
    assertThat(owner.get("/kurum/talepler").statusCode()).isEqualTo(200);
    assertThat(groups()).containsExactlyInAnyOrder("kurum", "migm", "migm-yonetici");
    for (String words : new String[] {"isik+" + mark, "I%C5%9EIK+" + mark, "%C4%B1%C5%9F%C4%B1k+" + mark}) {
      assertThat(admin.get(LIST + "?ara=" + words).body()).contains("href=\"" + page + "\"");
    }
    assertThat(admin.get(LIST + "?birim=valilik-18&ara=" + mark).body()).doesNotContain(page);
    assertThat(trail()).contains("account-create kurum migm migm-yonetici", "account-read ");
  }

  @Test
  void anotherUnitEndsTheSessionAndGivesTasksBack() {
    StaffVisit officer = StaffVisit.signedIn(port, userId, created("migm"));
    Task task = aTaskOfMigm();
    tasks.claim(task.getId(), userId);
    assertThat(save("0", "valilik-18").statusCode()).isEqualTo(303);
    assertThat(groups()).containsExactlyInAnyOrder("kurum", "valilik-18");
    assertThat(officer.visitor().get("/kurum").statusCode()).isEqualTo(303);
    assertThat(assignee(task)).isNull();
    assertThat(trail()).contains("account-change kurum migm -> kurum valilik-18");
  }

  @Test
  void whoManagesHisUnitWorksForItToo() {
    assertThat(create(userId, null, "birim-yoneticisi").body()).contains("Birim yöneticisi görevi yalnız");
    assertThat(create(userId, "yardim-masasi", "birim-yoneticisi").statusCode()).isEqualTo(422);
    created("valilik-18", "birim-yoneticisi");
    assertThat(groups()).containsExactlyInAnyOrder("kurum", "valilik-18", "valilik-18-yonetici");
    assertThat(admin.get(page).body()).containsPattern("value=\"birim-yoneticisi\" checked=\"checked\"")
        .contains("<span>Birim yöneticisi</span>").doesNotContain("valilik-18-yonetici");
    assertThat(admin.fillIn(page, form("0", "belediye-18-merkez", "birim-yoneticisi")).statusCode()).isEqualTo(303);
    assertThat(groups())
        .containsExactlyInAnyOrder("kurum", "belediye-18-merkez", "belediye-18-merkez-yonetici");
    assertThat(save("1", "belediye-18-merkez").statusCode()).isEqualTo(303);
    assertThat(groups()).containsExactlyInAnyOrder("kurum", "belediye-18-merkez");
  }

  @Race
  void twoFirstManagersOfAUnitMayComeAtOnce() throws Exception {
    String managers = "md-06-saglik-yonetici";
    identity.createUserQuery().memberOfGroup(managers).list()
        .forEach(user -> identity.deleteMembership(user.getId(), managers));
    identity.deleteGroup(managers);
    Visitor other = StaffVisit.signedIn(port, "yonetici").visitor();
    AtOnce<Integer> made = AtOnce.of(List.of(() -> aManager(admin, userId), () -> aManager(other, userId + "2")));
    assertThat(made.failures()).isEmpty();
    assertThat(made.answers()).containsExactly(303, 303);
    assertThat(identity.createUserQuery().memberOfGroup(managers).count()).isEqualTo(2);
  }

  @Test
  void aNewPasswordEndsTheOldOne() {
    String first = created("valilik-18");
    StaffVisit officer = StaffVisit.signedIn(port, userId, first);
    String second = password(admin.fillIn(page + "/parola", Map.of("version", "0")));
    assertThat(second).isNotEqualTo(first);
    assertThat(officer.visitor().get("/kurum").statusCode()).isEqualTo(303);
    assertThat(signIn(first)).isEqualTo(422);
    assertThat(signIn(second)).isEqualTo(303);
  }

  @Test
  void aClosedAccountIsOutUntilItIsOpenedAgain() {
    String first = created("migm");
    StaffVisit officer = StaffVisit.signedIn(port, userId, first);
    Task task = aTaskOfMigm();
    tasks.claim(task.getId(), userId);
    assertThat(close("0", "").statusCode()).isEqualTo(422);
    assertThat(close("0", "Görevden ayrıldı").statusCode()).isEqualTo(303);
    assertThat(officer.visitor().get("/kurum").statusCode()).isEqualTo(303);
    assertThat(officer.call("GET", "/filter?maxResults=10", null).statusCode()).isEqualTo(401);
    assertThat(signIn(first)).isEqualTo(422);
    assertThat(groups()).isEmpty();
    assertThat(assignee(task)).isNull();
    assertThat(admin.get(page).body()).contains("Kapalı", "Görevden ayrıldı", "Hesabı yeniden aç");
    assertThat(admin.get(LIST + "?kapali=1&ara=" + mark).body()).contains("href=\"" + page + "\"");
    assertThat(save("1", "migm").statusCode()).isEqualTo(409);

    String second = password(admin.fillIn(page + "/acma", Map.of("version", "1")));
    assertThat(signIn(first)).isEqualTo(422);
    assertThat(signIn(second)).isEqualTo(303);
    assertThat(groups()).containsExactlyInAnyOrder("kurum", "migm");
    assertThat(trail()).contains("account-close ", "account-reopen kurum migm");
  }

  @Test
  void whoSawAnOlderOneChangesNothing() {
    created("migm");
    assertThat(save("0", "valilik-18").statusCode()).isEqualTo(303);
    HttpResponse<String> late = save("0", "valilik-06");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("siz çalışırken değişti", "value=\"valilik-06\"");
    assertThat(close("0", "Geç kaldı").statusCode()).isEqualTo(409);
    assertThat(admin.fillIn(page + "/parola", Map.of("version", "0")).statusCode()).isEqualTo(409);
    assertThat(groups()).containsExactlyInAnyOrder("kurum", "valilik-18");
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {"valilik-18, operator, roles", "migm, yonetici, roles",
      "valilik-18, migm-yonetici, roles", "-, migm-yonetici, roles", "-, -, unit", "yok-99, -, unit",
      "migm-yonetici, -, unit"})
  void whatDoesNotGoTogetherIsRefused(String unit, String role, String field) {
    HttpResponse<String> answer = create(userId, unit, role);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#" + field + "\"", "value=\"Işık Çınar\"");
    assertThat(identity.createUserQuery().userId(userId).count()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"migm1", "Büyük", "a", "../x", "camunda admin"})
  void aUserIdIsNewAndPlain(String typed) {
    HttpResponse<String> answer = create(typed, "migm", null);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#userId\"");
  }

  @Test
  void nobodyLocksHimselfOut() {
    String own = LIST + "/yonetici";
    HttpResponse<String> less = admin.fillIn(own, form("0", "yardim-masasi", null));
    assertThat(less.statusCode()).isEqualTo(422);
    assertThat(less.body()).contains("href=\"#roles\"");
    assertThat(admin.fillIn(own + "/kapatma", Map.of("version", "0", "reason", "Yanlışlıkla")).statusCode())
        .isEqualTo(422);
    assertThat(admin.get("/kurum").statusCode()).isEqualTo(200);
  }

  @Test
  void adminShowsThemAndChangesNone() {
    created("migm");
    StaffVisit visit = new StaffVisit(admin, "yonetici");
    admin.get("/camunda/app/admin/default/");
    assertThat(visit.call("GET", "/user?id=" + userId + "&maxResults=5", null).body()).contains(userId);
    assertThat(visit.call("OPTIONS", "/user/", null).body()).doesNotContain("create");
    assertThat(visit.call("DELETE", "/user/" + userId, null).statusCode()).isEqualTo(403);
    assertThat(visit.call("PUT", "/group/yonetici/members/" + userId, "{}").statusCode()).isEqualTo(403);
  }

  private String created(String unit, String... roles) {
    return password(create(userId, unit, roles.length == 0 ? null : roles[0]));
  }

  private HttpResponse<String> create(String id, String unit, String role) {
    Map<String, String> fields = form("", unit, role);
    fields.put("userId", id);
    return admin.fillIn(LIST + "/yeni", fields);
  }

  private int aManager(Visitor administrator, String id) {
    Map<String, String> fields = form("", "md-06-saglik", "birim-yoneticisi");
    fields.put("userId", id);
    return administrator.fillIn(LIST + "/yeni", fields).statusCode();
  }

  private HttpResponse<String> save(String version, String unit) {
    return admin.fillIn(page, form(version, unit, null));
  }

  private HttpResponse<String> close(String version, String reason) {
    return admin.fillIn(page + "/kapatma", Map.of("version", version, "reason", reason));
  }

  private static Map<String, String> form(String version, String unit, String role) {
    Map<String, String> fields = new HashMap<>(Map.of("version", version, "fullName", "Işık Çınar",
        "email", "isik@kurum.gov.tr", "unit", unit == null ? "" : unit));
    if (role != null) {
      fields.put("roles", role);
    }
    return fields;
  }

  /** The password on the page to which a form leads. */
  private String password(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    Matcher shown = PASSWORD.matcher(admin.get(answer.headers().firstValue("Location").orElseThrow()).body());
    assertThat(shown.find()).isTrue();
    return shown.group(1);
  }

  private int signIn(String password) {
    return new Visitor(port).fillIn("/kurum/giris", Map.of("username", userId, "password", password)).statusCode();
  }

  private Task aTaskOfMigm() {
    var request = beans.createBean(Casework.class).file("D18-005", new FileRequestForm(RequestType.REQUEST, "YOL",
        "Yol", "Yol bozuldu.", null, UUID.randomUUID()));
    return tasks.createTaskQuery().processInstanceBusinessKey(request.getId().toString()).singleResult();
  }

  private String assignee(Task task) {
    return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
  }

  private List<String> groups() {
    return identity.createGroupQuery().groupMember(userId).list().stream().map(group -> group.getId()).toList();
  }

  private List<String> trail() {
    return jdbc.sql("select action || ' ' || coalesce(detail, '') from audit_entry where subject_kind = 'account' "
        + "and subject_id = ? and concerns = ? and action not like 'sign-in%'")
        .params(userId, "account:" + userId).query(String.class).list();
  }
}

package tr.mbs.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.Reason;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.staff.StaffAccount;
import tr.mbs.registry.staff.StaffDirectory;
import tr.mbs.site.Audience;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.IdentityStandIn;
import tr.mbs.testing.IdentityStandIn.Reply;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.DumpedTables;

/** "Kurumsal hesapla giriş" against a stand-in provider: who gets in, for which unit, and what is believed of a token. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class CorporateSignInIT {

  private static final String PASSWORD = "Deneme-2026!";
  private static final String REFUSED = "/kurum/giris/kurumsal/sonuc?neden=";
  /** Header and claims. Three letters alone stand in many a random text. */
  private static final String ANY_TOKEN = "eyJ[\\w-]+\\.eyJ";

  private final IdentityStandIn provider = IdentityStandIn.running();

  @LocalServerPort
  private int port;
  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private StaffDirectory directory;
  @Autowired
  private IdentityService identity;
  @Autowired
  private JdbcClient jdbc;

  private Visitor visitor;
  private String userId;

  @BeforeEach
  void anOfficerOfAGovernorateComes() {
    visitor = new Visitor(port);
    userId = account("valilik-18");
  }

  @Test
  void anOfficerGetsInWithoutAPasswordOfOurs() {
    assertThat(visitor.get("/kurum/giris").body()).contains("href=\"/kurum/giris/kurumsal\"", "Kurumsal hesapla giriş",
        "Parola");
    String before = visitor.cookie("SESSION");
    assertLeads(comesBack(userId, "valilik-18"), "/kurum");
    assertThat(visitor.cookie("SESSION")).isNotEqualTo(before);
    assertThat(visitor.get("/kurum").body()).contains("Sınama Hesabı");
    assertThat(new StaffVisit(visitor, userId).claim("x").statusCode()).as("Tasklist's token fits").isEqualTo(404);
    assertThat(actions()).containsExactly("sign-in-oidc");
    assertThat(directory.get(userId).version()).as("nothing was changed").isZero();
    assertLeads(visitor.get("/kurum/giris/kurumsal"), "/kurum");
  }

  @Test
  void theQuestionIsBoundToThisBrowserInThreeWays() {
    Map<String, String> question = IdentityStandIn.question(lead());
    assertThat(question).containsEntry("redirect_uri", IdentityStandIn.PUBLIC_URL + "/kurum/giris/kurumsal/donus")
        .containsEntry("scope", "openid profile").containsEntry("code_challenge_method", "S256")
        .containsKeys("state", "nonce", "code_challenge");
  }

  @Test
  void thePageThatWasWantedOpensAfterwards() {
    visitor.get("/camunda/app/tasklist/default/");
    assertLeads(comesBack(userId, "valilik-18"), "/camunda/app/tasklist/default/");
    assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
  }

  /** Row, engine, pages and sessions agree at once: an older session ends, by whatever way it began. */
  @Test
  void theGroupsMoveHimToAnotherUnit() {
    Visitor earlier = StaffVisit.signedIn(port, userId, PASSWORD).visitor();
    assertLeads(comesBack(userId, "valilik-06", "Yazıcılar"), "/kurum");
    assertThat(directory.get(userId).unit()).isEqualTo("valilik-06");
    assertThat(engineGroups()).containsExactlyInAnyOrder("kurum", "valilik-06");
    assertThat(earlier.get("/kurum").statusCode()).isEqualTo(303);
    assertThat(visitor.get("/kurum").statusCode()).isEqualTo(200);
    assertThat(jdbc.sql("select actor || ': ' || detail from audit_entry where action = 'account-change'"
        + " and subject_id = ?").param(userId).query(String.class).list())
        .containsExactly("oidc: kurum valilik-18 -> kurum valilik-06");
  }

  @Test
  void aRoleComesFromTheTableAndNeverFromItsName() {
    assertLeads(comesBack(userId, "valilik-18", "yonetici", "operator", "rapor", "migm-yonetici", "birim-yoneticisi",
        "valilik-18-yonetici"), "/kurum");
    assertThat(engineGroups()).containsExactlyInAnyOrder("kurum", "valilik-18");
    assertThat(visitor.get("/kurum/denetim").statusCode()).isEqualTo(403);
    visitor = new Visitor(port);
    assertLeads(comesBack(userId, "valilik-18", IdentityStandIn.REPORT_GROUP), "/kurum");
    assertThat(engineGroups()).containsExactlyInAnyOrder("kurum", "valilik-18", "rapor");
    assertThat(visitor.get("/kurum/denetim").statusCode()).isEqualTo(200);
  }

  @Test
  void aManagerWhoMovesManagesHisNewUnit() {
    assertLeads(comesBack(userId, "valilik-18", IdentityStandIn.MANAGER_GROUP), "/kurum");
    assertThat(engineGroups()).containsExactlyInAnyOrder("kurum", "valilik-18", "valilik-18-yonetici");
    visitor = new Visitor(port);
    assertLeads(comesBack(userId, "valilik-06", IdentityStandIn.MANAGER_GROUP), "/kurum");
    assertThat(engineGroups()).containsExactlyInAnyOrder("kurum", "valilik-06", "valilik-06-yonetici");
    visitor = new Visitor(port);
    assertRefused(comesBack(userId, "valilik-18"), "gorev-uyusmuyor");
    assertThat(engineGroups()).contains("valilik-06-yonetici");
  }

  /** Otherwise whoever names himself like an administrator there would be one here, or would take his role away. */
  @Test
  void aRoleThatTheProviderDoesNotConfirmIsNotGivenNorTaken() {
    String administrator = account("yonetici");
    assertRefused(comesBack(administrator, "valilik-18"), "gorev-uyusmuyor", "gruplarla uyuşmuyor");
    assertThat(directory.get(administrator).groups()).contains("yonetici").doesNotContain("valilik-18");
  }

  @Test
  void whoHasNoOneUnitIsRefused() {
    assertRefused(comesBack(userId), "birim-yok", "bu sistemin tanıdığı bir birim yok");
    assertRefused(comesBack(userId, "valilik-99", "Valilik-18", "migm-yonetici", "kurum", ""), "birim-yok");
    assertRefused(signedIn(Map.of("preferred_username", userId, "groups", Map.of("valilik-18", 1))), "birim-yok");
    assertRefused(comesBack(userId, "valilik-18", "migm"), "birden-cok-birim", "birden çok birime bağlı");
    assertThat(engineGroups()).containsExactlyInAnyOrder("kurum", "valilik-18");
    assertLeads(signedIn(Map.of("preferred_username", userId, "groups", "valilik-18")), "/kurum");
  }

  @Test
  void whoHasNoOpenAccountIsRefused() {
    assertRefused(comesBack("x" + userId, "valilik-18"), "hesap-yok", "hesap açmasını isteyiniz");
    for (Object name : List.of("", " ", List.of(userId), 7, "\u212A" + userId.substring(1))) {
      assertRefused(signedIn(Map.of("preferred_username", name, "groups", "valilik-18")), "hesap-yok");
    }
    assertRefused(signedIn(Map.of("groups", "valilik-18")), "hesap-yok");
    assertThat(identity.createUserQuery().userId("x" + userId).count()).as("none is made").isZero();

    directory.close(userId, directory.get(userId).version(), new Reason("Görevden ayrıldı"), "yonetici");
    assertRefused(comesBack(userId, "valilik-18"), "hesap-kapali", "kapatılmış");
    assertThat(engineGroups()).isEmpty();
  }

  @Test
  void capitalLettersMakeNoOtherAccount() {
    assertLeads(comesBack(userId.toUpperCase(Locale.ROOT), "valilik-18"), "/kurum");
  }

  @Test
  void whoseAccountIsClosedIsOut() {
    comesBack(userId, "valilik-18");
    StaffAccount account = directory.get(userId);
    directory.close(userId, account.version(), new Reason("Görevden ayrıldı"), "yonetici");
    assertThat(isIn()).isFalse();
  }

  /** What a token claims that must not be believed. */
  static Stream<Arguments> claims() {
    return Stream.of(
        Arguments.of("another nonce", Map.of("nonce", "x")),
        Arguments.of("no nonce", claim("nonce", null)),
        Arguments.of("another audience", Map.of("aud", "somebody-else")),
        Arguments.of("several audiences, for another", Map.of("aud", List.of("mbs-test", "y"), "azp", "y")),
        Arguments.of("no audience", claim("aud", null)),
        Arguments.of("another issuer", Map.of("iss", "http://evil.example")),
        Arguments.of("no issuer", claim("iss", null)),
        Arguments.of("no subject", claim("sub", null)),
        Arguments.of("over", Map.of("iat", Date.from(Instant.now().minusSeconds(7200)),
            "exp", Date.from(Instant.now().minusSeconds(3600)))),
        Arguments.of("no end", claim("exp", null)),
        Arguments.of("of tomorrow", Map.of("iat", Date.from(Instant.now().plusSeconds(86_400)),
            "exp", Date.from(Instant.now().plusSeconds(90_000)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claims")
  void aTokenThatIsNotForThisSignInOpensNothing(String what, Map<String, Object> claims) {
    Map<String, Object> all = new HashMap<>(Map.of("preferred_username", userId, "groups", "valilik-18"));
    all.putAll(claims);
    assertRefused(visitor.get(provider.oidc(lead(), all)), "dogrulanamadi", "Kimliğiniz doğrulanamadı.");
  }

  @Test
  void aTokenThatTheProviderDidNotSignOpensNothing() {
    Map<String, Object> claims = Map.of("preferred_username", userId, "groups", "valilik-18");
    assertRefused(visitor.get(provider.oidcForged(lead(), claims)), "dogrulanamadi");
    String asked = lead();
    JWTClaimsSet.Builder token = new JWTClaimsSet.Builder().issuer(provider.issuer()).subject("x")
        .audience(IdentityStandIn.CLIENT).issueTime(new Date()).expirationTime(Date.from(Instant.now().plusSeconds(60)))
        .claim("nonce", IdentityStandIn.question(asked).get("nonce"));
    claims.forEach(token::claim);
    String unsigned = new PlainJWT(token.build()).serialize();
    assertRefused(visitor.get(provider.oidc(asked, idToken("\"" + unsigned + "\""))), "dogrulanamadi");
  }

  static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of("500", new Reply(500, ""), "yanit-yok"),
        Arguments.of("silence", Reply.SILENCE, "yanit-yok"),
        Arguments.of("garbage", new Reply(200, "<html>"), "yanit-yok"),
        Arguments.of("no ID token", new Reply(200, "{\"access_token\":\"x\",\"token_type\":\"Bearer\"}"), "dogrulanamadi"),
        Arguments.of("an ID token that is none", idToken("\"x.y.z\""), "dogrulanamadi"),
        Arguments.of("an ID token of another shape", idToken("7"), "yanit-yok"),
        Arguments.of("an ID token that is a list", idToken("[]"), "yanit-yok"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void whatGoesWrongThereIsToldInOneSentence(String trouble, Reply token, String word) {
    assertRefused(visitor.get(provider.oidc(lead(), token)), word, "Parolayla giriş yap");
  }

  @Test
  void anAnswerCountsOnceAndInOneBrowser() {
    String back = provider.oidc(lead(), Map.of("preferred_username", userId, "groups", "valilik-18"));
    Visitor owner = visitor;
    visitor = new Visitor(port);
    assertRefused(visitor.get(back), "suresi-doldu", "bu tarayıcıda başlamadı");
    lead();
    assertRefused(visitor.get(back), "suresi-doldu");
    visitor = owner;
    assertLeads(visitor.get(back), "/kurum");
    assertLeads(visitor.get(back), REFUSED + "suresi-doldu");
    assertThat(isIn()).isTrue();
  }

  @Test
  void aCitizensAnswerIsNoneHere() {
    String back = provider.eDevlet(visitor.get("/giris/e-devlet").headers().firstValue("Location").orElseThrow(),
        "10000000146", "Işıl", "Öğüt");
    assertRefused(visitor.get(back.replaceFirst(".*\\?", "/kurum/giris/kurumsal/donus?")), "suresi-doldu");
  }

  @Test
  void noTokenStaysBehind(CapturedOutput log) {
    comesBack(userId, "valilik-18");
    visitor.get("/kurum");
    visitor = new Visitor(port);
    visitor.get(provider.oidc(lead(), Map.of("nonce", "x", "preferred_username", userId)));
    for (String place : List.of(log.getAll(), DumpedTables.startingWith("spring_session", "-", jdbc),
        DumpedTables.startingWith("audit", "-", jdbc))) {
      assertThat(place).doesNotContain("STANDIN-", IdentityStandIn.SECRET).doesNotContainPattern(ANY_TOKEN);
    }
  }

  private String account(String group) {
    String id = "k" + UUID.randomUUID().toString().substring(0, 8);
    accounts.ensureAccount(new StaffAccounts.NewAccount(id, PASSWORD, "Sınama Hesabı", id + "@kurum.example",
        "+905550009999", Set.of(Audience.STAFF.group(), group)));
    return id;
  }

  private HttpResponse<String> comesBack(String account, String... groups) {
    return signedIn(Map.of("preferred_username", account, "groups", List.of(groups)));
  }

  private HttpResponse<String> signedIn(Map<String, Object> claims) {
    return visitor.get(provider.oidc(lead(), claims));
  }

  private String lead() {
    return visitor.get("/kurum/giris/kurumsal").headers().firstValue("Location").orElseThrow();
  }

  private boolean isIn() {
    return visitor.get("/kurum/giris").statusCode() == 303;
  }

  private void assertRefused(HttpResponse<String> answer, String word, String... sentences) {
    assertLeads(answer, REFUSED + word);
    HttpResponse<String> page = visitor.get(REFUSED + word);
    assertThat(page.statusCode()).isBetween(400, 424);
    assertThat(page.body()).contains("Kurumsal hesapla giriş yapılamadı");
    assertThat(List.of(sentences)).allMatch(page.body()::contains);
    assertThat(isIn()).isFalse();
  }

  private static void assertLeads(HttpResponse<String> answer, String address) {
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(address);
  }

  private List<String> engineGroups() {
    return identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
  }

  private List<String> actions() {
    return jdbc.sql("select action from audit_entry where concerns = ?").param("account:" + userId)
        .query(String.class).list();
  }

  private static Reply idToken(String json) {
    return new Reply(200, "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":" + json + "}");
  }

  private static Map<String, Object> claim(String name, Object value) {
    Map<String, Object> claim = new HashMap<>();
    claim.put(name, value);
    return claim;
  }
}

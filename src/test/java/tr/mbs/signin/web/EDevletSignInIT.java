package tr.mbs.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.IdentityStandIn;
import tr.mbs.testing.IdentityStandIn.Reply;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.DumpedTables;
import tr.mbs.testing.measure.Leaks;

/** "e-Devlet ile giriş" against a stand-in of e-Devlet: who gets in, and what everybody else is told. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class EDevletSignInIT {

  private static final String STALE = "/giris/e-devlet/sonuc?neden=suresi-doldu";
  private static final String REJECTED = "/giris/e-devlet/sonuc?neden=dogrulanamadi";
  private static final String UNAVAILABLE = "/giris/e-devlet/sonuc?neden=yanit-yok";

  private static final String TOO_OFTEN = "/giris/e-devlet/sonuc?neden=cok-deneme";

  private final IdentityStandIn eDevlet = IdentityStandIn.running();

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  private Visitor visitor;

  @BeforeEach
  void somebodyComes() {
    visitor = new Visitor(port);
  }

  @Test
  void aMuhtarGetsInWithoutACode() {
    Officeholder muhtar = Officeholder.withoutPhone(context);
    assertThat(visitor.get("/giris").body()).contains("href=\"/giris/e-devlet\"", "e-Devlet ile giriş", "Onay Kodu Gönder");
    String before = visitor.cookie("SESSION");

    assertThat(visitor.get(signedIn(muhtar))).satisfies(leadsTo("/talepler"));
    assertThat(visitor.get("/talepler").statusCode()).isEqualTo(200);
    assertThat(visitor.cookie("SESSION")).isNotEqualTo(before);
    assertThat(visitor.cookie("MBS_KNOWN")).isNull();
    assertThat(waysIn(muhtar)).containsExactly("sign-in-e-devlet");
    assertThat(visitor.get("/giris/e-devlet")).satisfies(leadsTo("/talepler"));
    visitor.get("/");
    visitor.post("/cikis", Map.of());
    assertThat(visitor.get("/talepler")).satisfies(leadsTo("/giris"));
  }

  @Test
  void isAskedOnlyForWhatIsNeededAndWithProofs() {
    Map<String, String> first = IdentityStandIn.question(lead());
    assertThat(first).containsEntry("response_type", "code").containsEntry("client_id", IdentityStandIn.CLIENT)
        .containsEntry("redirect_uri", IdentityStandIn.PUBLIC_URL + "/giris/e-devlet/donus")
        .containsEntry("scope", "Kimlik-Dogrula;Ad-Soyad").containsEntry("code_challenge_method", "S256")
        .containsOnlyKeys("response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge",
            "code_challenge_method");
    assertThat(IdentityStandIn.question(lead())).doesNotContainEntry("state", first.get("state"))
        .doesNotContainEntry("code_challenge", first.get("code_challenge"));
  }

  @Test
  void thePageThatWasWantedOpensAfterwards() {
    visitor.get("/basvuru");
    assertThat(visitor.get(signedIn(Officeholder.inOffice(context)))).satisfies(leadsTo("/basvuru"));
  }

  @Test
  void anAnswerCountsOnce() {
    Officeholder muhtar = Officeholder.inOffice(context);
    String back = signedIn(muhtar);
    visitor.get(back);
    int calls = eDevlet.tokenCalls();
    assertThat(visitor.get(back)).satisfies(leadsTo(STALE));
    assertThat(eDevlet.tokenCalls()).isEqualTo(calls);
    assertThat(visitor.get("/talepler").statusCode()).as("he stays in").isEqualTo(200);
  }

  @Test
  void aCodeThatWasUsedOpensNothing() {
    String used = signedIn(Officeholder.inOffice(context));
    visitor.get(used);
    visitor = new Visitor(port);
    String state = IdentityStandIn.question(lead()).get("state").replace("=", "%3D");
    assertThat(visitor.get(used.replaceFirst("state=.*", "state=" + state))).satisfies(leadsTo(REJECTED));
    assertThat(isIn()).isFalse();
  }

  @Test
  void aFloodFromOneAddressKeepsNobodyElseOut() {
    Visitor elsewhere = new Visitor(port).from("198.51.100.7");
    for (int times = 0; times < 200; times++) {
      assertThat(lead()).contains("/authorize?response_type=code");
    }
    assertThat(visitor.get("/giris/e-devlet")).satisfies(leadsTo(TOO_OFTEN));
    assertThat(visitor.get(TOO_OFTEN)).satisfies(answer -> {
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).contains("3600");
      assertThat(answer.body()).contains("çok sayıda giriş başlatıldı");
    });
    visitor = elsewhere;
    assertThat(lead()).contains("/authorize?response_type=code");
  }

  /** Login CSRF: who follows a stranger's answer must not find himself in the stranger's place. */
  @Test
  void theAnswerForAnotherBrowserOpensNothing() {
    String strangers = signedIn(Officeholder.inOffice(context));
    for (Visitor victim : List.of(new Visitor(port), new Visitor(port))) {
      visitor = victim;
      assertThat(victim.get(strangers)).satisfies(leadsTo(STALE));
      assertThat(isIn()).isFalse();
      lead();
    }
    assertThat(visitor.get(strangers)).as("in the middle of a sign-in of his own").satisfies(leadsTo(STALE));
  }

  @Test
  void aForgedStateDoesNotSpoilTheRightOne() {
    String back = signedIn(Officeholder.inOffice(context));
    for (String forged : List.of("", "?", "?code=x", "?state=x", "?code=&state=", "?error=access_denied",
        "?code=x&state=x", back.replaceFirst(".*\\?", "?").replaceFirst("state=.", "state=x"))) {
      assertThat(visitor.get("/giris/e-devlet/donus" + forged)).as(forged).satisfies(leadsTo(STALE));
    }
    assertThat(visitor.get(back)).satisfies(leadsTo("/talepler"));
  }

  @Test
  void anAnswerForStaffIsNoneHere() {
    HttpResponse<String> staff = visitor.get("/kurum/giris/kurumsal");
    String back = eDevlet.eDevlet(location(staff), Officeholder.inOffice(context).tckn().digits(), "Işıl Çağrı", "Öğüt");
    assertThat(visitor.get(back.replaceFirst(".*\\?", "/giris/e-devlet/donus?"))).satisfies(leadsTo(STALE));
  }

  @Test
  void whoIsNotInOfficeIsToldWhatToDo() {
    Officeholder retired = Officeholder.retired(context);
    assertRefused(comesBack(Officeholder.newTckn().digits(), "Ayşe", "Yılmaz"), "muhtar-degil",
        "Kimliğiniz doğrulandı ancak kayıtlarımızda muhtar olarak görünmüyorsunuz.", "valiliğinize başvurunuz");
    assertRefused(comesBack(retired.tckn().digits(), "Işıl Çağrı", "Öğüt"), "gorevde-degil",
        "kayıtlarımıza göre şu anda muhtarlık göreviniz yok");
    assertThat(waysIn(retired)).isEmpty();
  }

  @Test
  void whoseMandateEndsIsOut() {
    Officeholder muhtar = Officeholder.inOffice(context);
    visitor.get(signedIn(muhtar));
    assertThat(isIn()).isTrue();
    muhtar.retire(context);
    assertThat(isIn()).isFalse();
  }

  /** The same letters in another case are the same name; another name is another citizen, whose TCKN was typed here. */
  @Test
  void theNameMustBeTheRecordedOne() {
    Officeholder muhtar = Officeholder.inOffice(context);
    assertRefused(comesBack(muhtar.tckn().digits(), "Işıl", "Öğüt"), "ad-uyusmuyor", "kayıtlarımızdakiyle aynı değil");
    assertThat(comesBack(muhtar.tckn().digits(), "IŞIL  ÇAĞRI", "ÖĞÜT")).satisfies(leadsTo("/talepler"));
  }

  static Stream<Arguments> troubles() {
    String person = "{\"sonucKodu\":\"EDV09.000\",\"kullaniciBilgileri\":{%s}}";
    Reply right = null;
    return Stream.of(
        Arguments.of("token: 500", new Reply(500, "{}"), right, UNAVAILABLE),
        Arguments.of("token: 401", new Reply(401, "{\"error\":\"invalid_client\"}"), right, UNAVAILABLE),
        Arguments.of("token: 302", new Reply(302, ""), right, UNAVAILABLE),
        Arguments.of("token: expired code", new Reply(400, "{\"error\":\"invalid_grant\"}"), right, REJECTED),
        Arguments.of("token: 400 garbage", new Reply(400, "<html>"), right, UNAVAILABLE),
        Arguments.of("token: 400 of another shape", new Reply(400, "[1]"), right, UNAVAILABLE),
        Arguments.of("token: garbage", new Reply(200, "<html>"), right, UNAVAILABLE),
        Arguments.of("token: empty", new Reply(200, ""), right, UNAVAILABLE),
        Arguments.of("token: none", new Reply(200, "{\"token_type\":\"Bearer\"}"), right, UNAVAILABLE),
        Arguments.of("token: of another shape", new Reply(200, "{\"access_token\":[{}],\"expires_in\":\"x\"}"), right,
            UNAVAILABLE),
        Arguments.of("token: silence", Reply.SILENCE, right, UNAVAILABLE),
        Arguments.of("person: 500", right, new Reply(500, "{}"), UNAVAILABLE),
        Arguments.of("person: garbage", right, new Reply(200, "{\"sonucKodu\":"), UNAVAILABLE),
        Arguments.of("person: empty", right, new Reply(200, ""), UNAVAILABLE),
        Arguments.of("person: null", right, new Reply(200, "null"), UNAVAILABLE),
        Arguments.of("person: list", right, new Reply(200, "[]"), UNAVAILABLE),
        Arguments.of("person: silence", right, Reply.SILENCE, UNAVAILABLE),
        Arguments.of("person: refused", right, new Reply(200, "{\"sonucKodu\":\"EDV09.006\"}"), REJECTED),
        Arguments.of("person: none", right, new Reply(200, "{\"sonucKodu\":\"EDV09.000\"}"), UNAVAILABLE),
        Arguments.of("person: no name", right, person(person, "\"kimlikNo\":\"10000000146\",\"soyad\":\"Öğüt\""),
            UNAVAILABLE),
        Arguments.of("person: no TCKN", right, person(person, "\"ad\":\"Işıl\",\"soyad\":\"Öğüt\""), UNAVAILABLE),
        Arguments.of("person: wrong TCKN", right,
            person(person, "\"kimlikNo\":\"12345678901\",\"ad\":\"Işıl\",\"soyad\":\"Öğüt\""), UNAVAILABLE),
        Arguments.of("person: TCKN of another shape", right,
            person(person, "\"kimlikNo\":{\"x\":1},\"ad\":\"Işıl\",\"soyad\":\"Öğüt\""), UNAVAILABLE));
  }

  private static Reply person(String frame, String fields) {
    return new Reply(200, String.format(Locale.ROOT, frame, fields));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void whatGoesWrongThereIsToldInOneSentence(String trouble, Reply token, Reply user, String outcome) {
    HttpResponse<String> answer = visitor.get(eDevlet.eDevlet(lead(), token, user));
    assertThat(answer).satisfies(leadsTo(outcome));
    HttpResponse<String> page = visitor.get(outcome);
    assertThat(page.statusCode()).isEqualTo(outcome.equals(UNAVAILABLE) ? 424 : 403);
    assertThat(page.body()).contains("e-Devlet ile giriş yapılamadı", "Onay koduyla giriş yap", "Yeniden dene");
    assertThat(Leaks.in(page.body())).isEmpty();
    assertThat(isIn()).isFalse();
  }

  @Test
  void whoBreaksItOffThereIsToldSo() {
    String state = IdentityStandIn.question(lead()).get("state").replace("=", "%3D");
    HttpResponse<String> answer = visitor.get("/giris/e-devlet/donus?error=access_denied&state=" + state);
    assertThat(answer).satisfies(leadsTo("/giris/e-devlet/sonuc?neden=vazgecildi"));
    assertThat(visitor.get(location(answer)).body()).contains("Girişten vazgeçtiniz.");
    state = IdentityStandIn.question(lead()).get("state").replace("=", "%3D");
    assertThat(visitor.get("/giris/e-devlet/donus?error=%0A%3Cb%3Eserver&state=" + state)).satisfies(leadsTo(REJECTED));
  }

  @Test
  void aWordThatIsNoReasonLeadsToTheDoor() {
    for (String neden : List.of("", "?neden=", "?neden=x", "?neden=STALE", "?neden[]=x")) {
      assertThat(visitor.get("/giris/e-devlet/sonuc" + neden.replace("[", "%5B").replace("]", "%5D")))
          .as(neden).satisfies(leadsTo("/giris"));
    }
  }

  @Test
  void nothingOfItStaysBehind(CapturedOutput log) {
    Officeholder muhtar = Officeholder.inOffice(context);
    String state = IdentityStandIn.question(lead()).get("state");
    HttpResponse<String> page = visitor.get(signedIn(muhtar));
    assertThat(page.body()).isEmpty();
    visitor.get("/talepler");
    visitor = new Visitor(port);
    comesBack(Officeholder.newTckn().digits(), "Ayşe", "Yılmaz");
    visitor.get(eDevlet.eDevlet(lead(), new Reply(400, "{\"error\":\"STANDIN-x " + muhtar.tckn().digits() + "\"}"), null));

    List<String> secrets = List.of("STANDIN-", IdentityStandIn.SECRET, muhtar.tckn().digits());
    assertThat(log.getAll()).doesNotContain(secrets).doesNotContain(state, "Çağrı");
    assertThat(DumpedTables.startingWith("spring_session", "-", jdbc)).contains("signedInAt")
        .doesNotContain(secrets).doesNotContain("Çağrı");
    assertThat(DumpedTables.startingWith("audit", "-", jdbc)).doesNotContain(secrets);
  }

  private void assertRefused(HttpResponse<String> answer, String word, String... sentences) {
    assertThat(answer).satisfies(leadsTo("/giris/e-devlet/sonuc?neden=" + word));
    HttpResponse<String> page = visitor.get(location(answer));
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains(sentences);
    assertThat(isIn()).isFalse();
  }

  private HttpResponse<String> comesBack(String tckn, String first, String last) {
    return visitor.get(eDevlet.eDevlet(lead(), tckn, first, last));
  }

  /** He has signed in at e-Devlet; with this his browser comes back. */
  private String signedIn(Officeholder muhtar) {
    return eDevlet.eDevlet(lead(), muhtar.tckn().digits(), "Işıl Çağrı", "Öğüt");
  }

  private String lead() {
    return location(visitor.get("/giris/e-devlet"));
  }

  private boolean isIn() {
    return new MuhtarVisit(visitor).isIn();
  }

  private List<String> waysIn(Officeholder muhtar) {
    return jdbc.sql("select action from audit_entry where actor = ? and concerns = ?")
        .params(muhtar.mandate().toString(), "mandate:" + muhtar.mandate()).query(String.class).list();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static Consumer<HttpResponse<String>> leadsTo(String address) {
    return answer -> {
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).hasValue(address);
    };
  }
}

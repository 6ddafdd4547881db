package tr.mbs.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.signin.web.session.BrowserCookie;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.TimePassed;
import tr.mbs.testing.Visitor;

/** "Sisteme Giriş" over HTTP, with the code that the phone gets. */
@ApplicationTest
class MuhtarSignInIT {

  private static final String ONE_ANSWER =
      "Bilgileriniz kayıtlarımızla eşleşiyorsa kayıtlı cep telefonunuza onay kodu gönderilmiştir.";
  private static final String WRONG = "Onay kodu hatalı veya süresi dolmuş.";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void theCodeFromThePhoneOpensTheSystem() {
    Officeholder muhtar = Officeholder.inOffice(context);
    MuhtarVisit visit = new MuhtarVisit(port);
    String code = visit.code(muhtar);
    assertThat(visit.visitor().get("/giris/onay").body()).contains(ONE_ANSWER);
    String before = visit.visitor().cookie("SESSION");
    HttpResponse<String> answer = visit.enter(code);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/talepler");
    assertThat(visit.visitor().cookie("SESSION")).isNotEqualTo(before);
    assertThat(visit.isIn()).isTrue();
    assertThat(state(muhtar)).isEqualTo("USED");
    assertThat(visit.visitor().cookie(BrowserCookie.NAME)).isNull();
  }

  @Test
  void howTheCodeIsTypedDoesNotMatter() {
    MuhtarVisit visit = new MuhtarVisit(port);
    String code = visit.code(Officeholder.inOffice(context));
    String pasted = " " + code.substring(0, 2).toLowerCase(Locale.ROOT) + " " + code.substring(2) + " ";
    assertThat(visit.enter(pasted).statusCode()).isEqualTo(303);
  }

  @Test
  void leadsWhereTheMuhtarWantedToGo() {
    MuhtarVisit visit = new MuhtarVisit(port);
    assertThat(visit.visitor().get("/basvuru").headers().firstValue("Location")).hasValue("/giris");
    String code = visit.code(Officeholder.inOffice(context));
    assertThat(visit.enter(code).headers().firstValue("Location")).hasValue("/basvuru");
  }

  /** An e-mail has led him to one request. */
  @ParameterizedTest
  @CsvSource({"/talepler/MBS-2026-0000001, /talepler/MBS-2026-0000001", "/talepler/MBS-2026-0000001/pdf, /talepler",
      "/talepler/MBS-2026-0000001%2F.., /talepler", "/talepler//example.org, /talepler",
      "/kurum/talepler/MBS-2026-0000001, /talepler"})
  void leadsToTheRequestOfALink(String asked, String led) {
    MuhtarVisit visit = new MuhtarVisit(port);
    visit.visitor().get(asked);
    String code = visit.code(Officeholder.inOffice(context));
    assertThat(visit.enter(code).headers().firstValue("Location")).hasValue(led);
  }

  @Test
  void leadsAnOfficerToTheRequestOfALinkToo() {
    Visitor officer = new Visitor(port);
    officer.get("/kurum/talepler/MBS-2026-0000001");
    assertThat(officer.fillIn("/kurum/giris", Map.of("username", "migm1", "password", StaffVisit.PASSWORD)).headers()
        .firstValue("Location")).hasValue("/kurum/talepler/MBS-2026-0000001");
  }

  @Test
  void nobodyElseDecidesWhereItLeads() {
    MuhtarVisit visit = new MuhtarVisit(port);
    visit.visitor().get("/kurum");
    visit.visitor().get("/giris?wantedPage=https://example.org&redirect=//example.org");
    String code = visit.code(Officeholder.inOffice(context));
    assertThat(visit.enter(code).headers().firstValue("Location")).hasValue("/talepler");
  }

  @Test
  void wrongCheckDigitsAreToldAndWhatWasTypedStays() {
    HttpResponse<String> answer = new MuhtarVisit(port).ask("10000000147", "Ayşe <b>Kaya</b>");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("TC Kimlik Numarası hatalı.", "href=\"#tckn\"", "value=\"10000000147\"",
        "Ayşe &lt;b&gt;Kaya&lt;/b&gt;", "<title>Hata: ").doesNotContain("href=\"#fullName\"");
    HttpResponse<String> empty = new MuhtarVisit(port).ask("", " ");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("TC Kimlik Numaranızı yazınız.", "Adınızı ve soyadınızı yazınız.");
  }

  @Test
  void withoutTheFirstPageThereIsNoSecond() {
    assertThat(new Visitor(port).get("/giris/onay").headers().firstValue("Location")).hasValue("/giris");
  }

  @Test
  void aFormWithoutASessionBeginsNone() {
    Visitor visitor = new Visitor(port);
    HttpResponse<String> code = visitor.post("/giris/onay", Map.of("approvalCode", "ABC-DEF"));
    assertThat(code.statusCode()).isEqualTo(303);
    assertThat(code.headers().firstValue("Location")).hasValue("/giris?bitti");
    assertThat(visitor.post("/giris", Map.of()).statusCode()).isEqualTo(403);
    assertThat(visitor.cookies()).isEmpty();
    assertThat(visitor.get("/giris?bitti").body()).contains("Onay kodu sayfasının süresi doldu.");
  }

  @Test
  void twentyRightCodesAtOnceMakeOneSession() throws Exception {
    Officeholder muhtar = Officeholder.inOffice(context);
    MuhtarVisit visit = new MuhtarVisit(port);
    String code = visit.code(muhtar);
    visit.visitor().get("/giris/onay");
    List<Integer> statuses = atOnce(20, () ->
        visit.visitor().post("/giris/onay", Map.of("approvalCode", code)).statusCode());
    assertThat(statuses).containsOnly(303);
    assertThat(sessions(muhtar)).isEqualTo(1);
    assertThat(visit.isIn()).isTrue();
  }

  @Test
  void theSecondOfTwoClicksMakesNoSessionAndSeesNoError() {
    Officeholder muhtar = Officeholder.inOffice(context);
    MuhtarVisit visit = new MuhtarVisit(port);
    String code = visit.code(muhtar);
    jdbc.sql("update approval_code set state = 'USED' where mandate = ?").param(muhtar.mandate()).update();
    assertThat(visit.enter("222-222").statusCode()).isEqualTo(422);
    HttpResponse<String> answer = visit.enter(code);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/talepler");
    assertThat(visit.isIn()).isFalse();
    assertThat(sessions(muhtar)).isZero();
  }

  @Test
  void fiveWrongTriesKillTheCode() {
    Officeholder muhtar = Officeholder.inOffice(context);
    MuhtarVisit visit = new MuhtarVisit(port);
    String code = visit.code(muhtar);
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> answer = visit.enter("222-222");
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains(WRONG);
    }
    assertThat(state(muhtar)).isEqualTo("DEAD");
    assertRefused(visit, code);
  }

  @Test
  void theFifthTryMayStillBeRight() {
    MuhtarVisit visit = new MuhtarVisit(port);
    String code = visit.code(Officeholder.inOffice(context));
    IntStream.range(0, 4).forEach(i -> visit.enter("222-222"));
    assertThat(visit.enter(code).statusCode()).isEqualTo(303);
  }

  @Test
  void anotherBrowserCannotUseTheCode() {
    MuhtarVisit visit = new MuhtarVisit(port);
    String code = visit.code(Officeholder.inOffice(context));
    MuhtarVisit stranger = new MuhtarVisit(port);
    stranger.ask(Officeholder.newTckn().digits(), "Kim Bilir");
    assertRefused(stranger, code);
    MuhtarVisit thief = new MuhtarVisit(port);
    visit.visitor().cookies().stream().filter(cookie -> cookie.getName().equals("SESSION"))
        .forEach(thief.visitor()::take);
    assertRefused(thief, code);
    assertThat(visit.enter(code).statusCode()).isEqualTo(303);
  }

  @Test
  void anExpiredCodeIsWorthNothing() {
    Officeholder muhtar = Officeholder.inOffice(context);
    MuhtarVisit visit = new MuhtarVisit(port);
    String code = visit.code(muhtar);
    jdbc.sql("""
            update approval_code set created_at = created_at - interval '6' minute,
              expires_at = expires_at - interval '6' minute where mandate = ?""")
        .param(muhtar.mandate()).update();
    assertRefused(visit, code);
    assertThat(state(muhtar)).isEqualTo("OPEN");
  }

  @Test
  void aNewCodeCancelsTheOlderOne() {
    MuhtarVisit visit = new MuhtarVisit(port);
    Officeholder muhtar = Officeholder.inOffice(context);
    String older = visit.code(muhtar);
    TimePassed.over("pause", jdbc);
    String newer = visit.codeAgain(muhtar);
    assertThat(newer).isNotEqualTo(older);
    assertRefused(visit, older);
    assertThat(visit.enter(newer).statusCode()).isEqualTo(303);
    assertThat(jdbc.sql("select state from approval_code where mandate = ? order by created_at").param(muhtar.mandate())
        .query(String.class).list()).containsExactly("SUPERSEDED", "USED");
  }

  @Test
  void ofManyCodesAskedForAtOnceOneStaysOpen() throws Exception {
    Officeholder muhtar = Officeholder.inOffice(context);
    atOnce(5, () -> new MuhtarVisit(port).ask(muhtar.tckn().digits(), muhtar.fullName()).statusCode());
    List<String> states = jdbc.sql("select state from approval_code where mandate = ?").param(muhtar.mandate())
        .query(String.class).list();
    assertThat(states).hasSize(5).filteredOn("OPEN"::equals).hasSize(1);
  }

  @Test
  void whoeverAsksGetsTheSameAnswer() {
    Officeholder known = Officeholder.inOffice(context);
    Officeholder other = Officeholder.inOffice(context);
    Set<String> answers = Stream.of(
            answer(known.tckn().digits(), known.fullName()),
            answer(other.tckn().digits(), "Başka Biri"),
            answer(Officeholder.newTckn().digits(), known.fullName()),
            answer(Officeholder.retired(context).tckn().digits(), known.fullName()),
            answer(Officeholder.withoutPhone(context).tckn().digits(), known.fullName()))
        .collect(Collectors.toSet());
    assertThat(answers).hasSize(1);
  }

  @Test
  void whoeverAsksCostsARowAProcessAndAMessage() {
    long rows = count("approval_code");
    long messages = count("notification where kind = 'approval-code'");
    long decoys = count("notification where kind = 'approval-code' and decoy");
    new MuhtarVisit(port).ask(Officeholder.newTckn().digits(), "Kim Bilir");
    Officeholder muhtar = Officeholder.inOffice(context);
    new MuhtarVisit(port).ask(muhtar.tckn().digits(), muhtar.fullName());
    assertThat(count("approval_code")).isEqualTo(rows + 2);
    assertThat(count("notification where kind = 'approval-code'")).isEqualTo(messages + 2);
    assertThat(count("notification where kind = 'approval-code' and decoy")).isEqualTo(decoys + 1);
  }

  @Test
  void whoLeavesOfficeIsSignedOut() {
    Officeholder muhtar = Officeholder.inOffice(context);
    MuhtarVisit visit = new MuhtarVisit(port);
    visit.enter(visit.code(muhtar));
    assertThat(visit.isIn()).isTrue();
    muhtar.retire(context);
    assertThat(visit.isIn()).isFalse();
  }

  @Test
  void whoLeftOfficeSinceHeAskedDoesNotGetIn() {
    Officeholder muhtar = Officeholder.inOffice(context);
    MuhtarVisit visit = new MuhtarVisit(port);
    String code = visit.code(muhtar);
    muhtar.retire(context);
    assertRefused(visit, code);
  }

  private void assertRefused(MuhtarVisit visit, String code) {
    HttpResponse<String> answer = visit.enter(code);
    assertThat(answer.statusCode()).isIn(422, 403);
    assertThat(visit.isIn()).isFalse();
  }

  /** Everything a stranger can see of the answers to both pages. */
  private String answer(String tckn, String fullName) {
    MuhtarVisit visit = new MuhtarVisit(port);
    return seen(visit.ask(tckn, fullName)) + seen(visit.visitor().get("/giris/onay"))
        + visit.visitor().cookies().stream()
            .map(cookie -> cookie.getName() + cookie.getValue().length())
            .sorted()
            .toList();
  }

  private static String seen(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.headers().firstValue("Location") + " "
        + new TreeSet<>(answer.headers().map().keySet()) + " " + answer.body().length();
  }

  private String state(Officeholder muhtar) {
    return jdbc.sql("select state from approval_code where mandate = ?").param(muhtar.mandate()).query(String.class)
        .single();
  }

  private long sessions(Officeholder muhtar) {
    return count("spring_session where principal_name = '" + muhtar.mandate() + "'");
  }

  private long count(String what) {
    return jdbc.sql("select count(*) from " + what).query(Long.class).single();
  }

  private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(Collections.nCopies(times, task))) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}

package tr.mbs.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Tckn;
import tr.mbs.signin.MuhtarSignIn;
import tr.mbs.signin.limit.Asker;
import tr.mbs.signin.limit.LimitReached;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.TimePassed;
import tr.mbs.testing.Visitor;

/** Guessing, bombing and using up what others need, with the true numbers of security.md §1. */
@ApplicationTest
class SendLimitsIT {

  private static final String NAME = "Işıl Çağrı Öğüt";
  private static final String WRONG_CODE = "222-222";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private MuhtarSignIn signIn;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void betweenTwoCodesIsAMinuteAndThePageGoesOn() {
    MuhtarVisit visit = new MuhtarVisit(port);
    String code = visit.code(Officeholder.inOffice(context));
    visit.visitor().get("/giris/onay");
    HttpResponse<String> answer = visit.visitor().post("/giris/onay/yeni", Map.of());
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(secondsToWait(answer)).isBetween(1L, 60L);
    assertThat(answer.body()).contains("saniye sonra isteyebilirsiniz", "name=\"approvalCode\"")
        .doesNotContain("gönderilmiştir");
    assertThat(visit.enter(code).statusCode()).isEqualTo(303);
  }

  @Test
  void theFormKeepsWhatWasTypedWhileOneWaits() {
    MuhtarVisit visit = new MuhtarVisit(port);
    String tckn = Officeholder.newTckn().digits();
    assertThat(visit.ask(tckn, "Yanlış Ad").statusCode()).isEqualTo(303);
    HttpResponse<String> answer = visit.ask(tckn, "Doğru Ad");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("value=\"" + tckn + "\"", "value=\"Doğru Ad\"", "href=\"/giris/onay\"");
  }

  @Test
  void aBrowserGetsThreeCodes() {
    MuhtarVisit visit = new MuhtarVisit(port);
    Officeholder muhtar = Officeholder.inOffice(context);
    visit.code(muhtar);
    for (int i = 0; i < 2; i++) {
      TimePassed.over("pause", jdbc);
      visit.codeAgain(muhtar);
    }
    TimePassed.over("pause", jdbc);
    HttpResponse<String> answer = visit.visitor().post("/giris/onay/yeni", Map.of());
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(secondsToWait(answer)).isBetween(3000L, 3600L);
    assertThat(answer.body()).contains("art arda üç kod istendi");
  }

  @Test
  void tenStartsFromFiveAddressesSendFiveAndTheOwnerStillGetsIn() {
    Officeholder muhtar = Officeholder.inOffice(context);
    Visitor owner = recognized(muhtar);
    IntStream.range(0, 10).forEach(i -> assertThat(new MuhtarVisit(new Visitor(port).from("198.51." + i % 5 + ".7"))
        .ask(muhtar.tckn().digits(), muhtar.fullName()).statusCode()).isEqualTo(303));
    assertThat(codes(muhtar.mandate())).as("the owner's own and four more").isEqualTo(5);
    MuhtarVisit known = new MuhtarVisit(owner);
    await().atMost(Duration.ofSeconds(60)).until(() -> known.messages(muhtar.phone()).size() == 5);
    assertThat(known.enter(known.code(muhtar)).statusCode()).isEqualTo(303);
    assertThat(known.isIn()).isTrue();
  }

  @Test
  void aStrangerDoesNotCancelTheCodeOfARecognizedBrowser() {
    Officeholder muhtar = Officeholder.inOffice(context);
    Visitor owner = recognized(muhtar);
    MuhtarVisit known = new MuhtarVisit(owner);
    String code = known.code(muhtar);
    new MuhtarVisit(new Visitor(port).from("198.51.100.9")).ask(muhtar.tckn().digits(), "Başka Biri");
    assertThat(known.enter(code).statusCode()).isEqualTo(303);
    assertThat(known.isIn()).isTrue();
  }

  @Test
  void aBrowserKnownForSomebodyElseHasNoShare() {
    Officeholder other = Officeholder.inOffice(context);
    Visitor browser = recognized(other);
    Officeholder muhtar = Officeholder.inOffice(context);
    IntStream.range(0, 5).forEach(i -> request(muhtar.tckn(), "198.51.100." + i));
    new MuhtarVisit(browser).ask(muhtar.tckn().digits(), muhtar.fullName());
    assertThat(codes(muhtar.mandate())).isEqualTo(5);
  }

  @Test
  void aHundredNumbersOnOnePhoneSendFive() {
    Phone phone = new Phone("+905551230000");
    List<Officeholder> people = Stream.generate(() -> Officeholder.withPhone(context, phone)).limit(100).toList();
    IntStream.range(0, 100).forEach(i -> request(people.get(i).tckn(), "198.51." + i + ".1"));
    assertThat(people.stream().mapToLong(person -> codes(person.mandate())).sum()).isEqualTo(5);
    // The messages are sent in the order in which they were left: when no code waits any more, these five were all.
    await().atMost(Duration.ofSeconds(60)).until(() -> jdbc.sql("""
        select count(*) from notification where kind = 'approval-code' and state in ('QUEUED', 'SENDING')""")
        .query(Integer.class).single() == 0);
    assertThat(new MuhtarVisit(port).messages(phone)).hasSize(5);
  }

  @Test
  void whatAClientWritesIntoTheHeaderChangesNothing() {
    for (int i = 0; i < 50; i++) {
      HttpResponse<String> answer = new MuhtarVisit(new Visitor(port).from("10.9.8." + i + ", 203.0.113.50"))
          .ask(Officeholder.newTckn().digits(), NAME);
      assertThat(answer.statusCode()).as("start %d", i + 1).isEqualTo(i < 20 ? 303 : 429);
    }
  }

  @Test
  void aNeighbourhoodOfAddressesStartsAHundredTimes() {
    IntStream.range(0, 100).forEach(i -> request(Officeholder.newTckn(), "203.0.113." + i));
    assertThatThrownBy(() -> request(Officeholder.newTckn(), "203.0.113.200")).isInstanceOf(LimitReached.class);
    assertThat(request(Officeholder.newTckn(), "203.0.114.200")).isNotNull();
  }

  @Test
  void aSubscriberOfIpv6IsOneAddress() {
    IntStream.range(0, 20).forEach(i -> request(Officeholder.newTckn(), "2001:db8:1:2::" + Integer.toHexString(i)));
    assertThatThrownBy(() -> request(Officeholder.newTckn(), "2001:db8:1:2:ffff::1")).isInstanceOf(LimitReached.class);
    assertThat(request(Officeholder.newTckn(), "2001:db8:1:3::1")).isNotNull();
  }

  @Test
  void afterFifteenWrongTriesOnlyKnownBrowsersGetIn() {
    Officeholder muhtar = Officeholder.inOffice(context);
    Visitor owner = recognized(muhtar);
    for (int i = 0; i < 3; i++) {
      MuhtarVisit stranger = new MuhtarVisit(port);
      stranger.code(muhtar);
      IntStream.range(0, 5).forEach(wrong -> assertThat(stranger.enter(WRONG_CODE).statusCode()).isEqualTo(422));
    }
    MuhtarVisit stranger = new MuhtarVisit(port);
    HttpResponse<String> refused = stranger.enter(stranger.code(muhtar));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Onay kodu hatalı veya süresi dolmuş.");
    assertThat(stranger.isIn()).isFalse();
    MuhtarVisit known = new MuhtarVisit(owner);
    assertThat(known.enter(known.code(muhtar)).statusCode()).isEqualTo(303);
  }

  @Test
  void whenTheBudgetIsSpentEverybodyIsToldSo() {
    new MuhtarVisit(port).code(Officeholder.inOffice(context));
    jdbc.sql("update signin_window set used = 20000 where scope = 'sms-day'").update();
    Officeholder muhtar = Officeholder.inOffice(context);
    for (Tckn tckn : List.of(muhtar.tckn(), Officeholder.newTckn())) {
      HttpResponse<String> answer = new MuhtarVisit(port).ask(tckn.digits(), muhtar.fullName());
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(secondsToWait(answer)).isBetween(86_000L, 86_400L);
      assertThat(answer.body()).contains("yeni kod gönderilemiyor", "value=\"" + tckn.digits() + "\"");
    }
  }

  /** The browser of somebody who was in and has gone out again. */
  private Visitor recognized(Officeholder muhtar) {
    Visitor browser = MuhtarVisit.signedIn(port, muhtar);
    browser.get("/");
    browser.post("/cikis", Map.of());
    return browser;
  }

  private UUID request(Tckn tckn, String address) {
    return signIn.request(tckn, NAME, new Asker(UUID.randomUUID().toString(), null, address));
  }

  /** How many codes could be used by this person, which is as many as were sent to him. */
  private long codes(UUID mandate) {
    return jdbc.sql("select count(*) from approval_code where mandate = ?").param(mandate).query(Long.class).single();
  }

  private static long secondsToWait(HttpResponse<String> answer) {
    return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
  }
}

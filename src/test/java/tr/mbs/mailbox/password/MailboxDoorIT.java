package tr.mbs.mailbox.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.mailbox.account.OfficeMailbox;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** "Oturum aç", the password of the mailbox, and the first one from the governorate, over HTTP. */
@ApplicationTest
@Tag("h2")
class MailboxDoorIT {

  private static final String DOOR = "/posta/giris";
  private static final String PAGE = "/posta/parola";
  private static final String NEW = "Yeşil bir bahçe 8";
  private static final Pattern SHOWN = Pattern.compile("receipt-number\">([^<]+)<");

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  private OfficeMailbox office;

  @BeforeEach
  void anOffice() {
    office = OfficeMailbox.made(context);
  }

  @Test
  void anAddressAndItsPasswordOpenTheMailboxAndNothingElse() {
    Visitor muhtar = MailboxVisit.signedIn(port, office);
    assertThat(muhtar.get(PAGE).body()).contains(office.address()).contains("Şu anki parola");
    assertThat(muhtar.get("/talepler").statusCode()).isEqualTo(403);
    assertThat(muhtar.get("/basvuru").statusCode()).isEqualTo(403);
    assertThat(muhtar.get("/oturum").statusCode()).isEqualTo(200);
    assertThat(location(muhtar.get(DOOR))).isEqualTo("/posta");
    assertThat(muhtar.get("/giris").statusCode()).as("the portal is another door").isEqualTo(200);
    assertThat(entries("sign-in-mailbox")).isOne();
    muhtar.get(PAGE);
    assertThat(muhtar.post("/cikis", Map.of()).statusCode()).isEqualTo(303);
    assertThat(location(muhtar.get(PAGE))).isEqualTo(DOOR);
  }

  @Test
  void unknownAddressAndWrongPasswordAreAnsweredAlike() {
    office.choose(MailboxVisit.PASSWORD);
    String wrong = text(new MailboxVisit(port).enter(office.address(), "Yanlış bir kapı 7"), office.address());
    String unknown = text(new MailboxVisit(port).enter("x" + office.address(), MailboxVisit.PASSWORD), "x" + office.address());
    assertThat(wrong).isEqualTo(unknown).contains("E-posta adresi veya parola hatalı.");
    office.retire();
    assertThat(text(new MailboxVisit(port).enter(office.address(), MailboxVisit.PASSWORD), office.address())).isEqualTo(wrong);
  }

  @Test
  void anAddressIsTypedInAnyCaseAndWithTurkishCapitals() {
    office.choose(MailboxVisit.PASSWORD);
    String capitals = " " + office.address().replace('i', 'İ').toUpperCase(Locale.ROOT) + " ";
    assertThat(location(new MailboxVisit(port).enter(capitals, MailboxVisit.PASSWORD))).isEqualTo("/posta");
  }

  @Test
  void tenWrongPasswordsSlowDownTheSourceAndNobodyElse() {
    office.choose(MailboxVisit.PASSWORD);
    Visitor guesser = new Visitor(port).from("203.0.113.77");
    MailboxVisit guesses = new MailboxVisit(guesser);
    for (int guess = 0; guess < 10; guess++) {
      assertThat(guesses.enter(office.address(), "tahmin" + guess).statusCode()).isEqualTo(422);
    }
    HttpResponse<String> waits = guesses.enter(office.address(), MailboxVisit.PASSWORD);
    assertThat(waits.statusCode()).isEqualTo(429);
    assertThat(waits.headers().firstValue("Retry-After")).isPresent();
    MailboxVisit owner = new MailboxVisit(new Visitor(port).from("198.51.100.7"));
    assertThat(location(owner.enter(office.address(), MailboxVisit.PASSWORD))).isEqualTo("/posta");
  }

  @Test
  void theSessionEndsWithTheMandate() {
    Visitor muhtar = MailboxVisit.signedIn(port, office);
    office.retire();
    assertThat(location(muhtar.get(PAGE))).isEqualTo(DOOR);
  }

  @Test
  void anotherPasswordEndsOtherSessionsAndThisOneGoesOn() {
    Visitor muhtar = MailboxVisit.signedIn(port, office);
    MailboxVisit other = new MailboxVisit(port);
    other.enter(office.address(), MailboxVisit.PASSWORD);
    assertThat(other.visitor().get(PAGE).statusCode()).isEqualTo(200);
    assertThat(change(muhtar, "Yanlış bir kapı 7", NEW).body()).contains("Şu anki parola hatalı");
    assertThat(change(muhtar, MailboxVisit.PASSWORD, NEW).statusCode()).isEqualTo(303);
    assertThat(muhtar.get(PAGE).body()).contains("E-posta parolanız belirlendi");
    assertThat(muhtar.get(PAGE).statusCode()).isEqualTo(200);
    assertThat(location(other.visitor().get(PAGE))).isEqualTo(DOOR);
    assertThat(location(new MailboxVisit(port).enter(office.address(), NEW))).isEqualTo("/posta");
  }

  @Test
  void whoCameByAnApprovalCodeNeedsNoEarlierPassword() {
    Visitor muhtar = MuhtarVisit.signedIn(port, office.muhtar());
    assertThat(muhtar.get(PAGE).body()).doesNotContain("Şu anki parola");
    assertThat(change(muhtar, "", NEW).statusCode()).isEqualTo(303);
    assertThat(muhtar.get("/talepler").statusCode()).isEqualTo(200);
    assertThat(location(new MailboxVisit(port).enter(office.address(), NEW))).isEqualTo("/posta");
  }

  @Test
  void theGovernorateGivesAFirstPasswordThatOpensOnePage() {
    Visitor officer = StaffVisit.signedIn(port, "valilik18a").visitor();
    String page = "/kurum/muhtarlar/" + office.office() + "/posta";
    assertThat(officer.get("/kurum/muhtarlar/" + office.office()).body()).contains(page);
    assertThat(officer.get(page).body()).contains(office.address()).contains("Yeni parola ver");
    assertThat(officer.post(page + "/parola", Map.of()).statusCode()).isEqualTo(303);
    Matcher shown = SHOWN.matcher(officer.get(page).body());
    assertThat(shown.find()).isTrue();
    String given = shown.group(1);
    assertThat(officer.get(page).body()).as("shown once").doesNotContain(given).contains("İlk parola verildi");
    assertThat(entries("mailbox-password")).isOne();
    assertThat(await().until(this::sms, texts -> !texts.isEmpty())).singleElement().asString()
        .startsWith("MBS: Valilik, muhtarliginizin e-posta kutusuna yeni parola verdi.").hasSizeLessThan(156)
        .doesNotContain("?", given);

    MailboxVisit visit = new MailboxVisit(port);
    assertThat(location(visit.enter(office.address(), given))).isEqualTo(PAGE);
    Visitor muhtar = visit.visitor();
    assertThat(muhtar.get(PAGE).body()).contains("Bu parolayı size valilik verdi");
    assertThat(muhtar.get("/oturum").statusCode()).isEqualTo(200);
    assertThat(location(muhtar.get("/talepler"))).as("nothing else").isEqualTo(PAGE);
    assertThat(change(muhtar, given, NEW).statusCode()).isEqualTo(303);
    assertThat(muhtar.get(PAGE).body()).contains("E-posta parolanız belirlendi").doesNotContain("valilik verdi");
    assertThat(officer.get(page).body()).contains("Muhtar kendi parolasını belirledi.");
  }

  /** He has no address of his own in the register. */
  @Test
  void pagesSayWhereTheSystemWrites() {
    Visitor officer = StaffVisit.signedIn(port, "valilik18a").visitor();
    assertThat(officer.get("/kurum/muhtarlar/" + office.office()).body()).contains("Sistem e-postaları", office.address());
    assertThat(officer.get("/kurum/muhtarlar/" + office.office() + "/posta").body())
        .contains("Sistemin muhtara gönderdiği e-postalar bu adrese gelir.");
    String local = office.address().substring(0, office.address().indexOf('@'));
    assertThat(MuhtarVisit.signedIn(port, office.muhtar()).get("/basvuru").body()).contains(local);
    jdbc.sql("update mandate set email = 'kendi@alici.test' where id = ?").param(office.muhtar().mandate()).update();
    assertThat(MuhtarVisit.signedIn(port, office.muhtar()).get("/basvuru").body()).contains(local).doesNotContain("alici.test");
    office.succeeded();
    assertThat(officer.get("/kurum/muhtarlar/" + office.office()).body()).containsOnlyOnce(office.address())
        .contains("kendi@alici.test");
  }

  @Test
  void whoHasNoPhoneIsToldAtHisOwnAddress() {
    office = OfficeMailbox.of(context, Officeholder.withoutPhone(context));
    String own = office.office().toLowerCase(Locale.ROOT) + "@ev.example";
    jdbc.sql("update mandate set email = ? where id = ?").params(own, office.muhtar().mandate()).update();
    Visitor officer = StaffVisit.signedIn(port, "valilik18a").visitor();
    String page = "/kurum/muhtarlar/" + office.office() + "/posta";
    officer.get(page);
    assertThat(officer.post(page + "/parola", Map.of()).statusCode()).isEqualTo(303);
    assertThat(await().until(() -> new Visitor(port).getJson("/demo/posta?to=" + own).body(), texts -> texts.contains(own)))
        .contains("Valilik, muhtarlığınızın e-posta kutusuna yeni parola verdi.");
  }

  @Test
  void anotherGovernorateFindsNoSuchOffice() {
    Visitor officer = StaffVisit.signedIn(port, "valilik06").visitor();
    assertThat(officer.get("/kurum/muhtarlar/" + office.office() + "/posta").statusCode()).isEqualTo(404);
    officer.get("/kurum");
    assertThat(officer.post("/kurum/muhtarlar/" + office.office() + "/posta/parola", Map.of()).statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> change(Visitor muhtar, String current, String chosen) {
    return muhtar.fillIn(PAGE, Map.of("currentPassword", current, "newPassword", chosen, "repeatedPassword", chosen));
  }

  private int entries(String action) {
    return jdbc.sql("select count(*) from audit_entry where action = ? and concerns = ?")
        .params(action, "mandate:" + office.muhtar().mandate()).query(Integer.class).single();
  }

  private List<String> sms() {
    return JsonPath.read(new Visitor(port).getJson("/demo/sms?to=" + office.muhtar().phone().e164().substring(1)).body(),
        "$[*].text");
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** What the page says, without what differs on every page: tokens, nonces and what was typed. */
  private static String text(HttpResponse<String> answer, String typed) {
    assertThat(answer.statusCode()).isEqualTo(422);
    String page = answer.body().replace(typed, "");
    return List.of(page.split("\n")).stream().filter(line -> !line.contains("_csrf") && !line.contains("nonce"))
        .reduce("", (one, other) -> one + "\n" + other);
  }
}

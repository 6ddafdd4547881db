package tr.mbs.request.link;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.ask;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.Action;
import tr.mbs.request.Movement;
import tr.mbs.request.Request;
import tr.mbs.request.dialogue.Contribution;
import tr.mbs.request.dialogue.Dialogues;
import tr.mbs.request.process.Casework;
import tr.mbs.request.search.RequestReader;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** "Aynı konudaki talepler": linked and unlinked by who sees both, told in both, and never the muhtar. */
@ApplicationTest
@Tag("h2")
class LinksIT {

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private Links links;
  @Autowired
  private RequestReader requests;
  @Autowired
  private JdbcClient jdbc;

  private Casework casework;
  private Officeholder person;
  private Request request;
  private Request other;
  private String page;

  @BeforeEach
  void twoRequestsAboutTheSame() {
    casework = context.getAutowireCapableBeanFactory().createBean(Casework.class);
    person = Officeholder.inOffice(context);
    request = casework.file(context.getBean(Mandates.class).find(person.mandate()).orElseThrow().muhtarlikId());
    other = casework.file("D18-007");
    page = "/kurum/talepler/" + request.number();
  }

  @Test
  void bothTellOfEachOther() {
    Visitor officer = signedIn("migm1");
    String typed = "Bkz. " + other.number().toLowerCase(Locale.ROOT) + " sayılı talep";
    assertThat(send(officer, Map.of("other", typed)).statusCode()).isEqualTo(303);
    assertThat(officer.get(page).body()).contains("Bağlandı.", "href=\"/kurum/talepler/" + other.number() + "\"",
        "Aynı konudaki bir talebe bağlandı.", "Zeynep Aydın");
    assertThat(officer.get("/kurum/talepler/" + other.number()).body()).contains("href=\"" + page + "\"",
        "Aynı konudaki bir talebe bağlandı.");
    assertThat(jdbc.sql("select count(*) from audit_entry where action = 'request-link' and actor = 'migm1' and detail in (?, ?)")
        .params(request.number(), other.number()).query(Integer.class).single()).isEqualTo(2);

    assertThat(send(officer, Map.of("remove", other.number())).statusCode()).isEqualTo(303);
    assertThat(send(officer, Map.of("remove", other.number())).statusCode()).as("sent twice").isEqualTo(303);
    assertThat(officer.get(page).body()).doesNotContain("href=\"/kurum/talepler/" + other.number() + "\"");
    for (Request each : List.of(request, other)) {
      assertThat(actions(each)).containsExactly(Action.FILED, Action.LINKED, Action.UNLINKED);
    }
    assertThat(rows()).isZero();
  }

  /** Nor is anything else about the request another one: status, holder, clocks, the open question, what he has added. */
  @Test
  void theMuhtarIsNotTold() throws Exception {
    casework.claim("migm1", request);
    casework.complete("migm1", request, ask("Yol kaç metre?"));
    int messages = messages();
    link("migm1", other.number());
    assertThat(messages()).isEqualTo(messages);
    Visitor muhtar = MuhtarVisit.signedIn(port, person);
    String shown = muhtar.get("/talepler/" + request.number()).body();
    assertThat(shown).contains("bilgi istedi: Yol kaç metre?").doesNotContain(other.number(), "bağlandı");
    assertThat(shown.split("bilgi istedi: Yol kaç metre", -1)).as("as the question, and as a movement").hasSize(3);
    context.getBean(Dialogues.class).answer(request.getId(), new Contribution(UUID.randomUUID(), "120 metre"));
    links.unlink(request, account("migm1"), other.number());
    String read = signedIn("migm1").get(page).body();
    assertThat(read.indexOf("120 metre")).as("still on top").isPositive().isLessThan(read.indexOf("class=\"two\""));
    casework.complete("migm1", request, Casework.resolve("POSITIVE"));
    assertThat(muhtar.get("/talepler/" + request.number() + "/yazdir").body()).doesNotContain(other.number());
  }

  @Test
  void twiceIsOnce() throws Exception {
    List<Callable<Void>> clicks = List.of(() -> link("migm1", other.number()), () -> link("migm2", other.number()),
        () -> {
          links.link(other, account("migm1"), request.number());
          return null;
        });
    assertThat(AtOnce.of(clicks).failures()).isEmpty();
    assertThat(rows()).isEqualTo(1);
    assertThat(actions(request)).containsExactly(Action.FILED, Action.LINKED);
    assertThat(actions(other)).containsExactly(Action.FILED, Action.LINKED);
  }

  /** A number that is out of sight is answered as one that does not exist. */
  @Test
  void onlyWhatOneSees() throws Exception {
    casework.decide("migm1", other, forward("belediye-18-merkez"));
    for (String number : List.of(request.number(), "MBS-1999-0000001")) {
      assertRefused(() -> links.link(other, account("belediye18"), number), Refusal.Kind.INVALID,
          "request.refusal.link.unknown");
    }
    link("migm1", other.number());
    Visitor municipality = signedIn("belediye18");
    assertThat(municipality.get("/kurum/talepler/" + other.number()).body()).doesNotContain("href=\"" + page + "\"");
    assertThat(municipality.get(page).statusCode()).isEqualTo(404);
    assertThat(municipality.post(page + "/baglanti", Map.of("other", other.number())).statusCode()).isEqualTo(404);
    assertThat(signedIn("valilik18a").get("/kurum/talepler/" + other.number()).body()).as("it sees both, and holds neither")
        .contains("href=\"" + page + "\"");
    links.unlink(request, account("valilik18a"), other.number());
    List<Movement> history = requests.movements(request.getId());
    assertThat(history.get(history.size() - 1).actingUnit()).isEqualTo("valilik-18");
  }

  @ParameterizedTest
  @CsvSource({"'', Bir talep numarası yazınız.", "yol, Bir talep numarası yazınız.",
      "MBS-1999-0000001, Bu numarayla görebildiğiniz bir talep yok.", "own, Bir talep kendisine bağlanmaz."})
  void whatIsWrongStaysOnThePage(String typed, String sentence) {
    String number = typed.equals("own") ? request.number() : typed;
    HttpResponse<String> answer = send(signedIn("migm1"), Map.of("other", number));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<title>Hata: ", "href=\"#other\"", sentence, "value=\"" + number + "\"");
    assertThat(rows()).isZero();
  }

  @Test
  void notWithoutEnd() {
    for (int number = 1; number <= Links.MOST; number++) {
      link("migm1", casework.file("D18-001").number());
    }
    assertRefused(() -> link("migm1", other.number()), Refusal.Kind.INVALID, "request.refusal.link.tooMany");
    assertRefused(() -> links.link(other, account("migm1"), request.number()), Refusal.Kind.INVALID,
        "request.refusal.link.tooMany");
    assertThat(rows()).isEqualTo(Links.MOST);
  }

  private Void link(String officer, String number) {
    links.link(request, account(officer), number);
    return null;
  }

  private HttpResponse<String> send(Visitor officer, Map<String, String> form) {
    officer.get(page);
    return officer.post(page + "/baglanti", form);
  }

  private List<Action> actions(Request request) {
    return requests.movements(request.getId()).stream().map(Movement::action).toList();
  }

  private int rows() {
    return jdbc.sql("select count(*) from request_link where request_id = ?").param(request.getId()).query(Integer.class)
        .single();
  }

  private int messages() {
    return jdbc.sql("select count(*) from notification where message_key like ?").param(request.getId() + "%")
        .query(Integer.class).single();
  }

  private StaffAccounts.Account account(String officer) {
    return context.getBean(StaffAccounts.class).find(officer).orElseThrow();
  }

  private Visitor signedIn(String officer) {
    return StaffVisit.signedIn(port, officer).visitor();
  }
}

package tr.mbs.request.note;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.ask;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.giveBack;
import static tr.mbs.request.process.Casework.interim;
import static tr.mbs.request.process.Casework.resolve;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.PrintedFile;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.DumpedTables;

/** A canary in the notes of a whole case: it sings to the officers of the bodies that held it, and to nobody else. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class NoteCanaryIT {

  private static final String CANARY = "kanaryaicnot";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  private final List<String> heard = new ArrayList<>();
  private Casework casework;
  private Visitor muhtar;
  private Request request;
  private String page;

  @Test
  void aNoteNeverLeaves(CapturedOutput log) throws Exception {
    casework = context.getAutowireCapableBeanFactory().createBean(Casework.class);
    Officeholder person = Officeholder.inOffice(context);
    request = casework.file(context.getBean(Mandates.class).find(person.mandate()).orElseThrow().muhtarlikId());
    page = "/kurum/talepler/" + request.number();
    muhtar = MuhtarVisit.signedIn(port, person);

    note("migm1");
    casework.decide("migm1", request, forward("valilik-18"));
    note("valilik18a");
    everybodyLooksAround();
    casework.decide("valilik18a", request, forward("md-18-milli-egitim"));
    note("egitim18");
    casework.decide("egitim18", request, giveBack("Okul yolu değil."));
    casework.decide("valilik18a", request, interim("Keşif yapılacak."));
    casework.complete("valilik18a", request, ask("Yol kaç metre?"));
    everybodyLooksAround();
    casework.complete("valilik18a", request, resolve("POSITIVE"));
    note("valilik18b");
    everybodyLooksAround();
    hear(muhtar.post("/talepler/" + request.number() + "/itiraz", Map.of("reason", "Yol bitmedi.")));
    casework.decide("migm1", request, resolve("INFORMED"));
    everybodyLooksAround();
    for (byte[] pdf : List.of(muhtar.download("/talepler/" + request.number() + "/pdf").body(),
        StaffVisit.signedIn(port, "valilik18a").visitor().download(page + "/pdf").body())) {
      PrintedFile file = PrintedFile.of(pdf);
      assertThat(file.text()).contains("Yol bitmedi.").doesNotContainIgnoringCase(CANARY);
      assertThat(file.whole()).doesNotContainIgnoringCase(CANARY);
    }

    assertThat(StaffVisit.signedIn(port, "egitim18").visitor().get(page).body()).contains(CANARY);
    assertThat(heard).hasSizeGreaterThan(30);
    assertThat(String.join("\n", heard)).doesNotContainIgnoringCase(CANARY);
    assertThat(DumpedTables.startingWith("act_", jdbc)).as("engine").contains(request.number())
        .doesNotContainIgnoringCase(CANARY);
    assertThat(DumpedTables.startingWith("notification", jdbc)).as("messages").contains(request.number())
        .doesNotContainIgnoringCase(CANARY);
    assertThat(tablesWithIt()).as("tables").containsExactly("request_note");
    assertThat(log.getAll()).as("log").doesNotContainIgnoringCase(CANARY);
  }

  private List<String> tablesWithIt() {
    return DumpedTables.all(jdbc).lines().filter(line -> line.toLowerCase(Locale.ROOT).contains(CANARY))
        .map(line -> line.substring(0, line.indexOf(' ')).toLowerCase(Locale.ROOT)).distinct().toList();
  }

  private void note(String officer) {
    Visitor visitor = StaffVisit.signedIn(port, officer).visitor();
    visitor.get(page);
    assertThat(visitor.post(page + "/not", Map.of("text", CANARY + " " + officer, "idempotencyKey",
        UUID.randomUUID().toString())).statusCode()).isEqualTo(303);
  }

  /** Pages of the muhtar, what is printed, lists, bodies that never held it, auditor, operator, and all messages. */
  private void everybodyLooksAround() {
    for (String list : List.of("bekleyen", "yonlendirilen", "sonuclanan")) {
      hear(muhtar.get("/talepler?durum=" + list));
    }
    hear(muhtar.get("/talepler/" + request.number()));
    hear(muhtar.get("/talepler/" + request.number() + "/yazdir"));
    hear(muhtar.get("/basvuru"));
    for (String officer : List.of("migm1", "valilik18a")) {
      Visitor reader = StaffVisit.signedIn(port, officer).visitor();
      hear(reader.get(page + "/yazdir"));
      hear(reader.get("/kurum/talepler?ara=" + request.number()));
      hear(reader.get("/kurum"));
    }
    hear(StaffVisit.signedIn(port, "belediye18").visitor().get(page));
    hear(StaffVisit.signedIn(port, "rapor1").visitor().get("/kurum/denetim?kayit=" + request.number()));
    hear(StaffVisit.signedIn(port, "operator1").visitor().get("/kurum"));
    Visitor anybody = new Visitor(port);
    hear(anybody.getJson("/demo/sms"));
    hear(anybody.getJson("/demo/posta"));
  }

  private void hear(HttpResponse<String> answer) {
    heard.add(answer.uri() + " " + answer.headers().map() + " " + answer.body());
  }
}

package tr.mbs.request.web.print;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.resolve;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitContacts;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** The page of a request that is made to be printed. */
@ApplicationTest
@Tag("h2")
class PrintPagesIT {

  /** Its municipality has moved to e-Belediye, and told in step 8 how it is reached. */
  private static final String OF_KADIKOY = "D34-032";
  private static final String KADIKOY = "belediye-34-kadikoy";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void anAnswerOfAMunicipalityCarriesItsNumberAndItsFooter() throws Exception {
    Casework casework = casework();
    Request request = casework.file(OF_KADIKOY);
    casework.decide("migm1", request, forward(KADIKOY));
    casework.decide("bel34", request, Map.of("decision", "RESOLVE", "outcome", "NEGATIVE", "resultText",
        "Yol programda değildir.", "reason", "Ödenek yoktur."));
    Visitor officer = StaffVisit.signedIn(port, "bel34").visitor();
    assertThat(officer.get("/kurum/talepler/" + request.number()).body()).contains(request.number() + "/yazdir\"");
    String page = officer.get("/kurum/talepler/" + request.number() + "/yazdir").body();
    assertThat(page).contains(request.number(), "Olumsuz", "Yol programda değildir.", "Ödenek yoktur.",
        "Gelen evrak no", "Yanıt yazısı: E-20000420-", "Kadıköy Belediyesi", "Hasanpaşa Mah. Fahrettin Kerim Gökay Cad. No: 2",
        "www.kadikoy.bel.example", "Çağlayanbahçe");
    assertThat(page).as("note, officers, the muhtar").doesNotContain("Gereğini rica ederiz.", "Zeynep Aydın",
        "0 5**", muhtar());
    assertThat(jdbc.sql("select count(*) from audit_entry where actor = 'bel34' and action = 'request-read' "
        + "and subject_id = ?").param(request.number()).query(Integer.class).single()).as("page and print").isEqualTo(2);
  }

  @Test
  void theMuhtarPrintsBothResults() throws Exception {
    Casework casework = casework();
    Officeholder person = Officeholder.inOffice(context);
    Request request = casework.file(context.getBean(Mandates.class).find(person.mandate()).orElseThrow().muhtarlikId());
    Visitor muhtar = MuhtarVisit.signedIn(port, person);
    String page = "/talepler/" + request.number();
    assertThat(muhtar.get(page).body()).doesNotContain(page + "/yazdir");
    assertThat(muhtar.get(page + "/yazdir").body()).as("before the result").contains("Bekliyor", "MİGM");
    casework.decide("migm1", request, Map.of("decision", "RESOLVE", "outcome", "NEGATIVE", "resultText", "Birinci yanıt.",
        "reason", "Ödenek yoktur."));
    assertThat(muhtar.get(page).body()).contains(page + "/yazdir");
    muhtar.post(page + "/itiraz", Map.of("reason", "Yol bitmedi."));
    casework.decide("migm1", request, resolve("POSITIVE"));
    String printed = muhtar.get(page + "/yazdir").body();
    assertThat(printed.indexOf("Yol onarıldı.")).isPositive().isLessThan(printed.indexOf("İtiraz edilen sonuç"));
    assertThat(printed.indexOf("Birinci yanıt.")).isGreaterThan(printed.indexOf("İtiraz edilen sonuç"));
    assertThat(printed).doesNotContain(person.tckn().digits(), "class=\"foot\"");
    assertThat(MuhtarVisit.signedIn(port, Officeholder.inOffice(context)).get(page + "/yazdir").statusCode()).isEqualTo(404);
  }

  @Test
  void aBodyThatHasNotToldAllOfItHasNoFooter() {
    UnitContacts contacts = context.getBean(UnitContacts.class);
    assertThat(contacts.of(new UnitCode("belediye-25-palandoken"))).as("at step 1").isEmpty();
    assertThat(contacts.of(new UnitCode("valilik-18"))).isEmpty();
  }

  private String muhtar() {
    return context.getBean(Mandates.class).current(OF_KADIKOY, LocalDate.now(IstanbulTime.ZONE)).orElseThrow().fullName();
  }

  private Casework casework() {
    return context.getAutowireCapableBeanFactory().createBean(Casework.class);
  }
}
